package org.theseus.table;

import org.jspecify.annotations.Nullable;

/**
 * One column.
 *
 * @param name field name in JSON and header in CSV, lower case with underscores
 * @param heading heading for people
 * @param shown where it is shown
 * @param overflow what a terminal does with a cell that is too long
 * @param optional whether a terminal too narrow for the table leaves it out, the last such column first
 * @param currencyField name of the field that carries the currency of a MONEY column, else null; columns of one row that
 *     name the same field hold amounts of one currency
 */
public record Column(
        String name,
        String heading,
        Kind kind,
        Shown shown,
        Overflow overflow,
        boolean optional,
        @Nullable String currencyField) {

    /** Where a column is shown. */
    public enum Shown {
        /** Everywhere. */
        ALWAYS,
        /** In files always, on a terminal only if any row has a value. */
        IF_ANY,
        /** In JSON, CSV and XLSX only. */
        IN_FILES,
        /** On a terminal and in text only: what files carry in other columns. */
        IN_TEXT
    }

    /** What happens to a cell that is wider than the terminal leaves room for. */
    public enum Overflow {
        /** Its beginning and an ellipsis. */
        SHORTEN,
        /** Beginning and end around an ellipsis: the line number of a source row stays. */
        SHORTEN_INSIDE,
        /** Several lines. */
        WRAP
    }

    public Column {
        if (!name.matches("[a-zA-Z][a-zA-Z0-9_]*")) {
            throw new IllegalArgumentException("no field name: " + name);
        }
        if ((kind == Kind.MONEY) != (currencyField != null)) {
            throw new IllegalArgumentException("only and every MONEY column names its currency field: " + name);
        }
    }

    /** A column of any kind but MONEY. */
    public static Column of(String name, String heading, Kind kind) {
        return new Column(name, heading, kind, Shown.ALWAYS, Overflow.SHORTEN, false, null);
    }

    /** A column of words. */
    public static Column text(String name, String heading) {
        return of(name, heading, Kind.TEXT);
    }

    /** A column of ids or account numbers. */
    public static Column id(String name, String heading) {
        return of(name, heading, Kind.ID);
    }

    /** A column of whole numbers. */
    public static Column integer(String name, String heading) {
        return of(name, heading, Kind.INTEGER);
    }

    /** A column of times. */
    public static Column time(String name, String heading) {
        return of(name, heading, Kind.TIME);
    }

    /** A column of yes or no. */
    public static Column flag(String name, String heading) {
        return of(name, heading, Kind.FLAG);
    }

    /** A column of amounts whose currency stands in the field {@code currencyField}. */
    public static Column money(String name, String heading, String currencyField) {
        return new Column(name, heading, Kind.MONEY, Shown.ALWAYS, Overflow.SHORTEN, false, currencyField);
    }

    /** The same, on a terminal only if any row has a value. */
    public Column ifAny() {
        return new Column(name, heading, kind, Shown.IF_ANY, overflow, optional, currencyField);
    }

    /** The same, never on a terminal. */
    public Column inFiles() {
        return new Column(name, heading, kind, Shown.IN_FILES, overflow, optional, currencyField);
    }

    /** The same, never in JSON, CSV and XLSX. */
    public Column inText() {
        return new Column(name, heading, kind, Shown.IN_TEXT, overflow, optional, currencyField);
    }

    /** The same, left out where a terminal is too narrow for the whole table. */
    public Column ifRoom() {
        return new Column(name, heading, kind, shown, overflow, true, currencyField);
    }

    /** The same, wrapped instead of shortened. */
    public Column wrapped() {
        return new Column(name, heading, kind, shown, Overflow.WRAP, optional, currencyField);
    }
}
