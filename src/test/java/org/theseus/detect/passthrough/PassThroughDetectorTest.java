package org.theseus.detect.passthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.Monitor;
import org.theseus.algo.RandomGraphs;
import org.theseus.algo.passthrough.NaivePassThrough;
import org.theseus.algo.passthrough.PassThroughRule;
import org.theseus.detect.Applicability;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Lead;
import org.theseus.detect.Parameters;
import org.theseus.detect.TestCase;
import org.theseus.detect.TestParameters;
import org.theseus.detect.flow.LeadChecks;
import org.theseus.detect.flow.RandomCases;
import org.theseus.model.BookingTime;
import org.theseus.model.Observation;
import org.theseus.model.Precision;
import org.theseus.project.CaseGraph;

@Tag("random")
class PassThroughDetectorTest {

    private static final PassThroughDetector DETECTOR = new PassThroughDetector();
    private static final long HOLD = 72 * TestCase.HOUR;

    @Test
    void leadsAreTheAccountsOfTheDefinitionOnRandomCases() {
        Parameters parameters = TestParameters.of("pass-through", "window", "P6D");
        int found = 0;
        for (int seed = 0; seed < RandomGraphs.count(); seed++) {
            CaseGraph graph = RandomCases.of(seed, 3, 40, 6, 10);
            List<String> expected = new ArrayList<>();
            for (int node = 0; node < graph.graph().nodeCount(); node++) {
                for (int currency = 0; currency < graph.currencyCount(); currency++) {
                    long least = graph.currency(currency).equals("EUR") ? 300_000 : 0;
                    PassThroughRule rule = new PassThroughRule(HOLD, 0.85, 5, least, 6 * TestCase.DAY);
                    long passed = graph.observation(node) == Observation.FULL && !graph.isOutside(node)
                            ? NaivePassThrough.best(graph.graph(), node, currency, rule)
                            : -1;
                    if (passed >= 0) {
                        expected.add(node + " " + graph.currency(currency) + " " + passed);
                    }
                }
            }
            List<Lead> leads = DETECTOR.detect(CaseContext.of(graph), parameters, Monitor.NONE)
                    .leads();
            String message = "seed " + seed + "\n" + RandomGraphs.describe(graph.graph());
            assertThat(leads.stream().map(lead -> text(graph, lead)).toList())
                    .as(message)
                    .isEqualTo(expected);
            leads.forEach(lead -> LeadChecks.check(lead, message));
            found += leads.size();
        }
        assertThat(found).as("leads compared").isGreaterThan(RandomGraphs.count() / 100);
    }

    private static String text(CaseGraph graph, Lead lead) {
        String passed =
                lead.explanation().replaceAll("(?s).*up to ([0-9.]+) .*", "$1").replace(".", "");
        int currency = graph.graph().receivedCurrency(lead.amountIn()[0]);
        return lead.parties().get(0).node() + " " + graph.currency(currency) + " " + Long.parseLong(passed);
    }

    private static TestCase paidIn(Observation observation, long each, int times, String currency) {
        TestCase made = new TestCase();
        made.account(null, null, observation);
        made.account();
        for (int i = 0; i < times; i++) {
            made.pay(1, 0, at(i * TestCase.DAY), each, currency, null, 0, null);
        }
        return made;
    }

    private static BookingTime at(long millis) {
        return new BookingTime(millis, Precision.MILLI, false);
    }

    private static List<Lead> leads(TestCase made) {
        return DETECTOR.detect(CaseContext.of(made.build()), TestParameters.of("pass-through"), Monitor.NONE)
                .leads();
    }

    @Test
    void oneRuleBrokenByAHairGivesNothing() {
        long lastOut = HOLD;
        assertThat(leads(paidIn(Observation.FULL, 60_000, 5, "EUR").pay(0, 1, lastOut + TestCase.DAY, 255_000)))
                .as("the first inflow has expired by then")
                .isEmpty();
        TestCase good = paidIn(Observation.FULL, 60_000, 5, "EUR");
        good.pay(0, 1, lastOut, 180_000).pay(0, 1, 5 * TestCase.DAY, 75_000);
        assertThat(leads(good)).hasSize(1);
        TestCase less = paidIn(Observation.FULL, 60_000, 5, "EUR");
        less.pay(0, 1, lastOut, 180_000).pay(0, 1, 5 * TestCase.DAY, 74_999);
        assertThat(leads(less)).isEmpty();
        TestCase late = paidIn(Observation.FULL, 60_000, 5, "EUR");
        late.pay(0, 1, lastOut + 1, 180_000).pay(0, 1, 5 * TestCase.DAY, 75_000);
        assertThat(leads(late)).isEmpty();
        TestCase small = paidIn(Observation.FULL, 59_999, 5, "EUR");
        small.pay(0, 1, lastOut, 179_997).pay(0, 1, 5 * TestCase.DAY, 75_000);
        assertThat(leads(small)).isEmpty();
        TestCase few = paidIn(Observation.FULL, 75_000, 4, "EUR");
        few.pay(0, 1, 4 * TestCase.DAY, 300_000).pay(0, 1, HOLD, 225_000);
        assertThat(leads(few)).isEmpty();
        TestCase partial = paidIn(Observation.PARTIAL, 60_000, 5, "EUR");
        partial.pay(0, 1, lastOut, 180_000).pay(0, 1, 5 * TestCase.DAY, 75_000);
        assertThat(leads(partial)).isEmpty();
    }

    @Test
    void anotherCurrencyStandsLowerAndSaysWhy() {
        TestCase made = paidIn(Observation.FULL, 60_000, 5, "USD");
        made.pay(0, 1, at(HOLD), 180_000, "USD", null, 0, null)
                .pay(0, 1, at(5 * TestCase.DAY), 120_000, "USD", null, 0, null);
        Lead dollars = leads(made).get(0);
        assertThat(dollars.notTestable()).anyMatch(reason -> reason.contains("no rate from USD"));
        TestCase euros = paidIn(Observation.FULL, 60_000, 5, "EUR");
        euros.pay(0, 1, HOLD, 180_000).pay(0, 1, 5 * TestCase.DAY, 120_000);
        Lead euro = leads(euros).get(0);
        assertThat(LeadChecks.score(dollars)).isLessThan(LeadChecks.score(euro));
        assertThat(euro.notTestable()).anyMatch(reason -> reason.contains("balance"));
    }

    @Test
    void withoutCompleteRecordsNothingIsTestable() {
        CaseGraph graph = paidIn(Observation.SEEN_ONLY, 60_000, 5, "EUR").build();
        assertThat(DETECTOR.applicability(CaseContext.of(graph)).kind()).isEqualTo(Applicability.Kind.NOT_TESTABLE);
        assertThat(DETECTOR.applicability(CaseContext.of(
                                paidIn(Observation.FULL, 1, 1, "EUR").build()))
                        .reason())
                .contains("1 account without complete records");
    }
}
