/**
 * Statements in the XML that electronic banking of Serbian banks gives to customers ({@code pmtnotification} and {@code
 * stmtrs} of domestic payments). Entry type: {@link org.theseus.format.ibank.IbankFormat}. Nothing here decides what an entry
 * means.
 */
@NullMarked
package org.theseus.format.ibank;

import org.jspecify.annotations.NullMarked;
