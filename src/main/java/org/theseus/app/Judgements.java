package org.theseus.app;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.theseus.journal.Journal;
import org.theseus.journal.JournalEntry;
import org.theseus.model.Digest;
import org.theseus.resolve.judgement.Judgement;
import org.theseus.resolve.mention.MentionRef;

/** Analysts' judgements of who is who, as entries of the case's journal. Stateless. */
final class Judgements {

    /** Fields of an entry. */
    static final String VERDICT = "verdict";

    static final String ONE = "one";
    static final String OTHER = "other";
    static final String REASON = "reason";
    /** Who decided, where that is not who entered it. */
    static final String DECIDED_BY = "decidedBy";

    private Judgements() {}

    /** Those in force, oldest first. */
    static List<Judgement> standing(Journal journal) {
        return journal.standing(JournalEntry.Kind.JUDGEMENT).stream()
                .map(Judgements::of)
                .toList();
    }

    /** The judgement of an entry; its id is the entry's. */
    static Judgement of(JournalEntry entry) {
        return new Judgement(
                entry.id(),
                Judgement.Kind.valueOf(entry.field(VERDICT)),
                mentions(entry.field(ONE)),
                mentions(entry.field(OTHER)),
                entry.field(DECIDED_BY).isEmpty() ? entry.author() : entry.field(DECIDED_BY),
                entry.at(),
                entry.field(REASON));
    }

    /** What to append for a decision. */
    static Journal.Draft draft(
            Judgement.Kind kind,
            Collection<MentionRef> one,
            Collection<MentionRef> other,
            String subject,
            String reason) {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put(VERDICT, kind.name());
        fields.put(ONE, text(one));
        fields.put(OTHER, text(other));
        fields.put(REASON, reason);
        return new Journal.Draft(JournalEntry.Kind.JUDGEMENT, subject, fields);
    }

    /** {@code same}, {@code different}, {@code unsure}. */
    static String word(Judgement.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static String text(Collection<MentionRef> mentions) {
        return mentions.stream().sorted().map(MentionRef::toString).collect(Collectors.joining(" "));
    }

    static List<MentionRef> mentions(String text) {
        return Arrays.stream(text.strip().split("\\s+")).map(MentionRef::parse).toList();
    }

    /** Every mention that they name, with a word for the sides that it stands on. */
    static Map<MentionRef, String> named(List<Judgement> judgements) {
        Map<MentionRef, String> named = new HashMap<>();
        for (int number = 0; number < judgements.size(); number++) {
            for (MentionRef mention : judgements.get(number).one()) {
                named.merge(mention, number + "a", (before, side) -> before + " " + side);
            }
            for (MentionRef mention : judgements.get(number).other()) {
                named.merge(mention, number + "b", (before, side) -> before + " " + side);
            }
        }
        return named;
    }

    /** Adds what the outcome of a resolution depends on. */
    static void addTo(Digest digest, List<Judgement> judgements) {
        digest.add(String.valueOf(judgements.size()));
        judgements.forEach(judgement ->
                digest.add(judgement.kind().name()).add(text(judgement.one())).add(text(judgement.other())));
    }
}
