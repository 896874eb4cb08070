package org.theseus.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.theseus.resolve.cluster.Unasked;

/** What the analyst's queue does not ask about, as the figures of a resolution keep it and as people read it. Stateless. */
final class NotAsked {

    private NotAsked() {}

    static void write(Unasked unasked, ObjectNode figures) {
        figures.putObject("unasked")
                .put("weakest", unasked.weakest())
                .put("relatives", unasked.relatives())
                .put("crowded", unasked.crowded())
                .put("numbered", unasked.numbered())
                .put("apart", unasked.apart())
                .put("full", unasked.isFull());
    }

    /** A sentence for each kind, none for what there is none of; empty for figures of an earlier version. */
    static List<String> sentences(JsonNode figures) {
        JsonNode unasked = figures.path("unasked");
        List<String> sentences = new ArrayList<>();
        if (unasked.isMissingNode()) {
            return sentences;
        }
        add(
                unasked.path("relatives").asLong(),
                "pairs of parties that share a telephone, a house or another identifier under names of two people;"
                        + " theseus party ties lists them",
                sentences);
        add(
                unasked.path("weakest").asLong(),
                "pairs weaker than those kept (limits.queue of identity.yaml; theseus resolve --config raises it)",
                sentences);
        add(
                unasked.path("crowded").asLong(),
                "groups of like names that more than 40 parties bear and nothing else tells",
                sentences);
        add(
                unasked.path("numbered").asLong(),
                "pairs of one name with other numbers (Apartments 12, Apartments 14), for which no more than a town speaks",
                sentences);
        add(
                unasked.path("apart").asLong(),
                "names whose bearers papers, birth dates or ways tell apart, for the queue is full",
                sentences);
        if (unasked.path("full").asBoolean()) {
            sentences.add("not asked: names a letter apart or of one word, which a full queue does not compare");
        }
        sentences.add(
                "not asked, not counted: parties of two names that share nothing; nothing speaks for their being one");
        return sentences;
    }

    private static void add(long count, String what, List<String> sentences) {
        if (count > 0) {
            sentences.add(String.format(Locale.ROOT, "not asked: %,d %s", count, what));
        }
    }
}
