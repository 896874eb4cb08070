/**
 * Workbooks of Office Open XML (XLSX): each sheet that holds a table is an input of its own, streamed row by row. Entry
 * type: {@link org.theseus.format.xlsx.XlsxFormat}. Formulas are not evaluated, their stored results are read; nothing
 * outside the file is ever fetched.
 */
@NullMarked
package org.theseus.format.xlsx;

import org.jspecify.annotations.NullMarked;
