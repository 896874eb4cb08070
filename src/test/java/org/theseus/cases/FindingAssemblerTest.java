package org.theseus.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.theseus.detect.CounterEvidence;
import org.theseus.detect.Detection;
import org.theseus.detect.Detector;
import org.theseus.detect.Lead;
import org.theseus.detect.Role;
import org.theseus.detect.ScorePart;
import org.theseus.detect.TestCase;
import org.theseus.detect.TestParameters;
import org.theseus.detect.fanin.FanInDetector;
import org.theseus.model.BookingTime;
import org.theseus.model.Observation;
import org.theseus.model.Precision;
import org.theseus.project.CaseGraph;
import org.theseus.store.Provenance;

/** From a lead to a finding. */
class FindingAssemblerTest {

    private static final Detector FAN_IN = new FanInDetector();
    private static final long NOON = 19_510 * TestCase.DAY + 12 * TestCase.HOUR;

    private static Lead lead(CaseGraph graph, List<ScorePart> parts, List<CounterEvidence> against) {
        List<Lead.Cited> evidence = new ArrayList<>();
        TestCase.edges(graph).forEach(edge -> evidence.add(new Lead.Cited(edge, "in")));
        return new Lead(
                List.of(new Lead.PartyRole(0, Role.COLLECTOR), new Lead.PartyRole(1, Role.PAYER)),
                evidence,
                TestCase.edges(graph).toArray(),
                new int[0],
                parts,
                against,
                List.of(),
                List.of(),
                "consistent with a test");
    }

    private static Finding assemble(CaseGraph graph, Lead lead) {
        return new FindingAssembler(graph, Provenance.of(TestTransfers.of(graph).values()))
                .assemble(FAN_IN, TestParameters.of("fan-in"), new Detection(List.of(lead), "1 of 1", List.of()))
                .get(0);
    }

    private static CaseGraph twoAccounts(BookingTime... times) {
        TestCase made = new TestCase();
        made.account("Ana Kos", null, Observation.FULL);
        made.account(null, null, Observation.PARTIAL);
        for (BookingTime time : times) {
            made.pay(1, 0, time, 1050, "EUR", null, 0, null);
        }
        return made.build();
    }

    private static BookingTime at(long millis, Precision precision) {
        return new BookingTime(millis, precision, false);
    }

    @Test
    void theIdDependsOnTheEvidenceAndNotOnItsOrder() {
        CaseGraph graph =
                twoAccounts(at(NOON, Precision.MILLI), at(NOON + 1, Precision.MILLI), at(NOON + 2, Precision.MILLI));
        Lead straight = lead(graph, List.of(), List.of());
        List<Lead.Cited> shuffled = new ArrayList<>(straight.evidence());
        Collections.reverse(shuffled);
        Finding finding = assemble(graph, straight);
        assertThat(assemble(graph, with(straight, shuffled))).isEqualTo(finding);
        assertThat(finding.id()).matches("F-[0-9a-f]{12}");
        assertThat(finding.transfers().stream().map(Finding.Evidence::transferId))
                .containsExactly("T-0", "T-1", "T-2");
        assertThat(assemble(graph, with(straight, shuffled.subList(0, 2))).id()).isNotEqualTo(finding.id());
    }

    private static Lead with(Lead lead, List<Lead.Cited> evidence) {
        return new Lead(
                lead.parties(),
                evidence,
                lead.amountIn(),
                lead.amountOut(),
                lead.parts(),
                lead.against(),
                lead.alternatives(),
                lead.notTestable(),
                lead.explanation());
    }

    @Test
    void printedPartsAddUpToThePrintedScore() {
        CaseGraph graph = twoAccounts(at(NOON, Precision.MILLI));
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            List<ScorePart> parts = new ArrayList<>();
            for (int part = 0; part < 3; part++) {
                parts.add(ScorePart.of("part " + part, "x", 0.4, random.nextInt(8) / 7.0));
            }
            List<CounterEvidence> against =
                    List.of(new CounterEvidence("a", -random.nextInt(4) / 30.0), new CounterEvidence("b", -0.1 / 3));
            Finding finding = assemble(graph, lead(graph, parts, against));
            double printed = finding.scoreParts().stream()
                            .mapToDouble(ScorePart::contribution)
                            .sum()
                    + finding.counterEvidence().stream()
                            .mapToDouble(CounterEvidence::effect)
                            .sum();
            assertThat(finding.score())
                    .as("draw " + i)
                    .isEqualTo(Math.max(0, Math.min(1, Math.round(printed * 10_000) / 10_000.0)));
            assertThat(Math.abs(printed * 10_000 - Math.round(printed * 10_000)))
                    .as("four decimals, draw " + i)
                    .isLessThan(1e-6);
        }
    }

    @Test
    void theWindowIsAsExactAsItsWeakestTime() {
        Finding day = assemble(twoAccounts(at(NOON, Precision.MILLI), at(19_512 * TestCase.DAY, Precision.DAY)), 2);
        assertThat(List.of(day.from(), day.to(), day.timePrecision()))
                .containsExactly("2023-06-02", "2023-06-04", Precision.DAY);
        Finding minute = assemble(twoAccounts(at(NOON, Precision.MINUTE), at(NOON + 61_007, Precision.MILLI)), 2);
        assertThat(List.of(minute.from(), minute.to(), minute.timePrecision()))
                .containsExactly("2023-06-02T12:00:00Z", "2023-06-02T12:01:00Z", Precision.MINUTE);
        Finding second = assemble(twoAccounts(at(NOON, Precision.SECOND), at(NOON + 5000, Precision.SECOND)), 2);
        assertThat(List.of(second.from(), second.to(), second.timePrecision()))
                .containsExactly("2023-06-02T12:00:00Z", "2023-06-02T12:00:05Z", Precision.SECOND);
        Finding exact = assemble(twoAccounts(at(NOON, Precision.MILLI), at(NOON + 7, Precision.MILLI)), 2);
        assertThat(List.of(exact.from(), exact.to(), exact.timePrecision()))
                .containsExactly("2023-06-02T12:00:00Z", "2023-06-02T12:00:00.007Z", Precision.MILLI);
    }

    private static Finding assemble(CaseGraph graph, int rows) {
        assertThat(graph.graph().edgeCount()).isEqualTo(rows);
        return assemble(graph, lead(graph, List.of(), List.of()));
    }

    @Test
    void amountsAreKeptByCurrencyAndObservationIsTheWeakest() {
        TestCase made = new TestCase();
        made.account("Ana Kos", null, Observation.FULL);
        made.account(null, null, Observation.PARTIAL);
        BookingTime time = at(NOON, Precision.MILLI);
        made.pay(1, 0, time, 1050, "EUR", null, 0, null)
                .pay(1, 0, time, 5, "EUR", null, 0, null)
                .pay(1, 0, time, 700, "JPY", null, 0, null);
        CaseGraph graph = made.build();
        Finding finding = assemble(graph, lead(graph, List.of(), List.of()));
        assertThat(finding.amountIn()).isEqualTo(Map.of("EUR", "10.55", "JPY", "700"));
        assertThat(finding.amountOut()).isEmpty();
        assertThat(finding.observation()).isEqualTo(Observation.PARTIAL);
        assertThat(finding.headline()).endsWith(": 000000").doesNotContain("Ana");
        assertThat(finding.transfers().get(0).rows()).containsExactly(TestTransfers.row("T-0"));
        assertThat(FindingAssembler.citedIds(
                        graph,
                        new Detection(
                                List.of(lead(graph, List.of(), List.of()), lead(graph, List.of(), List.of())),
                                "",
                                List.of())))
                .containsExactly("T-0", "T-1", "T-2");
    }

    @Test
    void evidenceThatIsNotThereIsABug() {
        CaseGraph graph = twoAccounts(at(NOON, Precision.MILLI));
        Detection detection = new Detection(List.of(lead(graph, List.of(), List.of())), "", List.of());
        assertThatThrownBy(() ->
                        new FindingAssembler(graph, Map.of()).assemble(FAN_IN, TestParameters.of("fan-in"), detection))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("T-0");
    }
}
