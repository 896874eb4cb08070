package org.theseus.report.text;

/** Makes text from a source safe to show as text: what cannot be seen is made visible, never dropped. Stateless. */
public final class PlainText {

    private PlainText() {}

    /**
     * The text with control characters and lone surrogates replaced by U+FFFD, line ends and tabs by a space, and the
     * controls that turn the direction of writing by a visible mark ({@code [U+202E]}).
     */
    public static String visible(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        raw.codePoints().forEach(point -> {
            if (point == '\n' || point == '\r' || point == '\t' || point == 0x2028 || point == 0x2029) {
                text.append(' ');
            } else if (turnsDirection(point)) {
                text.append("[U+")
                        .append(Integer.toHexString(point).toUpperCase(java.util.Locale.ROOT))
                        .append(']');
            } else if (Character.getType(point) == Character.CONTROL
                    || Character.getType(point) == Character.SURROGATE
                    || (point & 0xFFFE) == 0xFFFE) {
                text.append('\uFFFD');
            } else {
                text.appendCodePoint(point);
            }
        });
        return text.toString();
    }

    private static boolean turnsDirection(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    /** At most so many code points, the last one an ellipsis where something was cut. */
    public static String shortened(String text, int codePoints) {
        if (text.codePointCount(0, text.length()) <= codePoints) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, codePoints - 1)) + "…";
    }

    /** Only letters and digits, in one case: how two spellings of one number or name are compared. */
    public static String compact(String text) {
        StringBuilder compact = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(point -> Character.toLowerCase(Character.toUpperCase(point)))
                .forEach(compact::appendCodePoint);
        return compact.toString();
    }
}
