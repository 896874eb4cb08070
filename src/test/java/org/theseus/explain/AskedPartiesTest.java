package org.theseus.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.cases.SampleFinding.account;
import static org.theseus.cases.SampleFinding.party;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.theseus.cases.Finding;
import org.theseus.cases.SampleFinding;
import org.theseus.detect.Role;
import org.theseus.model.Transfer;
import org.theseus.store.TransferFilter;
import org.theseus.view.Story;

class AskedPartiesTest {

    static List<Transfer> rows(String text) {
        List<Transfer> rows = new ArrayList<>();
        new Story().file("a.csv", List.of("*"), text).store().readTransfers(TransferFilter.ALL, rows::add);
        return rows;
    }

    private static final List<Transfer> ROWS = rows("""
            2023-06-02|P > C|100.00 EUR
            2023-06-03|X > C|100.00 EUR
            2023-06-04|C > OUT|190.00 EUR""");

    @Test
    void everyEndOfARowIsAskedAboutOrSaidToHaveNoHolder() {
        Finding finding =
                SampleFinding.of("F-1", "fan-in", 0.5, List.of(), party("C", Role.COLLECTOR), party("P", Role.PAYER));
        AskedParties asked = AskedParties.of(finding, ROWS);
        assertThat(asked.acting()).containsExactly(account("C"));
        assertThat(asked.payers()).containsExactly(account("P"));
        assertThat(asked.open()).as("plays no part").containsExactly(account("X"));
        assertThat(asked.outside()).isTrue();
        assertThat(asked.all()).containsExactly(account("C"), account("X"), account("P"));
    }

    @Test
    void whoMayBeAVictimIsNeverAskedAboutAsOneWhoActs() {
        Finding finding = SampleFinding.of(
                "F-1", "E7b", 0.5, List.of(), party("C", Role.COLLECTOR), party("C", Role.POSSIBLE_VICTIM));
        AskedParties asked = AskedParties.of(finding, List.of());
        assertThat(asked.victims()).containsExactly(account("C"));
        assertThat(asked.acting()).isEmpty();
        assertThat(asked.guardedWords()).isEqualTo("possible victims");
    }
}
