package org.theseus.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The part of a place's identifier that stands for its name; {@code src/geo/derive.mjs} forms the same. */
final class PlaceId {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private PlaceId() {}

    static String slug(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 127) {
                return slugOfAny(name);
            }
        }
        return joined(name.toLowerCase(Locale.ROOT));
    }

    private static String slugOfAny(String name) {
        String small = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(small.length());
        for (int i = 0; i < small.length(); i++) {
            char letter = small.charAt(i);
            plain.append(
                    switch (letter) {
                        case 'đ', 'ð' -> "d";
                        case 'ł' -> "l";
                        case 'ø' -> "o";
                        case 'æ' -> "ae";
                        case 'œ' -> "oe";
                        case 'ß' -> "ss";
                        case 'þ' -> "th";
                        case 'ı' -> "i";
                        case 'ħ' -> "h";
                        default -> String.valueOf(letter);
                    });
        }
        return joined(plain);
    }

    /** Letters and digits as they are, whatever stands between two of them as one hyphen. */
    private static String joined(CharSequence small) {
        StringBuilder slug = new StringBuilder(small.length());
        boolean apart = false;
        for (int i = 0; i < small.length(); i++) {
            char sign = small.charAt(i);
            boolean kept = (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
            if (kept && apart && !slug.isEmpty()) {
                slug.append('-');
            }
            apart = !kept;
            if (kept) {
                slug.append(sign);
            }
        }
        return slug.toString();
    }
}
