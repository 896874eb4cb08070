package org.theseus.detect.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.RandomGraphs;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Found;
import org.theseus.detect.Lead;
import org.theseus.detect.TestCase;
import org.theseus.detect.TestKnown;
import org.theseus.detect.Urgency;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.CaseEvent;
import org.theseus.model.Fact;
import org.theseus.model.Observation;
import org.theseus.project.CaseGraph;
import org.theseus.project.Relatedness;

@Tag("random")
class EscalationDetectorTest {

    private static final int GRAPHS = Integer.getInteger("theseus.randomGraphs", 2000);

    @Test
    void seriesAgreeWithTheDefinitionOnRandomCases() {
        int leads = 0;
        for (int seed = 0; seed < GRAPHS; seed++) {
            CaseGraph graph = TestCase.random(RandomGraphs.random(seed));
            Set<String> fast = new TreeSet<>();
            Found.leads(
                            "escalation",
                            CaseContext.of(graph),
                            "window",
                            "P4D",
                            "stall",
                            "P2D",
                            "minIncreases",
                            1,
                            "minTotalEur",
                            0)
                    .stream()
                    .filter(lead -> lead.urgency() == Urgency.DANGER)
                    .forEach(lead -> fast.add(Found.key(lead)));
            assertThat(fast).as("seed %d", seed).isEqualTo(slow(graph));
            leads += fast.size();
        }
        assertThat(leads).isGreaterThan(GRAPHS / 200);
    }

    /** Every stretch of every pair's payments; no places in these cases, so nothing moves and each party is its own side. */
    private static Set<String> slow(CaseGraph graph) {
        TemporalGraph g = graph.graph();
        Set<String> found = new TreeSet<>();
        for (int from = 0; from < g.nodeCount(); from++) {
            for (int to = 0; to < g.nodeCount(); to++) {
                for (int currency = 0; currency < graph.currencyCount(); currency++) {
                    List<Integer> all = new ArrayList<>();
                    for (int e = 0; e < g.edgeCount(); e++) {
                        if (g.source(e) == from && g.target(e) == to && g.receivedCurrency(e) == currency) {
                            all.add(e);
                        }
                    }
                    all.sort(Comparator.<Integer>comparingLong(g::earliest)
                            .thenComparingLong(g::receivedMinor)
                            .thenComparing(Comparator.naturalOrder()));
                    boolean named = from != to && !graph.isOutside(from) && !graph.isOutside(to);
                    boolean tied = named && graph.related(from, to) == Relatedness.YES;
                    List<Integer> best = named && !tied ? best(g, all) : List.of();
                    if (!best.isEmpty()) {
                        Set<String> rows = new TreeSet<>();
                        best.forEach(e -> rows.add("in" + e));
                        found.add(to + " " + rows);
                    }
                }
            }
        }
        return found;
    }

    private static List<Integer> best(TemporalGraph g, List<Integer> all) {
        List<Integer> best = List.of();
        int most = 0;
        for (int begin = 0; begin < all.size(); begin++) {
            for (int end = begin + 3; end <= all.size(); end++) {
                List<Integer> part = all.subList(begin, end);
                int rises = 0;
                boolean falls = false;
                for (int i = 1; i < part.size(); i++) {
                    long step = g.receivedMinor(part.get(i)) - g.receivedMinor(part.get(i - 1));
                    rises += step > 0 ? 1 : 0;
                    falls |= step < 0;
                }
                long span = g.earliest(part.get(part.size() - 1)) - g.earliest(part.get(0));
                boolean holds = !falls && rises >= 1 && span >= 2 * DAY && span <= 4 * DAY;
                if (holds && (rises > most || (rises == most && part.size() > best.size()))) {
                    best = part;
                    most = rises;
                }
            }
        }
        return best;
    }

    private static TestCase people() {
        TestCase made = new TestCase();
        for (int i = 0; i < 4; i++) {
            made.account("Name" + i + " Own" + i, null, Observation.SEEN_ONLY);
        }
        return made;
    }

    private static TestCase rising(long second, long third, long... cents) {
        return people().pay(0, 1, 100 * DAY, cents[0])
                .pay(0, 1, 100 * DAY + second, cents[1])
                .pay(0, 1, 100 * DAY + third, cents[2]);
    }

    @Test
    void threeRisingPaymentsWithinThirtyDaysAndTenOfStandstill() {
        Lead lead = Found.leads("escalation", rising(5 * DAY, 10 * DAY, 100_000, 100_001, 100_002))
                .get(0);
        assertThat(lead.urgency()).isEqualTo(Urgency.DANGER);
        assertThat(lead.explanation()).contains("possible danger to life");
        assertThat(lead.notTestable()).anyMatch(reason -> reason.startsWith("standstill"));
        assertThat(Found.leads("escalation", rising(5 * DAY, 10 * DAY - 1, 100_000, 100_001, 100_002)))
                .isEmpty();
        assertThat(Found.leads("escalation", rising(5 * DAY, 30 * DAY, 100_000, 100_001, 100_002)))
                .hasSize(1);
        assertThat(Found.leads("escalation", rising(5 * DAY, 30 * DAY + 1, 100_000, 100_001, 100_002)))
                .isEmpty();
        assertThat(Found.leads("escalation", rising(5 * DAY, 10 * DAY, 100_000, 100_000, 100_001)))
                .as("one increase")
                .isEmpty();
        assertThat(Found.leads("escalation", rising(5 * DAY, 10 * DAY, 100_000, 100_002, 100_001)))
                .isEmpty();
    }

    @Test
    void whoPaysFurtherAlongTheRouteIsNotHeld() {
        for (String country : new String[] {"RS", "HU"}) {
            TestCase made = people();
            for (int i = 0; i < 3; i++) {
                made.pay(
                        0,
                        1,
                        (100 + 5 * i) * DAY,
                        100_000 + i,
                        TestCase.facts(Fact.PAY_COUNTRY, i < 2 ? "RS" : country));
            }
            assertThat(Found.leads("escalation", made)).hasSize(country.equals("RS") ? 1 : 0);
        }
    }

    /** Where a bank keeps the receiver's account says nothing of where the traveller is. */
    @Test
    void theCountryOfABankAccountIsNoStandstill() {
        TestCase banked = new TestCase();
        banked.account("Ana Kos", "AT", Observation.FULL);
        banked.account("Ivo Horvat", "RS", Observation.FULL);
        TestCase counters = people();
        for (int i = 0; i < 3; i++) {
            long when = (100 + 5 * i) * DAY;
            banked.pay(0, 1, when, 100_000 + i);
            counters.pay(0, 1, when, 100_000 + i, TestCase.facts(Fact.PAY_COUNTRY, "RS"));
        }
        assertThat(Found.leads("escalation", banked).get(0).notTestable())
                .anyMatch(reason -> reason.startsWith("standstill"));
        assertThat(Found.leads("escalation", counters).get(0).notTestable())
                .noneMatch(reason -> reason.startsWith("standstill"));
    }

    /** A first fee on day 50, then two payments to somebody new. */
    private static TestCase afterFee(long second, long cents, String country) {
        return people().pay(0, 2, 50 * DAY, 50_000, TestCase.facts(Fact.PAY_COUNTRY, country))
                .pay(0, 1, 100 * DAY, 100_000)
                .pay(0, 1, 100 * DAY + second, cents);
    }

    @Test
    void aSecondLargerPaymentAfterAFirstFeeWantsALookToday() {
        Lead lead = Found.leads("escalation", afterFee(10 * DAY, 150_000, "RS")).get(0);
        assertThat(lead.urgency()).isEqualTo(Urgency.CHECK_TODAY);
        assertThat(lead.explanation()).contains("check today", "1.50 times the first");
        assertThat(lead.amountIn()).hasSize(2);
        assertThat(Found.leads("escalation", afterFee(10 * DAY + 1, 150_000, "RS")))
                .isEmpty();
        assertThat(Found.leads("escalation", afterFee(10 * DAY, 149_999, "RS"))).isEmpty();
        assertThat(Found.leads("escalation", afterFee(10 * DAY, 150_000, "US")))
                .as("no fee on a route")
                .isEmpty();
    }

    @Test
    void anEarlierPaymentIsAFeeOnlyToSomebodyNewAndOfItsSize() {
        assertThat(Found.leads("escalation", afterFee(5 * DAY, 200_000, "RS"))).hasSize(1);
        TestCase known = afterFee(5 * DAY, 200_000, "RS").pay(0, 2, 0, 10_000);
        CaseContext longer = CaseContext.of(known.pay(0, 3, -60 * DAY, 10_000).build());
        assertThat(Found.leads("escalation", longer)).as("50 days are new").hasSize(1);
        TestCase older = afterFee(5 * DAY, 200_000, "RS").pay(0, 2, -41 * DAY, 10_000);
        assertThat(Found.leads("escalation", older)).as("91 days are not").isEmpty();
        TestCase small = people().pay(0, 2, 50 * DAY, 2_000, TestCase.facts(Fact.PAY_COUNTRY, "RS"))
                .pay(0, 1, 100 * DAY, 100_000)
                .pay(0, 1, 105 * DAY, 200_000);
        assertThat(Found.leads("escalation", small)).as("20 euros").isEmpty();
    }

    @Test
    void anEventStandsForAFee() {
        TestCase made = people().pay(0, 1, 100 * DAY, 100_000).pay(0, 1, 105 * DAY, 200_000);
        assertThat(Found.leads("escalation", made)).isEmpty();
        for (int day : new int[] {74, 75, 105, 106}) {
            CaseContext context = CaseContext.of(made.build()).with(new TestKnown().event(0, CaseEvent.Kind.CALL, day));
            assertThat(Found.leads("escalation", context))
                    .as("event on day %d", day)
                    .hasSize(day == 75 || day == 105 ? 1 : 0);
        }
    }

    @Test
    void anOlderTieIsNoStranger() {
        TestCase made = afterFee(5 * DAY, 200_000, "RS").pay(0, 1, 10 * DAY - 1, 10_000);
        assertThat(Found.leads("escalation", made)).isEmpty();
        TestCase newer = afterFee(5 * DAY, 200_000, "RS").pay(0, 1, 10 * DAY, 10_000);
        assertThat(Found.leads("escalation", newer)).hasSize(1);
        TestCase tagged = afterFee(5 * DAY, 200_000, "RS");
        CaseContext context = CaseContext.of(tagged.build()).with(new TestKnown().tag(1, "LANDLORD"));
        assertThat(Found.leads("escalation", context).get(0).against()).hasSize(1);
    }
}
