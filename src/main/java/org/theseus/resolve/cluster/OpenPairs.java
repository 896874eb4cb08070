package org.theseus.resolve.cluster;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.theseus.resolve.evidence.Entity;
import org.theseus.resolve.evidence.EvidenceScorer;
import org.theseus.resolve.evidence.Verdict;
import org.theseus.resolve.name.PersonName;

/** Which two sets of descriptions are still to be asked about: neither a pair of the queue nor told apart. Not thread-safe. */
final class OpenPairs {

    private final Clusters clusters;
    private final EvidenceScorer scorer;
    private final Set<Long> queued = new HashSet<>();

    OpenPairs(Clusters clusters, EvidenceScorer scorer, List<Candidate> queue) {
        this.clusters = clusters;
        this.scorer = scorer;
        queue.forEach(pair -> queued.add(pair(pair.one(), pair.other())));
    }

    /** Two sets by their lowest descriptions, the lower first. */
    static long pair(int one, int other) {
        return ((long) one << Integer.SIZE) | other;
    }

    /** Whether the two stand in the queue as a pair. */
    boolean isQueued(int one, int other) {
        return queued.contains(pair(one, other));
    }

    /** Whether nothing tells two apart who bear two words in common, in any spelling that is counted as one. */
    boolean isOpenOfOneName(int one, int other) {
        if (clusters.isForbidden(one, other)) {
            return false;
        }
        Entity here = clusters.entity(one);
        Entity there = clusters.entity(other);
        return isNothingAgainst(here, there) && !isContradicted(here, there);
    }

    /** Whether two may bear one name, more likely than not, and nothing tells them apart. */
    boolean isOpen(int one, int other) {
        if (clusters.isForbidden(one, other)) {
            return false;
        }
        Entity here = clusters.entity(one);
        Entity there = clusters.entity(other);
        return speaksForOne(here, there) && isNothingAgainst(here, there);
    }

    private boolean isNothingAgainst(Entity one, Entity other) {
        Verdict verdict = scorer.besideNames(one, other);
        return !verdict.barred() && verdict.total() >= 0;
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
