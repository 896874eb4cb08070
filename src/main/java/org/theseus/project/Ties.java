package org.theseus.project;

import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theseus.graph.ColumnSink;
import org.theseus.graph.ColumnSource;
import org.theseus.graph.TemporalGraph;
import org.theseus.store.AccountRecord;

/**
 * Relatedness of nodes as far as the case shows it. Names are read here to match surnames, nowhere else, and only to
 * find a tie, never an origin; what is kept of them is a number each. Immutable, thread-safe.
 */
final class Ties {

    /** A surname carried by more nodes than this is common: it proves no tie. */
    private static final int RARE_SURNAME_NODES = 4;

    private static final int NONE = -1;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final TemporalGraph graph;
    /** Pairs with a declared relation, ascending. */
    private final LongBuffer declared;
    /** Pairs that state the same phone, document, address, e-mail address or account, ascending: no strangers. */
    private final LongBuffer shared;
    /** Number of each node's surname, or {@link #NONE}. */
    private final IntBuffer surname;
    /** How many nodes carry each surname. */
    private final IntBuffer surnameNodes;
    /** Number of each node's whole name, or {@link #NONE}. */
    private final IntBuffer name;
    /** Number of the town where each node was last seen, or {@link #NONE}. */
    private final IntBuffer town;
    /** What {@link #between} reads, laid out when first asked for. Two threads find the same. */
    private volatile @Nullable Laid laid;

    /** Ties for many questions: a pair is looked up in one place, a surname or town in an array. */
    private record Laid(
            PairSet declared,
            PairSet standing,
            PairSet shared,
            BitSet tied,
            int[] surname,
            int[] surnameNodes,
            int[] town) {

        /** Whether a pair is declared or standing; most nodes are in no such pair, which a bit a node tells nearby. */
        boolean isTied(int a, int b) {
            if (!tied.get(a) || !tied.get(b)) {
                return false;
            }
            long pair = pair(a, b);
            return declared.holds(pair) || standing.holds(pair);
        }
    }

    private Ties(
            TemporalGraph graph,
            LongBuffer declared,
            LongBuffer shared,
            IntBuffer surname,
            IntBuffer surnameNodes,
            IntBuffer name,
            IntBuffer town) {
        this.graph = graph;
        this.declared = declared;
        this.shared = shared;
        this.surname = surname;
        this.surnameNodes = surnameNodes;
        this.name = name;
        this.town = town;
    }

    /**
     * Works out what is compared.
     *
     * @param declared pairs of nodes (see {@link #pair}) with a declared relation, or of one household
     * @param shared pairs of nodes that state the same identifier
     * @param town where each node was last seen, as written
     */
    static Ties of(
            TemporalGraph graph,
            List<AccountRecord> accounts,
            Set<Long> declared,
            Set<Long> shared,
            @Nullable String[] town) {
        Map<String, Integer> surnames = new HashMap<>();
        Map<String, Integer> names = new HashMap<>();
        Map<String, Integer> towns = new HashMap<>();
        int[] surnameOf = new int[accounts.size()];
        int[] nameOf = new int[accounts.size()];
        int[] townOf = new int[accounts.size()];
        for (int node = 0; node < surnameOf.length; node++) {
            surnameOf[node] = number(surnameKey(accounts.get(node).name()), surnames);
            nameOf[node] = number(levelled(accounts.get(node).name()), names);
            townOf[node] = number(levelled(town[node]), towns);
        }
        int[] nodes = new int[surnames.size()];
        for (int number : surnameOf) {
            if (number != NONE) {
                nodes[number]++;
            }
        }
        return new Ties(
                graph,
                sorted(declared),
                sorted(shared),
                IntBuffer.wrap(surnameOf),
                IntBuffer.wrap(nodes),
                IntBuffer.wrap(nameOf),
                IntBuffer.wrap(townOf));
    }

    private static LongBuffer sorted(Set<Long> pairs) {
        return LongBuffer.wrap(pairs.stream().mapToLong(pair -> pair).sorted().toArray());
    }

    private static int number(@Nullable String key, Map<String, Integer> numbers) {
        return key == null ? NONE : numbers.computeIfAbsent(key, fresh -> numbers.size());
    }

    /** Unordered pair of nodes as one number. */
    static long pair(int a, int b) {
        return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }

    private static @Nullable String surnameKey(@Nullable String name) {
        if (name == null) {
            return null;
        }
        // "Surname, Given" says itself which is which; else the surname comes last
        String[] parts = name.split(",", 2);
        if (parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()) {
            String[] before = SPACES.split(parts[0].strip().toLowerCase(Locale.ROOT));
            return before[before.length - 1];
        }
        String[] words = SPACES.split(name.strip().toLowerCase(Locale.ROOT));
        return words.length < 2 ? null : words[words.length - 1];
    }

    /** Two spellings of one town are no sign of two towns, nor those of a name of two people. */
    private static @Nullable String levelled(@Nullable String written) {
        return written == null || written.isBlank()
                ? null
                : SPACES.matcher(written.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    int nameNumber(int node) {
        return name.get(node);
    }

    /** Number of a node's surname; of a name without one, a number of its own kind for the whole name; {@link #NONE} without. */
    int familyNumber(int node) {
        int number = surname.get(node);
        return number != NONE || name.get(node) == NONE ? number : surnameNodes.limit() + name.get(node);
    }

    Relatedness between(int a, int b) {
        if (a == b) {
            return Relatedness.YES;
        }
        Laid ties = laid();
        if (ties.isTied(a, b)) {
            return Relatedness.YES;
        }
        if (ties.surnameNodes.length == 0) {
            return Relatedness.UNKNOWN;
        }
        int first = ties.surname[a];
        int second = ties.surname[b];
        if (first == NONE || second == NONE || ties.shared.holds(pair(a, b))) {
            return Relatedness.UNKNOWN;
        }
        if (first == second) {
            return ties.surnameNodes[first] <= RARE_SURNAME_NODES ? Relatedness.YES : Relatedness.UNKNOWN;
        }
        int here = ties.town[a];
        int there = ties.town[b];
        return here != NONE && there != NONE && here != there ? Relatedness.NO : Relatedness.UNKNOWN;
    }

    /** Whether payments or names show a tie; what a payer declares, and an address, are left out. */
    boolean isShown(int a, int b) {
        if (a == b) {
            return true;
        }
        Laid ties = laid();
        int first = ties.surname[a];
        return ties.standing.holds(pair(a, b))
                || (first != NONE && first == ties.surname[b] && ties.surnameNodes[first] <= RARE_SURNAME_NODES);
    }

    boolean isOneSurname(int a, int b) {
        return surname.get(a) != NONE && surname.get(a) == surname.get(b);
    }

    boolean isOfDifferentTowns(int a, int b) {
        int here = town.get(a);
        int there = town.get(b);
        return here != NONE && there != NONE && here != there;
    }

    private Laid laid() {
        Laid known = laid;
        if (known == null) {
            long[] declaredPairs = longs(declared);
            long[] standingPairs = StandingPairs.of(graph);
            known = new Laid(
                    PairSet.of(declaredPairs),
                    PairSet.of(standingPairs),
                    PairSet.of(longs(shared)),
                    nodes(declaredPairs, standingPairs),
                    ints(surname),
                    ints(surnameNodes),
                    ints(town));
            laid = known;
        }
        return known;
    }

    private BitSet nodes(long[]... lists) {
        BitSet nodes = new BitSet(graph.nodeCount());
        for (long[] list : lists) {
            for (long pair : list) {
                nodes.set((int) (pair >>> 32));
                nodes.set((int) pair);
            }
        }
        return nodes;
    }

    private static long[] longs(LongBuffer column) {
        long[] copy = new long[column.limit()];
        column.get(0, copy);
        return copy;
    }

    private static int[] ints(IntBuffer column) {
        int[] copy = new int[column.limit()];
        column.get(0, copy);
        return copy;
    }

    void writeTo(ColumnSink sink) {
        sink.longs("ties.declared", declared.duplicate());
        sink.longs("ties.shared", shared.duplicate());
        sink.ints("ties.surname", surname.duplicate());
        sink.ints("ties.surname-nodes", surnameNodes.duplicate());
        sink.ints("ties.name", name.duplicate());
        sink.ints("ties.town", town.duplicate());
    }

    static Ties readFrom(ColumnSource source, TemporalGraph graph) {
        return new Ties(
                graph,
                source.longs("ties.declared"),
                source.longs("ties.shared"),
                source.ints("ties.surname"),
                source.ints("ties.surname-nodes"),
                source.ints("ties.name"),
                source.ints("ties.town"));
    }
}
