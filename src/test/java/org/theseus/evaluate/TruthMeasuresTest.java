package org.theseus.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Counts by hand: what is the indicator's own, what is an alert's, what is neutral. */
class TruthMeasuresTest {

    private static final long YEAR = 8_766L * 3_600_000;

    private static final TruthFolder TRUTH = new TruthFolder(
            List.of(
                    new Attempt("1", "A1", true, Set.of("a", "b")),
                    new Attempt("2", "E7", true, Set.of("c", "d")),
                    new Attempt("3", "taxi-ring", true, Set.of("e", "f")),
                    new Attempt("4", "SHOP", false, Set.of("g", "h"))),
            List.of(new Attempt("5", "A1", false, Set.of("i", "j"))),
            List.of(new Attempt("6", "A1 skim 1.2", false, Set.of("k", "l"))),
            new TreeSet<>(Set.of("3")),
            new TreeSet<>(Set.of("4")),
            500);

    private static Lead lead(String indicator, boolean alert, String... rows) {
        return new Lead("F-" + String.join("", rows), 1, indicator, alert, Set.of(rows));
    }

    private static TruthMeasures measures(List<Lead> leads, List<Set<String>> networks) {
        List<Row> rows = Stream.of("a b c d e f g h i j k l m n o p".split(" "))
                .map(id -> new Row(id, "x", "y", 1, id.equals("p") ? YEAR : 0))
                .toList();
        return TruthMeasures.of(TRUTH, leads, networks, rows);
    }

    @Test
    void anAttemptIsFoundByItsOwnIndicatorOnly() {
        TruthMeasures m = measures(List.of(lead("A4", true, "a", "b"), lead("E7b", false, "c", "d")), List.of());
        assertThat(m.of("recall").get("A1")).isEqualTo(new TruthMeasures.Count(0, 1));
        assertThat(m.of("recall").get("E7")).isEqualTo(new TruthMeasures.Count(1, 1));
    }

    @Test
    void boundaryCasesAreExactWithoutAFindingAndNeutralForFalseAlerts() {
        TruthMeasures hit = measures(List.of(lead("A1", true, "i", "j"), lead("A1", true, "k", "l")), List.of());
        assertThat(hit.all("boundary")).isEqualTo(new TruthMeasures.Count(0, 1));
        assertThat(hit.of("evasion").get("A1 skim 1.2")).isEqualTo(new TruthMeasures.Count(1, 1));
        assertThat(hit.falseAlerts()).isZero();
        assertThat(measures(List.of(), List.of()).all("boundary")).isEqualTo(new TruthMeasures.Count(1, 1));
    }

    @Test
    void alertsOnBenignRowsAndOnLookAlikesAreCountedApart() {
        TruthMeasures m = measures(
                List.of(lead("A1", true, "m", "n"), lead("A1", true, "g", "h"), lead("A1", false, "o", "p")),
                List.of());
        assertThat(m.falseAlerts()).isEqualTo(1);
        assertThat(m.benignRows()).isEqualTo(4);
        assertThat(m.all("look-alike")).isEqualTo(new TruthMeasures.Count(1, 1));
        assertThat(m.perThousandPartyYears()).isCloseTo(2.0, within(0.01));
        assertThat(m.plus(m).falseAlerts()).isEqualTo(2);
        assertThat(m.plus(m).all("look-alike")).isEqualTo(new TruthMeasures.Count(2, 2));
    }

    @Test
    void aStoryIsReadIfItsNetworkIsAmongTheFirstTwiceAsMany() {
        Set<String> story = Set.of("e", "f");
        Set<String> other = Set.of("m", "n");
        assertThat(measures(List.of(), List.of(other, story)).all("story").hit())
                .isEqualTo(1);
        assertThat(measures(List.of(), List.of(other, other, story))
                        .all("story")
                        .hit())
                .isZero();
    }
}
