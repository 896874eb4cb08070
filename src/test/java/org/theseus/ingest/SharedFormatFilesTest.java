package org.theseus.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theseus.model.TheseusException;

/**
 * Files of statement formats that others published, recognised and read without naming a profile. The expected values were
 * added up by hand from the files.
 */
@TestInstance(Lifecycle.PER_CLASS)
class SharedFormatFilesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            camt/genkgo-camt052.v2.xml               | UTF-8 | camt   | 1  | {SEK=200000.00} | {}            | 2007-10-18 | 2007-10-18
            camt/genkgo-camt053.v2.minimal.ultimate.xml | UTF-8 | camt | 1 | {}              | {EUR=8.85}    | 2014-12-31 | 2014-12-31
            camt/genkgo-camt053.v2.with-party-ids.xml | UTF-8 | camt  | 1  | {}              | {EUR=8.85}    | 2014-12-31 | 2014-12-31
            camt/kedder-camt053.xml                  | UTF-8 | camt   | 1  | {}              | {CHF=1284.30} | 2023-01-25 | 2023-01-25
            swift-mt/cmxl-mt940.sta                  | UTF-8 | mt940  | 16 | {DEM=49309.44, EUR=800.00, PLN=10000.00} | {DEM=49396.74, EUR=3000.00, PLN=20040.00} | 2002-11-02 | 2013-10-27
            swift-mt/jejik-abnamro.sta               | UTF-8 | mt940  | 10 | {EUR=345.93}    | {}            | 2011-05-23 | 2011-05-24
            swift-mt/jejik-ing.sta                   | UTF-8 | mt940  | 7  | {EUR=50.27}     | {EUR=4.68}    | 2010-07-22 | 2010-07-23
            swift-mt/jejik-postfinance.sta           | UTF-8 | mt940  | 4  | {CHF=79.90}     | {CHF=239.30}  | 2013-12-09 | 2013-12-18
            swift-mt/jejik-rabobank-iban.sta         | UTF-8 | mt940  | 4  | {EUR=70.00}     | {}            | 2013-01-01 | 2013-01-09
            swift-mt/jejik-triodos.sta               | UTF-8 | mt940  | 2  | {EUR=715.70}    | {}            | 2011-01-01 | 2011-01-25
            swift-mt/self-mt942.sta                  | UTF-8 | mt940  | 1  | {EUR=0.42}      | {}            | 2016-10-31 | 2016-10-31
            """)
    void ownExtractsGiveTheSumsOfTheFile(
            String file,
            String encoding,
            String profile,
            long rows,
            String debit,
            String credit,
            String first,
            String last) {
        IngestResult read = read(file);
        assertThat(read.source().encoding()).isEqualTo(encoding);
        assertThat(read.source().profile()).isEqualTo(profile);
        assertThat(read.rejected()).isEmpty();
        assertThat(read.accepted()).isEqualTo(rows);
        assertThat(read.totals().debit()).hasToString(debit);
        assertThat(read.totals().credit()).hasToString(credit);
        assertThat(read.totals().first()).isEqualTo(first);
        assertThat(read.totals().last()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            goaml/vyttah-5.0.2-STR.xml | UTF-8 | goaml | 1 | {AED=120000.00} | 2026-05-24
            """)
    void reportsGiveTheirTransactions(String file, String encoding, String profile, long rows, String sum, String day) {
        IngestResult read = read(file);
        assertThat(read.source().encoding()).isEqualTo(encoding);
        assertThat(read.source().profile()).isEqualTo(profile);
        assertThat(read.accepted()).isEqualTo(rows);
        assertThat(read.totals().sum()).hasToString(sum);
        assertThat(read.totals().debit()).isEmpty();
        assertThat(read.totals().first()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            swift-mt/prowide-mt103.txt        | type MT103, which is no account statement
            goaml/vyttah-5.0.2-goAMLSchema.xsd | no profile knows
            """)
    void otherFilesAreRefusedForTheRightReason(String file, String reason) {
        Path there = SharedData.file("formats/" + file);
        assertThatThrownBy(() -> FileIngest.read(
                        there,
                        Profiles.of(null).detect(there),
                        IngestOptions.NONE,
                        transfer -> {},
                        IngestProgress.SILENT))
                .isInstanceOf(TheseusException.class)
                .hasMessageContaining(reason);
    }

    private static IngestResult read(String name) {
        var file = SharedData.file("formats/" + name);
        IngestResult read = FileIngest.read(
                file, Profiles.of(null).detect(file), IngestOptions.NONE, transfer -> {}, IngestProgress.SILENT);
        System.out.printf(
                Locale.ROOT,
                "%-45s %-7s %-7s %3d rows  debit %s credit %s sum %s  %s to %s  statements %s%n",
                name,
                read.source().encoding(),
                read.source().profile(),
                read.accepted(),
                read.totals().debit(),
                read.totals().credit(),
                read.totals().sum(),
                read.totals().first(),
                read.totals().last(),
                read.statements());
        return read;
    }
}
