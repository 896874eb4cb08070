package org.theseus.detect;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Fact;
import org.theseus.place.Place;
import org.theseus.project.CaseGraph;

/**
 * Where edges were paid in and out: the town as written, found in the gazetteer with the side's country, each pair of words
 * looked up once. A town that the gazetteer does not know, or knows twice, is no place; its country may still be known.
 * Thread-safe.
 */
public final class EdgePlaces {

    private final CaseGraph graph;
    private final References references;
    private final Map<Long, Asked> found = new ConcurrentHashMap<>();
    /** By number of a town's word the answer that was given last: most towns are written in one country only. */
    private final @Nullable Asked[] asked;

    /** What a word means within a country, by its number. */
    private record Asked(int within, @Nullable Place place) {}

    EdgePlaces(CaseGraph graph, References references) {
        this.graph = graph;
        this.references = references;
        this.asked = new @Nullable Asked[graph.words(Fact.Vocabulary.PLACE)];
    }

    /** Town where an edge was paid in, null if not stated or not known for certain. */
    public @Nullable Place sent(int edge) {
        return find(Fact.SEND_PLACE, Fact.SEND_COUNTRY, edge);
    }

    /** Town where an edge was paid out, null if not stated or not known for certain. */
    public @Nullable Place paid(int edge) {
        return find(Fact.PAY_PLACE, Fact.PAY_COUNTRY, edge);
    }

    /** Country where an edge was paid in: that of the town, else of the paying account or counter; null if not stated. */
    public @Nullable String sendCountry(int edge) {
        Place town = sent(edge);
        return town != null ? town.country() : graph.find(Fact.SEND_COUNTRY, edge);
    }

    /** Country where an edge was paid out: that of the town, else of the receiving account or counter; null if not stated. */
    public @Nullable String payCountry(int edge) {
        Place town = paid(edge);
        return town != null ? town.country() : graph.find(Fact.PAY_COUNTRY, edge);
    }

    private @Nullable Place find(Fact town, Fact country, int edge) {
        int number = graph.fact(town, edge);
        if (number == CaseGraph.NOT_STATED) {
            return null;
        }
        int within = graph.fact(country, edge);
        Asked last = asked[number];
        if (last == null || last.within != within) {
            long pair = ((long) number << Integer.SIZE) | (within & 0xffff_ffffL);
            last = found.computeIfAbsent(pair, fresh -> ask(number, within));
            asked[number] = last;
        }
        return last.place;
    }

    private Asked ask(int number, int within) {
        Optional<Place> place = references
                .places()
                .find(
                        graph.word(Fact.Vocabulary.PLACE, number),
                        within == CaseGraph.NOT_STATED ? null : graph.word(Fact.Vocabulary.COUNTRY, within));
        return new Asked(within, place.orElse(null));
    }
}
