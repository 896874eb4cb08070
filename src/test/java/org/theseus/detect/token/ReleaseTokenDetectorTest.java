package org.theseus.detect.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.facts;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Found;
import org.theseus.detect.TestCase;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Fact;
import org.theseus.project.CaseGraph;

public class ReleaseTokenDetectorTest {

    private static final String[] WORDS = {"K7LM2", "Q9XRT", "B4B4B", "hello", "2023"};

    /** A case of a seed whose texts repeat few words. */
    public static CaseGraph random(Random random) {
        TestCase made = new TestCase();
        for (int i = 0; i < 5; i++) {
            made.account();
        }
        for (int i = 0; i < 9; i++) {
            made.pay(
                    random.nextInt(5),
                    random.nextInt(5),
                    random.nextInt(90) * DAY,
                    1_000,
                    facts(
                            Fact.REFERENCE,
                            random.nextInt(3) == 0
                                    ? null
                                    : WORDS[random.nextInt(5)] + " / "
                                            + WORDS[random.nextInt(5)].toLowerCase(java.util.Locale.ROOT)));
        }
        return made.build();
    }

    @Test
    void agreesWithTheDefinitionOnRandomCases() {
        int leads = 0;
        for (int seed = 0; seed < 400; seed++) {
            CaseGraph graph = random(new Random(seed));
            Set<String> fast = new TreeSet<>();
            Found.leads("release-token", CaseContext.of(graph), "seriesFrom", 99)
                    .forEach(lead -> fast.add(lead.evidence().stream()
                            .map(c -> c.edge())
                            .sorted()
                            .toList()
                            .toString()));
            Set<String> slow = new TreeSet<>();
            for (String word : new String[] {"K7LM2", "Q9XRT", "B4B4B"}) {
                TemporalGraph g = graph.graph();
                int[] rows = IntStream.range(0, g.edgeCount())
                        .filter(e -> {
                            String text = graph.find(Fact.REFERENCE, e);
                            return text != null
                                    && text.toUpperCase(java.util.Locale.ROOT).contains(word);
                        })
                        .toArray();
                long pairs = IntStream.of(rows)
                        .map(e -> 9 * Math.min(g.source(e), g.target(e)) + Math.max(g.source(e), g.target(e)))
                        .distinct()
                        .count();
                if (rows.length >= 2
                        && rows.length <= 6
                        && pairs == rows.length
                        && g.earliest(rows[rows.length - 1]) - g.earliest(rows[0]) <= 60 * DAY) {
                    slow.add(IntStream.of(rows).boxed().toList().toString());
                }
            }
            assertThat(fast).as("seed %d", seed).isEqualTo(slow);
            leads += fast.size();
        }
        assertThat(leads).isGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource({
        "K7LM2, true",
        "BCDFG4K, true",
        "K7L, false",
        "KLMNP, false",
        "123456, false",
        "ABCDEFGHIJK12, false",
        "RE2023, false",
        "INV0042, false",
        "AT6119043, false",
        "12MAR23, false",
        "RF18539007, false",
        "EUR500, false",
        "ZIMMER4, false"
    })
    void wordsOfAnotherMeaningAreNoTokens(String word, boolean token) {
        assertThat(Tokens.of("paid " + word + ", thanks").contains(word)).isEqualTo(token);
    }

    private static int leads(int rows, long span, String word, boolean onePair) {
        TestCase made = new TestCase();
        for (int i = 0; i < 16; i++) {
            made.account();
        }
        for (int i = 0; i < rows; i++) {
            made.pay(
                    onePair ? 0 : 2 * i,
                    onePair ? 1 : 2 * i + 1,
                    i == rows - 1 ? span : i,
                    1_000,
                    facts(Fact.REFERENCE, "code " + word));
        }
        return Found.leads("release-token", made).size();
    }

    @Test
    void twoToSixRowsOfDifferentPairsWithinSixtyDays() {
        assertThat(leads(2, 60 * DAY, "k7lm2", false)).isEqualTo(1);
        assertThat(leads(6, 60 * DAY, "k7lm2", false)).isEqualTo(1);
        assertThat(leads(7, DAY, "k7lm2", false)).isZero();
        assertThat(leads(1, 0, "k7lm2", false)).isZero();
        assertThat(leads(2, 60 * DAY + 1, "k7lm2", false)).isZero();
        assertThat(leads(2, DAY, "kalmb", false)).isZero();
        assertThat(leads(2, DAY, "k7lm2", true)).isZero();
    }

    @Test
    void numbersThatOnePayeeCountsUpAreInvoices() {
        TestCase made = new TestCase();
        for (int i = 0; i < 5; i++) {
            made.account();
        }
        for (int i = 0; i < 3; i++) {
            made.pay(i, 4, i * DAY, 1_000, facts(Fact.REFERENCE, "kx70" + i)).pay(i, 3, i * DAY, 1_000);
        }
        made.pay(3, 2, 4 * DAY, 1_000, facts(Fact.REFERENCE, "kx701"));
        assertThat(Found.leads("release-token", made)).isEmpty();
    }
}
