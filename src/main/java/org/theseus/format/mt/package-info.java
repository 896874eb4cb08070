/**
 * SWIFT FIN statements as banks deliver them to customers: MT940, MT942, MT950, bare or in their envelope, with the
 * dialects of field 86. Entry type: {@link org.theseus.format.mt.MtFormat}. Another message type is a table over {@link
 * org.theseus.format.mt.MtFields}. Nothing here decides what an entry means.
 */
@NullMarked
package org.theseus.format.mt;

import org.jspecify.annotations.NullMarked;
