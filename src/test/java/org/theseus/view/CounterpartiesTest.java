package org.theseus.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theseus.model.SourceRow;
import org.theseus.table.Table;

/** The list of counterparties, and each rule of regularity at its edges. */
class CounterpartiesTest {

    @Test
    void oneLineForEachCounterpartyAndCurrency() {
        Story story = new Story().file("bank.csv", List.of("X", "B"), """
                        2023-06-01|B > X|10.00 EUR|payer_name=Ben
                        2023-06-02|X > B|30.00 EUR
                        2023-06-03|B > X|20.00 EUR
                        2023-06-04|C > X|40.00 EUR
                        2023-06-05|C > X|7 JPY
                        2023-06-06|C > X|90.00 EUR|status=PENDING
                        2023-06-07|D > X|100.00 EUR|sum_of=4
                        """.strip());
        Table table = Counterparties.of(story.ledger(), story.select("X"), Period.ALL);
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            List<Object> row = new ArrayList<>();
            for (String column : List.of(
                    "counterparty",
                    "in",
                    "out",
                    "net",
                    "in_count",
                    "out_count",
                    "first",
                    "last",
                    "median",
                    "regularity",
                    "share",
                    "own_records")) {
                Object cell = table.cell(i, column);
                row.add(
                        cell == null
                                ? ""
                                : Objects.requireNonNull(Story.amount(cell)).toString());
            }
            rows.add(row);
        }
        assertThat(rows)
                .containsExactly(
                        List.of(
                                "D",
                                "100.00 EUR",
                                "0.00 EUR",
                                "100.00 EUR",
                                "4",
                                "0",
                                "2023-06-07",
                                "2023-06-07",
                                "",
                                "",
                                "0.5000",
                                "false"),
                        List.of(
                                "Ben",
                                "30.00 EUR",
                                "30.00 EUR",
                                "0.00 EUR",
                                "2",
                                "1",
                                "2023-06-01",
                                "2023-06-03",
                                "20.00 EUR",
                                "IRREGULAR",
                                "0.3000",
                                "true"),
                        List.of(
                                "C",
                                "40.00 EUR",
                                "0.00 EUR",
                                "40.00 EUR",
                                "1",
                                "0",
                                "2023-06-04",
                                "2023-06-04",
                                "40.00 EUR",
                                "ONE-OFF",
                                "0.2000",
                                "false"),
                        List.of(
                                "C",
                                "7 JPY",
                                "0 JPY",
                                "7 JPY",
                                "1",
                                "0",
                                "2023-06-05",
                                "2023-06-05",
                                "7 JPY",
                                "ONE-OFF",
                                "1.0000",
                                "false"));
        assertThat(table.footer()).hasSize(2);
        assertThat(Story.amount(table.footer().get(0).cell(table.indexOf("net"))))
                .isEqualTo("140.00 EUR");
        assertThat(table.notes()).containsExactly("1 transfers that moved no money are in no line");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(textBlock = """
                    in, 0,                100,             ONE-OFF
                    in, 0 1,              100 100,         IRREGULAR
                    in, 0 30,             100 100,         IRREGULAR
                    in, 0 25 61,          100 109 91,      SALARY-LIKE
                    in, 0 30 60,          100 110 90,      SALARY-LIKE
                    in, 0 30 60,          100 111 100,     MONTHLY
                    in, 0 30 60,          100 89 100,      MONTHLY
                    in, 0 30 60,          100 100 100,     STANDING
                    out, 0 30 60,         100 101 99,      MONTHLY
                    out, 0 30 60,         100 100 100,     STANDING
                    out, 0 24 54,         100 100 100,     IRREGULAR
                    out, 0 37 67,         100 100 100,     IRREGULAR
                    out, 0 36 61,         100 100 100,     STANDING
                    out, 0 7 14,          100 100 100,     STANDING
                    out, 0 7 14,          100 100 101,     IRREGULAR
                    out, 0 7 14 21,       100 100 101 90,  WEEKLY
                    out, 0 6 14 20,       1 2 3 4,         WEEKLY
                    out, 0 5 12 19,       1 2 3 4,         IRREGULAR
                    out, 0 9 16 23,       1 2 3 4,         IRREGULAR
                    out, 0 0 30 30 60,    60 40 50 50 100, STANDING
                    """)
    void regularityAtItsEdges(String direction, String days, String amounts, String expected) {
        assertThat(regularity(direction, days, amounts, "")).isEqualTo(expected);
    }

    @Test
    void whatHasNoDateOrIsASumCannotBeJudged() {
        assertThat(regularity("in", "0 30 60", "100 100 100", "|sum_of=2")).isNull();
        List<Movement> undated = List.of(movement("-|B > X|1.00 EUR", 1), movement("-|B > X|1.00 EUR", 2));
        assertThat(Regularity.of(undated)).isNull();
        assertThat(Regularity.of(undated.subList(0, 1))).isEqualTo(Regularity.ONE_OFF);
    }

    private static @Nullable String regularity(String direction, String days, String amounts, String more) {
        List<Movement> movements = new ArrayList<>();
        String[] day = days.split(" ");
        String[] amount = amounts.split(" ");
        for (int i = 0; i < day.length; i++) {
            LocalDate date = LocalDate.of(2023, 1, 1).plusDays(Long.parseLong(day[i]));
            String ends = direction.equals("in") ? "B > X" : "X > B";
            movements.add(movement(date + "|" + ends + "|" + amount[i] + ".00 EUR" + more, i + 1));
        }
        Regularity regularity = Regularity.of(movements);
        return regularity == null ? null : regularity.label();
    }

    private static Movement movement(String text, long line) {
        SourceRow source = new SourceRow("f", "00".repeat(32), null, null, line, line, null);
        return Movement.of(
                        Story.transfer(text, source),
                        java.util.Set.of(Story.account("X").key()))
                .get(0);
    }
}
