package org.theseus.detect.escrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.HOUR;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.RandomGraphs;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Found;
import org.theseus.detect.Lead;
import org.theseus.detect.TestCase;
import org.theseus.detect.TestKnown;
import org.theseus.detect.flow.HopShares;
import org.theseus.detect.identifier.PartyClusters;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.CaseEvent;
import org.theseus.model.Observation;
import org.theseus.project.CaseGraph;

@Tag("random")
class EscrowDetectorTest {

    private static final int GRAPHS = Integer.getInteger("theseus.randomGraphs", 2000);

    @Test
    void agreesWithTheDefinitionOnRandomCases() {
        int leads = 0;
        for (int seed = 0; seed < GRAPHS; seed++) {
            CaseGraph graph = TestCase.randomWithFacts(RandomGraphs.random(seed), 14);
            Set<String> fast = new TreeSet<>();
            Found.leads("escrow", CaseContext.of(graph), "minShare", "0.6", "batch", 99)
                    .forEach(lead -> fast.add(Found.key(lead)));
            assertThat(fast).as("seed %d", seed).isEqualTo(slow(graph));
            leads += fast.size();
        }
        assertThat(leads).isGreaterThan(GRAPHS / 20);
    }

    /** Single deposits, from lists of edges; without known arrivals. */
    private static Set<String> slow(CaseGraph graph) {
        TemporalGraph g = graph.graph();
        PartyClusters sides = CaseContext.of(graph).clusters();
        Set<String> found = new TreeSet<>();
        for (int h = 0; h < g.nodeCount(); h++) {
            Set<Integer> used = new HashSet<>();
            Map<Integer, List<Integer>> answers = new TreeMap<>();
            for (int x = 0; x < g.edgeCount(); x++) {
                if (!named(graph, x) || g.target(x) != h) {
                    continue;
                }
                List<Integer> run = List.of();
                for (int o = 0; o < g.edgeCount() && run.isEmpty(); o++) {
                    long wait = g.earliest(o) - g.earliest(x);
                    if (answers(graph, x, o, h, used) && wait >= 0 && wait <= 60 * DAY) {
                        run = run(graph, x, o, h, used);
                    }
                }
                used.addAll(run);
                if (run.isEmpty() || g.earliest(run.get(0)) - g.earliest(x) < 5 * DAY) {
                    continue;
                }
                long sum = run.stream().mapToLong(g::sentMinor).sum();
                int payer = g.source(x);
                boolean back = run.stream().allMatch(o -> sides.of(g.target(o)) == sides.of(payer))
                        && (double) sum / g.receivedMinor(x) >= 0.9;
                boolean release = run.stream().noneMatch(o -> {
                    boolean direct = sides.of(g.target(o)) == sides.of(payer);
                    for (int e = 0; e < g.edgeCount(); e++) {
                        direct |= g.source(e) == payer && g.target(e) == g.target(o);
                    }
                    return direct;
                });
                if (back || release) {
                    answers.put(x, run);
                }
            }
            for (var answer : answers.entrySet()) {
                long sum = answer.getValue().stream().mapToLong(g::sentMinor).sum();
                boolean explained = false;
                for (int y = 0; y < g.edgeCount(); y++) {
                    long gap = g.earliest(answer.getValue().get(0)) - g.earliest(y);
                    explained |= !answers.containsKey(y)
                            && named(graph, y)
                            && g.target(y) == h
                            && g.receivedCurrency(y) == g.receivedCurrency(answer.getKey())
                            && gap >= 0
                            && gap <= 60 * DAY
                            && sum <= g.receivedMinor(y);
                }
                if (!explained) {
                    Set<String> rows = new TreeSet<>(Set.of("in" + answer.getKey()));
                    answer.getValue().forEach(o -> rows.add("out" + o));
                    found.add(h + " " + rows);
                }
            }
        }
        return found;
    }

    private static boolean named(CaseGraph graph, int e) {
        int from = graph.graph().source(e);
        int to = graph.graph().target(e);
        return from != to && !graph.isOutside(from) && !graph.isOutside(to);
    }

    private static boolean answers(CaseGraph graph, int x, int o, int holder, Set<Integer> used) {
        TemporalGraph g = graph.graph();
        return named(graph, o)
                && g.source(o) == holder
                && g.sentCurrency(o) == g.receivedCurrency(x)
                && !used.contains(o);
    }

    private static List<Integer> run(CaseGraph graph, int x, int start, int h, Set<Integer> used) {
        TemporalGraph g = graph.graph();
        List<Integer> run = new ArrayList<>();
        long sum = 0;
        for (int o = start; o < g.edgeCount() && run.size() < 6; o++) {
            if (answers(graph, x, o, h, used) && g.earliest(o) <= g.earliest(start) + 3 * DAY) {
                run.add(o);
                sum += g.sentMinor(o);
                double share = (double) sum / g.receivedMinor(x);
                if (share >= 0.6) {
                    return share <= 1 ? run : List.of();
                }
            }
        }
        return List.of();
    }

    /** 1000.00 EUR from 1 rest with 0 until they go to 2 and 3. */
    private static TestCase lodged(long first, long second, long outCents) {
        TestCase made = new TestCase();
        for (int i = 0; i < 8; i++) {
            made.account("Name" + i + " Own" + i, null, Observation.FULL);
        }
        return made.pay(1, 0, 0, 100_000).pay(0, 2, first, outCents / 2).pay(0, 3, second, outCents - outCents / 2);
    }

    @Test
    void restsForFiveDaysAndLeavesInEightyToAHundredPercent() {
        assertThat(Found.leads("escrow", lodged(5 * DAY, 8 * DAY, 80_000))).hasSize(1);
        assertThat(Found.leads("escrow", lodged(5 * DAY - 1, 8 * DAY - 1, 80_000)))
                .isEmpty();
        assertThat(Found.leads("escrow", lodged(5 * DAY, 8 * DAY + 1, 80_000))).isEmpty();
        assertThat(Found.leads("escrow", lodged(5 * DAY, 6 * DAY, 79_999))).isEmpty();
        assertThat(Found.leads("escrow", lodged(5 * DAY, 6 * DAY, 100_000))).hasSize(1);
        assertThat(Found.leads("escrow", lodged(5 * DAY, 6 * DAY, 100_001))).isEmpty();
        assertThat(Found.leads("escrow", lodged(60 * DAY, 60 * DAY, 90_000))).hasSize(1);
        assertThat(Found.leads("escrow", lodged(60 * DAY + 1, 60 * DAY + 1, 90_000)))
                .isEmpty();
    }

    @Test
    void aKnownArrivalDecidesTheTimeOfRelease() {
        TestKnown known = new TestKnown().event(1, CaseEvent.Kind.ASYLUM_APPLICATION, 10);
        for (long at : new long[] {10 * DAY, 16 * DAY - 1}) {
            Lead lead = Found.leads(
                            "escrow",
                            CaseContext.of(lodged(at, at, 90_000).build()).with(known))
                    .get(0);
            assertThat(lead.explanation()).contains("arrival estimated on 1970-01-11 (confidence HIGH");
        }
        for (long at : new long[] {10 * DAY - 1, 16 * DAY}) {
            assertThat(Found.leads(
                            "escrow",
                            CaseContext.of(lodged(at, at, 90_000).build()).with(known)))
                    .isEmpty();
        }
    }

    @Test
    void othersWhomThePayerPaidOrOtherInflowsSpeakAgainstIt() {
        assertThat(Found.leads("escrow", lodged(6 * DAY, 6 * DAY, 90_000).pay(1, 2, 40 * DAY, 100)))
                .isEmpty();
        assertThat(Found.leads("escrow", lodged(6 * DAY, 6 * DAY, 90_000).pay(4, 0, DAY, 90_000)))
                .isEmpty();
        assertThat(Found.leads("escrow", lodged(6 * DAY, 6 * DAY, 90_000).pay(4, 0, DAY, 89_999)))
                .hasSize(1);
    }

    @Test
    void threeDepositsReleasedWithinADayAreABatchElseEachHasItsOwnAnswer() {
        for (long late : new long[] {24 * HOUR + 1, 24 * HOUR + 2}) {
            TestCase made = new TestCase();
            for (int i = 0; i < 8; i++) {
                made.account();
            }
            for (int i = 1; i <= 3; i++) {
                made.pay(i, 0, i * HOUR, 100_000);
                made.pay(0, 3 + i, 10 * DAY + (i == 3 ? late : i), 95_000);
            }
            List<Lead> leads = Found.leads("escrow", made);
            assertThat(leads).as("%d ms", late).hasSize(late == 24 * HOUR + 1 ? 1 : 3);
            assertThat(leads.get(0).alternatives().stream().flatMap(text -> HopShares.read(text).stream()))
                    .as("two other deposits could have paid for each, too")
                    .isNotEmpty()
                    .allMatch(told -> told.others() == 2 && told.must().minor() == 0);
        }
    }

    @Test
    void moneyThatGoesBackIsAFailedJourneyToldApart() {
        TestCase made = new TestCase();
        made.account();
        made.account();
        Lead lead = Found.leads("escrow", made.pay(1, 0, 0, 100_000).pay(0, 1, 6 * DAY, 90_000))
                .get(0);
        assertThat(lead.explanation()).contains("went back to the payer", "journey that failed");
        assertThat(lead.against()).isNotEmpty();
        assertThat(lead.notTestable()).anyMatch(reason -> reason.startsWith("that nothing was passed on before"));
    }
}
