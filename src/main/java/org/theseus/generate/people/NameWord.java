package org.theseus.generate.people;

import java.util.Arrays;
import java.util.List;

/**
 * One part of a name.
 *
 * @param own as the culture itself writes it, in its own script
 * @param romanised how others write it where no rule gives that, the commonest way first; empty where rules do
 */
public record NameWord(String own, List<String> romanised) {

    /** A line's word: {@code Petrović}, or {@code محمد=Mohammed/Muhammad}; an underscore stands for a blank. */
    static NameWord parse(String word) {
        String[] parts = word.replace('_', ' ').split("=");
        return new NameWord(parts[0], parts.length == 1 ? List.of() : Arrays.asList(parts[1].split("/")));
    }

    NameWord withOwn(String other) {
        return new NameWord(other, romanised);
    }
}
