/**
 * ISO 20022 cash management messages to customers: camt.052, camt.053 and camt.054, versions 01 to 13. Entry type: {@link
 * org.theseus.format.camt.CamtFormat}. Streaming: of a file only one entry and its details are held. Nothing here decides
 * what an entry means; amounts, dates and codes are passed on as written.
 */
@NullMarked
package org.theseus.format.camt;

import org.jspecify.annotations.NullMarked;
