package org.theseus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.theseus.algo.Monitor;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingJson;
import org.theseus.cases.FindingReader;
import org.theseus.model.Transfer;
import org.theseus.project.GraphSource;
import org.theseus.store.MemoryCaseStore;
import org.theseus.store.TransferFilter;
import org.theseus.verify.FindingVerifier;
import org.theseus.view.Story;

/** An account that keeps more and more of what passes through it: A4 asks for 0.85 onward, so that 0.15 may stay. */
class NearDefinitionTest {

    private static final FindingVerifier VERIFIER = FindingVerifier.standard();

    private MemoryCaseStore store = new MemoryCaseStore();

    private List<Finding> keeping(int percent) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            rows.append(
                    String.format(java.util.Locale.ROOT, "2023-06-%02dT10:00:00Z|P%d > M|1000.00 EUR%n", 1 + 3 * i, i));
            rows.append(String.format(
                    java.util.Locale.ROOT, "2023-06-%02dT18:00:00Z|M > N|%d.00 EUR%n", 1 + 3 * i, 1000 - 10 * percent));
        }
        store = new Story()
                .file("bank.csv", List.of("*"), rows.toString().strip())
                .store();
        return DetectFindings.run(store, GraphSource.STORE, Set.of("A4"), null, Monitor.NONE)
                .findings();
    }

    private Map<String, Transfer> transfers() {
        Map<String, Transfer> byId = new HashMap<>();
        store.readTransfers(TransferFilter.ALL, row -> byId.put(row.id(), row));
        return byId;
    }

    @Test
    void whatSatisfiesTheExactDefinitionIsNoneOfTheWiderOne() {
        assertThat(keeping(10)).extracting(Finding::indicator).containsExactly("A4");
        assertThat(keeping(15)).extracting(Finding::indicator).containsExactly("A4");
    }

    @Test
    void beyondTheLimitItSaysByHowMuchAndIsNoAlert() {
        for (int percent : List.of(16, 18, 19)) {
            List<Finding> found = keeping(percent);
            assertThat(found)
                    .as("keeps %d %%", percent)
                    .extracting(Finding::indicator)
                    .containsExactly("A4~");
            Finding near = found.get(0);
            // 18 of 15 is a fifth more
            int missed = (int) Math.ceil(100.0 * (percent - 15) / 15);
            assertThat(near.explanation()).startsWith("Near A4, not it: a limit is missed by " + missed + " %. ");
            assertThat(near.alert()).isFalse();
            assertThat(near.score()).isPositive().isLessThanOrEqualTo(0.5);
            assertThat(near.parameters())
                    .containsEntry("exact.minShare", "0.85")
                    .containsEntry("minShare", "0.8050");
            assertThat(VERIFIER.problems(near, transfers())).isEmpty();
            assertThat(FindingReader.read(FindingJson.write(near))).isEqualTo(near);
        }
    }

    @Test
    void furtherBeyondThereIsNothing() {
        assertThat(keeping(20)).isEmpty();
    }

    @Test
    void verifyAsksForTheLimitsThatTheFindingStates() {
        Finding near = keeping(18).get(0);
        Map<String, String> exact = new HashMap<>(near.parameters());
        exact.put("minShare", "0.85");
        Finding claimed = near.measuredBy(new java.util.TreeMap<>(exact));
        assertThat(VERIFIER.problems(claimed, transfers()))
                .singleElement()
                .asString()
                .contains("left in time");
    }
}
