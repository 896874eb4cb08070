package org.theseus.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds which entries of two sets tell of one payment, one to one and at the lowest cost over each connected component of
 * candidates.
 *
 * <pre>{@code
 * Reconciler.Outcome found = new Reconciler(rates).match(ofTheFile, ofTheCase);
 * }</pre>
 *
 * <p>Candidates: O(n log n) plus the pairs inside a block and a few days; assignment: see {@link SparseAssignment}.
 * Immutable and thread-safe if its rates are.
 */
public final class Reconciler {

    /** A reference that more entries than this share names no payment. */
    private static final int MAX_SHARED = 200;

    private static final Comparator<Conflict> BY_IDS =
            Comparator.comparing(Conflict::id).thenComparing(Conflict::otherId).thenComparing(Conflict::what);

    private final Comparison comparison;

    public Reconciler(Exchange exchange) {
        this.comparison = new Comparison(exchange);
    }

    /**
     * What was found.
     *
     * @param matches by the order of the left entries
     * @param conflicts first of matches, then of pairs that share a reference and were not joined
     */
    public record Outcome(List<Match> matches, List<Conflict> conflicts) {}

    /** Matches left entries with right entries; the outcome does not depend on the order within equal records. */
    public Outcome match(List<Entry> left, List<Entry> right) {
        List<Entry> lefts =
                left.stream().sorted(Comparator.comparing(Entry::id)).toList();
        List<Entry> rights =
                right.stream().sorted(Comparator.comparing(Entry::id)).toList();
        lefts = inTime(lefts);
        rights = inTime(rights);
        List<Conflict> refused = new ArrayList<>();
        Map<Long, Comparison.Likeness> pairs = candidates(lefts, rights, refused);
        List<Match> matches = assign(lefts, rights, pairs);
        Map<String, Entry> byId = new HashMap<>();
        lefts.forEach(entry -> byId.put(entry.id(), entry));
        Map<String, Entry> rightById = new HashMap<>();
        rights.forEach(entry -> rightById.put(entry.id(), entry));
        List<Conflict> conflicts = new ArrayList<>();
        for (Match match : matches) {
            Entry one = byId.get(match.left());
            Entry other = rightById.get(match.right());
            if (one != null && other != null) {
                conflicts.addAll(comparison.disagreements(one, other));
            }
        }
        refused.sort(BY_IDS);
        conflicts.addAll(refused);
        return new Outcome(matches, List.copyOf(conflicts));
    }

    /** Facts in which two records of what was found to be one payment differ, as {@link #match} lists them. */
    public List<Conflict> disagreements(Entry one, Entry other) {
        return comparison.disagreements(one, other);
    }

    /**
     * Pairs of one set that share a reference and yet cannot be one payment, as {@link #match} lists those of two sets. A
     * reference of more than 200 entries names no payment. O(n log n) plus the pairs of one reference.
     */
    public List<Conflict> apart(List<Entry> entries) {
        Map<String, List<Entry>> byReference = new TreeMap<>();
        entries.stream()
                .sorted(Comparator.comparing(Entry::id))
                .forEach(entry -> entry.references()
                        .forEach(reference -> byReference
                                .computeIfAbsent(reference, none -> new ArrayList<>(2))
                                .add(entry)));
        Set<Conflict> refused = new LinkedHashSet<>();
        for (List<Entry> sharing : byReference.values()) {
            for (int i = 0; sharing.size() <= MAX_SHARED && i < sharing.size(); i++) {
                for (int j = i + 1; j < sharing.size(); j++) {
                    List<Conflict> told = new ArrayList<>();
                    comparison.compare(sharing.get(i), sharing.get(j), told);
                    refused.addAll(told);
                }
            }
        }
        return refused.stream().sorted(BY_IDS).toList();
    }

    private static List<Entry> inTime(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(Reconciler::firstDay))
                .toList();
    }

    private static long firstDay(Entry entry) {
        return entry.days().length == 0 ? Long.MIN_VALUE : entry.days()[0];
    }

    /** Right entries by what they may be recognised by, in the order of their working days. */
    private static final class Blocks {

        private final Map<String, List<Integer>> byKey = new HashMap<>();

        void add(String key, int entry) {
            byKey.computeIfAbsent(key, none -> new ArrayList<>(2)).add(entry);
        }

        List<Integer> get(String key) {
            return byKey.getOrDefault(key, List.of());
        }
    }

    private Map<Long, Comparison.Likeness> candidates(List<Entry> lefts, List<Entry> rights, List<Conflict> refused) {
        Blocks blocks = new Blocks();
        for (int i = 0; i < rights.size(); i++) {
            for (String key : keys(rights.get(i))) {
                blocks.add(key, i);
            }
        }
        Map<Long, Comparison.Likeness> pairs = new LinkedHashMap<>();
        for (int i = 0; i < lefts.size(); i++) {
            Entry one = lefts.get(i);
            Set<Integer> seen = new HashSet<>();
            for (String reference : one.references()) {
                List<Integer> sharing = blocks.get("s " + reference);
                if (sharing.size() <= MAX_SHARED) {
                    for (int j : sharing) {
                        if (seen.add(j)) {
                            compare(lefts, rights, i, j, refused, pairs);
                        }
                    }
                }
            }
            for (String key : keys(one)) {
                if (!key.startsWith("s ")) {
                    for (int j : near(blocks.get(key), rights, one)) {
                        if (seen.add(j)) {
                            compare(lefts, rights, i, j, refused, pairs);
                        }
                    }
                }
            }
        }
        return pairs;
    }

    private void compare(
            List<Entry> lefts,
            List<Entry> rights,
            int i,
            int j,
            List<Conflict> refused,
            Map<Long, Comparison.Likeness> pairs) {
        comparison
                .compare(lefts.get(i), rights.get(j), refused)
                .ifPresent(likeness -> pairs.put((long) i << 32 | j, likeness));
    }

    /** What an entry may be recognised by without a reference; amounts stand in the keys where an end is only named. */
    private static Set<String> keys(Entry entry) {
        Set<String> keys = new TreeSet<>();
        entry.references().forEach(reference -> keys.add("s " + reference));
        if (entry.days().length == 0) {
            return keys;
        }
        if (!entry.from().isEmpty() && !entry.to().isEmpty()) {
            keys.add("p " + entry.from() + " " + entry.to());
        }
        for (String amount : new TreeSet<>(
                Arrays.asList(entry.sent().toString(), entry.received().toString()))) {
            if (!entry.from().isEmpty()) {
                keys.add("f " + entry.from() + " " + amount);
            }
            if (!entry.to().isEmpty()) {
                keys.add("t " + entry.to() + " " + amount);
            }
            if (!entry.payerName().isEmpty() && !entry.payeeName().isEmpty()) {
                keys.add("n " + entry.payerName() + " > " + entry.payeeName() + " " + amount);
            }
        }
        return keys;
    }

    /** Those of a block whose first day is at most a few weeks from the entry's: value dates may differ from bookings. */
    private static List<Integer> near(List<Integer> block, List<Entry> rights, Entry entry) {
        long reach = 2L * Comparison.LATEST + 2;
        long from = Arrays.stream(entry.days()).min().orElse(0) - reach;
        long to = Arrays.stream(entry.days()).max().orElse(0) + reach;
        int low = 0;
        int high = block.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (firstDay(rights.get(block.get(middle))) < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < block.size() && firstDay(rights.get(block.get(end))) <= to) {
            end++;
        }
        return block.subList(low, end);
    }

    private static List<Match> assign(List<Entry> lefts, List<Entry> rights, Map<Long, Comparison.Likeness> pairs) {
        Components components = new Components(lefts.size() + rights.size());
        pairs.keySet().forEach(pair -> components.join(left(pair), lefts.size() + right(pair)));
        Map<Integer, List<Long>> byComponent = new LinkedHashMap<>();
        for (long pair : pairs.keySet()) {
            byComponent
                    .computeIfAbsent(components.of(left(pair)), none -> new ArrayList<>())
                    .add(pair);
        }
        Match[] found = new Match[lefts.size()];
        for (List<Long> component : byComponent.values()) {
            int[] ofLeft = component.stream()
                    .mapToInt(Reconciler::left)
                    .distinct()
                    .sorted()
                    .toArray();
            int[] ofRight = component.stream()
                    .mapToInt(Reconciler::right)
                    .distinct()
                    .sorted()
                    .toArray();
            SparseAssignment.Pair[] costs = component.stream()
                    .map(pair -> new SparseAssignment.Pair(
                            Arrays.binarySearch(ofLeft, left(pair)),
                            Arrays.binarySearch(ofRight, right(pair)),
                            likeness(pairs, pair).cost()))
                    .toArray(SparseAssignment.Pair[]::new);
            int[] partner = SparseAssignment.solve(ofLeft.length, ofRight.length, costs, Comparison.ALONE);
            for (int i = 0; i < partner.length; i++) {
                if (partner[i] >= 0) {
                    int one = ofLeft[i];
                    int other = ofRight[partner[i]];
                    Comparison.Likeness likeness = likeness(pairs, (long) one << 32 | other);
                    found[one] =
                            new Match(lefts.get(one).id(), rights.get(other).id(), likeness.basis(), likeness.cost());
                }
            }
        }
        return IntStream.range(0, found.length)
                .filter(i -> found[i] != null)
                .mapToObj(i -> found[i])
                .toList();
    }

    private static Comparison.Likeness likeness(Map<Long, Comparison.Likeness> pairs, long pair) {
        Comparison.Likeness likeness = pairs.get(pair);
        if (likeness == null) {
            throw new IllegalStateException("assigned without a pair");
        }
        return likeness;
    }

    private static int left(long pair) {
        return (int) (pair >>> 32);
    }

    private static int right(long pair) {
        return (int) pair;
    }

    /** Disjoint sets, by path halving. */
    private static final class Components {

        private final int[] parent;

        Components(int size) {
            parent = IntStream.range(0, size).toArray();
        }

        int of(int one) {
            int at = one;
            while (parent[at] != at) {
                parent[at] = parent[parent[at]];
                at = parent[at];
            }
            return at;
        }

        void join(int one, int other) {
            parent[of(one)] = of(other);
        }
    }
}
