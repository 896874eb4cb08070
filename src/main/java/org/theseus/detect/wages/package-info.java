/** Wages that leave at once for one person or one machine (E2), and what is a wage here. No other searches. */
@NullMarked
package org.theseus.detect.wages;

import org.jspecify.annotations.NullMarked;
