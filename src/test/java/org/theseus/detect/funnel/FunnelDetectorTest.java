package org.theseus.detect.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.HOUR;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.Monitor;
import org.theseus.algo.RandomGraphs;
import org.theseus.detect.Applicability;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Detection;
import org.theseus.detect.Lead;
import org.theseus.detect.Role;
import org.theseus.detect.TestCase;
import org.theseus.detect.TestParameters;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.BookingTime;
import org.theseus.model.Precision;
import org.theseus.project.CaseGraph;

@Tag("random")
class FunnelDetectorTest {

    private static final int GRAPHS = Integer.getInteger("theseus.randomGraphs", 5000);

    private final FunnelDetector detector = new FunnelDetector();

    @Test
    void agreesWithTheDefinitionOnRandomCases() {
        int leads = 0;
        for (int seed = 0; seed < GRAPHS; seed++) {
            Random random = RandomGraphs.random(seed);
            CaseGraph graph = TestCase.random(random);
            int days = 1 + random.nextInt(8);
            int k = 2 + random.nextInt(2);
            int dwell = random.nextInt(4);
            Detection found = detector.detect(
                    CaseContext.of(graph),
                    TestParameters.of(
                            "funnel",
                            "window",
                            "P" + days + "D",
                            "minDeposits",
                            k,
                            "minPlaces",
                            2,
                            "dwell",
                            "P" + dwell + "D",
                            "minShareOut",
                            "0.5"),
                    Monitor.NONE);
            List<String> fast = found.leads().stream()
                    .map(lead -> lead.parties().get(0).node() + " "
                            + new TreeSet<>(lead.evidence().stream()
                                    .map(c -> c.role() + c.edge())
                                    .toList()))
                    .toList();
            assertThat(fast).as("seed %d", seed).isEqualTo(slow(graph, days * DAY, k, dwell * DAY));
            leads += fast.size();
        }
        assertThat(leads).isGreaterThan(GRAPHS / 50);
    }

    /** One candidate for each time at which the holder is paid; money moves coin by coin. */
    private static List<String> slow(CaseGraph graph, long window, int k, long dwell) {
        TemporalGraph g = graph.graph();
        List<String> leads = new ArrayList<>();
        for (int holder = 0; holder < g.nodeCount(); holder++) {
            Map<Integer, Long> passed = new TreeMap<>();
            Map<Integer, Set<Integer>> outsOf = coins(g, holder, dwell, passed);
            String best = null;
            List<Long> bestKey = List.of(-1L, 0L, 0L);
            for (int first = 0; first < g.edgeCount(); first++) {
                if (g.target(first) != holder || graph.isOutside(holder)) {
                    continue;
                }
                Set<Integer> deposits = new HashSet<>();
                Set<String> places = new HashSet<>();
                Set<String> rows = new TreeSet<>();
                long[] in = new long[2];
                long[] out = new long[2];
                for (int e = 0; e < g.edgeCount(); e++) {
                    long later = g.earliest(e) - g.earliest(first);
                    if (g.target(e) == holder && g.source(e) != holder && later >= 0 && later <= window) {
                        String written = graph.sendPlace(e);
                        String place = written == null ? null : written.strip().toLowerCase(Locale.ROOT);
                        if (!graph.isOutside(g.source(e)) || place != null) {
                            deposits.add(e);
                        }
                        if (place != null) {
                            places.add(place);
                        }
                        in[currency(graph, e)] += g.receivedMinor(e);
                        out[currency(graph, e)] += passed.getOrDefault(e, 0L);
                        rows.add("in" + e);
                        outsOf.getOrDefault(e, Set.of()).forEach(o -> rows.add("out" + o));
                    }
                }
                boolean holds = deposits.size() >= k
                        && places.size() >= 2
                        && (in[0] == 0 || (double) out[0] / in[0] >= 0.5)
                        && (in[1] == 0 || (double) out[1] / in[1] >= 0.5);
                List<Long> key = List.of((long) deposits.size(), in[0], in[1]);
                if (holds
                        && Comparator.<List<Long>>comparingLong(x -> x.get(0))
                                        .thenComparingLong(x -> x.get(1))
                                        .thenComparingLong(x -> x.get(2))
                                        .compare(key, bestKey)
                                > 0) {
                    bestKey = key;
                    best = holder + " " + rows;
                }
            }
            if (best != null) {
                leads.add(best);
            }
        }
        return leads;
    }

    private static int currency(CaseGraph graph, int edge) {
        return graph.currency(graph.graph().receivedCurrency(edge)).equals("EUR") ? 0 : 1;
    }

    private static Map<Integer, Set<Integer>> coins(TemporalGraph g, int node, long dwell, Map<Integer, Long> passed) {
        List<Integer> coins = new ArrayList<>();
        List<Integer> outs = new ArrayList<>();
        for (int e = 0; e < g.edgeCount(); e++) {
            if (g.target(e) == node && g.source(e) != node) {
                for (long c = 0; c < g.receivedMinor(e); c++) {
                    coins.add(e);
                }
            } else if (g.source(e) == node && g.target(e) != node) {
                outs.add(e);
            }
        }
        outs.sort(Comparator.comparingLong(g::latest));
        Map<Integer, Set<Integer>> outsOf = new TreeMap<>();
        for (int out : outs) {
            for (long c = 0; c < g.sentMinor(out); c++) {
                coins.stream()
                        .filter(in -> g.receivedCurrency(in) == g.sentCurrency(out) && g.earliest(in) <= g.latest(out))
                        .findFirst()
                        .ifPresent(in -> {
                            coins.remove(in);
                            if (g.earliest(out) - g.latest(in) <= dwell) {
                                passed.merge(in, 1L, Long::sum);
                                outsOf.computeIfAbsent(in, key -> new TreeSet<>())
                                        .add(out);
                            }
                        });
            }
        }
        return outsOf;
    }

    /** Payers pay 100.00 EUR each at one instant at so many places; the given part of it all leaves later at once. */
    private static TestCase funnel(int payers, int places, long dwell, long centsOut) {
        TestCase made = new TestCase();
        int holder = made.account();
        int away = made.account();
        for (int i = 0; i < payers; i++) {
            made.account();
        }
        for (int i = 0; i < payers; i++) {
            made.payAt("Town " + i % places, 2 + i, holder, 0, 10_000);
        }
        made.pay(holder, away, dwell, payers * centsOut);
        return made;
    }

    private List<Lead> run(TestCase made) {
        return detector.detect(CaseContext.of(made.build()), TestParameters.of("funnel"), Monitor.NONE)
                .leads();
    }

    @Test
    void needsFourDepositsThreePlacesTwoDaysAndSevenTenths() {
        assertThat(run(funnel(4, 3, 48 * HOUR, 7_000))).hasSize(1);
        assertThat(run(funnel(3, 3, 48 * HOUR, 7_000))).isEmpty();
        assertThat(run(funnel(5, 2, 48 * HOUR, 7_000))).isEmpty();
        assertThat(run(funnel(5, 3, 48 * HOUR + 1, 7_000))).isEmpty();
        assertThat(run(funnel(5, 3, 48 * HOUR, 6_999))).isEmpty();
    }

    @Test
    void tellsWhatItSaw() {
        Lead lead = run(funnel(5, 3, HOUR, 10_000)).get(0);
        assertThat(lead.parties().get(0).role()).isEqualTo(Role.MULE);
        assertThat(lead.evidence()).hasSize(6);
        assertThat(lead.parts().stream().mapToDouble(p -> p.weight()).sum()).isCloseTo(1, within(1e-12));
        assertThat(lead.parts().stream().mapToDouble(p -> p.contribution()).sum())
                .isCloseTo(0.3 * 5 / 15 + 0.3 * 3 / 6 + 0.4, within(1e-12));
        assertThat(lead.against()).isEmpty();
        assertThat(lead.notTestable()).anyMatch(reason -> reason.contains("gazetteer"));
        assertThat(lead.explanation())
                .startsWith("5 deposits brought 500.00 EUR into account 000000 at 3 places")
                .contains("500.00 EUR left within 2 d in 1 transfer,");
    }

    @Test
    void everyCashDepositOfNobodyIsOne() {
        TestCase made = new TestCase();
        int holder = made.account();
        int cash = made.outside();
        for (int i = 0; i < 4; i++) {
            made.payAt("Town " + i % 3, cash, holder, i * DAY, 10_000);
            made.pay(holder, cash, i * DAY + HOUR, 9_000);
        }
        assertThat(run(made)).as("four deposits in three towns").hasSize(1);
    }

    @Test
    void fourDepositsWithinFourteenDays() {
        for (int more = 0; more <= 1; more++) {
            TestCase made = new TestCase();
            int holder = made.account();
            int cash = made.outside();
            for (int i = 0; i < 4; i++) {
                long at = i < 3 ? i * DAY : 14 * DAY + more;
                made.payAt("Town " + i, cash, holder, at, 10_000);
                made.pay(holder, cash, at + HOUR, 9_000);
            }
            assertThat(run(made)).hasSize(1 - more);
        }
    }

    @Test
    void moneyThatStayedLongerDoesNotCount() {
        TestCase made = new TestCase();
        int holder = made.account();
        int cash = made.outside();
        for (int i = 0; i < 5; i++) {
            made.payAt("Town " + i, cash, holder, i * DAY, 10_000);
        }
        made.pay(holder, cash, 5 * DAY, 50_000);
        assertThat(run(made))
                .as("the first three sums stayed longer than two days")
                .isEmpty();
        made.pay(holder, cash, 2 * DAY, 30_000);
        assertThat(run(made)).hasSize(1);
    }

    @Test
    void sameDayOrderIsPossibleAndLowersTheScore() {
        TestCase made = new TestCase();
        int holder = made.account();
        int away = made.account();
        for (int i = 0; i < 5; i++) {
            made.account();
            BookingTime day = new BookingTime(i * DAY, Precision.DAY, false);
            made.pay(2 + i, holder, day, 10_000, "EUR", "Town " + i, 0, null);
            made.pay(holder, away, day, 10_000, "EUR", null, 0, null);
        }
        Lead lead = run(made).get(0);
        assertThat(lead.against()).hasSize(1);
        assertThat(lead.against().get(0).effect()).isCloseTo(-0.1, within(1e-12));
        assertThat(lead.against().get(0).label()).contains("5 of 5 pairs");
    }

    @Test
    void saysWhetherItCanRun() {
        assertThat(detector.applicability(CaseContext.of(funnel(5, 3, HOUR, 1).build()))
                        .reason())
                .contains("residence", "5 of 6 rows");
        TestCase without = new TestCase();
        without.account();
        without.account();
        Applicability none =
                detector.applicability(CaseContext.of(without.pay(0, 1, 0, 1).build()));
        assertThat(none).isEqualTo(Applicability.notTestable("no row has a send place"));
    }
}
