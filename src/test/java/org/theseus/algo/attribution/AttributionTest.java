package org.theseus.algo.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.RandomGraphs;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.TemporalGraphBuilder;

@Tag("random")
class AttributionTest {

    /** Node 0 is the account; others pay in and are paid. */
    private static TemporalGraph randomAccount(Random random, boolean exact) {
        TemporalGraphBuilder builder = new TemporalGraphBuilder(3);
        int in = 1 + random.nextInt(3);
        int out = 1 + random.nextInt(3);
        for (int i = 0; i < in + out; i++) {
            long width = exact ? 1 : 1L + random.nextInt(3);
            long amount = 1L + random.nextInt(3);
            builder.add(i < in ? 1 : 0, i < in ? 0 : 2, random.nextInt(6), width, amount, 0);
        }
        return builder.build();
    }

    /** All scenarios of times and all allocations in each, by plain enumeration. */
    private static final class BruteForce {

        private final TemporalGraph g;
        private final List<Integer> in = new ArrayList<>();
        private final List<Integer> out = new ArrayList<>();
        private final long[] time;
        private final List<Integer> citedIn;
        private final List<Integer> citedOut;
        private final long opening;
        private long least = Long.MAX_VALUE;
        private long most = -1;

        BruteForce(TemporalGraph g, List<Integer> citedIn, List<Integer> citedOut, long opening) {
            this.g = g;
            this.citedIn = citedIn;
            this.citedOut = citedOut;
            this.opening = opening;
            this.time = new long[g.edgeCount()];
            for (int e = 0; e < g.edgeCount(); e++) {
                (g.target(e) == 0 ? in : out).add(e);
            }
            scenarios(0);
        }

        private void scenarios(int edge) {
            if (edge == time.length) {
                long[] left = new long[in.size() + 1];
                IntStream.range(0, in.size()).forEach(i -> left[i] = g.receivedMinor(in.get(i)));
                left[in.size()] = opening;
                allocate(0, 0, g.sentMinor(out.get(0)), left, 0);
                return;
            }
            for (time[edge] = g.earliest(edge); time[edge] <= g.latest(edge); time[edge]++) {
                scenarios(edge + 1);
            }
        }

        private void allocate(int o, int source, long open, long[] left, long drawn) {
            if (open == 0) {
                if (o + 1 == out.size()) {
                    least = Math.min(least, drawn);
                    most = Math.max(most, drawn);
                } else {
                    allocate(o + 1, 0, g.sentMinor(out.get(o + 1)), left, drawn);
                }
                return;
            }
            if (source == left.length) {
                return;
            }
            boolean usable = source == in.size() || time[in.get(source)] < time[out.get(o)];
            boolean counts = source < in.size() && citedIn.contains(in.get(source)) && citedOut.contains(out.get(o));
            for (long taken = 0; taken <= (usable ? Math.min(open, left[source]) : 0); taken++) {
                left[source] -= taken;
                allocate(o, source + 1, open - taken, left, drawn + (counts ? taken : 0));
                left[source] += taken;
            }
        }
    }

    @Test
    void boundsHoldEveryAllocationOnRandomAccounts() {
        int determined = 0;
        int positive = 0;
        for (int seed = 0; seed < RandomGraphs.count(); seed++) {
            Random random = RandomGraphs.random(seed);
            boolean exact = seed % 3 > 0;
            TemporalGraph graph = randomAccount(random, exact);
            List<Integer> in = cited(random, graph, true);
            List<Integer> out = cited(random, graph, false);
            // the model looks at payments up to the hop, so the last payment out must be part of it
            int last = IntStream.range(0, graph.edgeCount())
                    .filter(e -> graph.source(e) == 0)
                    .reduce((a, b) -> graph.latest(b) >= graph.latest(a) ? b : a)
                    .orElseThrow();
            if (!out.contains(last)) {
                out.add(last);
            }
            long opening = random.nextInt(4);
            BruteForce expected = new BruteForce(graph, in, out, opening);
            Attribution found = Attribution.of(graph, array(in), array(out), Long.MAX_VALUE, Opening.of(opening));
            String message = "seed " + seed + ", in " + in + ", out " + out + ", opening " + opening + "\n"
                    + RandomGraphs.describe(graph);
            assertThat(found.isDetermined()).as(message).isEqualTo(expected.most >= 0);
            if (found.isDetermined()) {
                determined++;
                positive += found.mustMinor() > 0 ? 1 : 0;
                assertThat(found.mustMinor()).as(message).isEqualTo(expected.least);
                assertThat(found.mayMinor()).as(message).isGreaterThanOrEqualTo(expected.most);
                if (exact) {
                    assertThat(found.mayMinor()).as(message).isEqualTo(expected.most);
                    assertThat(found.fifoMinor()).as(message).isBetween(expected.least, expected.most);
                    assertThat(found.proRataMinor()).as(message).isBetween(expected.least, expected.most);
                }
            } else {
                assertThat(found.mustMinor()).as(message).isZero();
            }
        }
        assertThat(determined).isGreaterThan(RandomGraphs.count() / 10);
        assertThat(positive).isGreaterThan(RandomGraphs.count() / 50);
    }

    /** Small and large sums, near and on halves, against the rule worked out with more digits. */
    @Test
    void proportionIsRoundedAsWithManyDigits() {
        MathContext digits = new MathContext(80);
        for (int seed = 0; seed < RandomGraphs.count(); seed++) {
            Random random = RandomGraphs.random(seed);
            long most = LongStream.of(4, 40, 1_000_000, 1L << 51).toArray()[random.nextInt(4)];
            int payments = 2 + random.nextInt(30);
            TemporalGraphBuilder builder = new TemporalGraphBuilder(3);
            for (int i = 0; i < payments; i++) {
                boolean in = i == 0 || (i < payments - 1 && random.nextBoolean());
                builder.add(in ? 1 : 0, in ? 0 : 2, 10L * i, 1, 1 + random.nextLong(most), 0);
            }
            TemporalGraph graph = builder.build();
            List<Integer> in = cited(random, graph, true);
            List<Integer> out = cited(random, graph, false);
            int horizon = out.get(out.size() - 1);
            BigDecimal own = BigDecimal.ZERO;
            BigDecimal drawn = BigDecimal.ZERO;
            BigDecimal balance = BigDecimal.ZERO;
            for (int edge = 0; edge <= horizon; edge++) {
                BigDecimal amount = BigDecimal.valueOf(graph.receivedMinor(edge));
                if (graph.target(edge) == 0) {
                    balance = balance.add(amount);
                    own = in.contains(edge) ? own.add(amount) : own;
                } else if (balance.signum() > 0) {
                    BigDecimal taken = balance.min(amount);
                    BigDecimal share = own.multiply(taken).divide(balance, digits);
                    own = own.subtract(share);
                    drawn = out.contains(edge) ? drawn.add(share) : drawn;
                    balance = balance.subtract(taken);
                }
            }
            // what is a half but for the last digits is a half
            BigDecimal expected = drawn.setScale(30, RoundingMode.HALF_UP).setScale(0, RoundingMode.HALF_UP);
            long found = Attribution.of(graph, array(in), array(out), 100, Opening.UNKNOWN)
                    .proRataMinor();
            boolean isHalf = drawn.setScale(12, RoundingMode.HALF_UP)
                            .remainder(BigDecimal.ONE)
                            .compareTo(new BigDecimal("0.5"))
                    == 0;
            if (isHalf) {
                assertThat(found)
                        .as("seed %d", seed)
                        .isBetween(expected.longValueExact() - 1, expected.longValueExact());
            } else {
                assertThat(found).as("seed %d", seed).isEqualTo(expected.longValueExact());
            }
        }
    }

    private static List<Integer> cited(Random random, TemporalGraph graph, boolean in) {
        List<Integer> all = new ArrayList<>(IntStream.range(0, graph.edgeCount())
                .filter(e -> (graph.target(e) == 0) == in)
                .boxed()
                .toList());
        List<Integer> some =
                new ArrayList<>(all.stream().filter(e -> random.nextInt(3) == 0).toList());
        return some.isEmpty() ? new ArrayList<>(all.subList(0, 1)) : some;
    }

    private static int[] array(List<Integer> edges) {
        return edges.stream().mapToInt(Integer::intValue).toArray();
    }

    @Test
    void withoutAnOpeningBalanceNothingMust() {
        TemporalGraphBuilder builder = new TemporalGraphBuilder(4);
        builder.add(1, 0, 10, 1, 600, 0);
        builder.add(2, 0, 20, 1, 400, 0);
        builder.add(0, 3, 30, 1, 900, 0);
        TemporalGraph graph = builder.build();
        Attribution unknown = Attribution.of(graph, new int[] {0}, new int[] {2}, 15, Opening.UNKNOWN);
        assertThat(unknown.mustMinor()).isZero();
        assertThat(unknown.mayMinor()).isEqualTo(600);
        assertThat(unknown.fifoMinor()).isEqualTo(600);
        assertThat(unknown.proRataMinor()).isEqualTo(540);
        assertThat(unknown.alternatives()).containsExactly(1);
        assertThat(unknown.alternativesMinor()).isEqualTo(400);
        Attribution known = Attribution.of(graph, new int[] {0}, new int[] {2}, 9, Opening.of(0));
        assertThat(known.mustMinor()).isEqualTo(500);
        assertThat(known.alternatives()).isEmpty();
        Attribution second = Attribution.of(graph, new int[] {1}, new int[] {2}, 15, Opening.of(0));
        assertThat(second.mustMinor()).isEqualTo(300);
    }
}
