package org.theseus.resolve.cluster;

import java.util.List;
import org.theseus.resolve.mention.MentionRef;

/**
 * Parties that bear one name, of whom nothing else tells whether they are one: a single question for an analyst instead of a
 * pair for each two of them.
 *
 * @param at a mention that states the name
 * @param weight what the name weighs beside itself, rounded to hundredths: the rarer, the more
 * @param parties ids, at least two, ascending
 */
public record SameName(MentionRef at, double weight, List<String> parties) {

    public SameName {
        parties = List.copyOf(parties);
    }

    /** One line of text, for keeping: weight, mention, ids. */
    public String text() {
        return weight + " " + at + " " + String.join(" ", parties);
    }

    /**
     * The inverse of {@link #text}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static SameName parse(String text) {
        String[] parts = text.split(" ");
        if (parts.length < 4) {
            throw new IllegalArgumentException("no parties of one name: " + text);
        }
        return new SameName(
                MentionRef.parse(parts[1]),
                Double.parseDouble(parts[0]),
                List.of(parts).subList(2, parts.length));
    }
}
