/**
 * Input formats: how the bytes of a file become raw records with their place in the file. Entry types: {@link
 * org.theseus.format.FileParts} (what tables a file holds: archives are unpacked, workbooks split into sheets, formats
 * recognised by content) and {@link org.theseus.format.SourceFormats} (formats by name). The only user of Commons CSV, which
 * reads what is not the plain case of {@code PlainRows}.
 *
 * <p>Nothing here knows what a cell means; that is {@code ingest}'s part. A format that is no table by nature (camt, MT940,
 * goAML) presents itself as one: fixed, documented column names, one row per movement of money, every cell as text, so
 * that an ordinary profile in {@code import/} with {@code format: NAME} maps it and everything behind (identity,
 * duplicates, totals, rejects, provenance) is the same for all.
 *
 * <h2>A further format: one class, one line, one profile</h2>
 *
 * <ol>
 *   <li>Implement {@link org.theseus.format.SourceFormat}: {@code name()}, {@code claims(head)} (by content, never by the
 *       file's name), {@code open(input, options)}. It may live in any jar on the class path.
 *   <li>Return a {@link org.theseus.format.RawTable}: {@code header()} is your list of column names, {@code headerLine()}
 *       is 0, {@code read()} gives one {@link org.theseus.format.RawRecord} per movement of money with line, byte offset
 *       and the raw piece of the source. {@code statements()} if the format knows balances or control totals.
 *   <li>Throw {@link org.theseus.model.TheseusException} of kind INPUT for a damaged file, naming the line. What is wrong
 *       with a single value is left to {@code ingest}: pass it on as written.
 *   <li>Name the class in {@code META-INF/services/org.theseus.format.SourceFormat}, put {@code import/NAME.yaml} beside the
 *       others, and add the format to the contract test of formats, which feeds it mutated inputs.
 * </ol>
 *
 * <p>So pacs.008 is a walk over {@code CdtTrfTxInf} with the helpers of {@code format.xml}; MT103 is the block reader of
 * {@code format.mt} with other tags; OFX and QIF are line readers with an own account; FollowTheMoney is one JSON entity
 * per line, of which those of schema Payment become rows. None of them needs a change outside its own class.
 */
@NullMarked
package org.theseus.format;

import org.jspecify.annotations.NullMarked;
