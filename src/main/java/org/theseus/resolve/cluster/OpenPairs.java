package org.theseus.resolve.cluster;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.theseus.resolve.evidence.Entity;
import org.theseus.resolve.evidence.EvidenceScorer;
import org.theseus.resolve.evidence.Verdict;
import org.theseus.resolve.name.PersonName;

/** How two sets of descriptions that bear one name stand to each other beside the queue's pairs. Not thread-safe. */
final class OpenPairs {

    /** What is to be asked of two. */
    enum Standing {
        /** Nothing but the name speaks of both, for or against. */
        OPEN,
        /** One name, but papers, birth dates or ways between counters speak against it. */
        APART,
        /** Two names, or one with two numbers, or judged to be two. */
        CLOSED
    }

    private final Clusters clusters;
    private final EvidenceScorer scorer;
    private final Set<Long> queued = new HashSet<>();
    private final Set<Long> numbered;

    OpenPairs(Clusters clusters, EvidenceScorer scorer, List<Candidate> queue, Set<Long> numbered) {
        this.numbered = numbered;
        this.clusters = clusters;
        this.scorer = scorer;
        queue.forEach(pair -> queued.add(pair(pair.one(), pair.other())));
    }

    /** Two sets by their lowest descriptions, the lower first. */
    static long pair(int one, int other) {
        return ((long) one << Integer.SIZE) | other;
    }

    /** The lower of the two. */
    static int one(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }

    /** The higher of the two. */
    static int other(long pair) {
        return (int) pair;
    }

    /** Whether the two stand in the queue as a pair. */
    boolean isQueued(int one, int other) {
        return queued.contains(pair(one, other));
    }

    /** Of two who bear two words in common, in any spelling that is counted as one. */
    Standing ofOneName(int one, int other) {
        Entity here = clusters.entity(one);
        Entity there = clusters.entity(other);
        return isContradicted(here, there) || isTwo(one, other) ? Standing.CLOSED : besideNames(here, there);
    }

    private boolean isTwo(int one, int other) {
        if (clusters.areNumberedOtherwise(one, other)) {
            numbered.add(pair(one, other));
            return true;
        }
        return clusters.isForbidden(one, other);
    }

    /** Of two whose words are alike: whether they bear one name, more likely than not or in other spellings, is looked at first. */
    Standing ofLikeNames(int one, int other) {
        Entity here = clusters.entity(one);
        Entity there = clusters.entity(other);
        return !(speaksForOne(here, there) || mayBe(here, there, scorer.names()::mayBeSpeltOtherwise))
                        || isTwo(one, other)
                ? Standing.CLOSED
                : besideNames(here, there);
    }

    /** Of two of whom one bears a word that is hardly seen: it may be the other's written badly. */
    Standing ofMisspeltNames(int one, int other) {
        Entity here = clusters.entity(one);
        Entity there = clusters.entity(other);
        return !(speaksForOne(here, there) || mayBe(here, there, scorer.names()::mayBeMiswritten)) || isTwo(one, other)
                ? Standing.CLOSED
                : besideNames(here, there);
    }

    private static boolean mayBe(Entity one, Entity other, BiPredicate<PersonName, PersonName> names) {
        for (PersonName name : one.names()) {
            for (PersonName facing : other.names()) {
                if (names.test(name, facing)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Standing besideNames(Entity one, Entity other) {
        Verdict verdict = scorer.besideNames(one, other);
        return verdict.barred() || verdict.total() < 0 ? Standing.APART : Standing.OPEN;
    }

    private boolean speaksForOne(Entity one, Entity other) {
        for (PersonName name : one.names()) {
            for (PersonName facing : other.names()) {
                if (scorer.names().weight(name, facing) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Two words agree, or they would not be in one block; only what stands beside them can make two names of it. */
    private boolean isContradicted(Entity one, Entity other) {
        for (PersonName name : one.names()) {
            for (PersonName facing : other.names()) {
                boolean two = hasTwoWords(name) && hasTwoWords(facing);
                if (two || !scorer.names().contradict(name, facing)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean hasTwoWords(PersonName name) {
        return name.wordCount() == 2 && !name.hasPatronymic();
    }
}
