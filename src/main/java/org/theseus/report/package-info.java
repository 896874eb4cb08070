/**
 * The network report: from a plain {@link org.theseus.report.ReportContent} to one self-contained HTML page and its JSON
 * twin, both byte-identical for equal content.
 *
 * <p>Entry type: {@link org.theseus.report.ReportWriter}. Content comes in with real names; {@code SafeReport} is what is
 * left once protection has been applied, and only it is ever rendered. No store, no detection, no clock: what is not in
 * the content is not in the report. Template, style and script are resources under {@code theseus/report}.
 */
@NullMarked
package org.theseus.report;

import org.jspecify.annotations.NullMarked;
