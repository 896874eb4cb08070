package org.theseus.place;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Keys by which town names meet: small Latin letters and digits only, whatever the script, the case, the diacritics or the
 * spaces. A name has one key for each usual way of writing its letters in Latin, so that two names mean the same town by
 * name if they share a key. Look-alike letters of another script inside a word count as what they look like.
 *
 * <p>Pure functions; the default locale is never used, so that Turkish i and ı meet everywhere.
 */
final class TownKeys {

    private TownKeys() {}

    /** All keys of a name, the plainest first; empty if it has no letter and no digit. */
    static Set<String> of(String name) {
        Set<String> keys = new LinkedHashSet<>();
        if (isPlain(name)) {
            add(keys, name);
            return keys;
        }
        String text = LookAlikes.mend(Normalizer.normalize(name, Normalizer.Form.NFKC));
        String small = text.replace('\u0130', 'i').replace('\u0131', 'i').toLowerCase(Locale.ROOT);
        for (Romanisation each : Romanisation.of(small)) {
            add(keys, each.latin(small));
        }
        return keys;
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static void add(Set<String> keys, String latin) {
        StringBuilder key = new StringBuilder(latin.length());
        if (isPlain(latin)) {
            // most names of whole countries, which are read at once
            for (int i = 0; i < latin.length(); i++) {
                if (Character.isLetterOrDigit(latin.charAt(i))) {
                    key.append(Character.toLowerCase(latin.charAt(i)));
                }
            }
        } else {
            Normalizer.normalize(latin, Normalizer.Form.NFKD)
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .forEach(letter -> key.append(plain(letter)));
        }
        if (!key.isEmpty()) {
            keys.add(key.toString());
        }
    }

    private static String plain(int letter) {
        return switch (letter) {
            case 'đ', 'ð' -> "d";
            case 'ł' -> "l";
            case 'ø' -> "o";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ß' -> "ss";
            case 'þ' -> "th";
            case 'ħ' -> "h";
            case 'ə' -> "e";
            case 'ŋ' -> "n";
            default -> letter < 128 ? String.valueOf((char) Character.toLowerCase(letter)) : Character.toString(letter);
        };
    }
}
