package org.theseus.resolve.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theseus.resolve.cluster.Blocks.Basis;
import org.theseus.resolve.evidence.EvidenceScorer;
import org.theseus.resolve.evidence.Parameters;
import org.theseus.resolve.evidence.Verdict;
import org.theseus.resolve.name.PersonName;

/**
 * What is left for analysts: pairs whose sum is worth a look, or enough and barred; pairs that share what should be one person's,
 * or a rare birth date and a word of the name, whatever their names. Names that many carry bring no pair.
 */
final class PossiblePairs {

    /** A name that more parties than this carry is common: name alone is then no reason to look. */
    private static final int MOST_OF_ONE_NAME = 40;

    /** Relatives share these; who shares one under a name that may be the other's is asked about whatever the sum. */
    private static final Set<Basis> SHARED_BY_FAMILIES =
            EnumSet.of(Basis.DOCUMENT, Basis.CONTACT, Basis.BIRTH_DATE, Basis.ADDRESS);

    private final Clusters clusters;
    private final EvidenceScorer scorer;
    private final Blocks blocks;
    private final double possible;
    private final int blockLimit;
    private final int queue;
    private final Set<Long> numbered = new HashSet<>();
    private int oversized;
    private int weakest;

    PossiblePairs(Blocks blocks, Clusters clusters, EvidenceScorer scorer, Parameters parameters) {
        this.clusters = clusters;
        this.scorer = scorer;
        this.blocks = blocks;
        this.possible = parameters.value("decision.possible");
        this.blockLimit = parameters.count("limits.block");
        this.queue = parameters.count("limits.queue");
    }

    List<Candidate> find() {
        Map<Long, Candidate> found = new HashMap<>();
        for (Basis basis : Basis.values()) {
            blocks.clear();
            for (int number = 0; number < clusters.size(); number++) {
                if (clusters.root(number) == number) {
                    blocks.add(number, clusters.entity(number), basis);
                }
            }
            int limit = basis == Basis.NAME ? MOST_OF_ONE_NAME : blockLimit;
            blocks.forEach(block -> {
                if (block.length <= limit) {
                    weigh(block, basis, found);
                } else if (basis != Basis.NAME && basis != Basis.NUMBER) {
                    oversized++;
                }
            });
        }
        List<Candidate> all = new ArrayList<>(found.values());
        Collections.sort(all);
        weakest = Math.max(0, all.size() - queue);
        return weakest > 0 ? List.copyOf(all.subList(0, queue)) : all;
    }

    /** How many pairs, the weakest, were left out because the queue holds no more. */
    int weakest() {
        return weakest;
    }

    /** Pairs that are not asked about because the numbers in their names differ; questions by name add theirs. */
    Set<Long> numbered() {
        return numbered;
    }

    /** Keys that so many sets share that nobody was compared by them; names and account numbers are not counted. */
    int oversized() {
        return oversized;
    }

    /** Whether they may bear one name, be it written badly: else they are relatives. */
    private boolean mayBearOneName(int one, int other) {
        boolean miswritten = false;
        for (PersonName name : clusters.entity(one).names()) {
            for (PersonName facing : clusters.entity(other).names()) {
                if (!scorer.names().contradict(name, facing)) {
                    return scorer.names().weight(name, facing) > 0;
                }
                miswritten |= scorer.names().mayBeMiswritten(name, facing);
            }
        }
        return miswritten;
    }

    /** A pair with all that speaks for and against it. */
    private Candidate whole(int one, int other) {
        Verdict verdict =
                scorer.judge(clusters.entity(one), clusters.entity(other), /* needed= */ Double.NEGATIVE_INFINITY);
        return new Candidate(one, other, verdict.total(), verdict.barred());
    }

    private void weigh(int[] block, Basis basis, Map<Long, Candidate> found) {
        for (int first = 0; first < block.length; first++) {
            for (int second = first + 1; second < block.length; second++) {
                int one = block[first];
                int other = block[second];
                if (!clusters.isForbidden(one, other)) {
                    Verdict verdict = scorer.judge(clusters.entity(one), clusters.entity(other), possible);
                    if (verdict.total() >= possible && clusters.areNumberedOtherwise(one, other)) {
                        numbered.add(OpenPairs.pair(one, other));
                    } else if (verdict.total() >= possible) {
                        found.put(
                                OpenPairs.pair(one, other),
                                new Candidate(one, other, verdict.total(), verdict.barred()));
                    } else if (verdict.shared() || (basis == Basis.BIRTH_DATE && verdict.sameDay())) {
                        found.putIfAbsent(OpenPairs.pair(one, other), whole(one, other));
                    } else if (SHARED_BY_FAMILIES.contains(basis) && mayBearOneName(one, other)) {
                        found.putIfAbsent(OpenPairs.pair(one, other), whole(one, other));
                    }
                }
            }
        }
    }
}
