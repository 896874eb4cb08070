package org.theseus.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.cases.SampleFinding.party;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.theseus.cases.Finding;
import org.theseus.cases.SampleFinding;
import org.theseus.detect.Role;
import org.theseus.model.Transfer;
import org.theseus.store.LedgerView;
import org.theseus.store.TransferFilter;
import org.theseus.view.Story;

/** The part ASK NEXT as a whole: its order, its length, and whom it never has asked. */
class NextQuestionsTest {

    private static final String ROWS = """
            2023-06-02|P > C|100.00 EUR|send_agent=AT-1|send_place=Wien|pay_agent=MK-077|pay_place=Gevgelija
            2023-06-05|V > C|100.00 EUR
            2023-06-20|C > D|190.00 EUR""";

    private static List<String> ask(String rows, List<String> readings, Finding.Party... parties) {
        LedgerView ledger = new Story().file("mto.csv", List.of("*"), rows).store();
        Map<String, Transfer> transfers = new LinkedHashMap<>();
        ledger.readTransfers(TransferFilter.ALL, row -> transfers.put(row.id(), row));
        Finding finding = SampleFinding.of("F-1", "fan-in", 0.5, List.copyOf(transfers.keySet()), parties);
        return NextQuestions.of(ledger, finding, transfers, readings);
    }

    @Test
    void protectionComesFirstThenWhoThenCountersThenMoneyThenReadings() {
        List<String> lines = ask(
                ROWS,
                List.of("rent"),
                party("C", Role.CONTROLLER),
                party("P", Role.PAYER),
                party("V", Role.POSSIBLE_VICTIM),
                party("D", Role.UNKNOWN));
        assertThat(lines.stream().map(line -> line.split(",| of |: ", 2)[0]).collect(Collectors.joining("\n")))
                .isEqualTo("""
                        first
                        who holds and uses accounts C
                        who holds and uses account P (payer; papers
                        who holds and uses account V (possible victim; papers
                        records
                        agents
                        of every agent
                        source
                        after the last row
                        other money
                        balances
                        registers
                        OTHER READINGS
                          rent or lodging
                          any
                        bank is the name under which the import has whoever gave mto.csv""");
    }

    @Test
    void thePayersCounterIsAskedAbout() {
        assertThat(ask(ROWS, List.of(), party("C", Role.COLLECTOR), party("P", Role.PAYER)))
                .contains("agents of payers, with the same care, ask bank: AT-1 in Wien (1 payment sent, 2023-06-02)");
    }

    @Test
    void nobodyIsAskedInAWayThatWarnsWhoeverGetsTheIncome() {
        List<String> lines = ask(ROWS, List.of("wages"), party("C", Role.CONTROLLER), party("V", Role.POSSIBLE_VICTIM));
        assertThat(lines.get(0)).contains("never victim, payee or employer");
        assertThat(lines).anyMatch(line -> line.startsWith("OTHER READINGS") && line.contains("never by way of payee"));
    }

    @Test
    void aHundredPayersTakeNoMoreLinesThanTen() {
        assertThat(lines(100)).isEqualTo(lines(10));
    }

    private static int lines(int payers) {
        String rows = IntStream.range(0, payers)
                .mapToObj(i -> "2023-06-02|P" + i + " > C|100.00 EUR")
                .collect(Collectors.joining("\n"));
        Finding.Party[] parties = IntStream.rangeClosed(0, payers)
                .mapToObj(i -> i == payers ? party("C", Role.COLLECTOR) : party("P" + i, Role.PAYER))
                .toArray(Finding.Party[]::new);
        return (int) ask(rows, List.of("trade"), parties).stream()
                .filter(line -> !line.startsWith("own records of payers"))
                .count();
    }
}
