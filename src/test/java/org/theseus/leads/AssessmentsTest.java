package org.theseus.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.theseus.cases.Finding;
import org.theseus.cases.SampleFinding;
import org.theseus.detect.EvidenceGroup;
import org.theseus.detect.Role;
import org.theseus.detect.Urgency;

/** Both scales of domain catalogue 1.3, and that neither cancels or implies the other. */
class AssessmentsTest {

    private static final Set<String> ALL =
            Set.of("B2", "B3", "B4", "B6", "B9", "E2", "E3", "E4", "E5", "E6", "E7a", "E7b", "E8");
    private static final Finding.Party TRAVELLER = SampleFinding.party("7", Role.TRAVELLER);
    private static final Finding.Party VICTIM = SampleFinding.party("7", Role.POSSIBLE_VICTIM);
    private static final Finding.Party FAMILY = SampleFinding.party("8", Role.PAYER);
    private static final Silence SILENT = new Silence(TRAVELLER.id(), Scale.State.SEEN, "arrival estimated");

    private static Finding finding(
            String id, String indicator, List<String> rows, Urgency urgency, Finding.Party... who) {
        return SampleFinding.told(SampleFinding.of(id, indicator, 0.5, rows, who), indicator, urgency, List.of());
    }

    private static Finding finding(String id, String indicator, List<String> rows, Finding.Party... who) {
        return finding(id, indicator, rows, Urgency.NORMAL, who);
    }

    private static Finding incomeTaken(String id) {
        return finding(id, "E7b", List.of("T-2", "T-9"), SampleFinding.party("5", Role.CONTROLLER), VICTIM);
    }

    private static List<Finding> crossing() {
        Finding.Party first = SampleFinding.party("1", Role.COLLECTOR);
        Finding.Party second = SampleFinding.party("2", Role.COLLECTOR);
        return List.of(
                finding("F-b2", "B2", List.of("T-1", "T-2", "T-3"), first, second, FAMILY),
                finding("F-b3", "B3", List.of("T-4", "T-5"), first, FAMILY),
                finding("F-b6", "B6", List.of("T-1", "T-6"), first, FAMILY));
    }

    private static Assessment only(List<Assessment> assessments) {
        assertThat(assessments).hasSize(1);
        return assessments.get(0);
    }

    @Test
    void fullSmugglingEvidenceWithWagesAndIncomeTakenIsBoth() {
        List<Finding> all = Stream.concat(
                        crossing().stream(),
                        Stream.of(
                                incomeTaken("F-e7"),
                                finding(
                                        "F-e2",
                                        "E2",
                                        List.of("T-20", "T-21"),
                                        SampleFinding.party("5", Role.CONTROLLER),
                                        VICTIM)))
                .toList();
        Assessment both = only(Assessments.of(all, ALL, List.of(SILENT)));
        assertThat(both.outcome()).isEqualTo(Outcome.BOTH);
        assertThat(both.smuggling().hundredths()).isEqualTo(100);
        assertThat(both.exploitation().hundredths()).isEqualTo(55);
        assertThat(both.subjects()).extracting(Finding.Party::label).containsExactlyInAnyOrder("7", "8");
        assertThat(both.findingIds()).containsExactly("F-b2", "F-b3", "F-b6", "F-e7", "F-e2");
    }

    @Test
    void neitherIsInferredFromTheAbsenceOfTheOther() {
        Assessment crossing = only(Assessments.of(crossing(), ALL, List.of()));
        assertThat(crossing.outcome()).isEqualTo(Outcome.SMUGGLING_PATTERN);
        assertThat(crossing.exploitation().hundredths()).isZero();
        List<Finding> control = List.of(
                finding("F-e2", "E2", List.of("T-20"), SampleFinding.party("5", Role.CONTROLLER), VICTIM),
                finding("F-e3", "E3", List.of("T-30"), SampleFinding.party("5", Role.CONTROLLER), VICTIM));
        Assessment exploitation = only(Assessments.of(control, ALL, List.of()));
        assertThat(exploitation.outcome()).isEqualTo(Outcome.EXPLOITATION_PATTERN);
        assertThat(exploitation.smuggling().hundredths()).isZero();
    }

    @Test
    void withoutASignOfControlThereIsNoExploitationPattern() {
        List<Finding> earnings = List.of(
                finding("F-e8", "E8", List.of("T-20"), SampleFinding.party("5", Role.CONTROLLER), VICTIM),
                finding("F-e4", "E4", List.of("T-30"), SampleFinding.party("5", Role.CONTROLLER), VICTIM));
        Assessment assessment = only(Assessments.of(earnings, ALL, List.of()));
        assertThat(assessment.exploitation().hundredths()).isEqualTo(35);
        assertThat(assessment.outcome()).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void whatCouldNotBeTestedIsOpenAndNeverNo() {
        List<Finding> fee =
                List.of(finding("F-b4", "B4", List.of("T-1", "T-2"), SampleFinding.party("1", Role.COLLECTOR), FAMILY));
        assertThat(only(Assessments.of(fee, ALL, List.of())).outcome())
                .as("0.30 and silence of 0.15 that is not testable")
                .isEqualTo(Outcome.NOT_TESTABLE);
        Silence went = new Silence(FAMILY.id(), Scale.State.NOT_SEEN, "payments went on");
        assertThat(only(Assessments.of(fee, ALL, List.of(went))).outcome()).isEqualTo(Outcome.UNDETERMINED);
        Assessment open = only(Assessments.of(fee, Set.of("B2", "B3", "B4", "B6"), List.of(went)));
        assertThat(open.outcome()).isEqualTo(Outcome.NOT_TESTABLE);
        assertThat(open.missing()).anyMatch(part -> part.startsWith("shared control of accounts (E3)"));
    }

    @Test
    void severalWorkersStayPersonsOfTheirOwn() {
        Finding wages = finding(
                "F-e2",
                "E2",
                List.of("T-1", "T-2"),
                SampleFinding.party("5", Role.CONTROLLER),
                SampleFinding.party("6", Role.POSSIBLE_VICTIM),
                VICTIM);
        assertThat(Assessments.of(List.of(wages), ALL, List.of())).hasSize(2);
    }

    @Test
    void networksReadDangerFirstThenProtectionThenAlerts() {
        Finding rising = finding(
                "F-b9",
                "B9",
                List.of("T-70"),
                Urgency.DANGER,
                SampleFinding.party("3", Role.COLLECTOR),
                SampleFinding.party("9", Role.PAYER));
        Finding alert = SampleFinding.of("F-x", "x", 0.9, List.of("T-80"), SampleFinding.party("4", Role.COLLECTOR))
                .disposed("NEW", true);
        List<Finding> victims = List.of(
                finding("F-e2", "E2", List.of("T-20"), SampleFinding.party("5", Role.CONTROLLER), VICTIM),
                finding("F-e3", "E3", List.of("T-30"), SampleFinding.party("5", Role.CONTROLLER), VICTIM));
        List<Finding> all =
                Stream.concat(Stream.of(alert, rising), victims.stream()).toList();
        List<Network> networks = Networks.of(
                all, new TreeMap<>(Map.of("x", Set.of(EvidenceGroup.WHO))), Assessments.of(all, ALL, List.of()));
        assertThat(networks)
                .extracting(network -> network.findings().get(0).id())
                .containsExactly("F-b9", "F-e2", "F-x");
        assertThat(Networks.reason(networks.get(0))).startsWith("ESCALATION");
        assertThat(networks.get(1).findings()).hasSize(2);
        assertThat(networks.get(1).rows()).isEqualTo(new TreeSet<>(List.of("T-20", "T-30")));
        assertThat(networks.get(2).alert()).isTrue();
    }
}
