package org.theseus.detect.fanin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.theseus.detect.TestCase.DAY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
import org.theseus.model.Observation;
import org.theseus.model.Precision;
import org.theseus.project.CaseGraph;
import org.theseus.project.Relatedness;

@Tag("random")
class FanInDetectorTest {

    private static final int GRAPHS = Integer.getInteger("theseus.randomGraphs", 5000);

    private final FanInDetector detector = new FanInDetector();

    @Test
    void agreesWithTheDefinitionOnRandomCases() {
        int leads = 0;
        for (int seed = 0; seed < GRAPHS; seed++) {
            Random random = RandomGraphs.random(seed);
            CaseGraph graph = TestCase.random(random);
            int days = random.nextInt(8);
            int k = 2 + random.nextInt(3);
            Detection found = detector.detect(
                    CaseContext.of(graph),
                    TestParameters.of("fan-in", "window", "P" + days + "D", "minSenders", k),
                    Monitor.NONE);
            List<String> fast = found.leads().stream()
                    .map(lead -> lead.parties().get(0).node() + " "
                            + lead.evidence().stream().map(Lead.Cited::edge).toList() + " "
                            + lead.parts().get(lead.parts().size() - 1).value())
                    .toList();
            List<String> slow = slow(graph, days * DAY, k);
            assertThat(fast).as("seed %d", seed).isEqualTo(slow);
            leads += fast.size();
        }
        assertThat(leads).isGreaterThan(GRAPHS / 10);
    }

    /** One candidate window for each time at which the payee is paid; all conditions counted out on sets. */
    private static List<String> slow(CaseGraph graph, long window, int k) {
        TemporalGraph g = graph.graph();
        List<String> leads = new ArrayList<>();
        for (int payee = 0; payee < g.nodeCount(); payee++) {
            String best = null;
            List<Long> bestKey = List.of(-1L);
            for (int first = 0; first < g.edgeCount(); first++) {
                if (g.target(first) != payee || graph.isOutside(payee)) {
                    continue;
                }
                Map<String, Long> all = new HashMap<>();
                Map<String, Long> ours = new TreeMap<>();
                Set<Integer> senders = new TreeSet<>();
                List<Integer> rows = new ArrayList<>();
                for (int e = 0; e < g.edgeCount(); e++) {
                    int from = g.source(e);
                    long later = g.earliest(e) - g.earliest(first);
                    if (g.target(e) == payee
                            && from != payee
                            && !graph.isOutside(from)
                            && later >= 0
                            && later <= window) {
                        String currency = graph.currency(g.receivedCurrency(e));
                        all.merge(currency, g.receivedMinor(e), Long::sum);
                        if (graph.related(from, payee) != Relatedness.YES) {
                            ours.merge(currency, g.receivedMinor(e), Long::sum);
                            senders.add(from);
                            rows.add(e);
                        }
                    }
                }
                int here = payee;
                long once =
                        senders.stream().filter(s -> ever(graph, s, here) <= 2).count();
                long no = senders.stream()
                        .filter(s -> graph.related(s, here) == Relatedness.NO)
                        .count();
                boolean holds = senders.size() >= k
                        && ours.entrySet().stream()
                                .allMatch(c -> (double) c.getValue() / all.getOrDefault(c.getKey(), 0L) >= 0.7)
                        && (graph.observation(payee) != Observation.FULL || (double) once / senders.size() >= 0.6);
                List<Long> key =
                        List.of((long) senders.size(), ours.getOrDefault("EUR", 0L), ours.getOrDefault("USD", 0L));
                if (holds && compare(key, bestKey) > 0) {
                    bestKey = key;
                    best = payee + " " + rows + " " + String.format("%.2f", (double) no / senders.size());
                }
            }
            if (best != null) {
                leads.add(best);
            }
        }
        return leads;
    }

    private static int compare(List<Long> a, List<Long> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (!a.get(i).equals(b.get(i))) {
                return Long.compare(a.get(i), b.get(i));
            }
        }
        return 0;
    }

    private static long ever(CaseGraph graph, int from, int to) {
        TemporalGraph g = graph.graph();
        for (int row = 0; row < graph.untimed().from().length; row++) {
            if (graph.untimed().from()[row] == from && graph.untimed().to()[row] == to) {
                return 1000;
            }
        }
        return TestCase.edges(graph)
                .filter(e -> g.source(e) == from && g.target(e) == to)
                .count();
    }

    /** A payee and so many senders who are strangers by town and surname, one payment of 100 EUR each, a day apart. */
    private static TestCase strangers(int senders, Observation payee) {
        TestCase made = new TestCase();
        made.account("Ana Payee", null, payee);
        for (int i = 1; i <= senders; i++) {
            made.account("Xi Sur" + i, null, Observation.SEEN_ONLY);
        }
        for (int i = 1; i <= senders; i++) {
            made.payAt("Town" + i, i, 0, i * DAY, 10_000);
        }
        return made;
    }

    private Detection run(TestCase made) {
        return detector.detect(CaseContext.of(made.build()), TestParameters.of("fan-in"), Monitor.NONE);
    }

    @Test
    void fiveSendersAreALeadAndFourAreNot() {
        assertThat(run(strangers(4, Observation.FULL)).leads()).isEmpty();
        Detection found = run(strangers(5, Observation.FULL));
        assertThat(found.baseRate()).isEqualTo("1 of 1 payee with 5 or more senders within 30 d");
        Lead lead = found.leads().get(0);
        assertThat(lead.parties().get(0).role()).isEqualTo(Role.COLLECTOR);
        assertThat(lead.parties().subList(1, 6)).allMatch(p -> p.role() == Role.PAYER);
        assertThat(lead.evidence()).hasSize(5).allMatch(cited -> cited.role().equals("in"));
        assertThat(lead.parts().stream().mapToDouble(p -> p.weight()).sum()).isCloseTo(1, within(1e-12));
        assertThat(lead.parts().stream().mapToDouble(p -> p.contribution()).sum())
                .isCloseTo(0.4 * 5 / 25 + 0.4, within(1e-12));
        assertThat(lead.explanation())
                .contains("500.00 EUR", "tie unknown: 5 (100 %)")
                .doesNotContain("Payee");
    }

    @Test
    void thirtyDaysAreWithinAndAMillisecondMoreIsNot() {
        TestCase inside = strangers(4, Observation.FULL);
        inside.account();
        assertThat(run(inside.pay(5, 0, 31 * DAY, 10_000)).leads()).hasSize(1);
        TestCase beyond = strangers(4, Observation.FULL);
        beyond.account();
        assertThat(run(beyond.pay(5, 0, 31 * DAY + 1, 10_000)).leads()).isEmpty();
    }

    @Test
    void sevenTenthsOfTheValueAreEnoughAndACentLessIsNot() {
        assertThat(run(withRelative(21_428)).leads()).hasSize(1);
        assertThat(run(withRelative(21_429)).leads()).isEmpty();
    }

    /** Five strangers pay 500.00 EUR; a declared relative pays the given cents: 500 of 714.28 is 0.70000. */
    private static TestCase withRelative(long cents) {
        TestCase made = strangers(5, Observation.FULL);
        int relative = made.account();
        BookingTime time = new BookingTime(2 * DAY, Precision.DAY, false);
        return made.pay(relative, 0, time, cents, "EUR", null, 0, "daughter");
    }

    @Test
    void threeOfFiveOneTimeSendersAreEnoughAndTwoAreNot() {
        assertThat(run(regulars(2, Observation.FULL)).leads()).hasSize(1);
        assertThat(run(regulars(3, Observation.FULL)).leads()).isEmpty();
        Lead untested = run(regulars(3, Observation.PARTIAL)).leads().get(0);
        assertThat(untested.parts()).noneMatch(part -> part.label().contains("one-time"));
        assertThat(untested.notTestable()).anyMatch(reason -> reason.startsWith("one-time senders"));
    }

    /** Five strangers, some of whom paid twice before, long ago. */
    private static TestCase regulars(int number, Observation payee) {
        TestCase made = strangers(5, payee);
        for (int i = 1; i <= number; i++) {
            made.pay(i, 0, -400 * DAY, 1).pay(i, 0, -401 * DAY, 1);
        }
        return made;
    }

    @Test
    void cashAndPaymentsToOneselfAreNobody() {
        TestCase made = strangers(4, Observation.FULL);
        int cash = made.outside();
        made.pay(cash, 0, 2 * DAY, 1_000_000).pay(0, 0, 2 * DAY, 1_000_000);
        assertThat(run(made).leads()).isEmpty();
        TestCase intoCash = new TestCase();
        for (int i = 0; i < 6; i++) {
            intoCash.account();
        }
        int outside = intoCash.outside();
        for (int i = 0; i < 6; i++) {
            intoCash.pay(i, outside, i * DAY, 100);
        }
        assertThat(run(intoCash).leads()).isEmpty();
    }

    @Test
    void furtherWindowsAreARepetition() {
        TestCase made = strangers(6, Observation.FULL);
        for (int i = 1; i <= 5; i++) {
            made.pay(i, 0, (100 + i) * DAY, 10_000);
        }
        Lead lead = run(made).leads().get(0);
        assertThat(lead.evidence()).hasSize(6);
        assertThat(lead.explanation()).contains("The same holds in 1 further window that");
    }

    @Test
    void amountsOfTwoCurrenciesAreNeverAdded() {
        TestCase made = strangers(5, Observation.FULL);
        int relative = made.account();
        int sixth = made.account("Xi Sixth", null, Observation.SEEN_ONLY);
        BookingTime time = new BookingTime(3 * DAY, Precision.MILLI, false);
        made.pay(sixth, 0, time, 1_000, "USD", null, 0, null);
        assertThat(run(made).leads().get(0).explanation()).contains("500.00 EUR and 10.00 USD");
        made.pay(relative, 0, time, 1_000, "USD", null, 0, "brother");
        assertThat(run(made).leads())
                .as("half of the dollars came from a relative")
                .isEmpty();
    }

    @Test
    void saysWhetherItCanRun() {
        assertThat(detector.applicability(
                        CaseContext.of(strangers(5, Observation.FULL).build())))
                .isEqualTo(Applicability.RUN);
        assertThat(detector.applicability(
                                CaseContext.of(strangers(5, Observation.PARTIAL).build()))
                        .reason())
                .contains("one-time");
        TestCase aggregated = new TestCase();
        aggregated.account();
        aggregated.account();
        aggregated.pay(0, 1, new BookingTime(0, Precision.DAY, false), 5, "EUR", null, 7, null);
        Applicability none = detector.applicability(CaseContext.of(aggregated.build()));
        assertThat(none.kind()).isEqualTo(Applicability.Kind.NOT_TESTABLE);
        assertThat(none.reason()).contains("1 aggregated row");
        assertThat(run(aggregated).leads()).isEmpty();
    }
}
