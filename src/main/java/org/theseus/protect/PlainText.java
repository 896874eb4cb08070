package org.theseus.protect;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Makes text from a source safe to show as text: what cannot be seen is made visible, never dropped. Stateless. */
public final class PlainText {

    /** Letters that are another letter with a stroke or ligature, which no normal form takes apart. */
    private static final Map<Integer, String> STROKES = Map.of(
            (int) 'đ', "d", (int) 'ł', "l", (int) 'ø', "o", (int) 'ı', "i", (int) 'ß', "ss", (int) 'æ', "ae", (int) 'œ',
            "oe", (int) 'ħ', "h", (int) 'ð', "d", (int) 'þ', "th");

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
                        .append(Integer.toHexString(point).toUpperCase(Locale.ROOT))
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

    /** At most so many code points, the middle left out where something was cut: numbers differ at both ends. */
    public static String middleCut(String text, int codePoints) {
        int length = text.codePointCount(0, text.length());
        if (length <= codePoints) {
            return text;
        }
        int tail = (codePoints - 1) / 2;
        return text.substring(0, text.offsetByCodePoints(0, codePoints - 1 - tail))
                + "…"
                + text.substring(text.offsetByCodePoints(0, length - tail));
    }

    /**
     * Only letters and digits, in one case and without accents and strokes: how two spellings of one number or name are
     * compared ({@code Jovančić} and {@code JOVANCIC}).
     */
    static String compact(String text) {
        StringBuilder compact = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= 128) {
                return compactOfAnyScript(text);
            }
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                compact.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                compact.append((char) (c + ('a' - 'A')));
            }
        }
        return compact.toString();
    }

    private static String compactOfAnyScript(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder compact = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(point -> Character.toLowerCase(Character.toUpperCase(point)))
                .forEach(point -> {
                    String stroke = point < 128 ? null : STROKES.get(point);
                    if (stroke != null) {
                        compact.append(stroke);
                    } else if (point >= 128 && Character.isDigit(point)) {
                        compact.append(Character.digit(point, 10));
                    } else {
                        compact.appendCodePoint(point);
                    }
                });
        return compact.toString();
    }
}
