/** Several accounts with income under one telephone, e-mail or acting person (E3). No other searches. */
@NullMarked
package org.theseus.detect.control;

import org.jspecify.annotations.NullMarked;
