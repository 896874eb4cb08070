package org.theseus.resolve.name;

import java.util.HashMap;
import java.util.Map;

/** One usual sound of any word in any script, for words that are no names: streets and towns. Remembers; not thread-safe. */
public final class WordSounds {

    private final Readings readings = new Readings();
    private final Map<String, String> known = new HashMap<>();

    /** The sound; empty if the word has no letters that can be read. Digits stay as they are. */
    public String of(String word) {
        return known.computeIfAbsent(word, this::sound);
    }

    private String sound(String word) {
        String folded = Homoglyphs.fold(LetterCase.fold(word));
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < folded.length(); at++) {
            if (Character.isDigit(folded.charAt(at))) {
                digits.append(Character.digit(folded.charAt(at), 10));
            }
        }
        String reading = readings.of(folded).get(0);
        return digits + (reading.isEmpty() ? "" : Sounds.of(reading).get(0));
    }
}
