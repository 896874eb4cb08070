package org.theseus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.theseus.fx.Rate;
import org.theseus.fx.RateTable;
import org.theseus.model.AccountId;
import org.theseus.model.Transfer;
import org.theseus.proceeds.Pattern;
import org.theseus.proceeds.Proceeds;
import org.theseus.store.TransferFilter;
import org.theseus.table.Row;
import org.theseus.table.Table;
import org.theseus.view.Story;

/** Sums of proceeds by month, currency and in EUR, read here from a case of four payments. */
class ProceedsTableTest {

    private static ProceedsTable table() {
        Story story = new Story().file("bank.csv", List.of(), """
                        2023-05-30|P > A|1170.00 RSD
                        2023-06-02|Q > A|20.00 EUR
                        2023-06-02|Q > A|117.00 RSD
                        2023-07-09|R > A|500.00 TRY
                        """.strip());
        List<Transfer> transfers = new ArrayList<>();
        SortedMap<String, SortedSet<String>> alerts = new TreeMap<>();
        story.store().readTransfers(TransferFilter.ALL, transfer -> {
            transfers.add(transfer);
            alerts.put(transfer.id(), new TreeSet<>(List.of("F-1")));
        });
        Pattern pattern = Pattern.of(
                new TreeSet<>(List.of(new AccountId(AccountId.Kind.ACCOUNT, "bank", "A"))), alerts, new TreeMap<>());
        RateTable rates = RateTable.of(List.of(
                new Rate("RSD", LocalDate.parse("2023-05-29"), new BigDecimal("117"), "rates.csv"),
                new Rate("RSD", LocalDate.parse("2023-06-02"), new BigDecimal("58.5"), "rates.csv")));
        return new ProceedsTable("P-1", Proceeds.of(pattern, transfers, time -> true), rates);
    }

    private static List<String> sums(Table table, List<Row> rows) {
        return rows.stream()
                .map(row -> row.cell(table.indexOf("month")) + " " + row.cell(table.indexOf("kind")) + " "
                        + row.cell(table.indexOf("least")) + ".." + row.cell(table.indexOf("most")))
                .toList();
    }

    @Test
    void sumsAreByMonthAndCurrencyAndInEuroByTheRateOfEachDay() {
        Table monthly = table().monthly();
        assertThat(sums(monthly, monthly.rows()))
                .containsExactly(
                        "2023-05 received 1170.00 RSD..1170.00 RSD",
                        "2023-06 received 20.00 EUR..20.00 EUR",
                        "2023-06 received 117.00 RSD..117.00 RSD",
                        "2023-07 received 500.00 TRY..500.00 TRY",
                        "total received 20.00 EUR..20.00 EUR",
                        "total received 1287.00 RSD..1287.00 RSD",
                        "total received 500.00 TRY..500.00 TRY",
                        "total kept at the end of the records 0.00 EUR..20.00 EUR",
                        "total kept at the end of the records 0.00 RSD..1287.00 RSD",
                        "total kept at the end of the records 0.00 TRY..500.00 TRY",
                        "total in EUR received 32.00 EUR..32.00 EUR");
        assertThat(monthly.cell(0, "of")).as("what the log keeps").isEqualTo("P-1");
        assertThat(monthly.notes())
                .anySatisfy(note -> assertThat(note).contains("rates.csv"))
                .anySatisfy(note -> assertThat(note).startsWith("no rate for some days of TRY"));
    }

    @Test
    void eachPaymentNamesItsRateAndTheSumsStandBelow() {
        Table rows = table().rows();
        assertThat(rows.rows()).hasSize(4);
        assertThat(rows.cell(0, "eur_rate")).hasToString("1 EUR = 117 RSD of 2023-05-29 (rates.csv)");
        assertThat(rows.cell(0, "eur_least")).hasToString("10.00 EUR");
        assertThat(rows.cell(3, "eur_least")).isNull();
        assertThat(rows.rows().get(3).sources().get(0)).hasToString("bank.csv:5");
        assertThat(sums(rows, rows.footer()))
                .isEqualTo(sums(table().monthly(), table().monthly().rows()));
    }
}
