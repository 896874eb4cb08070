package org.theseus.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.theseus.fx.RateTable;
import org.theseus.model.CaseEvent;
import org.theseus.model.Money;
import org.theseus.table.Row;
import org.theseus.table.Table;
import org.theseus.table.TableRenderer;

/** Statements against text that is read here, and their sums against sums taken straight from the rows. */
class StatementTest {

    private static final String BANK = """
            2023-06-01|OUT > A|100.00 EUR|balance_after=100.00|reference=cash
            2023-06-02T10:14:00Z|B > A|50.00 EUR|balance_after=150.00|payer_name=Ben|pay_place=Bihać
            2023-06-03|A > C|30.00 EUR|balance_after=121.00|payee_name=Cem
            2023-06-06|A > C|20.00 EUR|status=CANCELLED
            2023-06-04|A > C|1.00 EUR|balance_after=119.50|fee=0.50
            -|D > A|12.00 EUR|sum_of=3
            2023-06-05|E > A|700.00 TRY|paid=25.00 EUR
            """.strip();

    private static List<List<Object>> cells(Table table, String... columns) {
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            List<Object> cells = new ArrayList<>();
            for (String column : columns) {
                Object cell = table.cell(row, column);
                cells.add(
                        cell == null
                                ? ""
                                : Objects.requireNonNull(Story.amount(cell)).toString());
            }
            rows.add(cells);
        }
        return rows;
    }

    @Test
    void everyMovementInTimeOrderWithItsBalance() {
        Story story = new Story().file("bank.csv", List.of("A"), BANK);
        Table table = Statement.of(story.ledger(), story.select("A"), Period.ALL);
        assertThat(cells(table, "time", "counterparty", "in", "out", "balance", "balance_break", "original", "remarks"))
                .containsExactly(
                        List.of("unknown", "D", "12.00 EUR", "", "", "false", "", "[sum of 3 payments]"),
                        List.of("2023-06-01", "outside bank", "100.00 EUR", "", "100.00 EUR", "false", "", "[]"),
                        List.of("2023-06-02T10:14Z", "Ben", "50.00 EUR", "", "150.00 EUR", "false", "", "[]"),
                        List.of(
                                "2023-06-03",
                                "Cem",
                                "",
                                "30.00 EUR",
                                "121.00 EUR",
                                "true",
                                "",
                                "[balance does not follow]"),
                        List.of("2023-06-04", "C", "", "1.00 EUR", "119.50 EUR", "false", "", "[]"),
                        List.of("2023-06-05", "E", "25.00 EUR", "", "", "false", "700.00 TRY", "[]"),
                        List.of("2023-06-06", "C", "", "20.00 EUR", "", "false", "", "[CANCELLED: not counted]"));
        assertThat(table.notes()).singleElement().asString().startsWith("1 line listed that moved no money");
        assertThat(table.rows().get(1).sources().get(0)).hasToString("bank.csv:2");
    }

    @Test
    void eventsStandBetweenPaymentsAndTagsBesideThem() {
        Story story = new Story().file("bank.csv", List.of("A"), BANK);
        Timeline known = new Timeline(
                List.of(
                        event("2023-06-30", CaseEvent.Kind.SEIZURE),
                        event("2023-06-03", CaseEvent.Kind.ARREST),
                        event("2023-05-01", CaseEvent.Kind.CONTROL)),
                new TreeMap<>(Map.of(
                        Story.account("C").key(), List.of("LANDLORD"),
                        Story.account("A").key(), List.of("AGENT"))));
        Period june = Period.parse("2023-06-01", null);
        Table table = Statement.of(story.ledger(), story.select("A"), june, RateTable.FIXED, known);
        assertThat(cells(table, "time", "event", "place", "reference", "tags", "in", "out"))
                .containsSubsequence(
                        List.of("2023-06-02T10:14Z", "", "Bihać", "", "[]", "50.00 EUR", ""),
                        List.of("2023-06-03", "ARREST", "Bihać", "with a car; source: report 12/23", "", "", ""),
                        List.of("2023-06-03", "", "", "", "[LANDLORD]", "", "30.00 EUR"),
                        List.of("2023-06-30", "SEIZURE", "Bihać", "with a car; source: report 12/23", "", "", ""));
        assertThat(cells(table, "event")).as("May is not asked for").doesNotContain(List.of("CONTROL"));
        assertThat(table.notes()).contains("A is tagged AGENT");
        assertThat(table.footer())
                .isEqualTo(Statement.of(story.ledger(), story.select("A"), june, RateTable.FIXED)
                        .footer());
    }

    private static CaseEvent event(String day, CaseEvent.Kind kind) {
        return new CaseEvent(LocalDate.parse(day), kind, "A", "Bihać", "report 12/23", "with a car");
    }

    @Test
    void itReadsWellOnATerminal() throws IOException {
        Story story = new Story().file("bank.csv", List.of("A"), """
                        2023-06-01|OUT > A|100.00 EUR|balance_after=100.00|reference=cash
                        2023-06-02T10:14:00Z|B > A|50.00 EUR|balance_after=150.00|payer_name=Ben|pay_place=Bihać
                        2023-06-03|A > C|30.00 EUR|balance_after=121.00|payee_name=Cem
                        """.strip());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableRenderer.text(0, TableRenderer.Colour.OFF)
                .render(Statement.of(story.ledger(), story.select("A"), Period.ALL), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                         Time              | Counterparty       |     In |   Out | Balance | Currency | Break | Channel | Place | Reference | Remarks                 | Source
                        -------------------+--------------------+--------+-------+---------+----------+-------+---------+-------+-----------+-------------------------+------------
                         2023-06-01        | outside bank       | 100.00 |       |  100.00 | EUR      |       | BANK    |       | cash      |                         | bank.csv:2
                         2023-06-02 10:14Z | Ben                |  50.00 |       |  150.00 | EUR      |       | BANK    | Bihać |           |                         | bank.csv:3
                         2023-06-03        | Cem                |        | 30.00 |  121.00 | EUR      | yes   | BANK    |       |           | balance does not follow | bank.csv:4
                        -------------------+--------------------+--------+-------+---------+----------+-------+---------+-------+-----------+-------------------------+------------
                                           | sum of 2 in, 1 out | 150.00 | 30.00 |         | EUR      |       |         |       |           |                         |
                        """);
    }

    @Test
    void sumsEqualTheControlTotalsOfTheFile() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            TreeMap<String, BigDecimal> debit = new TreeMap<>();
            TreeMap<String, BigDecimal> credit = new TreeMap<>();
            StringBuilder rows = new StringBuilder();
            for (int row = 0; row < 1 + random.nextInt(40); row++) {
                String currency = random.nextBoolean() ? "EUR" : "JPY";
                BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(1_000_000), currency.equals("EUR") ? 2 : 0);
                boolean in = random.nextBoolean();
                String other = "X" + random.nextInt(5);
                rows.append("2023-06-").append(10 + random.nextInt(20)).append('|');
                rows.append(in ? other + " > A|" : "A > " + other + "|")
                        .append(amount)
                        .append(' ')
                        .append(currency)
                        .append('\n');
                (in ? credit : debit).merge(currency, amount, BigDecimal::add);
            }
            Story story =
                    new Story().file("f.csv", List.of("A"), rows.toString().strip());
            Table table = Statement.of(story.ledger(), story.select("A"), Period.ALL);
            TreeMap<String, BigDecimal> in = new TreeMap<>();
            TreeMap<String, BigDecimal> out = new TreeMap<>();
            for (Row footer : table.footer()) {
                Money sumIn = (Money) Objects.requireNonNull(footer.cell(table.indexOf("in")));
                Money sumOut = (Money) Objects.requireNonNull(footer.cell(table.indexOf("out")));
                in.put(sumIn.currency(), sumIn.toDecimal());
                out.put(sumOut.currency(), sumOut.toDecimal());
            }
            in.values().removeIf(sum -> sum.signum() == 0);
            out.values().removeIf(sum -> sum.signum() == 0);
            assertThat(in).as("seed %d", seed).isEqualTo(credit);
            assertThat(out).as("seed %d", seed).isEqualTo(debit);
        }
    }

    @Test
    void ownTransfersAreOneLineOutAndOneIn() {
        Story story = new Story().file("bank.csv", List.of("*"), """
                        2023-06-01|A > B|10.00 EUR|payer_name=Ana|payee_name=Ana
                        2023-06-02|B > C|4.00 EUR|payer_name=ANA
                        """.strip());
        Table table = Statement.of(story.ledger(), story.select("ana"), Period.ALL);
        assertThat(cells(table, "account", "in", "out", "own_transfer"))
                .containsExactly(
                        List.of("A", "", "10.00 EUR", "true"),
                        List.of("B", "10.00 EUR", "", "true"),
                        List.of("B", "", "4.00 EUR", "false"));
    }

    @Test
    void aFileThatIsNewestFirstBreaksNowhere() {
        Story story = new Story().file("bank.csv", List.of("A"), """
                        2023-06-03|A > C|30.00 EUR|balance_after=120.00
                        2023-06-02|B > A|50.00 EUR|balance_after=150.00
                        2023-06-02|B > A|40.00 EUR|balance_after=100.00
                        2023-06-01|OUT > A|60.00 EUR|balance_after=60.00
                        """.strip());
        Table table = Statement.of(story.ledger(), story.select("A"), Period.parse("2023-06-02", null));
        assertThat(cells(table, "balance_break")).hasSize(3).containsOnly(List.of("false"));
        Table other = Statement.of(story.ledger(), story.select("B"), Period.ALL);
        assertThat(cells(other, "balance")).as("not B's balance").containsOnly(List.of(""));
    }

    @Test
    void balancesWithoutADeclaredOwnerGoToTheAccountOfEveryRow() {
        String rows = """
                2023-06-02|B > A|50.00 EUR|balance_after=150.00
                2023-06-03|A > C|30.00 EUR|balance_after=120.00
                """.strip();
        Story story = new Story().file("bank.csv", List.of(), rows);
        assertThat(cells(Statement.of(story.ledger(), story.select("A"), Period.ALL), "balance"))
                .containsExactly(List.of("150.00 EUR"), List.of("120.00 EUR"));
        assertThat(cells(Statement.of(story.ledger(), story.select("B"), Period.ALL), "balance"))
                .containsExactly(List.of(""));
    }
}
