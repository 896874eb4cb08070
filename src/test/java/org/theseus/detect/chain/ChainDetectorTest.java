package org.theseus.detect.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.Monitor;
import org.theseus.algo.RandomGraphs;
import org.theseus.algo.chain.ChainRule;
import org.theseus.algo.chain.NaiveChains;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Detection;
import org.theseus.detect.Lead;
import org.theseus.detect.Parameters;
import org.theseus.detect.Role;
import org.theseus.detect.TestCase;
import org.theseus.detect.TestParameters;
import org.theseus.detect.flow.Flow;
import org.theseus.detect.flow.HopShares;
import org.theseus.detect.flow.LeadChecks;
import org.theseus.detect.flow.RandomCases;
import org.theseus.model.Money;
import org.theseus.project.CaseGraph;

@Tag("random")
class ChainDetectorTest {

    private static final ChainDetector DETECTOR = new ChainDetector();

    @Test
    void leadsAreTheChainsOfTheDefinitionOnRandomCases() {
        Parameters parameters = TestParameters.of("payment-chain");
        ChainRule rule = new ChainRule(Flow.rule(parameters), 3, 12, 4, 20_000);
        int found = 0;
        for (int seed = 0; seed < RandomGraphs.count(); seed++) {
            CaseGraph graph = RandomCases.of(seed, 7, 20, 5, 1);
            List<Lead> leads = DETECTOR.detect(CaseContext.of(graph), parameters, Monitor.NONE)
                    .leads();
            String message = "seed " + seed + "\n" + RandomGraphs.describe(graph.graph());
            List<String> expected = NaiveChains.taken(graph.graph(), rule).stream()
                    .map(text -> text.substring(0, text.lastIndexOf(']') + 1))
                    .toList();
            assertThat(leads.stream().map(ChainDetectorTest::hops).toList())
                    .as(message)
                    .isEqualTo(expected);
            leads.forEach(lead -> LeadChecks.check(lead, message));
            found += leads.size();
        }
        assertThat(found).as("leads compared").isGreaterThan(RandomGraphs.count() / 20);
    }

    private static String hops(Lead lead) {
        TreeMap<Integer, List<Integer>> hops = new TreeMap<>();
        lead.evidence()
                .forEach(cited -> hops.computeIfAbsent(
                                Integer.valueOf(cited.role().substring(4)), none -> new ArrayList<>())
                        .add(cited.edge()));
        return hops.values().toString();
    }

    private static TestCase accounts(int count) {
        TestCase made = new TestCase();
        for (int i = 0; i < count; i++) {
            made.account();
        }
        return made;
    }

    @Test
    void feesOfTwoPayersAreFollowedOverTheCollectorToTheEnd() {
        CaseGraph graph = accounts(5)
                .pay(0, 2, 10 * TestCase.HOUR, 220_000)
                .pay(1, 2, 16 * TestCase.HOUR, 220_000)
                .pay(2, 3, 57 * TestCase.HOUR, 405_000)
                .pay(3, 4, 138 * TestCase.HOUR, 378_000)
                .build();
        Detection detection = DETECTOR.detect(CaseContext.of(graph), TestParameters.of("payment-chain"), Monitor.NONE);
        assertThat(detection.leads()).hasSize(1);
        Lead lead = detection.leads().get(0);
        assertThat(lead.parties())
                .containsExactly(
                        new Lead.PartyRole(2, Role.COLLECTOR),
                        new Lead.PartyRole(3, Role.MULE),
                        new Lead.PartyRole(4, Role.UNKNOWN),
                        new Lead.PartyRole(0, Role.PAYER),
                        new Lead.PartyRole(1, Role.PAYER));
        assertThat(lead.amountIn()).containsExactly(0, 1);
        assertThat(lead.amountOut()).containsExactly(3);
        assertThat(lead.explanation())
                .contains("2 accounts paid", "4400.00 EUR, then 4050.00 EUR, then 3780.00 EUR", "86 %");
        assertThat(lead.alternatives().get(0))
                .contains(
                        "could have been passed on",
                        "at least 0.00 EUR and at most 4050.00 EUR stem from it",
                        "4050.00 EUR if what came first leaves first",
                        "4050.00 EUR if all money leaves in proportion",
                        "for both the pool is 2 payments of 4400.00 EUR recorded to have come in before",
                        ", 2 payers > ",
                        "nothing else that came in within 5 d");
        assertThat(HopShares.read(lead.alternatives().get(0)))
                .as("read back")
                .contains(new HopShares.Told(
                        new Money(405_000, "EUR"),
                        new Money(0, "EUR"),
                        new Money(405_000, "EUR"),
                        new Money(405_000, "EUR"),
                        graph.label(2),
                        2,
                        new Money(440_000, "EUR"),
                        "1970-01-03T09:00:01Z",
                        0,
                        ""));
        assertThat(lead.against()).isEmpty();
        assertThat(detection.baseRate())
                .isEqualTo(
                        "chains begin with 1 group of payments among 4 payments; 1 lead that shares no payment with another");
    }

    @Test
    void daysOnlyLowersTheScore() {
        CaseGraph graph = accounts(4)
                .payOnDay(0, 1, 0, 1000)
                .payOnDay(1, 2, 0, 1000)
                .payOnDay(2, 3, 1, 1000)
                .build();
        Lead lead = DETECTOR.detect(CaseContext.of(graph), TestParameters.of("payment-chain"), Monitor.NONE)
                .leads()
                .get(0);
        assertThat(lead.against()).hasSize(2);
        assertThat(lead.notTestable()).anyMatch(reason -> reason.contains("days only"));
    }

    @Test
    void twoHopsAreNoChainAndCashIsOnNone() {
        TestCase made = accounts(3);
        int outside = made.outside();
        CaseGraph graph = made.pay(outside, 0, 0, 1000)
                .pay(0, 1, 1, 1000)
                .pay(1, 2, 2, 1000)
                .pay(2, outside, 3, 1000)
                .build();
        assertThat(DETECTOR.detect(CaseContext.of(graph), TestParameters.of("payment-chain"), Monitor.NONE)
                        .leads())
                .isEmpty();
    }
}
