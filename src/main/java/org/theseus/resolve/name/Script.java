package org.theseus.resolve.name;

import java.util.EnumMap;
import java.util.Map;

/** The script that a word is written in, as far as it matters for reading it. */
enum Script {
    LATIN,
    CYRILLIC,
    GREEK,
    ARABIC,
    /** Any other, read by a general rule. */
    OTHER;

    /** The script of most letters of a word; LATIN if it has none. */
    static Script of(String word) {
        Map<Script, Integer> letters = new EnumMap<>(Script.class);
        for (int at = 0; at < word.length(); at++) {
            if (Character.isLetter(word.charAt(at))) {
                letters.merge(ofLetter(word.charAt(at)), 1, Integer::sum);
            }
        }
        Script most = LATIN;
        for (Script each : values()) {
            if (letters.getOrDefault(each, 0) > letters.getOrDefault(most, 0)) {
                most = each;
            }
        }
        return most;
    }

    /** The script of one letter. */
    static Script ofLetter(char letter) {
        if (letter < 0x250) {
            return LATIN;
        }
        return switch (Character.UnicodeScript.of(letter)) {
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case GREEK -> GREEK;
            case ARABIC -> ARABIC;
            default -> OTHER;
        };
    }
}
