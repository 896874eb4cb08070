package org.theseus.detect.gatherscatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.HOUR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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
import org.theseus.model.Observation;
import org.theseus.project.CaseGraph;
import org.theseus.project.Relatedness;

@Tag("random")
class GatherScatterDetectorTest {

    private static final int GRAPHS = Integer.getInteger("theseus.randomGraphs", 5000);

    private final GatherScatterDetector detector = new GatherScatterDetector();

    @Test
    void agreesWithTheDefinitionOnRandomCases() {
        int leads = 0;
        for (int seed = 0; seed < GRAPHS; seed++) {
            Random random = RandomGraphs.random(seed);
            CaseGraph graph = TestCase.random(random);
            int days = 1 + random.nextInt(8);
            int k = 1 + random.nextInt(3);
            int scatter = random.nextInt(4);
            Detection found = detector.detect(
                    CaseContext.of(graph),
                    TestParameters.of(
                            "gather-scatter",
                            "gather",
                            "P" + days + "D",
                            "minSenders",
                            k,
                            "scatter",
                            "P" + scatter + "D",
                            "minReceivers",
                            2),
                    Monitor.NONE);
            List<String> fast = found.leads().stream()
                    .map(lead -> lead.parties().get(0).node() + " "
                            + new TreeSet<>(lead.evidence().stream()
                                    .filter(c ->
                                            c.role().equals("in") || c.role().equals("out"))
                                    .map(c -> c.role() + c.edge())
                                    .toList()))
                    .toList();
            assertThat(fast).as("seed %d", seed).isEqualTo(slow(graph, days * DAY, k, scatter * DAY));
            leads += fast.size();
        }
        assertThat(leads).isGreaterThan(GRAPHS / 50);
    }

    /** One candidate for each inflow that counts; both sides counted out on sets. */
    private static List<String> slow(CaseGraph graph, long gather, int k, long scatter) {
        TemporalGraph g = graph.graph();
        List<String> leads = new ArrayList<>();
        for (int hub = 0; hub < g.nodeCount(); hub++) {
            String best = null;
            List<Long> bestKey = List.of(-1L, 0L, 0L, 0L);
            for (int last = 0; last < g.edgeCount(); last++) {
                if (graph.isOutside(hub) || !counts(graph, last, hub)) {
                    continue;
                }
                long at = g.earliest(last);
                Set<Integer> senders = new TreeSet<>();
                Set<Integer> receivers = new TreeSet<>();
                Set<String> rows = new TreeSet<>();
                Map<String, Long> in = new TreeMap<>();
                Map<String, Long> out = new TreeMap<>();
                for (int e = 0; e < g.edgeCount(); e++) {
                    if (counts(graph, e, hub) && g.earliest(e) <= at && g.earliest(e) >= at - gather) {
                        senders.add(g.source(e));
                        in.merge(graph.currency(g.receivedCurrency(e)), g.receivedMinor(e), Long::sum);
                        rows.add("in" + e);
                    } else if (g.source(e) == hub
                            && g.target(e) != hub
                            && !graph.isOutside(g.target(e))
                            && g.latest(e) >= at
                            && g.earliest(e) <= at + scatter) {
                        receivers.add(g.target(e));
                        out.merge(graph.currency(g.sentCurrency(e)), g.sentMinor(e), Long::sum);
                        rows.add("out" + e);
                    }
                }
                boolean abroad = receivers.stream().anyMatch(node -> graph.country(node) == null)
                        || receivers.stream()
                                        .map(graph::country)
                                        .filter(Objects::nonNull)
                                        .distinct()
                                        .count()
                                >= 2;
                boolean shares = out.entrySet().stream()
                        .filter(c -> in.getOrDefault(c.getKey(), 0L) > 0)
                        .mapToDouble(c -> (double) c.getValue() / in.getOrDefault(c.getKey(), 0L))
                        .allMatch(share -> share >= 0.2 && share <= 0.9);
                List<Long> key = List.of(
                        (long) senders.size(),
                        (long) receivers.size(),
                        in.getOrDefault("EUR", 0L),
                        in.getOrDefault("USD", 0L));
                if (senders.size() >= k && receivers.size() >= 2 && abroad && shares && isMore(key, bestKey)) {
                    bestKey = key;
                    best = hub + " " + rows;
                }
            }
            if (best != null) {
                leads.add(best);
            }
        }
        return leads;
    }

    private static boolean counts(CaseGraph graph, int edge, int hub) {
        int from = graph.graph().source(edge);
        return graph.graph().target(edge) == hub
                && from != hub
                && !graph.isOutside(from)
                && graph.related(from, hub) != Relatedness.YES;
    }

    private static boolean isMore(List<Long> a, List<Long> b) {
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).equals(b.get(i))) {
                return a.get(i) > b.get(i);
            }
        }
        return false;
    }

    /** Five senders pay 100.00 EUR each, a day apart, the last on day 5; receivers get their share after the delay. */
    private static TestCase hub(int senders, int receivers, long delay, long centsOut, @Nullable String... countries) {
        TestCase made = new TestCase();
        int hub = made.account(null, null, Observation.FULL);
        for (int i = 1; i <= senders; i++) {
            made.account();
            made.pay(i, hub, i * DAY, 10_000);
        }
        for (int i = 1; i <= receivers; i++) {
            int helper = made.account(null, countries[i % countries.length], Observation.SEEN_ONLY);
            made.pay(hub, helper, senders * DAY + delay, centsOut);
        }
        return made;
    }

    private List<Lead> run(TestCase made) {
        return detector.detect(CaseContext.of(made.build()), TestParameters.of("gather-scatter"), Monitor.NONE)
                .leads();
    }

    @Test
    void needsFiveSendersThreeReceiversThreeDaysAndTwoCountries() {
        assertThat(run(hub(5, 3, 72 * HOUR, 10_000, "RS", "HU"))).hasSize(1);
        assertThat(run(hub(4, 3, 72 * HOUR, 10_000, "RS", "HU"))).isEmpty();
        assertThat(run(hub(5, 2, 72 * HOUR, 10_000, "RS", "HU"))).isEmpty();
        assertThat(run(hub(5, 3, 72 * HOUR + 1, 10_000, "RS", "HU"))).isEmpty();
        assertThat(run(hub(5, 3, 72 * HOUR, 10_000, "RS"))).isEmpty();
    }

    @Test
    void paysOnFromAFifthToNineTenths() {
        assertThat(run(hub(5, 4, HOUR, 2_500, "RS", "HU"))).hasSize(1);
        assertThat(run(hub(5, 4, HOUR, 2_499, "RS", "HU"))).isEmpty();
        assertThat(run(hub(5, 3, HOUR, 15_000, "RS", "HU"))).hasSize(1);
        assertThat(run(hub(5, 3, HOUR, 15_001, "RS", "HU"))).isEmpty();
    }

    @Test
    void tellsWhatItSaw() {
        Lead lead = run(hub(5, 3, HOUR, 10_000, "RS", "HU")).get(0);
        assertThat(lead.parties().get(0).role()).isEqualTo(Role.COLLECTOR);
        assertThat(lead.parties().subList(1, 4)).allMatch(p -> p.role() == Role.FACILITATOR);
        assertThat(lead.parties().subList(4, 9)).allMatch(p -> p.role() == Role.PAYER);
        assertThat(lead.amountIn()).hasSize(5);
        assertThat(lead.amountOut()).hasSize(3);
        assertThat(lead.parts().stream().mapToDouble(p -> p.weight()).sum()).isCloseTo(1, within(1e-12));
        assertThat(lead.parts().stream().mapToDouble(p -> p.contribution()).sum())
                .isCloseTo(0.3 * 5 / 25 + 0.3 * 3 / 6 + 0.2 * 0.6 / 0.9, within(1e-12));
        assertThat(lead.explanation()).contains("500.00 EUR", "300.00 EUR to 3 receivers", "60 %");
        assertThat(lead.against()).isEmpty();
    }

    @Test
    void unknownCountriesAreNotTestableAndSayIt() {
        Lead lead = run(hub(5, 3, HOUR, 10_000, "RS", "RS", null)).get(0);
        assertThat(lead.notTestable()).anyMatch(reason -> reason.contains("unknown for 1 of 3 receivers"));
    }

    @Test
    void sameDayOrderIsPossibleAndLowersTheScore() {
        TestCase made = new TestCase();
        int hub = made.account();
        for (int i = 1; i <= 5; i++) {
            made.account();
            made.payOnDay(i, hub, 1, 10_000);
        }
        for (int i = 1; i <= 3; i++) {
            made.payOnDay(hub, made.account(), i == 3 ? 4 : 1, 5_000);
        }
        Lead lead = run(made).get(0);
        assertThat(lead.against()).hasSize(1);
        assertThat(lead.against().get(0).effect()).isCloseTo(-0.1 * 2 / 3, within(1e-12));
    }

    @Test
    void receiversWhoHadPaidInSpeakAgainstIt() {
        TestCase made = hub(5, 3, HOUR, 10_000, (String) null);
        Lead lead = run(made.pay(0, 1, 5 * DAY + HOUR, 1_000)).get(0);
        assertThat(lead.against().get(0).label()).startsWith("1 of 4 receivers had paid in");
        assertThat(lead.against().get(0).effect()).isCloseTo(-0.2 / 4, within(1e-12));
    }

    @Test
    void helpersPaidAfterThreePeaksAreAPayroll() {
        TestCase made = hub(5, 3, HOUR, 10_000, "RS", "HU");
        for (int again = 1; again <= 2; again++) {
            made.pay(1, 0, (5 + 5 * again) * DAY, 10_000);
            made.pay(0, 6, (5 + 5 * again) * DAY + HOUR, 3_000);
            made.pay(0, 7, (5 + 5 * again) * DAY + HOUR, 3_000);
            made.pay(0, 8, (5 + 5 * again) * DAY + HOUR, 8_000);
        }
        Lead lead = run(made).get(0);
        assertThat(lead.parts().get(4).value()).isEqualTo("3");
        assertThat(lead.parts().get(4).contribution()).isCloseTo(0.1, within(1e-12));
        assertThat(lead.evidence())
                .as("the rows of every peak that makes the payroll are cited")
                .hasSize(5 + 3 + 2 * (1 + 3))
                .doesNotHaveDuplicates();
        assertThat(lead.amountOut()).as("sums are those of the best peak").hasSize(3);
    }

    @Test
    void twoPeaksAreNoPayrollAndOnlyTheBestIsCited() {
        TestCase made = hub(5, 3, HOUR, 10_000, "RS", "HU");
        made.pay(1, 0, 10 * DAY, 10_000);
        for (int helper = 6; helper <= 8; helper++) {
            made.pay(0, helper, 10 * DAY + HOUR, 5_000);
        }
        Lead lead = run(made).get(0);
        assertThat(lead.parts().get(4).value()).isEqualTo("0");
        assertThat(lead.evidence()).as("the peak that has gathered more").hasSize(6 + 3);
    }

    @Test
    void saysWhetherItCanRun() {
        assertThat(detector.applicability(
                        CaseContext.of(hub(5, 3, HOUR, 1, "RS").build())))
                .isEqualTo(Applicability.RUN);
        assertThat(detector.applicability(
                                CaseContext.of(hub(5, 3, HOUR, 1, (String) null).build()))
                        .kind())
                .isEqualTo(Applicability.Kind.PARTLY);
        TestCase empty = new TestCase();
        empty.account();
        assertThat(detector.applicability(CaseContext.of(empty.build())).kind())
                .isEqualTo(Applicability.Kind.NOT_TESTABLE);
        assertThat(run(empty)).isEmpty();
    }
}
