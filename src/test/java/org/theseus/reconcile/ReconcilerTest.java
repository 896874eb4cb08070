package org.theseus.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.model.Detail;
import org.theseus.model.Sighting;
import org.theseus.model.Transfer;

/** Two records of one payment find each other; what is two payments stays two. */
@Tag("slow")
class ReconcilerTest {

    private static final LocalDate FRIDAY = LocalDate.of(2023, 6, 2);

    private final Reconciler reconciler = new Reconciler(TwoExtracts.RATES);

    @Test
    void tenThousandSharedTransfersAreFoundAlmostWithoutError() {
        for (long seed = 1; seed <= 5; seed++) {
            TwoExtracts extracts = new TwoExtracts(seed, 10_000, 5);
            long start = System.nanoTime();
            Reconciler.Outcome found = reconciler.match(extracts.left, extracts.right);
            long millis = (System.nanoTime() - start) / 1_000_000;
            long right = found.matches().stream()
                    .filter(match -> match.right().equals(extracts.truth.get(match.left())))
                    .count();
            double precision = (double) right / found.matches().size();
            double recall = (double) right / extracts.truth.size();
            System.out.printf(
                    "seed %d: %d matches, precision %.5f, recall %.5f, %d ms%n",
                    seed, found.matches().size(), precision, recall, millis);
            assertThat(precision).as("precision, seed %d", seed).isGreaterThanOrEqualTo(0.999);
            assertThat(recall).as("recall, seed %d", seed).isGreaterThanOrEqualTo(0.99);
            Set<String> ends = new HashSet<>();
            for (Match match : found.matches()) {
                assertThat(ends.add(match.left()) && ends.add(match.right()))
                        .as("one to one, seed %d, %s", seed, match)
                        .isTrue();
            }
            assertThat(reconciler.match(extracts.left, extracts.right)).isEqualTo(found);
        }
    }

    private static Entry payer(
            String id, LocalDate day, @Nullable String to, String amount, Map<Detail, String> details) {
        return Entry.of(record(id, day, to, amount, details), Sighting.Side.PAYER, "PAYERACCOUNT", "left");
    }

    private static Entry payee(String id, LocalDate day, String amount, Map<Detail, String> details) {
        return Entry.of(record(id, day, "PAYEEACCOUNT", amount, details), Sighting.Side.PAYEE, "PAYEEACCOUNT", "right");
    }

    private static Transfer record(
            String id, LocalDate day, @Nullable String to, String amount, Map<Detail, String> details) {
        return TwoExtracts.record(id, day, "PAYERACCOUNT", to, TwoExtracts.money(amount), details);
    }

    private List<String> pairs(List<Entry> left, List<Entry> right) {
        return reconciler.match(left, right).matches().stream()
                .map(match -> match.left() + "=" + match.right())
                .toList();
    }

    @Test
    void threeWorkingDaysAreOneWeekendLong() {
        Entry out = payer("A", FRIDAY, "PAYEEACCOUNT", "10.00 EUR", Map.of());
        assertThat(pairs(List.of(out), List.of(payee("B", FRIDAY.plusDays(5), "10.00 EUR", Map.of()))))
                .containsExactly("A=B");
        assertThat(pairs(List.of(out), List.of(payee("B", FRIDAY.plusDays(6), "10.00 EUR", Map.of()))))
                .isEmpty();
        assertThat(pairs(List.of(out), List.of(payee("B", FRIDAY.minusDays(2), "10.00 EUR", Map.of()))))
                .isEmpty();
        assertThat(pairs(List.of(out), List.of(payee("B", FRIDAY, "10.01 EUR", Map.of()))))
                .isEmpty();
    }

    @Test
    void realIdenticalPaymentsOfOneDayStayTwo() {
        List<Entry> left = List.of(
                payer("A1", FRIDAY, "PAYEEACCOUNT", "10.00 EUR", Map.of()),
                payer("A2", FRIDAY, "PAYEEACCOUNT", "10.00 EUR", Map.of()));
        List<Entry> right =
                List.of(payee("B1", FRIDAY, "10.00 EUR", Map.of()), payee("B2", FRIDAY, "10.00 EUR", Map.of()));
        assertThat(pairs(left, right)).hasSize(2);
        assertThat(pairs(left, left))
                .as("one account's records are no witnesses of each other")
                .isEmpty();
        assertThat(pairs(left, right.subList(0, 1))).hasSize(1);
    }

    @Test
    void whatGoesBackIsAPaymentOfItsOwn() {
        Map<Detail, String> reference = Map.of(Detail.END_TO_END_ID, "E2E-1");
        Entry out = payer("A", FRIDAY, "PAYEEACCOUNT", "10.00 EUR", reference);
        Entry back = Entry.of(
                TwoExtracts.record(
                        "B", FRIDAY, "PAYEEACCOUNT", "PAYERACCOUNT", TwoExtracts.money("10.00 EUR"), reference),
                Sighting.Side.PAYER,
                "PAYEEACCOUNT",
                "right");
        assertThat(reconciler.match(List.of(out), List.of(back)))
                .isEqualTo(new Reconciler.Outcome(List.of(), List.of()));
    }

    @Test
    void aReferenceBindsLongerButNotOverAnotherAmount() {
        Map<Detail, String> mtcn =
                Map.of(Detail.MTCN, "0123 456 789 and a very long tail that no operator should print");
        Entry out = payer("A", FRIDAY, "PAYEEACCOUNT", "100.00 EUR", mtcn);
        assertThat(pairs(List.of(out), List.of(payee("B", FRIDAY.plusDays(10), "100.00 EUR", mtcn))))
                .containsExactly("A=B");
        Reconciler.Outcome other = reconciler.match(List.of(out), List.of(payee("B", FRIDAY, "90.00 EUR", mtcn)));
        assertThat(other.matches()).isEmpty();
        assertThat(other.conflicts())
                .containsExactly(
                        new Conflict("A", "B", "amount", "100.00 EUR (A.csv:2)", "90.00 EUR (B.csv:2)", false));
        Reconciler.Outcome late =
                reconciler.match(List.of(out), List.of(payee("B", FRIDAY.plusDays(40), "100.00 EUR", mtcn)));
        assertThat(late.matches()).isEmpty();
        assertThat(late.conflicts()).extracting(Conflict::what).containsExactly("time");
        Reconciler.Outcome less = reconciler.match(List.of(out), List.of(payee("B", FRIDAY, "99.00 EUR", mtcn)));
        assertThat(less.matches()).hasSize(1);
        assertThat(less.conflicts())
                .containsExactly(new Conflict("A", "B", "amount", "100.00 EUR (A.csv:2)", "99.00 EUR (B.csv:2)", true));
    }

    @Test
    void exchangedReferencesDoNotLeadAstray() {
        Entry out1 = payer("A1", FRIDAY, "PAYEEACCOUNT", "10.00 EUR", Map.of(Detail.END_TO_END_ID, "R1"));
        Entry out2 = payer("A2", FRIDAY, "PAYEEACCOUNT", "20.00 EUR", Map.of(Detail.END_TO_END_ID, "R2"));
        Entry in1 = payee("B1", FRIDAY, "10.00 EUR", Map.of(Detail.END_TO_END_ID, "R2"));
        Entry in2 = payee("B2", FRIDAY, "20.00 EUR", Map.of(Detail.END_TO_END_ID, "R1"));
        assertThat(pairs(List.of(out1, out2), List.of(in1, in2))).containsExactly("A1=B1", "A2=B2");
    }

    @Test
    void otherOrderNumbersAreOtherOrders() {
        Entry out = payer("A", FRIDAY, "PAYEEACCOUNT", "100.00 EUR", Map.of(Detail.MTCN, "1111111111"));
        Entry in = payee("B", FRIDAY, "100.00 EUR", Map.of(Detail.MTCN, "2222222222"));
        assertThat(pairs(List.of(out), List.of(in))).isEmpty();
    }

    @Test
    void withoutARateNothingIsConverted() {
        Entry out = payer("A", FRIDAY, "PAYEEACCOUNT", "100.00 EUR", Map.of());
        Entry in = payee("B", FRIDAY, "11750.00 RSD", Map.of());
        assertThat(pairs(List.of(out), List.of(in))).containsExactly("A=B");
        assertThat(new Reconciler(Exchange.NONE)
                        .match(List.of(out), List.of(in))
                        .matches())
                .isEmpty();
        assertThat(pairs(List.of(out), List.of(payee("B", FRIDAY, "12100.00 RSD", Map.of()))))
                .as("3 % off")
                .isEmpty();
    }

    @Test
    void namesStandInForAnAccountThatOneSideDoesNotState() {
        Entry out = payer("A", FRIDAY, null, "10.00 EUR", Map.of());
        Entry named = Entry.of(
                TwoExtracts.record("C", FRIDAY, "PAYERACCOUNT", "payee", TwoExtracts.money("10.00 EUR"), Map.of()),
                Sighting.Side.PAYEE,
                "payee",
                "right");
        assertThat(reconciler.match(List.of(out), List.of(named)).matches())
                .extracting(Match::basis)
                .containsExactly(Match.Basis.ACCOUNT_AND_NAME);
        assertThat(pairs(List.of(out), List.of(payee("B", FRIDAY, "10.00 EUR", Map.of()))))
                .as("another name")
                .isEmpty();
    }
}
