package org.theseus.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.cases.SampleFinding.party;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.theseus.cases.Finding;
import org.theseus.cases.SampleFinding;
import org.theseus.detect.Role;
import org.theseus.model.Transfer;

class MoneyQuestionsTest {

    private static final Finding CHAIN = SampleFinding.of(
            "F-1",
            "payment-chain",
            0.5,
            List.of(),
            party("A", Role.PAYER),
            party("B", Role.MULE),
            party("C", Role.UNKNOWN));

    private static List<String> ask(Finding finding, String text) {
        List<Transfer> rows = AskedPartiesTest.rows(text);
        return MoneyQuestions.of(finding, rows, AskedParties.of(finding, rows), none -> false);
    }

    @Test
    void theSourceOfTheFirstSumAndWhatFollowedTheLastAreAsked() {
        assertThat(ask(CHAIN, """
                2023-06-02|A > B|100.00 EUR
                2023-06-04|B > C|95.00 EUR"""))
                .containsExactly(
                        "source of the first sums, before 2023-06-02: what did account A pay with (wages, savings, cash paid in,"
                                + " money of others) and whose money was it? asked with who holds them; in the records loaded:"
                                + " theseus trace --backward --from A",
                        "after the last row: what did account C do with it? asked with who holds them; in the records loaded:"
                                + " theseus trace --from C",
                        "other money of accounts B, C and who else paid or was paid, before, between and after these rows:"
                                + " theseus counterparties B, and so for each",
                        "balances of accounts B, C, asked with who holds them, on the day before 2023-06-02 and on the last, and"
                                + " other accounts of the same holders (register of accounts): what was there before these rows");
    }

    @Test
    void aRingHasASourceAndAnEndAlthoughEverybodyPaysAndIsPaid() {
        assertThat(ask(CHAIN, """
                2023-06-02|B > C|100.00 EUR
                2023-06-04|C > B|95.00 EUR"""))
                .anyMatch(
                        line -> line.startsWith("source of the first sums") && line.contains("what did account B pay"))
                .anyMatch(line -> line.startsWith("after the last row: what did account B do"));
    }

    @Test
    void manySourcesAreCountedAndNotListed() {
        Finding finding = SampleFinding.of("F-1", "fan-in", 0.5, List.of(), party("C", Role.COLLECTOR));
        assertThat(ask(finding, """
                2023-06-02|P1 > C|1.00 EUR
                2023-06-02|P2 > C|1.00 EUR
                2023-06-02|P3 > C|1.00 EUR
                2023-06-02|P4 > C|1.00 EUR
                2023-06-02|P5 > C|1.00 EUR"""))
                .first()
                .asString()
                .contains("what did the 5 who only pay here pay with", "--from P1, and so for each");
    }

    @Test
    void aPossibleVictimsOtherMoneyIsLookedForInTheRecords() {
        Finding finding = SampleFinding.of(
                "F-1", "wage-siphon", 0.5, List.of(), party("V", Role.POSSIBLE_VICTIM), party("K", Role.CONTROLLER));
        assertThat(ask(finding, "2023-06-02|V > K|1.00 EUR"))
                .anyMatch(line -> line.startsWith("other money of accounts K, V "));
    }

    @Test
    void nothingIsAskedOfRowsThatTheCaseNoLongerHolds() {
        assertThat(MoneyQuestions.of(CHAIN, List.of(), AskedParties.of(CHAIN, List.of()), none -> false))
                .isEmpty();
    }

    @Test
    void balancesThatTheRecordsStateAreNotAskedFor() {
        List<Transfer> rows = AskedPartiesTest.rows("2023-06-02|A > B|1.00 EUR");
        assertThat(MoneyQuestions.of(CHAIN, rows, AskedParties.of(CHAIN, rows), account -> true))
                .noneMatch(line -> line.startsWith("balances"));
    }

    @Test
    void whoIsPaidLastAndPaysTooIsNotCountedAmongThoseWhoAreOnlyPaid() {
        Finding finding = SampleFinding.of("F-1", "netting", 0.5, List.of(), party("A", Role.HAWALADAR));
        assertThat(ask(finding, """
                2023-06-01|A > P1|1.00 EUR
                2023-06-01|A > P2|1.00 EUR
                2023-06-01|A > P3|1.00 EUR
                2023-06-01|A > P4|1.00 EUR
                2023-06-02|B > A|4.00 EUR"""))
                .anyMatch(line -> line.contains("what did the 4 who are only paid here and account A do with it"));
    }
}
