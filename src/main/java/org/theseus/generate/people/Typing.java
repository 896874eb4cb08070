package org.theseus.generate.people;

import org.theseus.generate.chance.Chance;

/** Errors of fingers and eyes. */
final class Typing {

    private static final String KEYS = "qwertzuiopasdfghjklyxcvbnm";
    private static final String LATIN_CAPITALS = "ABEHIKMNOPTXY";
    private static final String GREEK_CAPITALS = "ΑΒΕΗΙΚΜΝΟΡΤΧΥ";

    private Typing() {}

    /** One error at a letter that is not the first of the text; texts below four letters stay. */
    static String slip(String text, Chance chance) {
        if (text.length() < 4) {
            return text;
        }
        for (int tries = 0; tries < 8; tries++) {
            int at = chance.between(1, text.length() - 2);
            char letter = text.charAt(at);
            char next = text.charAt(at + 1);
            if (!Character.isLetter(letter) || !Character.isLetter(next) || letter == next) {
                continue;
            }
            return switch (chance.below(4)) {
                case 0 -> text.substring(0, at) + next + letter + text.substring(at + 2);
                case 1 -> text.substring(0, at) + text.substring(at + 1);
                case 2 -> text.substring(0, at) + letter + text.substring(at);
                default -> text.substring(0, at) + neighbour(letter, chance) + text.substring(at + 1);
            };
        }
        return text;
    }

    private static char neighbour(char letter, Chance chance) {
        int key = KEYS.indexOf(Character.toLowerCase(letter));
        if (key < 0) {
            return (char) (letter + (chance.happens(0.5) ? 1 : 2));
        }
        char other = KEYS.charAt((key + (chance.happens(0.5) ? 1 : KEYS.length() - 1)) % KEYS.length());
        return Character.isUpperCase(letter) ? Character.toUpperCase(other) : other;
    }

    /** Some capitals become Greek ones that look the same. */
    static String lookAlikes(String text, Chance chance) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int at = LATIN_CAPITALS.indexOf(text.charAt(i));
            out.append(at >= 0 && chance.happens(0.5) ? GREEK_CAPITALS.charAt(at) : text.charAt(i));
        }
        return out.toString();
    }
}
