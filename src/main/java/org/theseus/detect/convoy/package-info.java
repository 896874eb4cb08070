/** Several people pay one side nearly alike within two days, then quiet (B5). No other searches. */
@NullMarked
package org.theseus.detect.convoy;

import org.jspecify.annotations.NullMarked;
