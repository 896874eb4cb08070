/**
 * Pictures of a report in page units: where every shape, line and label goes. Deterministic arithmetic on safe content;
 * no text of sources is escaped here and no file is written.
 */
@NullMarked
package org.theseus.report.draw;

import org.jspecify.annotations.NullMarked;
