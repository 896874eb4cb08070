package org.theseus.resolve.name;

/** The script that a word is written in, as far as it matters for reading it. */
enum Script {
    LATIN,
    CYRILLIC,
    GREEK,
    ARABIC,
    /** Any other, read by a general rule. */
    OTHER;

    private static final Script[] SCRIPTS = values();

    /** The script of most letters of a word; LATIN if it has none. */
    @SuppressWarnings("EnumOrdinal") // the place in an array, never stored
    static Script of(String word) {
        int[] letters = new int[SCRIPTS.length];
        for (int at = 0; at < word.length(); at++) {
            if (Character.isLetter(word.charAt(at))) {
                letters[ofLetter(word.charAt(at)).ordinal()]++;
            }
        }
        Script most = LATIN;
        for (Script each : SCRIPTS) {
            if (letters[each.ordinal()] > letters[most.ordinal()]) {
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
