package org.theseus.detect.wages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.HOUR;
import static org.theseus.detect.TestCase.facts;

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
import org.theseus.detect.LedgerCases;
import org.theseus.detect.TestCase;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Fact;
import org.theseus.model.Observation;
import org.theseus.project.CaseGraph;

@Tag("random")
class WageSiphonDetectorTest {

    private static final int GRAPHS = Integer.getInteger("theseus.randomGraphs", 2000);

    @Test
    void agreesWithTheDefinitionOnRandomCases() {
        int leads = 0;
        for (int seed = 0; seed < GRAPHS; seed++) {
            CaseGraph graph = LedgerCases.random(RandomGraphs.random(seed));
            Set<String> fast = new TreeSet<>();
            Found.leads("wage-siphon", CaseContext.of(graph), "minWorkers", 2)
                    .forEach(lead -> fast.add(lead.evidence().stream()
                            .map(cited -> cited.role() + cited.edge())
                            .sorted()
                            .toList()
                            .toString()));
            assertThat(fast).as("seed %d", seed).isEqualTo(slow(graph));
            leads += fast.size();
        }
        assertThat(leads).isGreaterThan(GRAPHS / 20);
    }

    /** Rows of each employer and way, from lists of edges. */
    private static Set<String> slow(CaseGraph graph) {
        TemporalGraph g = graph.graph();
        Map<String, Map<Integer, List<List<Integer>>>> ways = new TreeMap<>();
        for (int w = 0; w < g.nodeCount(); w++) {
            Set<Integer> used = new HashSet<>();
            for (int c = 0; c < g.edgeCount(); c++) {
                if (!isWage(graph, c, w)) {
                    continue;
                }
                Map<String, List<Integer>> byWay = new TreeMap<>();
                for (int o = 0; o < g.edgeCount(); o++) {
                    long wait = g.earliest(o) - g.earliest(c);
                    boolean cash = graph.isOutside(g.target(o));
                    if (g.source(o) == w
                            && g.target(o) != w
                            && wait >= 0
                            && wait <= 48 * HOUR
                            && !used.contains(o)
                            && (!cash || graph.find(Fact.TERMINAL, o) != null)) {
                        byWay.computeIfAbsent(
                                        g.source(c)
                                                + (cash ? "at " + graph.find(Fact.TERMINAL, o) : "to " + g.target(o)),
                                        none -> new ArrayList<>())
                                .add(o);
                    }
                }
                for (Map.Entry<String, List<Integer>> way : byWay.entrySet()) {
                    long sum = way.getValue().stream().mapToLong(g::sentMinor).sum();
                    if (sum >= 0.7 * g.receivedMinor(c)) {
                        used.addAll(way.getValue());
                        List<Integer> rows = new ArrayList<>(List.of(c));
                        rows.addAll(way.getValue());
                        ways.computeIfAbsent(way.getKey(), none -> new TreeMap<>())
                                .computeIfAbsent(w, none -> new ArrayList<>())
                                .add(rows);
                    }
                }
            }
        }
        Set<String> found = new TreeSet<>();
        ways.forEach((way, workers) -> {
            List<List<Integer>> cycles = new ArrayList<>();
            if (way.contains("to ")) {
                workers.values().stream().filter(rows -> rows.size() >= 2).forEach(cycles::addAll);
                if (workers.values().stream().filter(rows -> rows.size() >= 2).count() < 2) {
                    return;
                }
            } else if (!gathered(g, workers, cycles)) {
                return;
            }
            Set<String> rows = new TreeSet<>();
            for (List<Integer> cycle : cycles) {
                rows.add("in" + cycle.get(0));
                cycle.subList(1, cycle.size()).forEach(o -> rows.add("out" + o));
            }
            found.add(List.copyOf(rows).toString());
        });
        return found;
    }

    private static boolean isWage(CaseGraph graph, int c, int w) {
        TemporalGraph g = graph.graph();
        if (g.target(c) != w || g.receivedMinor(c) < 30_000 || g.source(c) == w || graph.isOutside(g.source(c))) {
            return false;
        }
        for (int other = 0; other < g.edgeCount(); other++) {
            long gap = Math.abs(g.earliest(other) - g.earliest(c));
            if (g.receivedMinor(other) >= 30_000
                    && g.source(other) == g.source(c)
                    && g.target(other) == w
                    && gap >= 25 * DAY
                    && gap <= 35 * DAY) {
                return true;
            }
        }
        return false;
    }

    /** Half hours in which two workers came to the machine; two of them are needed. */
    private static boolean gathered(
            TemporalGraph g, Map<Integer, List<List<Integer>>> workers, List<List<Integer>> cycles) {
        List<List<Integer>> all = new ArrayList<>();
        workers.values().forEach(all::addAll);
        all.sort((a, b) -> {
            int byTime = Long.compare(g.earliest(a.get(1)), g.earliest(b.get(1)));
            return byTime != 0 ? byTime : Integer.compare(a.get(0), b.get(0));
        });
        int gatherings = 0;
        while (!all.isEmpty()) {
            long until = g.earliest(all.get(0).get(1)) + HOUR / 2;
            List<List<Integer>> near = all.stream()
                    .filter(rows -> g.earliest(rows.get(1)) <= until)
                    .toList();
            if (near.stream().map(rows -> g.source(rows.get(1))).distinct().count() >= 2) {
                gatherings++;
                cycles.addAll(near);
                all.removeAll(near);
            } else {
                all.remove(0);
            }
        }
        return gatherings >= 2;
    }

    /** So many workers, so many monthly wages of 1000.00, and so much of each to account 0 after so long. */
    private static TestCase siphon(int workers, int cycles, long cents, long wait, int monthDays) {
        TestCase made = new TestCase();
        for (int i = 0; i < 8; i++) {
            made.account("Given" + i + " Family" + i, null, Observation.FULL);
        }
        for (int worker = 2; worker < 2 + workers; worker++) {
            for (int cycle = 0; cycle < cycles; cycle++) {
                long at = (long) cycle * monthDays * DAY + worker;
                made.pay(1, worker, at, 100_000).pay(worker, 0, at + wait, cents);
            }
        }
        return made;
    }

    private static int leads(TestCase made) {
        return Found.leads("wage-siphon", made).size();
    }

    @Test
    void threeWorkersTwoCyclesSeventyPercentWithinTwoDays() {
        assertThat(leads(siphon(3, 2, 70_000, 48 * HOUR, 30))).isEqualTo(1);
        assertThat(leads(siphon(2, 2, 70_000, 48 * HOUR, 30))).isZero();
        assertThat(leads(siphon(3, 1, 70_000, 48 * HOUR, 30))).isZero();
        assertThat(leads(siphon(3, 2, 69_999, 48 * HOUR, 30))).isZero();
        assertThat(leads(siphon(3, 2, 70_000, 48 * HOUR + 1, 30))).isZero();
        assertThat(leads(siphon(3, 2, 70_000, HOUR, 24))).as("not monthly").isZero();
    }

    @Test
    void oneMachineWithinHalfAnHour() {
        assertThat(leads(atMachine(HOUR / 2))).isEqualTo(1);
        assertThat(leads(atMachine(HOUR / 2 + 1))).isZero();
    }

    private static TestCase atMachine(long apart) {
        TestCase made = new TestCase();
        for (int i = 0; i < 5; i++) {
            made.account("Given" + i + " Family" + i, null, Observation.FULL);
        }
        int cash = made.outside();
        for (int cycle = 0; cycle < 2; cycle++) {
            for (int worker = 1; worker <= 3; worker++) {
                long at = cycle * 30L * DAY;
                made.pay(0, worker, at, 100_000)
                        .pay(worker, cash, at + HOUR + (worker - 1) * apart / 2, 80_000, facts(Fact.TERMINAL, "A7"));
            }
        }
        return made;
    }

    @Test
    void wagesThatGoHomeToDifferentPeopleAreNoSiphon() {
        TestCase made = new TestCase();
        for (int i = 0; i < 9; i++) {
            made.account("Given" + i + " Family" + i, null, Observation.FULL);
        }
        for (int worker = 1; worker <= 4; worker++) {
            for (int cycle = 0; cycle < 3; cycle++) {
                made.pay(0, worker, cycle * 30L * DAY, 100_000)
                        .pay(worker, 4 + worker, cycle * 30L * DAY + HOUR, 90_000);
            }
        }
        assertThat(leads(made)).as("posted workers on payday").isZero();
    }
}
