package org.theseus.table;

/**
 * Keeps a spreadsheet from running a cell as a formula, by a rule that can be undone: a text cell whose first character
 * after blanks and control characters is one of {@code = + - @}, their full-width forms or an apostrophe, or that begins
 * with a tab, carriage return or line feed, gets one apostrophe in front. To read the cell back, drop one leading
 * apostrophe. Numbers, times and flags are ours and never guarded.
 */
public final class CsvGuard {

    private static final String TRIGGERS = "=+-@'\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvGuard() {}

    /** The cell as it is written. */
    public static String guard(String text) {
        return isDangerous(text) ? "'" + text : text;
    }

    /** The cell as it was before {@link #guard}. */
    public static String unguard(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        if (first == '\t' || first == '\r' || first == '\n') {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c)) {
                return TRIGGERS.indexOf(c) >= 0;
            }
        }
        return false;
    }
}
