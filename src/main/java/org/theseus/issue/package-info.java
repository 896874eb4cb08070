/**
 * Problems of input as data: one {@link org.theseus.issue.RowIssue} per bad row, kept with its values and its place, and
 * formatted later. Nothing is logged or thrown here.
 */
@NullMarked
package org.theseus.issue;

import org.jspecify.annotations.NullMarked;
