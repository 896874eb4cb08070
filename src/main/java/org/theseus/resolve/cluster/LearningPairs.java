package org.theseus.resolve.cluster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.theseus.resolve.cluster.Blocks.Basis;
import org.theseus.resolve.evidence.Entity;
import org.theseus.resolve.evidence.EvidenceScorer;
import org.theseus.resolve.evidence.Line;
import org.theseus.resolve.evidence.Parameters;
import org.theseus.resolve.evidence.SingleEntities;
import org.theseus.resolve.mention.Descriptions;

/**
 * Pairs of descriptions that share some key, with what each pair shows, for {@link WeightLearner}. Of more pairs than {@code
 * learn.pairs} a part is taken, by a hash of their numbers.
 */
final class LearningPairs {

    private static final double HUNDREDTHS = 100;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final Descriptions descriptions;
    private final EvidenceScorer scorer;
    private final Parameters parameters;
    private final Entity[] entities;

    /** How often fields are stated and agree by chance. */
    final FieldShares shares;

    /** Share of all such pairs that was taken. */
    final double taken;
    /** How many pairs there are of each pattern. */
    final SortedMap<PairPattern, Integer> patterns = new TreeMap<>(PairPattern.ORDER);

    LearningPairs(Descriptions descriptions, EvidenceScorer scorer, Parameters parameters) {
        this.descriptions = descriptions;
        this.scorer = scorer;
        this.parameters = parameters;
        SingleEntities singles = new SingleEntities(descriptions);
        entities = new Entity[descriptions.size()];
        for (int number = 0; number < entities.length; number++) {
            entities[number] = singles.of(number);
        }
        shares = new FieldShares(descriptions, scorer, parameters, entities);
        Map<Long, Integer> found = find();
        long[] pairs = found.keySet().stream().mapToLong(Long::longValue).toArray();
        int most = parameters.count("learn.pairs");
        Arrays.sort(pairs);
        long[] chosen = pairs.length <= most ? pairs : part(pairs, most);
        taken = pairs.length == 0 ? 1 : (double) chosen.length / pairs.length;
        for (long pair : chosen) {
            PairPattern pattern =
                    look(found.getOrDefault(pair, 0), entities[(int) (pair >>> 32)], entities[(int) pair]);
            patterns.merge(pattern, 1, Integer::sum);
        }
    }

    private Map<Long, Integer> find() {
        Map<Long, Integer> found = new HashMap<>();
        Blocks blocks = new Blocks(descriptions, scorer.identifiers());
        int limit = parameters.count("learn.block");
        for (Basis basis : Basis.values()) {
            blocks.clear();
            for (int number = 0; number < entities.length; number++) {
                blocks.add(number, entities[number], basis);
            }
            int bit = LearntField.bit(basis);
            blocks.forEach(block -> {
                if (block.length <= limit) {
                    for (int first = 0; first < block.length; first++) {
                        for (int second = first + 1; second < block.length; second++) {
                            found.merge(((long) block[first] << 32) | block[second], bit, (a, b) -> a | b);
                        }
                    }
                }
            });
        }
        return found;
    }

    private static long[] part(long[] pairs, int most) {
        long limit = (long) ((double) most / pairs.length * Long.MAX_VALUE);
        return Arrays.stream(pairs)
                .filter(pair -> {
                    long mixed = pair * MIX;
                    return (((mixed ^ (mixed >>> 31)) * MIX) >>> 1) < limit;
                })
                .toArray();
    }

    private PairPattern look(int bases, Entity one, Entity other) {
        int stated = 0;
        int shown = 0;
        double fixed = 0;
        for (Line line : scorer.explain(one, other)) {
            LearntField field = LearntField.of(line.factor());
            if (field == null) {
                fixed += line.weight();
            } else {
                shown |= 1 << field.at;
            }
        }
        for (LearntField field : LearntField.values()) {
            if (shares.states(one, field.kind) && shares.states(other, field.kind)) {
                stated |= 1 << field.at;
            }
        }
        return new PairPattern(stated, shown, bases, (int) Math.rint(fixed * HUNDREDTHS));
    }

    /** Number of descriptions. */
    int size() {
        return entities.length;
    }
}
