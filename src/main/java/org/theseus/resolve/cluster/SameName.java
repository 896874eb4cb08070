package org.theseus.resolve.cluster;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.theseus.resolve.evidence.Factor;
import org.theseus.resolve.mention.MentionRef;

/**
 * Parties that bear one name, of whom nothing else tells whether they are one, or whom papers or birth dates tell apart: a single
 * question for an analyst instead of a pair for each two of them.
 *
 * @param at a mention that states the name
 * @param weight what the name weighs beside itself, the rarer, the more; of those told apart the strongest sum of two; rounded to
 *     hundredths
 * @param parties ids, at least two, ascending
 * @param apart what tells some two of them apart, in the order of factors; empty if nothing does
 */
public record SameName(MentionRef at, double weight, List<String> parties, List<Factor> apart) {

    private static final String APART = "!";

    public SameName {
        parties = List.copyOf(parties);
        apart = List.copyOf(apart);
    }

    /** One line of text, for keeping: weight, mention, ids, then what tells them apart, each behind an exclamation mark. */
    public String text() {
        return Stream.of(
                        Stream.of(String.valueOf(weight), at.toString()),
                        parties.stream(),
                        apart.stream().map(factor -> APART + factor.key()))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" "));
    }

    /**
     * The inverse of {@link #text}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static SameName parse(String text) {
        List<String> parts = List.of(text.split(" "));
        if (parts.size() < 4) {
            throw new IllegalArgumentException("no parties of one name: " + text);
        }
        return new SameName(
                MentionRef.parse(parts.get(1)),
                Double.parseDouble(parts.get(0)),
                parts.stream().skip(2).filter(part -> !part.startsWith(APART)).toList(),
                parts.stream()
                        .filter(part -> part.startsWith(APART))
                        .map(part -> Factor.of(part.substring(APART.length()))
                                .orElseThrow(() -> new IllegalArgumentException("no parties of one name: " + text)))
                        .toList());
    }
}
