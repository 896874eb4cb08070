package org.theseus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.theseus.model.AccountId;
import org.theseus.model.Channel;
import org.theseus.model.Detail;
import org.theseus.model.Status;
import org.theseus.model.Transfer;

/** The sample case is read as its story says; sums were taken from the files with a spreadsheet. */
class SamplesTest {

    private static IngestResult read(String file, String profile, List<Transfer> into) {
        Path path = Path.of("samples", file);
        Profile detected = Profiles.of(null).detect(path);
        assertThat(detected.name()).isEqualTo(profile);
        IngestResult result = FileIngest.read(path, detected, IngestOptions.NONE, into::add, IngestProgress.SILENT);
        assertThat(result.rejected()).isEmpty();
        assertThat(result.duplicates()).isZero();
        return result;
    }

    @Test
    void theAustrianBank() {
        List<Transfer> rows = new ArrayList<>();
        IngestResult result = read("donaubank_umsaetze_2023.csv", "sample-donaubank-at", rows);

        assertThat(result.accepted()).isEqualTo(123);
        assertThat(result.totals().debit()).isEqualTo(new TreeMap<>(Map.of("EUR", "92671.35")));
        assertThat(result.totals().credit()).isEqualTo(new TreeMap<>(Map.of("EUR", "219000.45")));
        assertThat(result.totals().first()).isEqualTo("2023-02-01");
        assertThat(result.observed()).extracting(Observed::account).hasSize(3).contains("acct:/AT339990010008830417");
        assertThat(rows)
                .anyMatch(row -> "Nikolina Tadic".equals(row.payee().name())
                        && "RS".equals(row.payee().country()));
        assertThat(rows).filteredOn(row -> row.channel() == Channel.CASH_OUT).hasSize(1);
    }

    @Test
    void theSerbianBank() {
        List<Transfer> rows = new ArrayList<>();
        IngestResult result = read("dunavska_promet_2023.csv", "sample-dunavska-rs", rows);

        assertThat(result.accepted()).isEqualTo(44);
        assertThat(result.totals().debit()).isEqualTo(new TreeMap<>(Map.of("RSD", "3971686.04")));
        assertThat(result.totals().credit()).isEqualTo(new TreeMap<>(Map.of("RSD", "5645782.01")));
        assertThat(result.observed()).hasSize(2);
        assertThat(rows)
                .anyMatch(row -> "Žitoprodukt Ćuprija d.o.o.".equals(row.payer().name()));
        assertThat(rows).allMatch(row -> row.from().institution().isEmpty());
    }

    @Test
    void theOperatorAndTheChainInIt() {
        List<Transfer> rows = new ArrayList<>();
        IngestResult result = read("brzomt_nalozi_2023.csv", "sample-brzomt", rows);

        assertThat(result.accepted()).isEqualTo(148);
        assertThat(result.totals().sum()).isEqualTo(new TreeMap<>(Map.of("EUR", "115930.00")));
        assertThat(rows).filteredOn(row -> row.status() == Status.PAID).hasSize(146);
        assertThat(rows)
                .filteredOn(row -> String.valueOf(row.detail(Detail.MTCN)).startsWith("0"))
                .hasSize(12);
        assertThat(rows)
                .filteredOn(row -> Set.of("cust:BrzoMT/C-0107", "cust:BrzoMT/C-0031")
                                .contains(row.from().key())
                        || row.to().key().equals("cust:BrzoMT/C-0107"))
                .extracting(row -> row.time() + " " + row.from().number() + " "
                        + row.to().number() + " " + row.amount() + " " + row.detail(Detail.PAY_PLACE))
                .containsExactly(
                        "2023-06-02T10:14Z P-0212 C-0107 2200.00 EUR Gevgelija",
                        "2023-06-02T16:40Z P-0219 C-0107 2200.00 EUR Gevgelija",
                        "2023-06-04T09:05Z C-0107 C-0031 4050.00 EUR Preševo",
                        "2023-06-07T18:22Z C-0031 C-0088 3780.00 EUR Szeged");
        Set<AccountId> collectorsPayers = new HashSet<>();
        rows.stream()
                .filter(row -> row.to().number().equals("C-0064"))
                .forEach(row -> collectorsPayers.add(row.from()));
        assertThat(collectorsPayers).hasSize(28);
    }
}
