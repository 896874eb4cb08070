/**
 * The text exchange {@code 1CClientBankExchange} between banks and bookkeeping of the Commonwealth of Independent States, as
 * banks of Moldova give it to customers: {@code key=value} lines in sections. Entry type: {@link
 * org.theseus.format.clientbank.ClientBankFormat}. Nothing here decides what a document means.
 */
@NullMarked
package org.theseus.format.clientbank;

import org.jspecify.annotations.NullMarked;
