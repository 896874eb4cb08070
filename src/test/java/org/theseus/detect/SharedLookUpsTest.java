package org.theseus.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.theseus.coverage.Coverage;
import org.theseus.model.Observation;
import org.theseus.project.CaseGraph;
import org.theseus.store.OwnPeriod;
import org.theseus.store.SourceFile;

/** What detectors look up many times gives the answers of what it remembers. */
class SharedLookUpsTest {

    @Test
    void pairsAreNumberedAsTheyAreMet() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            WordPairs pairs = new WordPairs();
            Map<List<Integer>, Integer> slow = new HashMap<>();
            for (int i = 0; i < 5000; i++) {
                int first = random.nextInt(80) - 1;
                int second = random.nextInt(80) - 1;
                int expected = slow.computeIfAbsent(List.of(first, second), fresh -> slow.size());
                assertThat(pairs.number(first, second)).as("seed %d", seed).isEqualTo(expected);
            }
            assertThat(pairs.pairs()).hasSize(slow.size());
            slow.forEach((pair, number) -> assertThat(pairs.pairs()[number])
                    .isEqualTo(((long) pair.get(0) << 32) | (pair.get(1) & 0xffff_ffffL)));
        }
    }

    @Test
    void aCountryOnADayIsWorkedOutOnce() {
        List<String> made = new ArrayList<>();
        CountryDays<String> days = new CountryDays<>((country, day) -> {
            made.add(country + day);
            return country + day;
        });
        long first = LocalDate.of(2023, 5, 1).toEpochDay();
        assertThat(days.at("RS", first)).isEqualTo("RS2023-05-01");
        assertThat(days.at("RS", first)).isEqualTo("RS2023-05-01");
        assertThat(days.at("HU", first)).isEqualTo("HU2023-05-01");
        assertThat(days.at("RS", first + 1)).isEqualTo("RS2023-05-02");
        assertThat(made).hasSize(3);
    }

    @Test
    void whatWasSeenIsThatOfTheCoverage() {
        TestCase made = new TestCase();
        for (int i = 0; i < 4; i++) {
            made.account("Name" + i + " Own", null, i == 3 ? Observation.SEEN_ONLY : Observation.FULL);
        }
        CaseGraph graph = made.pay(0, 1, 19_480 * TestCase.DAY, 100).build();
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<SourceFile> sources = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                String key = graph.account(random.nextInt(4)).id().key();
                LocalDate from = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(60));
                sources.add(source(key, from, from.plusDays(random.nextInt(40))));
            }
            TreeMap<String, Observation> decided = new TreeMap<>();
            if (random.nextInt(3) == 0) {
                decided.put(graph.account(random.nextInt(4)).id().key(), Observation.FULL);
            }
            Coverage coverage = Coverage.of(sources, decided);
            ObservedTime observed = CaseContext.of(graph).with(coverage).observed();
            for (int i = 0; i < 40; i++) {
                int node = random.nextInt(4);
                LocalDate first = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(100) - 5);
                LocalDate last = first.plusDays(random.nextInt(20));
                assertThat(observed.of(
                                node,
                                first.toEpochDay() * TestCase.DAY,
                                last.toEpochDay() * TestCase.DAY + random.nextInt(86_400_000)))
                        .as("seed %d", seed)
                        .isEqualTo(coverage.of(graph.account(node), first, last));
            }
        }
    }

    private static SourceFile source(String key, LocalDate from, LocalDate to) {
        return new SourceFile(
                "a.csv",
                "00",
                1,
                "test",
                1,
                "UTF-8",
                ",",
                "test",
                1,
                1,
                0,
                0,
                List.of(key),
                new TreeMap<>(),
                new TreeMap<>(),
                from.toString(),
                to.toString(),
                0,
                0,
                List.<OwnPeriod>of());
    }
}
