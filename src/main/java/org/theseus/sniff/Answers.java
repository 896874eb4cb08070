package org.theseus.sniff;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What a user says about a file that it does not say itself.
 *
 * @param encoding the true encoding
 * @param dateOrder order of day, month and year in dates that allow several
 * @param decimal the decimal sign, a comma or a dot
 * @param currency ISO 4217 code of amounts without one
 * @param account own account of an extract
 * @param sheet of a workbook, the only one to be read
 */
public record Answers(
        @Nullable Charset encoding,
        @Nullable DateOrder dateOrder,
        @Nullable Character decimal,
        @Nullable String currency,
        @Nullable String account,
        @Nullable String sheet) {

    /** Without a sheet. */
    public Answers(
            @Nullable Charset encoding,
            @Nullable DateOrder dateOrder,
            @Nullable Character decimal,
            @Nullable String currency,
            @Nullable String account) {
        this(encoding, dateOrder, decimal, currency, account, null);
    }

    /** Nothing said. */
    public static final Answers NONE = new Answers(null, null, null, null, null);

    /** Order of the numbers of a date. */
    public enum DateOrder {
        DMY,
        MDY,
        YMD
    }
}
