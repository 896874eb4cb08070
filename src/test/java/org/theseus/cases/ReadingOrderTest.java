package org.theseus.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.cases.SampleFinding.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theseus.detect.EvidenceGroup;
import org.theseus.detect.Role;

/** The two-groups rule of docs/decisions/002 at its borders. */
class ReadingOrderTest {

    private static final ReadingOrder ORDER = new ReadingOrder(Map.of(
            "who", Set.of(EvidenceGroup.WHO),
            "when", Set.of(EvidenceGroup.WHEN),
            "also-who", Set.of(EvidenceGroup.WHO),
            "next", Set.of(EvidenceGroup.WHAT_NEXT),
            "both", Set.of(EvidenceGroup.WHERE, EvidenceGroup.WHAT_NEXT)));

    private static List<String> alerts(Finding... findings) {
        return ORDER.order(List.of(findings)).stream()
                .filter(Finding::alert)
                .map(Finding::id)
                .sorted()
                .toList();
    }

    @Test
    void aDetectorWithTwoGroupsNeedsNoCompanion() {
        assertThat(alerts(SampleFinding.of("F-1", "both", 0.1, List.of("T-1"), party("7", Role.MULE))))
                .containsExactly("F-1");
        assertThat(alerts(SampleFinding.of("F-1", "who", 0.9, List.of("T-1"), party("7", Role.COLLECTOR))))
                .isEmpty();
    }

    @Test
    void aCompanionOfTheSameGroupOrOfNoKnownDetectorAddsNothing() {
        Finding first = SampleFinding.of("F-1", "who", 0.5, List.of("T-1"), party("7", Role.COLLECTOR));
        assertThat(alerts(first, SampleFinding.of("F-2", "also-who", 0.5, List.of("T-2"), party("7", Role.COLLECTOR))))
                .isEmpty();
        assertThat(alerts(first, SampleFinding.of("F-2", "forgotten", 0.5, List.of("T-2"), party("7", Role.COLLECTOR))))
                .isEmpty();
    }

    @Test
    void halfOfTheCompanionsRowsMustBeOthers() {
        Finding first =
                SampleFinding.of("F-1", "who", 0.5, List.of("T-1", "T-2", "T-3", "T-4"), party("7", Role.COLLECTOR));
        Finding half = SampleFinding.of("F-2", "when", 0.5, List.of("T-3", "T-4", "T-5", "T-6"), party("7", Role.MULE));
        assertThat(alerts(first, half)).containsExactly("F-1", "F-2");
        Finding less = SampleFinding.of("F-2", "when", 0.5, List.of("T-3", "T-4", "T-5"), party("7", Role.MULE));
        assertThat(alerts(first, less))
                .as("one of its three rows is another, two of the four of the first are")
                .containsExactly("F-2");
        Finding none = SampleFinding.of("F-2", "when", 0.5, List.of("T-1", "T-2", "T-3", "T-4"), party("7", Role.MULE));
        assertThat(alerts(first, none)).isEmpty();
    }

    private static Finding passing(String id, String detector, int receipts) {
        List<Finding.Evidence> rows = new ArrayList<>();
        for (int i = 0; i < receipts; i++) {
            rows.add(new Finding.Evidence("T-" + i, null, "in", List.of()));
        }
        rows.add(new Finding.Evidence("T-8", null, "meanwhile", List.of()));
        rows.add(new Finding.Evidence("T-9", null, "meanwhile", List.of()));
        return SampleFinding.full(
                id, detector, 0.5, Map.of("EUR", "1.00"), Map.of(), List.of(party("7", Role.COLLECTOR)), rows);
    }

    @Test
    void whatWasPassedOnIsNoReceiptThatTimeIsReadFrom() {
        Finding time = passing("F-1", "when", 4);
        Finding next = passing("F-2", "next", 4);
        assertThat(alerts(time, next))
                .as("the receipts are the one's, the payments onward the other's")
                .containsExactly("F-1");
        Finding who = SampleFinding.of("F-3", "who", 0.5, List.of("T-0", "T-1"), party("7", Role.COLLECTOR));
        assertThat(alerts(who, passing("F-1", "when", 2)))
                .as("two of four rows are others")
                .containsExactly("F-3");
        assertThat(alerts(who, SampleFinding.of("F-1", "when", 0.5, List.of("T-0", "T-1"), party("7", Role.MULE))))
                .as("the same receipts and nothing passed on")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "COLLECTOR, MULE, true",
        "COLLECTOR, UNKNOWN, true",
        "UNKNOWN, COLLECTOR, true",
        "UNKNOWN, UNKNOWN, false",
        "COLLECTOR, PAYER, false",
        "PAYER, COLLECTOR, false",
        "PAYER, PAYER, false",
        "TRAVELLER, MULE, false",
        "MULE, POSSIBLE_VICTIM, false",
        "UNKNOWN, PAYER, false"
    })
    void theCommonPartyActsInOneAndIsProtectedInNeither(Role here, Role there, boolean alert) {
        Finding first = SampleFinding.of("F-1", "who", 0.5, List.of("T-1"), party("7", here), party("8", Role.PAYER));
        Finding other = SampleFinding.of("F-2", "when", 0.5, List.of("T-2"), party("7", there), party("9", Role.MULE));
        assertThat(alerts(first, other)).isEqualTo(alert ? List.of("F-1", "F-2") : List.of());
    }

    @Test
    void aThirdFindingConnectsTwoOnlyIfItSharesThePartyItself() {
        Finding first = SampleFinding.of("F-1", "who", 0.5, List.of("T-1"), party("7", Role.COLLECTOR));
        Finding far = SampleFinding.of("F-3", "when", 0.5, List.of("T-3"), party("8", Role.MULE));
        Finding between = SampleFinding.of(
                "F-2", "also-who", 0.5, List.of("T-2"), party("7", Role.COLLECTOR), party("8", Role.COLLECTOR));
        assertThat(alerts(first, between, far)).containsExactly("F-2", "F-3");
    }

    @Test
    void alertsComeFirstThenScoresThenIds() {
        List<Finding> ordered = ORDER.order(List.of(
                SampleFinding.of("F-d", "who", 0.9, List.of("T-1"), party("1", Role.COLLECTOR)),
                SampleFinding.of("F-c", "both", 0.2, List.of("T-2"), party("2", Role.MULE)),
                SampleFinding.of("F-b", "both", 0.3, List.of("T-3"), party("3", Role.MULE)),
                SampleFinding.of("F-a", "both", 0.2, List.of("T-4"), party("4", Role.MULE))));
        assertThat(ordered.stream().map(f -> f.rank() + f.id() + f.alert()))
                .containsExactly("1F-btrue", "2F-atrue", "3F-ctrue", "4F-dfalse");
    }
}
