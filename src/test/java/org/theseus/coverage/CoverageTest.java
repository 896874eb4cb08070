package org.theseus.coverage;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.theseus.model.AccountId;
import org.theseus.model.Observation;
import org.theseus.store.AccountRecord;
import org.theseus.store.OwnPeriod;
import org.theseus.store.SourceFile;

/** What was seen of accounts and institutions, and when. */
class CoverageTest {

    private static final AccountId ID = new AccountId(AccountId.Kind.ACCOUNT, "", "A");
    private static final AccountRecord ACCOUNT = new AccountRecord(ID, null, null, Observation.FULL, 1);

    private static SourceFile file(
            String name, String from, String to, String opening, String closing, List<String> gaps) {
        return new SourceFile(
                name,
                name,
                1,
                "p",
                1,
                "UTF-8",
                ",",
                "Bank",
                1,
                1,
                0,
                0,
                List.of(ID.key()),
                new TreeMap<>(),
                new TreeMap<>(),
                from,
                to,
                0,
                0,
                List.of(new OwnPeriod(ID.key(), from, to, opening, closing, gaps)));
    }

    private static Coverage of(SourceFile... files) {
        return Coverage.of(List.of(files), new TreeMap<>());
    }

    @Test
    void filesThatTouchOrWhoseBalancesConnectAreOneStretch() {
        Coverage touching = of(
                file("a", "2023-01-01", "2023-03-31", "", "", List.of()),
                file("b", "2023-04-01", "2023-06-30", "", "", List.of()));
        assertThat(touching.spans(ID.key())).hasToString("[2023-01-01..2023-06-30]");
        assertThat(touching.of(ACCOUNT)).isEqualTo(Observation.FULL);
        Coverage proved = of(
                file("a", "2023-01-01", "2023-03-20", "1.00 EUR", "7.00 EUR", List.of()),
                file("b", "2023-04-09", "2023-06-30", "7.00 EUR", "2.00 EUR", List.of()));
        assertThat(proved.spans(ID.key())).hasSize(1);
        Coverage open = of(
                file("a", "2023-01-01", "2023-03-20", "1.00 EUR", "7.00 EUR", List.of()),
                file("b", "2023-04-09", "2023-06-30", "9.00 EUR", "2.00 EUR", List.of()));
        assertThat(open.spans(ID.key())).hasSize(2);
        assertThat(open.gaps(ID.key())).containsExactly("2023-03-21..2023-04-08 no records");
        assertThat(open.of(ACCOUNT)).isEqualTo(Observation.PARTIAL);
    }

    @Test
    void daysOutsideTheRecordsWereNotSeen() {
        Coverage coverage = of(file("a", "2023-01-01", "2023-03-31", "", "", List.of()));
        assertThat(coverage.of(ACCOUNT, LocalDate.of(2023, 2, 1), LocalDate.of(2023, 3, 1)))
                .isEqualTo(Observation.FULL);
        assertThat(coverage.of(ACCOUNT, LocalDate.of(2023, 3, 1), LocalDate.of(2023, 4, 2)))
                .isEqualTo(Observation.PARTIAL);
        AccountRecord seen = new AccountRecord(ID, null, null, Observation.SEEN_ONLY, 1);
        assertThat(coverage.of(seen, LocalDate.of(2023, 2, 1), LocalDate.of(2023, 3, 1)))
                .isEqualTo(Observation.SEEN_ONLY);
    }

    @Test
    void anAnalystsDecisionWins() {
        SortedMap<String, Observation> decided = new TreeMap<>(java.util.Map.of(ID.key(), Observation.FULL));
        Coverage coverage =
                Coverage.of(List.of(file("a", "2023-01-01", "2023-03-31", "", "", List.of("a page"))), decided);
        assertThat(coverage.of(ACCOUNT)).isEqualTo(Observation.FULL);
        assertThat(coverage.gaps(ID.key())).containsExactly("a page in a");
        assertThat(of(file("a", "2023-01-01", "2023-03-31", "", "", List.of("a page")))
                        .of(ACCOUNT))
                .isEqualTo(Observation.PARTIAL);
    }

    @Test
    void theMapCountsDaysOnceWhateverTheFiles() {
        CoverageMap map = CoverageMap.of(List.of(
                file("a", "2023-01-20", "2023-02-28", "", "", List.of()),
                file("b", "2023-02-15", "2023-03-02", "", "", List.of())));
        SortedMap<YearMonth, CoverageMap.Cell> months = map.cells().get("Bank");
        assertThat(months)
                .containsOnlyKeys(YearMonth.of(2023, 1), YearMonth.of(2023, 2), YearMonth.of(2023, 3))
                .containsEntry(YearMonth.of(2023, 1), new CoverageMap.Cell(12, 31, 1, 1))
                .containsEntry(YearMonth.of(2023, 2), new CoverageMap.Cell(28, 28, 1, 2))
                .containsEntry(YearMonth.of(2023, 3), new CoverageMap.Cell(2, 31, 1, 1));
        assertThat(requireNonNull(months).get(YearMonth.of(2023, 2)))
                .isNotNull()
                .matches(CoverageMap.Cell::isWhole);
    }

    @Test
    void aPeriodSurvivesItsText() {
        OwnPeriod period = new OwnPeriod("acct:/A", null, "2023-01-01", "", "1.00 EUR", List.of("one", "two"));
        assertThat(OwnPeriod.parse(period.toText())).isEqualTo(period);
        OwnPeriod bare = new OwnPeriod("acct:/A", "2023-01-01", null, "", "", List.of());
        assertThat(OwnPeriod.parse(bare.toText())).isEqualTo(bare);
    }
}
