/**
 * What is left of a report's content once protection has been applied: the only thing that drawings, pages and the JSON
 * twin ever see. Values only; how they come about is {@code Redaction}'s in the package above.
 */
@NullMarked
package org.theseus.report.safe;

import org.jspecify.annotations.NullMarked;
