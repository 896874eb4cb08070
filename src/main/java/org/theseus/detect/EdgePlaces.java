package org.theseus.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Fact;
import org.theseus.place.Place;
import org.theseus.project.CaseGraph;

/**
 * Where edges were paid in and out: the town as written, found in the gazetteer with the side's country, each pair of words
 * looked up once. A town that the gazetteer does not know, or knows twice, is no place; its country may still be known.
 * Worked out for all edges of a side when first asked for: O(edges), 4 bytes each. Thread-safe.
 */
public final class EdgePlaces {

    private final CaseGraph graph;
    private final References references;
    private final Side sent = new Side(Fact.SEND_PLACE, Fact.SEND_COUNTRY);
    private final Side paid = new Side(Fact.PAY_PLACE, Fact.PAY_COUNTRY);

    EdgePlaces(CaseGraph graph, References references) {
        this.graph = graph;
        this.references = references;
    }

    /** Town where an edge was paid in, null if not stated or not known for certain. */
    public @Nullable Place sent(int edge) {
        return sent.of(edge).town();
    }

    /** Town where an edge was paid out, null if not stated or not known for certain. */
    public @Nullable Place paid(int edge) {
        return paid.of(edge).town();
    }

    /** Country where an edge was paid in: that of the town, else of the paying account or counter; null if not stated. */
    public @Nullable String sendCountry(int edge) {
        return sent.of(edge).country();
    }

    /** Country where an edge was paid out: that of the town, else of the receiving account or counter; null if not stated. */
    public @Nullable String payCountry(int edge) {
        return paid.of(edge).country();
    }

    /** A place with its country, either of which may not be known. */
    private record Where(@Nullable Place town, @Nullable String country) {}

    /** All edges' places on one side. */
    private record Answers(int[] numbers, List<Where> places) {}

    private final class Side {

        private final Fact town;
        private final Fact country;
        private volatile @Nullable Answers answers;

        Side(Fact town, Fact country) {
            this.town = town;
            this.country = country;
        }

        Where of(int edge) {
            Answers known = answers;
            if (known == null) {
                known = workedOut();
            }
            return known.places.get(known.numbers[edge]);
        }

        private synchronized Answers workedOut() {
            Answers known = answers;
            if (known != null) {
                return known;
            }
            int[] numbers = new int[graph.graph().edgeCount()];
            List<Where> places = new ArrayList<>();
            Map<Long, Integer> byWords = new HashMap<>();
            long last = 0;
            int number = -1;
            for (int edge = 0; edge < numbers.length; edge++) {
                int name = graph.fact(town, edge);
                int within = graph.fact(country, edge);
                long words = ((long) name << Integer.SIZE) | (within & 0xffff_ffffL);
                if (number < 0 || words != last) {
                    last = words;
                    number = byWords.computeIfAbsent(words, fresh -> {
                        places.add(ask(name, within));
                        return places.size() - 1;
                    });
                }
                numbers[edge] = number;
            }
            Answers fresh = new Answers(numbers, List.copyOf(places));
            answers = fresh;
            return fresh;
        }
    }

    private Where ask(int name, int within) {
        String country = within == CaseGraph.NOT_STATED ? null : graph.word(Fact.Vocabulary.COUNTRY, within);
        Optional<Place> town = name == CaseGraph.NOT_STATED
                ? Optional.empty()
                : references.places().find(graph.word(Fact.Vocabulary.PLACE, name), country);
        return new Where(town.orElse(null), town.map(Place::country).orElse(country));
    }
}
