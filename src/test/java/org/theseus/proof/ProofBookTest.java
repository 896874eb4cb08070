package org.theseus.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Channel;
import org.theseus.model.Detail;
import org.theseus.model.Mention;
import org.theseus.model.Money;
import org.theseus.model.Precision;
import org.theseus.model.SourceRow;
import org.theseus.model.Status;
import org.theseus.model.Transfer;

/** What balances and stated figures prove, and where pages are missing. */
class ProofBookTest {

    private static final AccountId OWN = new AccountId(AccountId.Kind.ACCOUNT, "", "OWN");
    private static final AccountId OTHER = new AccountId(AccountId.Kind.ACCOUNT, "", "OTHER");

    private final ProofBook book = new ProofBook();
    private long record;

    private void row(int day, long minor, @Nullable String balance, Status status) {
        record++;
        Map<Detail, String> details = balance == null ? Map.of() : Map.of(Detail.BALANCE_AFTER, balance);
        Transfer row = new Transfer(
                "T-" + record,
                null,
                "",
                new BookingTime(LocalDate.of(2023, 4, day).toEpochDay() * 86_400_000L, Precision.DAY, false),
                null,
                null,
                minor < 0 ? OWN : OTHER,
                minor < 0 ? OTHER : OWN,
                Mention.NONE,
                Mention.NONE,
                new Money(Math.abs(minor), "EUR"),
                null,
                Channel.BANK,
                status,
                null,
                details,
                new TreeMap<>(),
                List.of(new SourceRow("f.csv", "ab", null, null, record, record + 1, null)));
        book.add(row, OWN);
    }

    private void row(int day, long minor, @Nullable String balance) {
        row(day, minor, balance, Status.BOOKED);
    }

    private AccountProof only(StatedFigures... statements) {
        return book.finish(List.of(statements)).accounts().get(0);
    }

    @Test
    void balancesThatFollowProveTheAccount() {
        row(3, -1000, "90.00");
        row(4, 500, null);
        row(4, 250, "97.50");
        row(5, -9999, null, Status.PENDING);
        AccountProof proof = only();
        assertThat(proof.gaps()).isEmpty();
        assertThat(proof.isProvable()).isTrue();
        assertThat(proof.opening()).hasToString("100.00 EUR");
        assertThat(proof.closing()).hasToString("97.50 EUR");
        assertThat(proof.from()).isEqualTo("2023-04-03");
        assertThat(proof.to()).isEqualTo("2023-04-05");
    }

    @Test
    void aMissingPageIsAGapWithItsDaysAndWhatMoved() {
        row(10, -1000, "90.00");
        row(11, -1000, "80.00");
        row(18, 2000, "2410.00");
        row(19, -1000, "2400.00");
        assertThat(only().gaps())
                .extracting(Gap::toString)
                .containsExactly("2023-04-11..2023-04-18 the balance jumps by 2310.00 EUR (line 4)");
    }

    @Test
    void newestFirstIsFollowedBackwards() {
        row(12, -1000, "80.00");
        row(11, -1000, "90.00");
        row(10, 5000, "100.00");
        AccountProof proof = only();
        assertThat(proof.gaps()).isEmpty();
        assertThat(proof.opening()).hasToString("50.00 EUR");
        assertThat(proof.closing()).hasToString("80.00 EUR");
    }

    private static StatedFigures stated(
            long number, String opening, String closing, @Nullable Long debits, long first, long last) {
        return new StatedFigures(
                "statement " + number,
                number,
                "OWN",
                "EUR",
                null,
                null,
                new BigDecimal(opening),
                new BigDecimal(closing),
                null,
                null,
                debits,
                null,
                null,
                null,
                first,
                last,
                10 * number);
    }

    @Test
    void aStatementMustAddUpAndGoOnWhereTheLastOneEnded() {
        row(3, -1000, null);
        row(4, 250, null);
        row(20, -500, null);
        ProofBook.Proofs proofs =
                book.finish(List.of(stated(12, "100.00", "92.50", 1L, 1, 2), stated(14, "95.00", "91.00", 2L, 3, 3)));
        assertThat(proofs.failures())
                .extracting(Failure::message)
                .containsExactly(
                        "statement 14: opening 95.00 and the rows give 90.00 EUR, stated as closing 91.00: 1.00 is missing."
                                + " Rows are missing or were misread.",
                        "statement 14: 2 debit rows are stated, 1 were found.");
        assertThat(proofs.accounts().get(0).gaps())
                .extracting(Gap::toString)
                .containsExactly(
                        "?..? statement 13 is missing (line 140)",
                        "?..? statement 14 does not open where statement 12 closed, off by 2.50 EUR (line 140)");
    }

    @Test
    void aStatementWithoutRowsStandsBetweenTheOthersAndIsProvedToo() {
        row(3, -1000, null);
        row(4, 250, null);
        ProofBook.Proofs proofs = book.finish(List.of(
                stated(12, "100.00", "90.00", null, 1, 1), stated(13, "90.00", "90.00", null, 0, 0),
                stated(14, "90.00", "92.50", null, 2, 2), stated(15, "92.50", "80.00", 3L, 0, 0)));
        assertThat(proofs.accounts().get(0).gaps()).isEmpty();
        assertThat(proofs.failures())
                .extracting(Failure::message)
                .containsExactly(
                        "statement 15: opening 92.50 and no row, stated as closing 80.00. Rows are missing.",
                        "statement 15: 3 rows are stated, none was found.");
    }

    @Test
    void swappedSidesAreAContradictionAndMissingRowsAreNot() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            int rows = 3 + random.nextInt(20);
            long[] change = new long[rows];
            long[] balance = new long[rows];
            long held = random.nextInt(100_000);
            for (int row = 0; row < rows; row++) {
                change[row] = 1L + random.nextInt(50_000);
                change[row] *= random.nextInt(3) == 0 ? 1 : -1;
                held += change[row];
                // now and then a page is missing
                held += random.nextInt(8) == 0 ? random.nextInt(1_000) : 0;
                balance[row] = held;
            }
            long[] fee = new long[rows];
            long[] swapped = Arrays.stream(change).map(each -> -each).toArray();
            boolean whole = BalanceChain.of(change, fee, balance).breaks() == 0;
            assertThat(BalanceChain.fitsOnlyReversed(change, fee, balance))
                    .as("as it stands, seed " + seed)
                    .isFalse();
            assertThat(BalanceChain.fitsOnlyReversed(swapped, fee, balance))
                    .as("swapped, seed " + seed)
                    .isEqualTo(whole && BalanceChain.of(swapped, fee, balance).breaks() >= Math.max(2, (rows - 1) / 2));
        }
    }

    @Test
    void aFileWithSwappedSidesIsSaidToContradictItself() {
        row(3, 1000, "90.00");
        row(4, 500, "85.00");
        row(5, -250, "87.50");
        assertThat(book.finish(List.of()).failures())
                .extracting(Failure::toString)
                .singleElement()
                .asString()
                .contains("Two columns or the signs are swapped");
    }

    @Test
    void aStatedBalanceIsMetByTheRunningOnesInEitherOrder() {
        row(5, -250, "97.50");
        row(4, 1000, "100.00");
        row(3, -500, "90.00");
        assertThat(only(stated(1, "95.00", "97.50", null, 1, 3)).gaps()).isEmpty();
    }

    @Test
    void aStatedBalanceThatIsNotMetIsAGap() {
        row(5, -250, "97.50");
        row(4, 1000, "100.00");
        assertThat(only(stated(1, "80.00", "99.50", null, 1, 2)).gaps())
                .extracting(Gap::toString)
                .containsExactly(
                        "?..2023-04-04 the first row does not go on from the stated opening balance, off by 10.00 EUR (line 3)",
                        "2023-04-05..? the last row does not lead to the stated closing balance, off by 2.00 EUR (line 2)");
    }

    @Test
    void theDirectionWithFewerBreaksIsTaken() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            int rows = 2 + random.nextInt(12);
            long[] change = new long[rows];
            long[] fee = new long[rows];
            long[] balance = new long[rows];
            long now = 0;
            for (int i = 0; i < rows; i++) {
                change[i] = random.nextLong(200) - 100;
                now += change[i];
                balance[i] = random.nextInt(4) == 0 ? BalanceChain.NONE : now;
            }
            assertThat(BalanceChain.of(change, fee, balance).breaks())
                    .as("seed %d", seed)
                    .isZero();
            int lost = 1 + random.nextInt(rows - 1);
            boolean seen = false;
            for (int i = 0; i < rows; i++) {
                seen |= i < lost && balance[i] != BalanceChain.NONE;
                balance[i] += i >= lost && balance[i] != BalanceChain.NONE ? 1_000_000 : 0;
            }
            boolean after = false;
            for (int i = lost; i < rows; i++) {
                after |= balance[i] != BalanceChain.NONE;
            }
            assertThat(BalanceChain.of(change, fee, balance).breaks())
                    .as("seed %d", seed)
                    .isEqualTo(seen && after ? 1 : 0);
        }
    }
}
