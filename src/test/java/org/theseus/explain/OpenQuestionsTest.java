package org.theseus.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.cases.SampleFinding.party;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.theseus.cases.Finding;
import org.theseus.cases.SampleFinding;
import org.theseus.detect.Role;
import org.theseus.model.Transfer;

class OpenQuestionsTest {

    private static final Finding COLLECTED =
            SampleFinding.of("F-1", "fan-in", 0.5, List.of(), party("C", Role.COLLECTOR));

    @Test
    void aRegisterIsAskedOnceOnly() {
        assertThat(OpenQuestions.of(COLLECTED, List.of(), Set.of()))
                .containsExactly(
                        "registers of companies, associations and land: what business, club or house has the holder of"
                                + " account C, 2023-06-02 to 2023-06-09");
        assertThat(OpenQuestions.of(COLLECTED, List.of(), Set.of(OtherReading.TRADE)))
                .isEmpty();
    }

    @Test
    void theWayTakesThePlacesOfOnePartTogether() {
        List<Transfer> rows = AskedPartiesTest.rows("""
                2023-06-02|P > C|1.00 EUR|send_place=Graz|pay_place=Gevgelija
                2023-06-02|Q > C|1.00 EUR|send_place=Dortmund|pay_place=Gevgelija""");
        Finding finding = SampleFinding.of(
                "F-1", "payment-chain", 0.5, rows.stream().map(Transfer::id).toList(), party("C", Role.MULE));
        assertThat(CitedWay.of(finding, rows)).isEqualTo("Dortmund and Graz > Gevgelija");
        assertThat(CitedWay.of(finding, List.of())).isEmpty();
    }
}
