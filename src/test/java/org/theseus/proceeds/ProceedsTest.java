package org.theseus.proceeds;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.theseus.model.AccountId;
import org.theseus.model.Transfer;
import org.theseus.store.TransferFilter;
import org.theseus.view.Story;

/** Proceeds against cases that are counted here by hand, and against a world in which every cent is known. */
class ProceedsTest {

    private static AccountId account(String number) {
        return new AccountId(AccountId.Kind.ACCOUNT, "bank", number);
    }

    private static SortedSet<AccountId> group(String... numbers) {
        SortedSet<AccountId> group = new TreeSet<>();
        for (String number : numbers) {
            group.add(account(number));
        }
        return group;
    }

    private static List<Transfer> transfers(String rows) {
        return transfers(new Story().file("bank.csv", List.of(), rows.strip()));
    }

    private static List<Transfer> transfers(Story story) {
        List<Transfer> all = new ArrayList<>();
        story.store().readTransfers(TransferFilter.ALL, all::add);
        return all;
    }

    /** Rows whose reference is "alert" or "lead" are cited so. */
    private static SortedMap<String, SortedSet<String>> cited(List<Transfer> transfers, String reference) {
        SortedMap<String, SortedSet<String>> cited = new TreeMap<>();
        transfers.stream()
                .filter(transfer -> transfer.details().containsValue(reference))
                .forEach(transfer -> cited.put(transfer.id(), new TreeSet<>(List.of("F-" + reference))));
        return cited;
    }

    private static Pattern pattern(List<Transfer> transfers, String... numbers) {
        return Pattern.of(group(numbers), cited(transfers, "alert"), cited(transfers, "lead"));
    }

    private static Proceeds proceeds(List<Transfer> transfers, String... numbers) {
        return Proceeds.of(pattern(transfers, numbers), transfers, time -> true);
    }

    private static String told(Line line) {
        return line.transfer().time() + " " + line.kind() + " " + line.least().plain() + ".."
                + line.most().plain();
    }

    private static Proceeds.Bounds euros(long least, long most) {
        return new Proceeds.Bounds(least * 100, most * 100);
    }

    private static Proceeds.Sum total(Proceeds proceeds) {
        return requireNonNull(proceeds.totals().get("EUR"));
    }

    @Test
    void aChainCountsWhatEntersAndLeavesItOnce() {
        List<Transfer> chain = transfers("""
                2023-06-01T10:00:00Z|P > A|100.00 EUR|reference=alert
                2023-06-02T10:00:00Z|A > B|95.00 EUR|reference=alert
                2023-06-03T10:00:00Z|B > C|90.00 EUR|reference=alert
                """);
        Proceeds both = proceeds(chain, "A", "B");
        assertThat(both.lines().stream().map(ProceedsTest::told))
                .containsExactly(
                        "2023-06-01T10:00Z RECEIVED 100.00..100.00",
                        "2023-06-02T10:00Z INSIDE 0.00..0.00",
                        "2023-06-03T10:00Z PASSED_ON 0.00..90.00");
        assertThat(total(both)).isEqualTo(new Proceeds.Sum(euros(100, 100), euros(0, 90), euros(0, 0)));
        assertThat(both.kept()).as("nobody saw all of A and B").containsEntry("EUR", euros(0, 100));
    }

    @Test
    void ownRecordsAndAnOpeningBalanceSayWhatMustHaveBeenPassedOn() {
        List<Transfer> rows = transfers("""
                2023-06-01T10:00:00Z|P > A|100.00 EUR|reference=alert
                2023-06-02T10:00:00Z|A > C|90.00 EUR
                2023-06-03T10:00:00Z|A > OUT|5.00 EUR
                """);
        Pattern known = new Pattern(
                group("A"),
                cited(rows, "alert"),
                new TreeMap<>(),
                new TreeMap<>(),
                group("A"),
                new TreeMap<>(Map.of(account("A"), new TreeMap<>(Map.of("EUR", 1000L)))));
        Proceeds proceeds = Proceeds.of(known, rows, time -> true);
        assertThat(total(proceeds))
                .as("10 EUR were there before, so 80 of the 90 must be of the 100")
                .isEqualTo(new Proceeds.Sum(euros(100, 100), euros(80, 90), euros(0, 5)));
        assertThat(proceeds.kept()).containsEntry("EUR", euros(5, 15));
    }

    @Test
    void onlyAlertsCountForCertainAndExplainedPaymentsDoNot() {
        List<Transfer> rows = transfers("""
                2023-06-01|P > A|10.00 EUR|reference=alert
                2023-06-02|Q > A|20.00 EUR|reference=lead
                2023-06-03|R > A|40.00 EUR
                2023-06-04|BOSS > A|80.00 EUR
                2023-06-05|BOSS > A|160.00 EUR|reference=alert
                2023-06-06|S > A|320.00 EUR|status=REFUNDED|reference=alert
                2023-06-07|T > A|640.00 EUR|sum_of=3|reference=alert
                """);
        Pattern plain = pattern(rows, "A");
        Proceeds proceeds = Proceeds.of(
                new Pattern(
                        plain.accounts(),
                        plain.alerts(),
                        plain.indicators(),
                        new TreeMap<>(Map.of(account("BOSS"), "EMPLOYER")),
                        plain.seenWhole(),
                        plain.openings()),
                rows,
                time -> true);
        assertThat(total(proceeds).received()).isEqualTo(euros(10, 10 + 20 + 40 + 160 + 640));
        assertThat(proceeds.lines().stream().map(ProceedsTest::told))
                .contains("2023-06-04 RECEIVED 0.00..0.00", "2023-06-06 NO_MONEY 0.00..0.00");
    }

    @Test
    void aPaymentThatMovedNoMoneyStandsAtTheGroupsEnd() {
        Proceeds proceeds = proceeds(transfers("""
                2023-06-01|P > A|100.00 EUR|status=CANCELLED
                2023-06-02|A > Q|50.00 EUR|status=PENDING
                2023-06-03|A > B|25.00 EUR|status=REVERSED
                """), "A", "B");
        assertThat(proceeds.lines())
                .extracting(line ->
                        line.account().number() + " " + line.counterparty().number())
                .containsExactly("A P", "A Q", "B A");
    }

    @Test
    void moneyPaidBackLowersWhatCameIn() {
        Proceeds full = proceeds(transfers("""
                2023-06-01|P > A|100.00 EUR|reference=alert
                2023-06-03|A > P|100.00 EUR
                """), "A");
        assertThat(total(full).received()).isEqualTo(euros(0, 0));
        assertThat(full.lines().get(1).kind()).isEqualTo(Line.Kind.PAID_BACK);
        Proceeds part = proceeds(transfers("""
                2023-06-01|P > A|100.00 EUR|reference=alert
                2023-06-03|A > P|30.00 EUR
                """), "A");
        assertThat(total(part).received()).isEqualTo(euros(70, 100));
        Proceeds sameDay = proceeds(transfers("""
                2023-06-03|P > A|100.00 EUR|reference=alert
                2023-06-03|A > P|100.00 EUR
                """), "A");
        assertThat(total(sameDay).received()).as("nobody knows which was first").isEqualTo(euros(0, 100));
        Proceeds returned = proceeds(transfers("""
                2023-06-01|A > P|60.00 EUR
                2023-06-03|P > A|100.00 EUR|reference=alert
                """), "A");
        assertThat(total(returned).received()).as("60 may be their own").isEqualTo(euros(40, 100));
    }

    @Test
    void aSecondRecordOfOnePaymentCountsOnceInTheLeast() {
        String row = "2023-06-0%d|P > A|100.00 EUR|reference=alert";
        Story twoFiles = new Story()
                .file("bank.csv", List.of(), row.formatted(1))
                .file("operator.csv", List.of(), row.formatted(2));
        assertThat(total(proceeds(transfers(twoFiles), "A")).received()).isEqualTo(euros(100, 200));
        List<Transfer> oneFile = transfers(row.formatted(1) + "\n" + row.formatted(2));
        assertThat(total(proceeds(oneFile, "A")).received()).isEqualTo(euros(200, 200));
    }

    @Test
    void monthsAndThePeriodDivideWhatCameIn() {
        List<Transfer> rows = transfers("""
                2023-05-31|P > A|1.00 EUR|reference=alert
                2023-06-01|Q > A|2.00 EUR|reference=alert
                2023-06-02|Q > A|500.00 RSD|reference=alert
                -|R > A|4.00 EUR
                """);
        Proceeds all = proceeds(rows, "A");
        assertThat(all.months().keySet()).containsExactly("2023-05", "2023-06", "undated");
        assertThat(requireNonNull(all.months().get("2023-06")).keySet()).containsExactly("EUR", "RSD");
        Proceeds june = Proceeds.of(
                pattern(rows, "A"), rows, time -> Proceeds.month(time).equals("2023-06"));
        assertThat(june.lines()).hasSize(2);
        assertThat(total(june).received()).isEqualTo(euros(2, 2));
    }

    /** A purse of which every cent is of the pattern or not, spent at random: the truth lies inside the bounds. */
    @Test
    void whatReallyHappenedLiesInsideTheBounds() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder rows = new StringBuilder();
            long opening = random.nextInt(50);
            long dirty = 0;
            long clean = opening;
            long dirtyOut = 0;
            long received = 0;
            for (int day = 1; day <= 12; day++) {
                boolean out = random.nextBoolean() && dirty + clean > 0;
                long amount = 1L + random.nextInt(out ? (int) (dirty + clean) : 60);
                boolean alert = !out && random.nextBoolean();
                String who = out ? "A > X" + day : "Y" + day + " > A";
                rows.append(String.format("2023-06-%02dT10:00:00Z|%s|%d.00 EUR", day, who, amount));
                rows.append(alert ? "|reference=alert\n" : "\n");
                if (out) {
                    long least = Math.max(0, amount - clean);
                    long part = least + random.nextInt((int) (Math.min(dirty, amount) - least) + 1);
                    dirty -= part;
                    clean -= amount - part;
                    dirtyOut += part;
                } else if (alert || random.nextInt(3) == 0) {
                    dirty += amount;
                    received += amount;
                } else {
                    clean += amount;
                }
            }
            List<Transfer> transfers = transfers(rows.toString());
            Proceeds proceeds = Proceeds.of(
                    new Pattern(
                            group("A"),
                            cited(transfers, "alert"),
                            new TreeMap<>(),
                            new TreeMap<>(),
                            group("A"),
                            new TreeMap<>(Map.of(account("A"), new TreeMap<>(Map.of("EUR", opening * 100))))),
                    transfers,
                    time -> true);
            Proceeds.Sum sum = total(proceeds);
            Proceeds.Bounds kept = requireNonNull(proceeds.kept().get("EUR"));
            assertThat(received * 100)
                    .as("received, seed " + seed)
                    .isBetween(sum.received().least(), sum.received().most());
            assertThat(dirtyOut * 100)
                    .as("passed on, seed " + seed)
                    .isBetween(sum.passedOn().least(), sum.passedOn().most());
            assertThat(dirty * 100).as("kept, seed " + seed).isBetween(kept.least(), kept.most());
        }
    }
}
