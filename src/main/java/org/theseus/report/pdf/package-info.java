/**
 * The report on paper: {@link org.theseus.report.pdf.ReportPdf} makes the whole report, the brief of one page and the chart
 * sheets out of a {@code SafeReport} and nothing else. The only package that sees the PDF libraries; their classes are
 * loaded when a PDF is asked for. Equal content gives equal bytes: no clock, no random id.
 */
@NullMarked
package org.theseus.report.pdf;

import org.jspecify.annotations.NullMarked;
