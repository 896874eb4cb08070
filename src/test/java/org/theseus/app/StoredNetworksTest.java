package org.theseus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.store.CaseStore;
import org.theseus.store.StoredFinding;

/** Findings are listed with the networks that merging all of them gives, whoever computed these and when. */
class StoredNetworksTest {

    @TempDir
    Path folder;

    private static Map<String, StoredFinding.Network> merged(CaseStore store) {
        Map<String, StoredFinding.Network> merged = new TreeMap<>();
        CaseNetworks.of(store)
                .forEach(network -> network.findings()
                        .forEach(finding ->
                                merged.put(finding.id(), new StoredFinding.Network(network.id(), network.number()))));
        return merged;
    }

    private static Map<String, StoredFinding.Network> kept(CaseStore store) {
        Map<String, StoredFinding.Network> kept = new TreeMap<>();
        store.findings().forEach(finding -> kept.put(finding.id(), finding.network()));
        return kept;
    }

    @Test
    void detectKeepsThem() throws IOException {
        CaseStore store = ResolvedCase.ofTwoCollectors(folder).store();
        assertThat(kept(store)).hasSize(2).isEqualTo(merged(store));
        assertThat(kept(store).values())
                .extracting(StoredFinding.Network::number)
                .containsOnly(1, 2);
    }

    @Test
    void aDecisionThatChangesTheReadingOrderChangesThem() throws IOException {
        ResolvedCase made = ResolvedCase.ofTwoCollectors(folder);
        Map<String, StoredFinding.Network> before = kept(made.store());
        String first = made.store().findings().get(0).id();
        made.run(session -> DisposeFinding.dispose(session, first, "dismissed-legitimate", "a club"));
        assertThat(kept(made.store())).isEqualTo(merged(made.store()));
        made.run(session -> DisposeFinding.suppress(
                session,
                new WhoIsMeant(session.store()).find("C-2").party(),
                null,
                LocalDate.of(2999, 1, 1),
                "a landlord"));
        assertThat(kept(made.store())).isEqualTo(merged(made.store())).hasSameSizeAs(before);
    }

    @Test
    void findingsOfEarlierVersionsAreMergedWhenTheyAreListed() throws IOException {
        CaseStore store = ResolvedCase.ofTwoCollectors(folder).store();
        Map<String, StoredFinding.Network> networks = kept(store);
        store.amendFindings(store.findings().stream()
                .map(StoredNetworksTest::withoutNetwork)
                .toList());
        List<StoredFinding> one = store.findings().subList(0, 1);
        assertThat(FindingList.networks(store, one)).isEqualTo(networks);
    }

    private static StoredFinding withoutNetwork(StoredFinding finding) {
        return new StoredFinding(
                finding.id(),
                finding.detector(),
                finding.version(),
                finding.indicator(),
                finding.rank(),
                finding.score(),
                finding.alert(),
                finding.headline(),
                finding.accountKeys(),
                finding.transferIds(),
                null,
                finding.json());
    }
}
