package org.theseus.resolve.judgement;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.theseus.model.Digest;
import org.theseus.resolve.mention.MentionRef;

/**
 * One decision. It names mentions, not parties: parties come and go with every resolution, mentions stay.
 *
 * @param id {@code J-} and hex digits, the same for the same decision by the same author at the same time
 * @param one mentions of one side, sorted, at least one
 * @param other mentions of the other side, sorted, at least one
 * @param author who decided
 * @param at when, to the second
 * @param reason never empty
 */
public record Judgement(
        String id, Kind kind, List<MentionRef> one, List<MentionRef> other, String author, Instant at, String reason) {

    /** What was decided. */
    public enum Kind {
        /** All of both sides are one person. */
        SAME,
        /** No mention of one side is the person of any mention of the other. */
        DIFFERENT,
        /** Looked at and left open: the pair stays in the queue, marked. */
        UNSURE
    }

    public Judgement {
        one = sorted(one);
        other = sorted(other);
        if (one.isEmpty() || other.isEmpty() || reason.isBlank()) {
            throw new IllegalArgumentException("a judgement needs mentions on both sides and a reason");
        }
    }

    /** A new decision. */
    public static Judgement of(
            Kind kind, List<MentionRef> one, List<MentionRef> other, String author, Instant at, String reason) {
        List<MentionRef> first = sorted(one);
        List<MentionRef> second = sorted(other);
        Digest digest =
                Digest.sha256().add(kind.name()).add(author).add(at.toString()).add(reason);
        first.forEach(mention -> digest.add(mention.toString()));
        digest.add("|");
        second.forEach(mention -> digest.add(mention.toString()));
        return new Judgement(digest.id("J-"), kind, first, second, author, at, reason);
    }

    private static List<MentionRef> sorted(List<MentionRef> mentions) {
        return List.copyOf(new TreeSet<>(mentions));
    }

    /** Every mention that it names. */
    public SortedSet<MentionRef> mentions() {
        SortedSet<MentionRef> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}
