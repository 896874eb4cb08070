package org.theseus.detect.heads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.facts;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Found;
import org.theseus.detect.Lead;
import org.theseus.detect.TestCase;
import org.theseus.model.Fact;
import org.theseus.model.Money;
import org.theseus.model.Observation;
import org.theseus.project.CaseGraph;

public class HeadMultiplesDetectorTest {

    /** Receiver 0, payers 1 to 5, and others who pay receiver 6 sums of every size. */
    private static TestCase crowd(int rows) {
        TestCase made = new TestCase();
        for (int i = 0; i < 7; i++) {
            made.account("Given" + i + " Family" + i, null, Observation.FULL);
        }
        Random random = new Random(5);
        for (int i = 0; i < rows; i++) {
            made.pay(1 + i % 5, 6, i * DAY / 2, 5_000 + random.nextInt(300_000), place());
        }
        return made;
    }

    private static org.theseus.model.Facts place() {
        return facts(Fact.SEND_COUNTRY, "DE", Fact.PAY_COUNTRY, "RS");
    }

    private static List<Lead> leads(TestCase made) {
        return Found.leads("head-multiples", CaseContext.of(made.build()), "maxRows", 50);
    }

    private static TestCase with(int fitting, int others, long span, int... heads) {
        TestCase made = crowd(200);
        int all = fitting + others;
        for (int i = 0; i < all; i++) {
            long cents = i < fitting ? 73_100L * heads[i % heads.length] : 103_000 + 7_100L * i;
            made.pay(1 + i % 5, 0, i == all - 1 ? span : i * 1_000L, cents, place());
        }
        return made;
    }

    @Test
    void thePriceIsReadBackToSayWhichMultipleARowIs() {
        HeadPrice price = HeadPrice.read(leads(with(10, 0, DAY, 1, 2, 3)).get(0).explanation())
                .orElseThrow();
        assertThat(price.euros()).isEqualTo(new Money(73_100, "EUR"));
        assertThat(price.of(new Money(146_200, "EUR"))).isEqualTo("2 x 731.00 EUR + 0.0 %");
        assertThat(price.of(new Money(216_900, "EUR"))).isEqualTo("3 x 731.00 EUR - 1.1 %");
        assertThat(price.of(new Money(1, "EUR"))).isEqualTo("1 x 731.00 EUR - 100.0 %");
        assertThat(price.of(new Money(146_200, "CHF")))
                .as("a rate made it euro")
                .isEmpty();
        assertThat(HeadPrice.read("3 times a day")).isEmpty();
    }

    @Test
    void tenPaymentsOfOnePriceByHead() {
        Lead lead = leads(with(10, 0, 31 * DAY, 1, 2, 3)).get(0);
        assertThat(lead.explanation()).contains("731.00 EUR", "a probability of at most 1 in ");
        assertThat(leads(with(9, 0, DAY, 1, 2, 3))).isEmpty();
        assertThat(leads(with(10, 0, 31 * DAY + 1, 1, 2, 3))).isEmpty();
        assertThat(leads(with(10, 0, DAY, 1))).as("one multiple only").isEmpty();
    }

    @Test
    void roundSumsAreNoPrice() {
        TestCase made = crowd(200);
        for (int i = 0; i < 12; i++) {
            made.pay(1 + i % 5, 0, i * 1_000L, 50_000L * (1 + i % 3), place());
        }
        assertThat(leads(made)).isEmpty();
    }

    @Test
    void whatIsUsualThereIsNoPrice() {
        TestCase made = with(10, 0, DAY, 1, 2, 3);
        for (int i = 0; i < 400; i++) {
            made.pay(1 + i % 5, 6, i * DAY / 4, 73_100L * (1 + i % 3), place());
        }
        assertThat(leads(made)).isEmpty();
    }

    @Test
    void nothingToCompareWithIsNoSurprise() {
        TestCase made = new TestCase();
        for (int i = 0; i < 6; i++) {
            made.account("Given" + i + " Family" + i, null, Observation.FULL);
        }
        for (int i = 0; i < 12; i++) {
            made.pay(1 + i % 5, 0, i * 1_000L, 73_100L * (1 + i % 3), place());
        }
        assertThat(leads(made)).isEmpty();
    }

    /** The best base of some amounts against every part of every amount, counted one by one. */
    @Test
    void theBestBaseAgreesWithCountingOneByOne() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            long[] amounts = random.longs(1 + random.nextInt(14), 20, 4_000).toArray();
            double tolerance = random.nextInt(3) * 0.04;
            Multiples fast = Multiples.of(amounts.clone(), 6, tolerance);
            long best = 0;
            long most = 0;
            for (long amount : amounts) {
                for (int heads = 1; heads <= 6; heads++) {
                    long base = amount / heads;
                    long fits = LongStream.of(amounts)
                            .filter(other -> IntStream.rangeClosed(1, 6)
                                    .anyMatch(k -> Math.abs(other - k * base) <= tolerance * k * base))
                            .count();
                    if (base >= 150 && base <= 3_000 && (fits > most || (fits == most && base > best))) {
                        best = base;
                        most = fits;
                    }
                }
            }
            assertThat(fast.best(150, 3_000)).as("seed %d", seed).isEqualTo(best);
            assertThat(best == 0 ? 0 : fast.fits(best)).as("seed %d", seed).isEqualTo((int) most);
        }
    }

    /** The share of amounts that are multiples against every amount, one by one. */
    @Test
    void theRoomOfMultiplesAgreesWithEveryAmount() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            long base = 1L + random.nextInt(90);
            double tolerance = random.nextInt(8) * 0.04;
            long least = random.nextInt(400);
            long greatest = least + random.nextInt(400);
            long fits = LongStream.rangeClosed(least, greatest)
                    .filter(amount -> IntStream.rangeClosed(1, 6)
                            .anyMatch(k -> Math.abs(amount - k * base) <= tolerance * k * base))
                    .count();
            assertThat(Multiples.room(base, 6, tolerance, least, greatest))
                    .as("seed %d", seed)
                    .isEqualTo((double) fits / (greatest - least + 1));
        }
    }

    /** At least so many of independent chances, by adding up all outcomes. */
    @Test
    void theTailAgreesWithAllOutcomes() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            double[] chances = random.doubles(1 + random.nextInt(8)).toArray();
            int least = random.nextInt(chances.length + 1);
            double slow = 0;
            for (int outcome = 0; outcome < 1 << chances.length; outcome++) {
                double probability = 1;
                for (int i = 0; i < chances.length; i++) {
                    probability *= (outcome >> i & 1) == 1 ? chances[i] : 1 - chances[i];
                }
                slow += Integer.bitCount(outcome) >= least ? probability : 0;
            }
            assertThat(AmountPools.tail(chances, least))
                    .as("seed %d", seed)
                    .isCloseTo(slow, org.assertj.core.api.Assertions.within(1e-12));
        }
    }

    /** A case of a seed in which receivers get multiples of a price, more or less. */
    public static CaseGraph random(Random random) {
        TestCase made = crowd(45);
        long price = 20_000L + random.nextInt(90_000);
        int rows = 8 + random.nextInt(8);
        for (int i = 0; i < rows; i++) {
            long cents = random.nextInt(8) == 0 ? 5_000 + random.nextInt(300_000) : price * (1 + random.nextInt(3));
            made.pay(1 + random.nextInt(5), 0, random.nextInt(35) * DAY, cents, place());
        }
        return made.build();
    }
}
