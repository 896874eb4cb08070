package org.theseus.resolve.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.resolve.cluster.Blocks.Basis;
import org.theseus.resolve.evidence.Entity;
import org.theseus.resolve.evidence.EvidenceScorer;
import org.theseus.resolve.evidence.Factor;
import org.theseus.resolve.evidence.Identifiers.Kind;
import org.theseus.resolve.evidence.Line;
import org.theseus.resolve.evidence.Parameters;
import org.theseus.resolve.mention.Descriptions;

/**
 * Pairs of descriptions that share some key, with what each pair shows, for {@link WeightLearner}. Of more pairs than {@code
 * learn.pairs} a part is taken, by a hash of their numbers.
 */
final class LearningPairs {

    /** What a weight may be learnt for, with the kind of value and the kind of key that brings its pairs together. */
    enum Field {
        DOCUMENT(0, Factor.DOCUMENT, Kind.DOCUMENT, Basis.DOCUMENT),
        PHONE(1, Factor.PHONE, Kind.PHONE, Basis.CONTACT),
        EMAIL(2, Factor.EMAIL, Kind.EMAIL, Basis.CONTACT),
        BIRTH_DATE(3, Factor.BIRTH_DATE, Kind.BIRTH_DATE, Basis.BIRTH_DATE),
        BIRTH_DATE_PART(4, Factor.BIRTH_DATE_PART, Kind.BIRTH_DATE, Basis.BIRTH_DATE),
        BIRTH_DATE_CONTRADICTED(5, Factor.BIRTH_DATE_CONTRADICTED, Kind.BIRTH_DATE, Basis.BIRTH_DATE),
        ADDRESS(6, Factor.ADDRESS, Kind.ADDRESS, Basis.ADDRESS);

        /** Place in arrays, and of its bit. */
        final int at;

        final Factor factor;
        final Kind kind;
        final Basis basis;

        Field(int at, Factor factor, Kind kind, Basis basis) {
            this.at = at;
            this.factor = factor;
            this.kind = kind;
            this.basis = basis;
        }
    }

    private static final List<Field> FIELDS = List.of(Field.values());
    private static final double HUNDREDTHS = 100;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final Descriptions descriptions;
    private final EvidenceScorer scorer;
    private final Parameters parameters;
    private final Entity[] entities;

    /**
     * What pairs show; pairs that show the same are one pattern.
     *
     * @param stated which fields both state, one bit each
     * @param shown which factors it shows, one bit each
     * @param bases by which bases it was found, one bit each
     * @param fixedHundredths the sum of the weights that are not learnt, in hundredths
     */
    record Pattern(int stated, int shown, int bases, int fixedHundredths) {

        private static final Comparator<Pattern> ORDER = Comparator.comparingInt(Pattern::stated)
                .thenComparingInt(Pattern::shown)
                .thenComparingInt(Pattern::bases)
                .thenComparingInt(Pattern::fixedHundredths);

        boolean shows(Field field) {
            return (shown & (1 << field.at)) != 0;
        }

        boolean states(Field field) {
            return (stated & (1 << field.at)) != 0;
        }

        /** Whether a key of another kind than the field's own found it. */
        boolean isFoundBeside(Field field) {
            return (bases & ~bit(field.basis)) != 0;
        }
    }

    /** Share of all such pairs that was taken. */
    final double taken;
    /** How many pairs there are of each pattern. */
    final SortedMap<Pattern, Integer> patterns = new TreeMap<>(Pattern.ORDER);

    LearningPairs(Descriptions descriptions, EvidenceScorer scorer, Parameters parameters) {
        this.descriptions = descriptions;
        this.scorer = scorer;
        this.parameters = parameters;
        entities = new Entity[descriptions.size()];
        for (int number = 0; number < entities.length; number++) {
            entities[number] = Entity.of(number, descriptions);
        }
        Map<Long, Integer> found = find();
        long[] pairs = found.keySet().stream().mapToLong(Long::longValue).toArray();
        int most = parameters.count("learn.pairs");
        Arrays.sort(pairs);
        long[] chosen = pairs.length <= most ? pairs : part(pairs, most);
        taken = pairs.length == 0 ? 1 : (double) chosen.length / pairs.length;
        for (long pair : chosen) {
            Pattern pattern = look(found.getOrDefault(pair, 0), entities[(int) (pair >>> 32)], entities[(int) pair]);
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
            int bit = bit(basis);
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

    private static int bit(Basis basis) {
        return switch (basis) {
            case NUMBER -> 1;
            case DOCUMENT -> 2;
            case CONTACT -> 4;
            case BIRTH_DATE -> 8;
            case ADDRESS -> 16;
            case NAME -> 32;
        };
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

    private Pattern look(int bases, Entity one, Entity other) {
        int stated = 0;
        int shown = 0;
        double fixed = 0;
        for (Line line : scorer.explain(one, other)) {
            Field field = of(line.factor());
            if (field == null) {
                fixed += line.weight();
            } else {
                shown |= 1 << field.at;
            }
        }
        for (Field field : FIELDS) {
            if (states(one, field.kind) && states(other, field.kind)) {
                stated |= 1 << field.at;
            }
        }
        return new Pattern(stated, shown, bases, (int) Math.rint(fixed * HUNDREDTHS));
    }

    private static @Nullable Field of(Factor factor) {
        return FIELDS.stream()
                .filter(field -> field.factor == factor)
                .findFirst()
                .orElse(null);
    }

    private boolean states(Entity entity, Kind kind) {
        for (int value : entity.values(kind)) {
            if (!scorer.identifiers().isPlace(kind, value)) {
                return true;
            }
        }
        return false;
    }

    /** How many pairs of descriptions state a field on both sides, found or not. */
    double statedBy(Field field) {
        double states = Arrays.stream(entities)
                .filter(entity -> states(entity, field.kind))
                .count();
        return states * (states - 1) / 2;
    }

    /**
     * Share of pairs at random that show a factor, among those that state its field on both sides: of so many pairs as {@code
     * learn.sample}, picked by multiplication, so that every run picks the same.
     */
    double atRandom(Field field) {
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
    double alike(Field field) {
        Map<Object, List<Integer>> holders = new HashMap<>();
        for (int number = 0; number < entities.length; number++) {
            int holder = number;
            entities[number].forEach(
                    field.kind,
                    value -> holders.computeIfAbsent(
                                    field == Field.ADDRESS
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

    /** Number of descriptions. */
    int size() {
        return entities.length;
    }
}
