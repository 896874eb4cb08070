/** The report as one self-contained HTML page, made from safe content and the templates under {@code theseus/report}. */
@NullMarked
package org.theseus.report.page;

import org.jspecify.annotations.NullMarked;
