/**
 * What an unknown text file is: its encoding, delimiter, header line, the meaning and the number and date forms of its
 * columns, the balances it states beside them, each with the evidence, and questions where the file does not say. Entry types: {@link
 * org.theseus.sniff.EncodingSniffer} for the encoding alone, {@link org.theseus.sniff.Draft} for a whole import profile.
 *
 * <p>Nothing here reads a row into a transfer and nothing here knows a profile's Java type: a draft is text, which {@code
 * ingest} reads as it reads every profile. What is not certain is asked, never chosen.
 */
@NullMarked
package org.theseus.sniff;

import org.jspecify.annotations.NullMarked;
