package org.theseus.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.theseus.graph.ListedRows;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Money;
import org.theseus.project.CaseGraph;

/** What detectors ask of rows again and again. Stateless. */
public final class Rows {

    /** Milliseconds of a day. */
    public static final long DAY = 86_400_000L;

    private static final int MOST_NAMED = 3;

    /** An odd number without a pattern: neighbouring numbers of nodes do not share a slot. */
    private static final int SCATTER = 0x9E3779B1;

    private Rows() {}

    /** What named others paid a node, in the order of time. */
    public static int[] in(CaseGraph graph, int node) {
        TemporalGraph edges = graph.graph();
        int[] found = new int[edges.inEnd(node) - edges.inBegin(node)];
        int size = 0;
        for (int position = edges.inBegin(node); position < edges.inEnd(node); position++) {
            int payer = edges.inSource(position);
            if (payer != node && !graph.isOutside(payer)) {
                found[size++] = edges.inEdge(position);
            }
        }
        return first(found, size);
    }

    /** What a node paid to named others, in the order of time. */
    public static int[] out(CaseGraph graph, int node) {
        TemporalGraph edges = graph.graph();
        ListedRows rows = graph.rows();
        int[] found = new int[edges.outEnd(node) - edges.outBegin(node)];
        int size = 0;
        for (int position = edges.outBegin(node); position < edges.outEnd(node); position++) {
            int payee = rows.outTarget(position);
            if (payee != node && !graph.isOutside(payee)) {
                found[size++] = edges.outEdge(position);
            }
        }
        return first(found, size);
    }

    /** Rows of which something is true, in their order; the same array if it is true of all. */
    public static int[] where(int[] edges, IntPredicate isTrue) {
        return whereAt(edges, at -> isTrue.test(edges[at]));
    }

    /** The same where it is asked by place, for what stands beside the rows. */
    public static int[] whereAt(int[] edges, IntPredicate isTrueAt) {
        int begin = 0;
        while (begin < edges.length && isTrueAt.test(begin)) {
            begin++;
        }
        if (begin == edges.length) {
            return edges;
        }
        int[] found = Arrays.copyOf(edges, edges.length - 1);
        int size = begin;
        for (int i = begin + 1; i < edges.length; i++) {
            if (isTrueAt.test(i)) {
                found[size++] = edges[i];
            }
        }
        return first(found, size);
    }

    private static int[] first(int[] values, int size) {
        return size == values.length ? values : Arrays.copyOf(values, size);
    }

    /** Rows by a number of theirs, each group in the order of the rows, groups by number; a negative number is none. */
    public static List<int[]> groups(int[] edges, IntUnaryOperator number) {
        return groups(edges, number, 1);
    }

    /** Those groups that have at least so many rows. */
    public static List<int[]> groups(int[] edges, IntUnaryOperator number, int atLeast) {
        return groupsByPlace(edges, at -> number.applyAsInt(edges[at]), atLeast);
    }

    /** The same by the number of the row at a place, for rows whose numbers stand beside them. */
    public static List<int[]> groupsByPlace(int[] edges, IntUnaryOperator numberAt, int atLeast) {
        long[] placed = new long[edges.length];
        int size = 0;
        for (int i = 0; i < edges.length; i++) {
            int group = numberAt.applyAsInt(i);
            if (group >= 0) {
                placed[size++] = (long) group << Integer.SIZE | i;
            }
        }
        Arrays.sort(placed, 0, size);
        List<int[]> groups = new ArrayList<>();
        for (int begin = 0, end; begin < size; begin = end) {
            end = begin + 1;
            while (end < size && placed[end] >>> Integer.SIZE == placed[begin] >>> Integer.SIZE) {
                end++;
            }
            if (end - begin >= atLeast) {
                groups.add(picked(edges, placed, begin, end));
            }
        }
        return groups;
    }

    private static int[] picked(int[] edges, long[] placed, int begin, int end) {
        int[] group = new int[end - begin];
        for (int i = begin; i < end; i++) {
            group[i - begin] = edges[(int) placed[i]];
        }
        return group;
    }

    /** Sum received in euro cents; rows without a rate count nothing. */
    public static long euros(CaseContext context, int[] edges) {
        EuroAmounts euros = context.euros();
        long sum = 0;
        for (int edge : edges) {
            long cents = euros.receivedCents(edge);
            sum += cents == EuroAmounts.NO_RATE ? 0 : cents;
        }
        return sum;
    }

    /** Euro cents as text. */
    public static String euro(long cents) {
        return new Money(cents, "EUR").toString();
    }

    /** Distinct nodes at one end of some rows, in the order of the rows. */
    public static IntStream payers(CaseGraph graph, int[] edges) {
        return IntStream.of(distinct(edges, graph.graph()::source));
    }

    /** Distinct nodes at the other end. */
    public static IntStream payees(CaseGraph graph, int[] edges) {
        return IntStream.of(distinct(edges, graph.graph()::target));
    }

    /** How many distinct nodes paid some rows. */
    public static int payerCount(CaseGraph graph, int[] edges) {
        return distinct(edges, graph.graph()::source).length;
    }

    /** Distinct numbers of rows in the order of the rows; a number's place is looked up in an open table of hashes. */
    private static int[] distinct(int[] edges, IntUnaryOperator number) {
        int[] values = new int[edges.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = number.applyAsInt(edges[i]);
        }
        return distinct(values);
    }

    /** Distinct numbers, each where it stands first. */
    public static int[] distinct(int[] values) {
        int[] found = new int[values.length];
        int[] table = new int[Integer.highestOneBit(Math.max(1, values.length)) * 4];
        int size = 0;
        for (int value : values) {
            int slot = value * SCATTER & table.length - 1;
            while (table[slot] != 0 && found[table[slot] - 1] != value) {
                slot = slot + 1 & table.length - 1;
            }
            if (table[slot] == 0) {
                found[size++] = value;
                table[slot] = size;
            }
        }
        return first(found, size);
    }

    /** How many of so many rows, and which unless all or none: {@code 1 of 3 (1685.00 EUR on 2023-01-29)}. */
    public static String some(CaseGraph graph, int[] some, int all) {
        return some.length + " of " + all
                + (some.length == 0 || some.length == all ? "" : " (" + named(graph, some) + ")");
    }

    /** The first rows by what was received and the day, and how many more there are. */
    public static String named(CaseGraph graph, int[] edges) {
        String first = IntStream.of(edges)
                .limit(MOST_NAMED)
                .mapToObj(edge -> received(graph, new int[] {edge}) + " on "
                        + Wording.day(graph.graph().earliest(edge)))
                .collect(Collectors.joining(", "));
        return edges.length > MOST_NAMED ? first + " and " + (edges.length - MOST_NAMED) + " more" : first;
    }

    /** Everything received, by currency, as text. */
    public static String received(CaseGraph graph, int[] edges) {
        return CurrencySums.ofReceived(graph, edges).toString();
    }

    /** Position after the last row that begins no later than so long after the one at a position; rows in the order of time. */
    public static int end(CaseGraph graph, int[] edges, int begin, long span) {
        int end = begin;
        while (end < edges.length
                && graph.graph().earliest(edges[end]) - graph.graph().earliest(edges[begin]) <= span) {
            end++;
        }
        return end;
    }

    /** Number of the UTC day on which an edge begins. */
    public static long day(CaseGraph graph, int edge) {
        return Math.floorDiv(graph.graph().earliest(edge), DAY);
    }

    /** Those of some rows that pay nobody who paid one of the others: what goes back is a refund and not passed on. */
    public static int[] withoutRefunds(CaseGraph graph, int[] out, int[] in) {
        int[] payers = payers(graph, in).sorted().toArray();
        return where(out, edge -> Arrays.binarySearch(payers, graph.graph().target(edge)) < 0);
    }

    /** Rows that begin in [from, to), in their order. */
    public static int[] between(CaseGraph graph, int[] edges, long from, long to) {
        TemporalGraph times = graph.graph();
        return where(edges, edge -> times.earliest(edge) >= from && times.earliest(edge) < to);
    }
}
