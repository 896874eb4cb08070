/**
 * How a report says things: numbers, sums, parts, and text from sources made safe to show. No content and no layout live
 * here.
 */
@NullMarked
package org.theseus.report.text;

import org.jspecify.annotations.NullMarked;
