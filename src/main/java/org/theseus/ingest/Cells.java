package org.theseus.ingest;

/**
 * What surrounds a cell without being seen: blanks, the no-break space included, which {@link String#strip()} leaves
 * standing, and the marks by which programs for Arabic and Hebrew say where a text runs.
 */
final class Cells {

    private Cells() {}

    static String trim(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isBlank(cell.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(cell.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == cell.length() ? cell : cell.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || (c >= '\u00a0' && isUnseen(c));
    }

    /** A number that names something, as it is compared: without blanks and marks anywhere. */
    static String joined(String number) {
        for (int i = 0; i < number.length(); i++) {
            if (isUnseen(number.charAt(i))) {
                return number.chars()
                        .filter(c -> !isUnseen((char) c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return number;
    }

    /** A soft hyphen is none of them: broken conversions put it where a minus was. */
    private static boolean isUnseen(char c) {
        if (c < '\u00a0') {
            return Character.isWhitespace(c);
        }
        int type = Character.getType(c);
        return type == Character.SPACE_SEPARATOR
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (type == Character.FORMAT && c != '\u00ad');
    }
}
