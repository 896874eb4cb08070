package org.theseus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theseus.model.TheseusException;
import org.theseus.project.GraphSource;
import org.theseus.store.MemoryCaseStore;

class ReadyGraphTest {

    @ParameterizedTest
    @CsvSource({
        "0, 20000, true",
        "0, 19999, false",
        "20000, 40000, true",
        "20001, 40001, false",
        "1000000, 1999999, false",
        "1000000, 2000000, true",
        "30000, 10000, false",
    })
    void aCaseIsReadAgainWhenItDoubledAndIsNotSmall(long before, long now, boolean worth) {
        assertThat(ReadyGraph.isWorth(before, now)).isEqualTo(worth);
    }

    @Test
    void readingsStayLinearInTransfersHoweverTheFilesAreCut() {
        Random random = new Random(7);
        for (int run = 0; run < 1_000; run++) {
            long held = 0;
            long read = 0;
            while (held < 10_000_000) {
                long before = held;
                held += 1 + random.nextInt(1 + random.nextInt(1_000_000));
                read += ReadyGraph.isWorth(before, held) ? held : 0;
            }
            assertThat(read).isLessThanOrEqualTo(2 * held);
        }
    }

    @Test
    void aSmallImportReadsNothing() {
        List<String> steps = new ArrayList<>();
        ReadyGraph.after(
                new MemoryCaseStore(),
                (ledger, bytes) -> {
                    throw new AssertionError("read");
                },
                0,
                steps::add);
        assertThat(steps).isEmpty();
    }

    @Test
    void aGraphThatDoesNotFitIsNoFailureOfTheImport() {
        List<String> steps = new ArrayList<>();
        GraphSource full = (ledger, bytes) -> {
            throw TheseusException.of(TheseusException.Kind.STORE, "needs 9 MiB, 1 MiB are free", "Give it more.");
        };
        ReadyGraph.make(new MemoryCaseStore(), full, steps::add);
        assertThat(steps).hasSize(2).last().asString().contains("needs 9 MiB");
    }
}
