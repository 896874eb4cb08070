package org.theseus.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

    private static final Attempt CHAIN = new Attempt("1", "chain", true, Set.of("a", "b", "c", "d", "e"));
    private static final Attempt FAN = new Attempt("2", "fan", true, Set.of("f", "g"));
    private static final Attempt WEDDING = new Attempt("3", "fan", false, Set.of("h", "i"));

    @TempDir
    private Path folder;

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String id : "a b c d e f g h i j k l".split(" ")) {
            rows.add(new Row(id, "payer of " + id, "payee", 100, 0));
        }
        rows.add(new Row("m", "payer of l", "payee", 900, 0));
        return rows;
    }

    private static Lead lead(int rank, boolean alert, String... rows) {
        return new Lead("F-" + rank, rank, "X", alert, Set.of(rows));
    }

    @Test
    void fourOfFiveTransfersFindAnAttemptAndThreeDoNot() {
        assertThat(lead(1, true, "a", "b", "c", "d").hits(CHAIN)).isTrue();
        assertThat(lead(1, true, "a", "b", "c").hits(CHAIN)).isFalse();
    }

    @Test
    void halfOfTheLeadMustBeTheAttempt() {
        assertThat(lead(1, true, "f", "g", "j", "k").hits(FAN)).isTrue();
        assertThat(lead(1, true, "f", "g", "j", "k", "l").hits(FAN)).isFalse();
    }

    @Test
    void countsByHand() {
        Evaluation e = Evaluation.of(
                List.of(CHAIN, FAN, WEDDING),
                List.of(
                        lead(1, true, "a", "b", "c", "d"),
                        lead(2, true, "d", "e", "j"),
                        lead(3, true, "h", "i"),
                        lead(4, true, "k", "l"),
                        lead(5, false, "f", "g")),
                rows(),
                7);
        assertThat(e.alerts()).isEqualTo(4);
        assertThat(e.patterns())
                .extracting(Evaluation.PatternRecall::pattern, p -> p.found(), p -> p.alerted(), p -> p.positive())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("chain", 1, 1, true),
                        org.assertj.core.groups.Tuple.tuple("fan", 1, 0, true),
                        org.assertj.core.groups.Tuple.tuple("fan", 1, 1, false));
        // networks: {a..e,j} right, {k,l} wrong; that of the look-alike alone is left out
        assertThat(e.networks().value()).isEqualTo(0.5);
        assertThat(e.lookAlikes()).isEqualTo(new Evaluation.Counted(1, 1));
        // alert rows without the look-alike: a b c d e j k l, 5 of them right; 7 positive rows
        assertThat(e.transfers().precision()).isEqualTo(5 / 8.0);
        assertThat(e.transfers().recall()).isEqualTo(5 / 7.0);
        assertThat(e.transfers().f1().value()).isCloseTo(2 * 5 / (2.0 * 5 + 3 + 2), within(1e-12));
        assertThat(e.benignRows()).isEqualTo(4);
        // one alert of four benign rows' case: {k,l}
        assertThat(e.alertsPerHundredThousand()).isEqualTo(100_000.0 / 4);
    }

    @Test
    void aPairSeenTwiceComesAfterPairsSeenOnce() {
        List<Row> rows =
                List.of(new Row("x", "1", "2", 1, 0), new Row("y", "1", "2", 1, 0), new Row("z", "3", "4", 1, 0));
        assertThat(Baselines.precisionAt(1, rows, Set.of("z"), 1)).containsEntry("pair seen once", 1.0);
        assertThat(Baselines.precisionAt(1, rows, Set.of("x"), 1)).containsEntry("pair seen once", 0.0);
    }

    @Test
    void intervalsAreThoseOfTheBooks() {
        Interval nine = Interval.wilson(9, 10);
        assertThat(nine.low()).isCloseTo(0.5958, within(1e-4));
        assertThat(nine.high()).isCloseTo(0.9821, within(1e-4));
        Interval same = Interval.bootstrap(5, 3, times -> 0.25);
        assertThat(same).isEqualTo(new Interval(0.25, 0.25, 0.25));
    }

    @Test
    void labelsAreReadOrRefusedWithTheirLine() throws IOException {
        Path file = folder.resolve("labels.csv");
        Files.writeString(
                file, "attempt_id,pattern,positive,transfer_id\n1,chain,true,a\n1,chain,true,b\n2,fan,false,c\n");
        assertThat(LabelFile.read(file))
                .containsExactly(
                        new Attempt("1", "chain", true, Set.of("a", "b")), new Attempt("2", "fan", false, Set.of("c")));
        Files.writeString(file, "attempt_id,pattern,positive,transfer_id\n1,chain,maybe,a\n");
        assertThatThrownBy(() -> LabelFile.read(file))
                .hasMessageContaining("line 2")
                .hasMessageContaining("maybe");
        Files.writeString(file, "attempt_id,pattern,transfer_id\n");
        assertThatThrownBy(() -> LabelFile.read(file)).hasMessageContaining("positive");
    }
}
