package org.theseus.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.theseus.cases.Finding;
import org.theseus.cases.SampleFinding;
import org.theseus.detect.Role;
import org.theseus.model.AccountId;

class HolderQuestionsTest {

    private static final Finding FINDING =
            SampleFinding.of("F-1", "fan-in", 0.5, List.of(), SampleFinding.party("C", Role.COLLECTOR));
    private static final AccountId COLLECTOR = SampleFinding.account("C");

    private static List<String> ask(
            List<AccountId> open, List<AccountId> payers, List<AccountId> victims, boolean outside) {
        return HolderQuestions.of(
                FINDING, List.of(), new AskedParties(List.of(COLLECTOR), open, payers, List.of(), victims, outside));
    }

    private static List<AccountId> ibans(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> AccountId.parse(String.format(Locale.ROOT, "acct:/AT00%05d00000000000", 10_000 + i)))
                .toList();
    }

    private static List<AccountId> customers(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> AccountId.parse("cust:op/P-" + i))
                .toList();
    }

    @Test
    void manyPayersAtManyBanksAreOneLine() {
        assertThat(ask(List.of(), ibans(29), List.of(), false))
                .containsExactly(
                        "who holds and uses account C (papers of opening, who may sign, phones and devices), ask bank,"
                                + " 2023-06-02 to 2023-06-09",
                        "who holds and uses 29 accounts (payers, all under PARTS; papers of opening, who may sign, phones and"
                                + " devices), ask their 29 banks, whose codes stand under PARTS, read from the IBANs; a request to"
                                + " each about its own, on the days of its rows, 2023-06-02 to 2023-06-09; with care: no suspects,"
                                + " may be relatives or victims, so ask who keeps the number and not them");
    }

    @Test
    void customersOfOneOperatorAreOneLine() {
        assertThat(ask(List.of(), customers(3), List.of(), false))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("who holds and uses customers P-0, P-1, P-2 (payers; papers shown, ")
                .contains(", ask op, 2023-06-02", "with care");
    }

    @Test
    void possibleVictimsAreAskedAboutOnlyWithProtection() {
        assertThat(ask(List.of(), List.of(), ibans(2), false))
                .last()
                .asString()
                .contains("(possible victims; ", "only as protection has agreed", "order not to tell", "in danger");
    }

    @Test
    void aFewWithoutAPartStandWithThoseWhoActAndManyForThemselves() {
        AccountId one = SampleFinding.account("D");
        assertThat(ask(List.of(one), List.of(), List.of(), false))
                .singleElement()
                .asString()
                .startsWith("who holds and uses accounts C, D (");
        assertThat(ask(ibans(32), List.of(), List.of(), false))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("who holds and uses 32 accounts (part not determined, all under PARTS;")
                .endsWith("some may be relatives or victims");
    }

    @Test
    void cashHasNoHolder() {
        assertThat(ask(List.of(), List.of(), List.of(), true))
                .last()
                .asString()
                .startsWith("cash or the outside at an end of a row has no holder");
    }

    @Test
    void whoIsOnlyNamedIsAskedOfWhoeverGaveTheRows() {
        assertThat(ask(List.of(), List.of(AccountId.parse("name:/Ana")), List.of(), false))
                .last()
                .asString()
                .contains("only named, no number", "ask whoever gave the rows");
    }
}
