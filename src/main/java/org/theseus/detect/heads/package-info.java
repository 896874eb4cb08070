/** Amounts at one receiver are multiples of one price (B6). No other searches. */
@NullMarked
package org.theseus.detect.heads;

import org.jspecify.annotations.NullMarked;
