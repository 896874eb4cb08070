package org.theseus.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.model.Money;
import org.theseus.model.TheseusException;

/** Rates of files and of laws, and what is converted by them. */
class RateTableTest {

    private static final LocalDate FRIDAY = LocalDate.of(2023, 6, 2);

    @TempDir
    Path folder;

    private RateTable table(String text) throws IOException {
        return RateTable.of(RateFile.read(Files.writeString(folder.resolve("rates.csv"), text), "rates.csv"));
    }

    private static String euro(RateTable table, long minor, String currency, LocalDate day) {
        return table.toEuro(new Money(minor, currency), day)
                .map(converted -> converted.euro() + " by " + converted.rate())
                .orElse("none");
    }

    @Test
    void theCentralBanksLayoutIsRead() throws IOException {
        RateTable table =
                table("Date,USD,RSD,TRY,\n2023-06-02,1.0763,N/A,22.5341,\n2023-06-01,1.0697,117.25,22.1922,\n");
        assertThat(table.rates()).hasSize(5);
        assertThat(euro(table, 10_763, "USD", FRIDAY))
                .isEqualTo("100.00 EUR by 1 EUR = 1.0763 USD of 2023-06-02 (rates.csv)");
        assertThat(euro(table, 11_725_00, "RSD", FRIDAY))
                .as("the day before")
                .startsWith("100.00 EUR by 1 EUR = 117.25");
        assertThat(euro(table, 100, "USD", FRIDAY.plusDays(7))).isNotEqualTo("none");
        assertThat(euro(table, 100, "USD", FRIDAY.plusDays(8))).as("too old").isEqualTo("none");
        assertThat(euro(table, 100, "USD", FRIDAY.minusDays(2)))
                .as("before the first")
                .isEqualTo("none");
        assertThat(euro(table, 100, "MKD", FRIDAY)).isEqualTo("none");
        assertThat(euro(table, 100, "EUR", FRIDAY)).isEqualTo("none");
    }

    @Test
    void threeColumnsAreReadAsWell() throws IOException {
        RateTable table = table("date;currency;rate\n2023-06-02;RSD;117.20\n");
        assertThat(euro(table, 117_20, "RSD", FRIDAY)).startsWith("1.00 EUR");
        assertThat(table.apartBasisPoints(new Money(10_000, "EUR"), new Money(11_720_00, "RSD"), FRIDAY.toEpochDay()))
                .hasValue(0);
        assertThat(table.apartBasisPoints(new Money(10_000, "EUR"), new Money(11_837_20, "RSD"), FRIDAY.toEpochDay()))
                .hasValue(99);
        assertThat(table.apartBasisPoints(new Money(10_000, "EUR"), new Money(1, "MKD"), FRIDAY.toEpochDay()))
                .isEmpty();
    }

    @Test
    void replacedCurrenciesHaveTheirLawfulRateFromTheirDayOn() {
        assertThat(euro(RateTable.FIXED, 75_345, "HRK", LocalDate.of(2023, 1, 1)))
                .isEqualTo("100.00 EUR by 1 EUR = 7.53450 HRK of 2023-01-01 (Council Regulation (EU) 2022/1208)");
        assertThat(euro(RateTable.FIXED, 75_345, "HRK", LocalDate.of(2022, 12, 31)))
                .isEqualTo("none");
        assertThat(euro(RateTable.FIXED, 195_583, "DEM", LocalDate.of(2001, 5, 1)))
                .startsWith("1000.00 EUR");
        assertThat(euro(RateTable.FIXED, 195_583, "BGN", FRIDAY)).startsWith("1000.00 EUR");
        assertThat(euro(RateTable.FIXED, 1_376_03, "ATS", LocalDate.of(1999, 1, 1)))
                .startsWith("100.00 EUR");
        assertThat(RateTable.FIXED.fixed()).hasSize(22);
    }

    @Test
    void whatIsWrongIsNamedWithItsLine() {
        for (String[] wrong : new String[][] {
            {"", "line 1: the file is empty"},
            {"when,what\n", "line 1: the header"},
            {"date,currency,rate\n2.6.2023,RSD,117\n", "line 2: '2.6.2023' is no date"},
            {"date,currency,rate\n2023-06-02,RSD,-1\n", "line 2: '-1' is no rate"},
            {"date,currency,rate\n2023-06-02,RSD,x\n", "line 2: 'x' is no rate"},
            {"date,currency,rate\n2023-06-02,dinar,1\n", "line 2: 'dinar' is no currency"},
            {"Date,USD\n2023-06-02\n", "line 2: 1 cells, the header has 2"}
        }) {
            assertThatThrownBy(() -> table(wrong[0]))
                    .isInstanceOf(TheseusException.class)
                    .hasMessageContaining(wrong[1]);
        }
        assertThatThrownBy(() -> RateFile.read(folder.resolve("none.csv"), "x")).hasMessageContaining("no such file");
    }
}
