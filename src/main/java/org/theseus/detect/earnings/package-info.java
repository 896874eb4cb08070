/** Small sums of many people with one: recurring proceeds (E1), earnings collected on fixed days (E8). No other searches. */
@NullMarked
package org.theseus.detect.earnings;

import org.jspecify.annotations.NullMarked;
