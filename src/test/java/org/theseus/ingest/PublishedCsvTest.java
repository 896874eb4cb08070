package org.theseus.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theseus.model.Channel;
import org.theseus.model.NameBasis;
import org.theseus.model.Status;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;

/**
 * CSV fixtures that other projects publish for their statement readers. Expected figures were added up by hand from the
 * files' lines: rows that are payments, sums of the booked ones, first and last date.
 */
class PublishedCsvTest {

    private final List<Transfer> transfers = new ArrayList<>();

    private IngestResult read(String file, String profile, @Nullable String account) {
        Path path = SharedData.file("formats/csv/" + file);
        Profile found = Profiles.of(null).detect(path);
        assertThat(found.name()).isEqualTo(profile);
        return FileIngest.read(
                path, found, new IngestOptions(null, account, false), transfers::add, IngestProgress.SILENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            at-easybank-creditcard.csv        | at-easybank    |           |  3 | 0 | EUR | 28.68   | 30.99    | 2013-02-19 | 2013-07-02
            at-easybank-giro.csv              | at-easybank    |           | 10 | 0 | EUR | 1586.17 | 23.31    | 2014-01-01 | 2015-10-07
            at-ing-diba.csv                   | at-ing         |           |  6 | 0 | EUR | 1534.56 | 542.53   | 2013-08-13 | 2013-12-31
            at-livebank.csv                   | at-livebank    |           |  3 | 3 | EUR | 100.00  | 5150.00  | 2013-06-05 | 2013-07-03
            b2y-20180226-1000594757-umsatz.CSV| de-sparkasse   |           |  1 | 0 | EUR | 36.99   |          | 2018-02-22 | 2018-02-22
            b2y-Umsaetze_KtoNr538917600_EUR_02-03-2018_1503.CSV|de-commerzbank||1| 0 | EUR | 17.22   |          | 2018-03-02 | 2018-03-02
            b2y-test_raiffeisen_01.csv        | at-raiffeisen  | R-1       | 73 | 1 | EUR | 6458.90 | 1878.20  | 2017-09-18 | 2017-10-19
            b2y-umsatz-1234________1234-20180227.CSV|de-sparkasse|          |  1 | 0 | EUR | 5.00    |          | 2018-02-20 | 2018-02-20
            de-ing-test_without_saldo_1.csv   | de-ing         |           |  6 | 0 | EUR | 230.93  | 50.00    | 2018-12-10 | 2018-12-28
            de-sparkasse-simple1.csv          | de-sparkasse   |           |  2 | 0 | EUR |         | 123.00   | 2018-03-28 | 2018-03-28
            de-sparkasse-simple2.csv          | de-sparkasse   |           | 17 | 1 | EUR | 1280.46 | 1410.22  | 2018-03-21 | 2018-04-03
            lt-swedbank.csv                   | lt-swedbank    |           |  5 | 6 | LTL | 541.54  | 1600.00  | 2012-01-02 | 2012-02-29
            revolut-2022-january.csv          | revolut        | R-2       |  8 | 1 | EUR | 413.44  | 500.00   | 2022-01-02 | 2022-01-15
            ru-sberbank.csv                   | ru-sberbank    |           | 11 | 0 | RUB | 9870.41 | 17209.24 | 2019-04-01 | 2019-10-31
            """)
    void aPublishedFileIsReadWithoutLoss(
            String file,
            String profile,
            @Nullable String account,
            long rows,
            int controls,
            String currency,
            @Nullable String debit,
            @Nullable String credit,
            String first,
            String last) {
        IngestResult result = read(file, profile, account);
        System.out.printf(
                Locale.ROOT,
                "%-34.34s %-20s %-14s rows %3d  notes %d  debit %s  credit %s  %s to %s%n",
                file,
                result.source().encoding(),
                result.source().profile(),
                result.rowsRead(),
                result.controls().size(),
                result.totals().debit(),
                result.totals().credit(),
                result.totals().first(),
                result.totals().last());
        assertThat(result.rejected()).isEmpty();
        assertThat(result.accepted()).isEqualTo(rows);
        assertThat(result.rowsRead()).isEqualTo(rows);
        assertThat(result.controls()).hasSize(controls);
        assertThat(result.totals().debit()).isEqualTo(sums(currency, debit));
        assertThat(result.totals().credit()).isEqualTo(sums(currency, credit));
        assertThat(result.totals().first()).isEqualTo(first);
        assertThat(result.totals().last()).isEqualTo(last);
    }

    private static Map<String, String> sums(String currency, @Nullable String sum) {
        return sum == null ? Map.of() : new TreeMap<>(Map.of(currency, sum));
    }

    @Test
    void theSheetWithoutACurrencyIsRefusedForThat() {
        SharedData.file("formats/csv/oca-debit_credit.csv");
        assertThatThrownBy(() -> read("oca-debit_credit.csv", "sheet-debit-credit", "1"))
                .isInstanceOfSatisfying(TheseusException.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(TheseusException.Kind.INPUT);
                    assertThat(refusal.getMessage()).contains("currency");
                    assertThat(refusal.advice()).contains("--currency EUR");
                });
    }

    @Test
    void otherSidesAreFoundInTheTextAndMarked() {
        read("at-easybank-giro.csv", "at-easybank", null);
        Transfer paid = transfers.get(2);
        assertThat(paid.payee().account()).isEqualTo("AT098765432109876543");
        assertThat(NameBasis.ofName(paid, false)).isEqualTo(NameBasis.EXTRACTED_HIGH);
        assertThat(NameBasis.ofName(paid, true)).isEqualTo(NameBasis.STATED);
        assertThat(transfers.get(5).channel()).isEqualTo(Channel.CASH_OUT);
        assertThat(transfers.get(9).from().key()).startsWith("acct:easybank/AT0987");
    }

    @Test
    void quotesInsideQuotesAndExtraCellsKeepEveryLetter() {
        read("lt-swedbank.csv", "lt-swedbank", null);
        assertThat(transfers)
                .anyMatch(row -> "UAB \"Naktida\"".equals(row.payee().name()));
        transfers.clear();
        read("at-livebank.csv", "at-livebank", null);
        assertThat(transfers.get(0).detail(org.theseus.model.Detail.REFERENCE)).contains("A text;REF: X");
        transfers.clear();
        read("revolut-2022-january.csv", "revolut", "R-2");
        assertThat(transfers).filteredOn(row -> row.status() == Status.PENDING).hasSize(2);
    }
}
