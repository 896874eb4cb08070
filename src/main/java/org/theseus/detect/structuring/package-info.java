/** Payments that stay just under a threshold (A5). No other searches. */
@NullMarked
package org.theseus.detect.structuring;

import org.jspecify.annotations.NullMarked;
