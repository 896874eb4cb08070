package org.theseus.resolve.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.theseus.resolve.cluster.Blocks.Basis;
import org.theseus.resolve.evidence.EvidenceScorer;
import org.theseus.resolve.evidence.Parameters;
import org.theseus.resolve.evidence.Verdict;

/**
 * What is left for analysts: pairs whose sum is worth a look, or enough and barred; pairs that share what should be one person's,
 * or a rare birth date and a word of the name, whatever their names. Names that many carry bring no pair.
 */
final class PossiblePairs {

    /** A name that more parties than this carry is common: name alone is then no reason to look. */
    private static final int MOST_OF_ONE_NAME = 40;

    private final Clusters clusters;
    private final EvidenceScorer scorer;
    private final Blocks blocks;
    private final double possible;
    private final int blockLimit;
    private final int queue;
    private int oversized;

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
        return all.size() > queue ? List.copyOf(all.subList(0, queue)) : all;
    }

    /** Keys that so many sets share that nobody was compared by them; names and account numbers are not counted. */
    int oversized() {
        return oversized;
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
                    if (verdict.total() >= possible) {
                        found.put(
                                OpenPairs.pair(one, other),
                                new Candidate(one, other, verdict.total(), verdict.barred()));
                    } else if (verdict.shared() || (basis == Basis.BIRTH_DATE && verdict.sameDay())) {
                        found.putIfAbsent(OpenPairs.pair(one, other), whole(one, other));
                    }
                }
            }
        }
    }
}
