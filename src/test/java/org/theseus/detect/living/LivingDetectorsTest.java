package org.theseus.detect.living;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.facts;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.RandomGraphs;
import org.theseus.detect.Applicability;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Found;
import org.theseus.detect.LedgerCases;
import org.theseus.detect.TestCase;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Fact;
import org.theseus.model.Observation;
import org.theseus.project.CaseGraph;

@Tag("random")
class LivingDetectorsTest {

    private static final int GRAPHS = Integer.getInteger("theseus.randomGraphs", 2000);

    @Test
    void noLifeAgreesWithTheDefinitionOnRandomCases() {
        int leads = 0;
        for (int seed = 0; seed < GRAPHS; seed++) {
            CaseGraph graph = LedgerCases.random(RandomGraphs.random(seed));
            Set<String> fast = new TreeSet<>();
            Found.leads("no-everyday-spending", CaseContext.of(graph), "minOut", "0.6", "window", "P60D")
                    .forEach(lead -> {
                        int holder = lead.parties().get(0).node();
                        fast.add(holder + " "
                                + lead.evidence().stream()
                                        .mapToInt(c -> c.edge())
                                        .filter(e -> graph.graph().target(e) == holder)
                                        .min()
                                        .orElse(-1));
                    });
            assertThat(fast).as("seed %d", seed).isEqualTo(slow(graph));
            leads += fast.size();
        }
        assertThat(leads).isGreaterThan(GRAPHS / 20);
    }

    /** First income of the first window of each account; everyday is what states a merchant code. */
    private static Set<String> slow(CaseGraph graph) {
        TemporalGraph g = graph.graph();
        Set<String> found = new TreeSet<>();
        long end = IntStream.range(0, g.edgeCount()).mapToLong(g::latest).max().orElse(0);
        for (int n = 0; n < g.nodeCount(); n++) {
            int node = n;
            if (graph.isOutside(n) || graph.observation(n) != Observation.FULL) {
                continue;
            }
            IntPredicate shop = e -> graph.find(Fact.MERCHANT_CODE, e) != null;
            boolean anyCard = IntStream.range(0, g.edgeCount()).anyMatch(e -> g.source(e) == node && shop.test(e));
            for (int begin = 0; begin < g.edgeCount() && anyCard; begin++) {
                if (g.target(begin) != n || g.source(begin) == n) {
                    continue;
                }
                long from = g.earliest(begin);
                IntPredicate in = e -> g.earliest(e) >= from && g.earliest(e) < from + 60 * DAY;
                long income = sum(g, e -> in.test(e) && g.target(e) == node && g.source(e) != node);
                long bought = sum(g, e -> in.test(e) && g.source(e) == node && shop.test(e));
                long most = 0;
                for (int to = 0; to < g.nodeCount(); to++) {
                    int payee = to;
                    most = Math.max(
                            most,
                            sum(
                                    g,
                                    e -> in.test(e)
                                            && g.source(e) == node
                                            && g.target(e) == payee
                                            && payee != node
                                            && !shop.test(e)));
                }
                if (from + 60 * DAY - 1 <= end && income >= 150_000 && bought < 0.05 * income && most >= 0.6 * income) {
                    int first = IntStream.range(0, g.edgeCount())
                            .filter(e -> in.test(e) && g.target(e) == node && g.source(e) != node)
                            .min()
                            .orElse(-1);
                    found.add(node + " " + first);
                    break;
                }
            }
        }
        return found;
    }

    private static long sum(TemporalGraph g, IntPredicate rows) {
        return IntStream.range(0, g.edgeCount())
                .filter(rows)
                .mapToLong(g::receivedMinor)
                .sum();
    }

    /** 1500.00 of income, so much cash and so much at a shop; the data end after so many milliseconds. */
    private static TestCase life(long income, long cash, long shop, long end, Observation observation) {
        TestCase made = new TestCase();
        made.account("Ana Kos", null, observation);
        made.account();
        made.account();
        int outside = made.outside();
        made.pay(1, 0, 0, income / 2).pay(1, 0, 30 * DAY, income - income / 2);
        made.pay(0, outside, 31 * DAY, cash);
        made.pay(0, 2, 40 * DAY, shop, facts(Fact.MERCHANT_CODE, "5411"));
        return made.pay(1, 2, end, 1);
    }

    private static int leads(long income, long cash, long shop, long end, Observation observation) {
        return Found.leads("no-everyday-spending", life(income, cash, shop, end, observation))
                .size();
    }

    @Test
    void fifteenHundredEightyPercentAndLessThanFive() {
        long end = 90 * DAY - 1;
        assertThat(leads(150_000, 120_000, 7_499, end, Observation.FULL)).isEqualTo(1);
        assertThat(leads(149_999, 120_000, 7_499, end, Observation.FULL)).isZero();
        assertThat(leads(150_000, 119_999, 7_499, end, Observation.FULL)).isZero();
        assertThat(leads(150_000, 120_000, 7_500, end, Observation.FULL)).isZero();
        assertThat(leads(150_000, 120_000, 7_499, end - 1, Observation.FULL))
                .as("the data end before the window does")
                .isZero();
        assertThat(leads(150_000, 120_000, 7_499, end, Observation.SEEN_ONLY))
                .as("absence is not inferred where nobody looked")
                .isZero();
    }

    @Test
    void withoutCardDataNothingIsConcluded() {
        TestCase made = new TestCase();
        made.account("Ana Kos", null, Observation.FULL);
        made.account();
        int outside = made.outside();
        made.pay(1, 0, 0, 200_000).pay(0, outside, DAY, 190_000).pay(1, 1, 100 * DAY, 1);
        assertThat(Found.leads("no-everyday-spending", made)).isEmpty();
        Applicability applicability = new NoLifeDetector().applicability(CaseContext.of(made.build()));
        assertThat(applicability.kind()).isEqualTo(Applicability.Kind.NOT_TESTABLE);
        assertThat(applicability.reason()).contains("merchant code");
        assertThat(new OverheadDetector()
                        .applicability(CaseContext.of(made.build()))
                        .kind())
                .isEqualTo(Applicability.Kind.NOT_TESTABLE);
    }

    /** One month's payments by code, each of 10.00. */
    private static int overhead(int adverts, int nights, int towns, int rides, int topUps, int numbers) {
        TestCase made = new TestCase();
        made.account();
        made.account();
        for (int i = 0; i < adverts; i++) {
            made.pay(0, 1, DAY + i, 1_000, facts(Fact.MERCHANT_CODE, "7311"));
        }
        for (int i = 0; i < nights; i++) {
            made.pay(0, 1, DAY + i, 1_000, facts(Fact.MERCHANT_CODE, "7011", Fact.PAY_PLACE, "Town" + i % towns));
        }
        for (int i = 0; i < rides; i++) {
            made.pay(0, 1, DAY + i, 1_000, facts(Fact.MERCHANT_CODE, "4121"));
        }
        for (int i = 0; i < topUps; i++) {
            made.pay(
                    0,
                    1,
                    DAY + i,
                    1_000,
                    facts(Fact.MERCHANT_CODE, "4814", Fact.REFERENCE, "Guthaben 06641234" + i % numbers));
        }
        return Found.leads("exploitation-overhead", made).size();
    }

    @Test
    void threeKindsOfRunningCostInOneMonth() {
        assertThat(overhead(4, 8, 2, 16, 0, 1)).isEqualTo(1);
        assertThat(overhead(4, 8, 2, 15, 0, 1)).isZero();
        assertThat(overhead(3, 8, 2, 16, 0, 1)).isZero();
        assertThat(overhead(4, 7, 2, 16, 0, 1)).isZero();
        assertThat(overhead(4, 8, 1, 16, 0, 1)).isZero();
        assertThat(overhead(4, 8, 2, 0, 8, 3)).isEqualTo(1);
        assertThat(overhead(4, 8, 2, 0, 7, 3)).isZero();
        assertThat(overhead(4, 8, 2, 0, 8, 2)).isZero();
    }

    @Test
    void foodIsMeasuredAgainstTheHouseholdsOfTheCase() {
        assertThat(food(20, 40_001)).isEqualTo(1);
        assertThat(food(20, 40_000)).isZero();
        assertThat(food(18, 90_000)).as("with its own, 19 households").isZero();
    }

    private static int food(int households, long cents) {
        TestCase made = new TestCase();
        for (int i = 0; i < households + 2; i++) {
            made.account();
        }
        for (int i = 0; i < households; i++) {
            made.pay(i + 2, 1, DAY + i, 10_000, facts(Fact.MERCHANT_CODE, "5411"));
        }
        for (int i = 0; i < 4; i++) {
            made.pay(0, 1, DAY + i, 1_000, facts(Fact.MERCHANT_CODE, "7311"));
        }
        for (int i = 0; i < 16; i++) {
            made.pay(0, 1, DAY + i, 1_000, facts(Fact.MERCHANT_CODE, "4121"));
        }
        made.pay(0, 1, 2 * DAY, cents, facts(Fact.MERCHANT_CODE, "5411"));
        return Found.leads("exploitation-overhead", made).size();
    }
}
