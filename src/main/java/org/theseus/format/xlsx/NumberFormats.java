package org.theseus.format.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theseus.format.XmlCursor;

/** Which cell styles show a number as a date, a time, or with leading zeros. Immutable. */
final class NumberFormats {

    /**
     * How a style shows numbers.
     *
     * @param date whether a day is shown
     * @param time whether a time of day is shown
     * @param seconds whether its seconds are shown
     * @param zeros digits that are at least shown, 0 if the format does not ask for leading zeros
     */
    record Shown(boolean date, boolean time, boolean seconds, int zeros) {
        static final Shown PLAIN = new Shown(false, false, false, 0);

        /** Whether nothing but the digits is shown, so that zeros before them are gone. */
        boolean isBare() {
            return !date && !time && zeros == 0;
        }
    }

    static final NumberFormats NONE = new NumberFormats(List.of());

    private static final int MAX_STYLES = 100_000;

    private final List<Shown> styles;

    private NumberFormats(List<Shown> styles) {
        this.styles = styles;
    }

    static NumberFormats read(XmlCursor xml) {
        Map<String, String> codes = new HashMap<>();
        List<Shown> styles = new ArrayList<>();
        boolean cells = false;
        while (xml.next()) {
            String name = xml.name();
            if (name.equals("cellXfs")) {
                cells = xml.isStart();
            } else if (xml.isStart() && name.equals("numFmt")) {
                codes.put(String.valueOf(xml.attribute("numFmtId")), String.valueOf(xml.attribute("formatCode")));
            } else if (xml.isStart() && cells && name.equals("xf")) {
                styles.add(shown(String.valueOf(xml.attribute("numFmtId")), codes));
            }
            if (styles.size() > MAX_STYLES || codes.size() > MAX_STYLES) {
                throw xml.refusal("more than " + MAX_STYLES + " cell styles", "Save the sheet as CSV (UTF-8).");
            }
        }
        return new NumberFormats(styles);
    }

    private static Shown shown(String id, Map<String, String> codes) {
        String code = codes.get(id);
        return code != null ? ofCode(code) : builtIn(id);
    }

    /** Numbers below 164 have fixed meanings (ECMA-376 part 1, 18.8.30); 27 to 36 and 50 to 58 are dates of East Asia. */
    private static Shown builtIn(String id) {
        return switch (id) {
            case "14", "15", "16", "17", "27", "28", "29", "30", "31", "34", "35", "36" ->
                new Shown(true, false, false, 0);
            case "50", "51", "52", "53", "54", "57", "58" -> new Shown(true, false, false, 0);
            case "18", "20" -> new Shown(false, true, false, 0);
            case "19", "21", "32", "33", "45", "46", "47", "55", "56" -> new Shown(false, true, true, 0);
            case "22" -> new Shown(true, true, false, 0);
            default -> Shown.PLAIN;
        };
    }

    /** What a format code shows; its first section counts, texts in it do not. */
    static Shown ofCode(String code) {
        StringBuilder letters = new StringBuilder();
        boolean quoted = false;
        boolean bracketed = false;
        for (int i = 0; i < code.length(); i++) {
            char c = Character.toLowerCase(code.charAt(i));
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == '[') {
                bracketed = !isElapsed(code, i);
            } else if (c == ']') {
                bracketed = false;
            } else if (c == ';') {
                break;
            } else if (!bracketed) {
                letters.append(c);
            }
        }
        String plain = letters.toString().replace("general", "");
        boolean time = plain.indexOf('h') >= 0 || plain.indexOf('s') >= 0;
        boolean date = plain.indexOf('y') >= 0 || plain.indexOf('d') >= 0 || (!time && plain.indexOf('m') >= 0);
        boolean zeros =
                plain.length() > 1 && plain.length() <= 40 && plain.chars().allMatch(c -> c == '0');
        return new Shown(date, time, plain.indexOf('s') >= 0, zeros ? plain.length() : 0);
    }

    /** {@code [h]}, {@code [mm]} and {@code [ss]} are elapsed times; other brackets are colours, currencies, conditions. */
    private static boolean isElapsed(String code, int at) {
        char next = at + 1 < code.length() ? Character.toLowerCase(code.charAt(at + 1)) : ' ';
        int end = code.indexOf(']', at);
        return (next == 'h' || next == 'm' || next == 's') && end > 0 && end - at <= 3;
    }

    /** How the style of that number shows numbers; plain if there is none. */
    Shown of(@Nullable String style) {
        if (style == null) {
            return Shown.PLAIN;
        }
        try {
            int at = Integer.parseInt(style);
            return at >= 0 && at < styles.size() ? styles.get(at) : Shown.PLAIN;
        } catch (NumberFormatException none) {
            return Shown.PLAIN;
        }
    }
}
