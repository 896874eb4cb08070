package org.theseus.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The part of a place's identifier that stands for its name; {@code src/geo/derive.mjs} forms the same. */
final class PlaceId {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGE = Pattern.compile("^-|-$");

    private PlaceId() {}

    static String slug(String name) {
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
        return EDGE.matcher(OTHER.matcher(plain).replaceAll("-")).replaceAll("");
    }
}
