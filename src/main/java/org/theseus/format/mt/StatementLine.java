package org.theseus.format.mt;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Field 61, a booking.
 *
 * @param valueDate ISO-8601
 * @param entryDate ISO-8601, of the year next to the value date's; null where the bank gives none
 * @param debit whether the account paid
 * @param reversal whether it takes an earlier booking back: RC takes back a credit and is a debit, RD the other way round
 * @param expected whether the bank only expects it (EC, ED in MT942)
 * @param amount decimal with a dot
 * @param typeCode as {@code NTRF}
 * @param ownerReference as {@code NONREF}; empty if there is none
 * @param bankReference what follows {@code //}; empty if there is none
 * @param supplementary further lines; empty if there are none
 */
record StatementLine(
        String valueDate,
        @Nullable String entryDate,
        boolean debit,
        boolean reversal,
        boolean expected,
        String amount,
        String typeCode,
        String ownerReference,
        String bankReference,
        String supplementary) {

    private static final int HALF_YEAR_DAYS = 186;
    private static final int FIRST_YEAR_OF_CENTURY = 80;
    private static final Pattern FORM = Pattern.compile(
            "^(\\d{2})(\\d{2})(\\d{2})(\\d{4})?(R?[CD]|E[CD])([A-Z])?(\\d{1,15}(?:,\\d{0,5})?)([A-Z][A-Z0-9]{3})(.*)$");

    /** Reads a field; null if it is none. */
    static @Nullable StatementLine find(MtField field) {
        Matcher form = FORM.matcher(field.first());
        if (!form.matches()) {
            return null;
        }
        int year = year(form.group(1));
        String valueDate = iso(year, form.group(2), form.group(3));
        String entry = form.group(4);
        String mark = form.group(5);
        boolean reversal = mark.startsWith("R");
        boolean debit = mark.endsWith("D") != reversal;
        String references = form.group(9);
        int bank = references.indexOf("//");
        return new StatementLine(
                valueDate,
                entry == null ? null : entryDate(year, form.group(2), form.group(3), entry),
                debit,
                reversal,
                mark.startsWith("E"),
                decimal(form.group(7)),
                form.group(8),
                (bank < 0 ? references : references.substring(0, bank)).strip(),
                bank < 0 ? "" : references.substring(bank + 2).strip(),
                String.join(" ", field.lines().subList(1, field.lines().size())).strip());
    }

    /** Years of two digits: 80 to 99 are of the last century. */
    static int year(String twoDigits) {
        int year = Integer.parseInt(twoDigits);
        return year >= FIRST_YEAR_OF_CENTURY ? 1900 + year : 2000 + year;
    }

    static String iso(int year, String month, String day) {
        return year + "-" + month + "-" + day;
    }

    /** An ISO date of {@code YYMMDD}. */
    static String date(String sixDigits) {
        return iso(year(sixDigits.substring(0, 2)), sixDigits.substring(2, 4), sixDigits.substring(4, 6));
    }

    /** A decimal with a dot from one with a comma; {@code 800,} is 800. */
    static String decimal(String written) {
        String dotted = written.replace(',', '.');
        return dotted.endsWith(".") ? dotted.substring(0, dotted.length() - 1) : dotted;
    }

    /** The entry date has no year: it is the one closest to the value date. */
    private static String entryDate(int year, String month, String day, String entry) {
        int value = 31 * Integer.parseInt(month) + Integer.parseInt(day);
        int booked = 31 * Integer.parseInt(entry.substring(0, 2)) + Integer.parseInt(entry.substring(2));
        int shift = booked - value > HALF_YEAR_DAYS ? -1 : value - booked > HALF_YEAR_DAYS ? 1 : 0;
        return iso(year + shift, entry.substring(0, 2), entry.substring(2));
    }
}
