/**
 * How a report says things: numbers, sums and parts. No content and no layout live
 * here.
 */
@NullMarked
package org.theseus.report.text;

import org.jspecify.annotations.NullMarked;
