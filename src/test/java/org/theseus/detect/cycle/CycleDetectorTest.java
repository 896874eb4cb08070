package org.theseus.detect.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.Monitor;
import org.theseus.algo.RandomGraphs;
import org.theseus.algo.cycle.CycleRule;
import org.theseus.algo.cycle.NaiveCycles;
import org.theseus.detect.Applicability;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Lead;
import org.theseus.detect.Parameters;
import org.theseus.detect.TestCase;
import org.theseus.detect.TestParameters;
import org.theseus.detect.flow.Flow;
import org.theseus.detect.flow.LeadChecks;
import org.theseus.detect.flow.RandomCases;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.BookingTime;
import org.theseus.project.CaseGraph;

@Tag("random")
class CycleDetectorTest {

    private static final CycleDetector DETECTOR = new CycleDetector();

    @Test
    void keepsTheBestRingsOnRandomCases() {
        int found = 0;
        for (int seed = 0; seed < RandomGraphs.count(); seed++) {
            CaseGraph graph = RandomCases.of(seed, 5, 25, 4, 1);
            Parameters parameters = TestParameters.of(
                    "temporal-cycle", "minRatio", seed % 2 == 0 ? "0.85" : "0.55", "maxRatio", "1.2", "maxHops", 4);
            List<Lead> leads = DETECTOR.detect(CaseContext.of(graph), parameters, Monitor.NONE)
                    .leads();
            List<String> actual = leads.stream()
                    .map(lead -> lead.evidence().stream().map(Lead.Cited::edge).toList()
                            + (lead.alternatives().stream().anyMatch(a -> a.contains("other ring")) ? " more" : ""))
                    .toList();
            String message = "seed " + seed + "\n" + RandomGraphs.describe(graph.graph());
            assertThat(actual).as(message).isEqualTo(bruteForce(graph.graph(), parameters));
            leads.forEach(lead -> LeadChecks.check(lead, message));
            found += leads.size();
        }
        assertThat(found).as("leads compared").isGreaterThan(RandomGraphs.count() / 4);
    }

    private static List<String> bruteForce(TemporalGraph g, Parameters parameters) {
        List<List<Integer>> all = NaiveCycles.all(g, new CycleRule(Flow.rule(parameters), 2, 4, 0.7, 1_000_000));
        all.sort(Comparator.<List<Integer>>comparingInt(r -> g.sentCurrency(r.get(0)))
                .thenComparing(r -> -r.stream().mapToLong(g::sentMinor).min().orElseThrow())
                .thenComparing(List::size)
                .thenComparing(r -> r.stream().mapToInt(i -> i).toArray(), Arrays::compare));
        List<List<Integer>> kept = new ArrayList<>();
        List<String> text = new ArrayList<>();
        for (List<Integer> ring : all) {
            if (kept.stream().allMatch(k -> k.stream().noneMatch(ring::contains))) {
                kept.add(ring);
            }
        }
        for (List<Integer> ring : kept) {
            boolean more = all.stream()
                    .anyMatch(other -> !kept.contains(other)
                            && kept.stream()
                                    .filter(k -> k.stream().anyMatch(other::contains))
                                    .findFirst()
                                    .orElseThrow()
                                    .equals(ring));
            text.add(ring + (more ? " more" : ""));
        }
        return text;
    }

    private static TestCase accounts(int count) {
        TestCase made = new TestCase();
        for (int i = 0; i < count; i++) {
            made.account();
        }
        return made;
    }

    @Test
    void aRingIsALeadAndOnDayPrecisionALowerOne() {
        CaseGraph exact = accounts(3)
                .pay(0, 1, 0, 100_000)
                .pay(1, 2, TestCase.DAY, 95_000)
                .pay(2, 0, 2 * TestCase.DAY, 90_000)
                .build();
        CaseGraph days = accounts(3)
                .payOnDay(0, 1, 0, 100_000)
                .payOnDay(1, 2, 0, 95_000)
                .payOnDay(2, 0, 1, 90_000)
                .build();
        Parameters parameters = TestParameters.of("temporal-cycle");
        Lead sharp = DETECTOR.detect(CaseContext.of(exact), parameters, Monitor.NONE)
                .leads()
                .get(0);
        Lead blurred = DETECTOR.detect(CaseContext.of(days), parameters, Monitor.NONE)
                .leads()
                .get(0);
        assertThat(sharp.against()).isEmpty();
        assertThat(sharp.explanation()).contains("1000.00 EUR, then 950.00 EUR, then 900.00 EUR", "90 %");
        assertThat(sharp.alternatives()).anyMatch(a -> a.contains("could have been passed on"));
        assertThat(blurred.against()).hasSize(2);
        assertThat(LeadChecks.score(blurred)).isLessThan(LeadChecks.score(sharp));
        assertThat(blurred.notTestable()).anyMatch(reason -> reason.contains("days only"));
        assertThat(blurred.explanation()).contains("The records give days only", "possible but not certain");
    }

    @Test
    void oneRuleBrokenByAHairGivesNothing() {
        assertThat(leads(100_000, 85_000, 0, 72 * TestCase.HOUR)).isEqualTo(1);
        assertThat(leads(100_000, 84_999, 0, 72 * TestCase.HOUR)).isZero();
        assertThat(leads(100_000, 102_000, 0, 1)).isEqualTo(1);
        assertThat(leads(100_000, 102_001, 0, 1)).isZero();
        assertThat(leads(100_000, 100_000, 0, 72 * TestCase.HOUR + 1)).isZero();
        assertThat(leads(100_000, 100_000, 5, 5)).isZero();
    }

    private static int leads(long first, long second, long t1, long t2) {
        CaseGraph graph = accounts(2).pay(0, 1, t1, first).pay(1, 0, t2, second).build();
        return DETECTOR.detect(CaseContext.of(graph), TestParameters.of("temporal-cycle"), Monitor.NONE)
                .leads()
                .size();
    }

    @Test
    void rowsThatCannotBePlacedInTimeAreNamed() {
        CaseGraph graph = accounts(2)
                .pay(0, 1, BookingTime.UNKNOWN, 100, "EUR", null, 0, null)
                .pay(0, 1, BookingTime.UNKNOWN, 100, "EUR", null, 7, null)
                .build();
        Applicability applicability = DETECTOR.applicability(CaseContext.of(graph));
        assertThat(applicability.kind()).isEqualTo(Applicability.Kind.NOT_TESTABLE);
        assertThat(applicability.reason()).contains("1 aggregated row and 1 single row without a date");
    }
}
