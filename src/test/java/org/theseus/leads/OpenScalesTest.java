package org.theseus.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.theseus.cases.Finding;
import org.theseus.cases.SampleFinding;
import org.theseus.detect.CounterEvidence;
import org.theseus.detect.Role;

/** What was not tested stays open, and a deposit that went back is no deposit released. */
class OpenScalesTest {

    private static Finding finding(Finding f, String indicator, double effect) {
        return SampleFinding.told(
                f,
                indicator,
                f.urgency(),
                List.of(new CounterEvidence("the money went back to whoever paid it", effect)));
    }

    @Test
    void wagesThatWereNotTestedMayHoldASignOfControl() {
        Finding after = finding(
                SampleFinding.of("F-a", "E7a", 0.5, List.of("T-1"), SampleFinding.party("7", Role.TRAVELLER)),
                "E7a",
                0);
        Set<String> tested = Set.of("B2", "B3", "B4", "B6", "E3", "E6", "E7a", "E7b");
        assertThat(Assessments.of(List.of(after), tested, List.of()).get(0).outcome())
                .as("E2, E8, E4 and E5 could make 35 hundredths, and E2 is a sign of control")
                .isEqualTo(Outcome.NOT_TESTABLE);
    }

    @Test
    void aDepositThatWentBackIsNoSignOfACrossing() {
        Finding refund = finding(
                SampleFinding.of(
                        "F-b3",
                        "B3",
                        0.2,
                        List.of("T-1", "T-2"),
                        SampleFinding.party("1", Role.HAWALADAR),
                        SampleFinding.party("8", Role.PAYER)),
                "B3",
                -0.9);
        assertThat(refund.outweighed()).isTrue();
        assertThat(Assessments.of(List.of(refund), Set.of("B3"), List.of())
                        .get(0)
                        .smuggling()
                        .hundredths())
                .isZero();
    }
}
