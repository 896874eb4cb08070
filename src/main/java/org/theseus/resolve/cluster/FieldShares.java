package org.theseus.resolve.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.theseus.resolve.evidence.Entity;
import org.theseus.resolve.evidence.EvidenceScorer;
import org.theseus.resolve.evidence.Identifiers.Kind;
import org.theseus.resolve.evidence.Parameters;
import org.theseus.resolve.mention.Descriptions;

/** How often fields are stated, and how often their values agree by chance, over all pairs of descriptions of a case. */
final class FieldShares {

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final Descriptions descriptions;
    private final EvidenceScorer scorer;
    private final Parameters parameters;
    private final Entity[] entities;

    FieldShares(Descriptions descriptions, EvidenceScorer scorer, Parameters parameters, Entity[] entities) {
        this.descriptions = descriptions;
        this.scorer = scorer;
        this.parameters = parameters;
        this.entities = entities.clone();
    }

    /** Whether an entity states a value of this kind that is no place's. */
    boolean states(Entity entity, Kind kind) {
        for (int value : entity.values(kind)) {
            if (!scorer.identifiers().isPlace(kind, value)) {
                return true;
            }
        }
        return false;
    }

    /** How many pairs of descriptions state a field on both sides, found or not. */
    double statedBy(LearntField field) {
        double states = Arrays.stream(entities)
                .filter(entity -> states(entity, field.kind))
                .count();
        return states * (states - 1) / 2;
    }

    /**
     * Share of pairs at random that show a factor, among those that state its field on both sides: of so many pairs as {@code
     * learn.sample}, picked by multiplication, so that every run picks the same.
     */
    double atRandom(LearntField field) {
        int[] stating = new int[entities.length];
        int size = 0;
        for (int number = 0; number < entities.length; number++) {
            if (states(entities[number], field.kind)) {
                stating[size++] = number;
            }
        }
        if (size < 2) {
            return 0;
        }
        int showing = 0;
        int sample = parameters.count("learn.sample");
        long state = MIX;
        for (int at = 0; at < sample; at++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            int one = (int) ((state >>> 33) % size);
            state = state * 6364136223846793005L + 1442695040888963407L;
            int other = (one + 1 + (int) ((state >>> 33) % (size - 1))) % size;
            boolean shows = scorer.explain(entities[stating[one]], entities[stating[other]]).stream()
                    .anyMatch(line -> line.factor() == field.factor);
            showing += shows ? 1 : 0;
        }
        return (double) showing / sample;
    }

    /** How many pairs of descriptions state one and the same value of a field that shows its factor, found or not. */
    double alike(LearntField field) {
        Map<Object, List<Integer>> holders = new HashMap<>();
        for (int number = 0; number < entities.length; number++) {
            int holder = number;
            entities[number].forEach(
                    field.kind,
                    value -> holders.computeIfAbsent(
                                    field == LearntField.ADDRESS
                                            ? descriptions
                                                    .addresses()
                                                    .get(value)
                                                    .key()
                                            : (Object) value,
                                    none -> new ArrayList<>(2))
                            .add(holder));
        }
        double alike = 0;
        for (List<Integer> each : holders.values()) {
            boolean shows = each.size() > 1
                    && scorer.explain(entities[each.get(0)], entities[each.get(1)]).stream()
                            .anyMatch(line -> line.factor() == field.factor);
            alike += shows ? each.size() * (each.size() - 1.0) / 2 : 0;
        }
        return alike;
    }
}
