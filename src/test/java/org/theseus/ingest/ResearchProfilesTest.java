package org.theseus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.theseus.model.AccountId;
import org.theseus.model.Channel;
import org.theseus.model.Precision;
import org.theseus.model.Transfer;

/** The research profiles on the files as their authors published them; expected figures are those of the data's README. */
class ResearchProfilesTest {

    private final List<Transfer> transfers = new ArrayList<>();

    private IngestResult read(String file, String expectedProfile) {
        Path path = SharedData.file(file);
        Profile profile = Profiles.of(null).detect(path);
        assertThat(profile.name()).isEqualTo(expectedProfile);
        IngestResult result = FileIngest.read(path, profile, IngestOptions.NONE, transfers::add, IngestProgress.SILENT);
        assertThat(result.rejected()).isEmpty();
        assertThat(result.duplicates()).isZero();
        assertThat(transfers).extracting(Transfer::id).doesNotHaveDuplicates();
        assertThat(transfers).hasSize(Math.toIntExact(result.accepted()));
        return result;
    }

    private Set<AccountId> accounts() {
        Set<AccountId> accounts = new HashSet<>();
        transfers.forEach(transfer -> {
            accounts.add(transfer.from());
            accounts.add(transfer.to());
        });
        return accounts;
    }

    @Test
    void finCenFilesKeepEveryRowAndTheSumToTheCent() {
        IngestResult result = read("icij-fincen/download_transactions_map.csv", "icij-fincen");

        assertThat(result.accepted()).isEqualTo(4507);
        assertThat(result.totals().sum()).containsExactlyEntriesOf(new TreeMap<>(Map.of("USD", "35682247985.01")));
        assertThat(accounts()).hasSize(2277);
        assertThat(transfers).allMatch(transfer -> transfer.aggregate() != null && !transfer.isTimed());
        assertThat(transfers).filteredOn(transfer -> !transfer.time().isKnown()).hasSize(6);
        List<Long> counts = transfers.stream()
                .flatMap(transfer -> Stream.ofNullable(transfer.aggregate()))
                .flatMap(aggregate -> Stream.ofNullable(aggregate.count()))
                .toList();
        assertThat(counts).hasSize(4507 - 111);
        assertThat(counts.stream().mapToLong(Long::longValue).sum()).isEqualTo(18_153);
        assertThat(result.observed()).isEmpty();
    }

    @Test
    void amlGentexKeepsTheWorldOutsideApart() {
        IngestResult result = read("amlgentex/transactions.csv", "amlgentex");

        assertThat(result.accepted()).isEqualTo(54_279);
        assertThat(result.observed()).hasSize(900);
        assertThat(accounts())
                .filteredOn(id -> id.kind() == AccountId.Kind.OUTSIDE)
                .hasSize(3);
        assertThat(transfers).allMatch(transfer -> transfer.time().precision() == Precision.DAY);
        assertThat(transfers).allMatch(transfer -> transfer.attributes().isEmpty());
        assertThat(transfers)
                .filteredOn(transfer -> transfer.channel() == Channel.CASH_IN || transfer.channel() == Channel.CASH_OUT)
                .hasSize(170);
    }

    @Test
    void amlSimKnowsDaysOnly() {
        IngestResult result = read("amlsim/transactions.csv", "amlsim");

        assertThat(result.accepted()).isEqualTo(55_934);
        assertThat(accounts()).hasSize(1342);
        assertThat(transfers).allMatch(transfer -> transfer.time().precision() == Precision.DAY);
        assertThat(transfers).allMatch(transfer -> transfer.attributes().isEmpty());
    }

    @Test
    void ibmRowsWithoutAnIdAreToldApart() {
        IngestResult result = read("ibm-aml/hi-small-trans-sample-1000.csv", "ibm-aml");

        assertThat(result.accepted()).isEqualTo(1000);
        assertThat(transfers).allMatch(transfer -> transfer.time().precision() == Precision.MINUTE);
        assertThat(transfers).allMatch(transfer -> transfer.attributes().isEmpty());
    }

    @Test
    void samlDReadsNamesOfCurrenciesAndCountries() {
        IngestResult result = read("saml-d/SAML-D_sample_1k.csv", "saml-d");

        assertThat(result.accepted()).isEqualTo(1000);
        assertThat(transfers)
                .filteredOn(transfer -> transfer.channel() == Channel.CASH_IN)
                .hasSize(24);
        assertThat(transfers)
                .filteredOn(transfer -> "GB".equals(transfer.payer().country()))
                .hasSize(957);
        assertThat(transfers).allMatch(transfer -> transfer.attributes().containsKey("Received_currency"));
        assertThat(transfers)
                .filteredOn(transfer -> transfer.attributes().containsKey("amount_as_written"))
                .hasSize(5)
                .allMatch(transfer -> transfer.amount().currency().equals("JPY"));
    }
}
