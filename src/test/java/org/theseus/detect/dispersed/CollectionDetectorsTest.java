package org.theseus.detect.dispersed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.HOUR;
import static org.theseus.detect.TestCase.facts;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.theseus.detect.Found;
import org.theseus.detect.Lead;
import org.theseus.detect.TestCase;
import org.theseus.model.Fact;
import org.theseus.model.Observation;

/** A2, A5, B5 and C4 at the borders of their definitions. */
class CollectionDetectorsTest {

    private static final long BASE = 19_400 * DAY;
    private static final String[] FROM = {"DE", "AT", "SE"};

    private static TestCase strangers(int count) {
        TestCase made = new TestCase();
        for (int i = 0; i < count; i++) {
            made.account("Given" + i + " Family" + i, null, Observation.FULL);
        }
        return made;
    }

    private static int dispersed(int senders, long span, int countries, String town) {
        TestCase made = strangers(senders + 1);
        for (int i = 0; i < senders; i++) {
            made.pay(
                    i + 1,
                    0,
                    i == senders - 1 ? span : i,
                    50_000,
                    facts(Fact.SEND_COUNTRY, FROM[i % countries], Fact.PAY_PLACE, town, Fact.PAY_COUNTRY, "MK"));
        }
        return Found.leads("dispersed-fan-in", made).size();
    }

    @Test
    void eightPayersThreeCountriesSixtyDaysAndATownOnTheRoutes() {
        assertThat(dispersed(8, 60 * DAY, 3, "Gevgelija")).isEqualTo(1);
        assertThat(dispersed(7, 60 * DAY, 3, "Gevgelija")).isZero();
        assertThat(dispersed(8, 60 * DAY + 1, 3, "Gevgelija")).isZero();
        assertThat(dispersed(8, 60 * DAY, 2, "Gevgelija")).isZero();
        assertThat(dispersed(8, 60 * DAY, 3, "Nowhere at all")).isZero();
    }

    private static int structured(int payments, long span, long cents) {
        TestCase made = strangers(payments + 1);
        for (int i = 0; i < payments; i++) {
            made.pay(
                    0,
                    i + 1,
                    BASE + (i == payments - 1 ? span : i),
                    i == 0 ? cents : 90_000,
                    facts(Fact.SEND_COUNTRY, "AT"));
        }
        return Found.leads("structuring", made).size();
    }

    @Test
    void threePaymentsWithinThreeDaysFromEightyPercentToAThousand() {
        assertThat(structured(3, 72 * HOUR, 80_000)).isEqualTo(1);
        assertThat(structured(3, 72 * HOUR, 100_000))
                .as("the duty begins above 1000.00")
                .isEqualTo(1);
        assertThat(structured(3, 72 * HOUR, 100_001)).isZero();
        assertThat(structured(3, 72 * HOUR, 79_999)).isZero();
        assertThat(structured(3, 72 * HOUR + 1, 90_000)).isZero();
        assertThat(structured(2, HOUR, 90_000)).isZero();
    }

    private static int reverse(int payers, long span, long onward, long after, int history) {
        TestCase made = strangers(payers + 2);
        for (int i = 0; i < payers; i++) {
            made.pay(
                    i + 2,
                    0,
                    BASE + (i == payers - 1 ? span : i),
                    20_000,
                    facts(Fact.SEND_COUNTRY, FROM[i % 3], Fact.PAY_COUNTRY, "RS"));
        }
        for (int i = 1; i < history; i++) {
            made.pay(2, 0, BASE - 100 * DAY * i, 20_000);
        }
        made.pay(0, 1, BASE + span + after, onward);
        return Found.leads("reverse-remittance", made).size();
    }

    @Test
    void fivePayersAbroadThreeCountriesAndOnward() {
        assertThat(reverse(5, 60 * DAY, 20_000, 5 * DAY, 3)).isEqualTo(1);
        assertThat(reverse(4, 60 * DAY, 20_000, DAY, 1)).isZero();
        assertThat(reverse(5, 60 * DAY + 1, 20_000, DAY, 1)).isZero();
        assertThat(reverse(5, 60 * DAY, 19_999, DAY, 1)).isZero();
        assertThat(reverse(5, 60 * DAY, 20_000, 5 * DAY + 1, 1)).isZero();
        assertThat(reverse(5, 60 * DAY, 20_000, DAY, 4)).as("a long history").isZero();
    }

    @Test
    void laterReceiptsHideNothing() {
        TestCase made = abroad(6, 0);
        assertThat(Found.leads("reverse-remittance", made.pay(0, 1, BASE + 2 * DAY, 20_000)))
                .as("a fifth of what five paid, a sixth of what six paid")
                .hasSize(1)
                .allMatch(lead -> lead.amountIn().length == 5);
    }

    /** So many payers of 200 EUR, an hour between them, the sixth after ten days, as many of them as are told declare a relation. */
    private static TestCase abroad(int payers, int relatives) {
        TestCase made = strangers(payers + 2);
        for (int i = 0; i < payers; i++) {
            made.pay(
                    i + 2,
                    0,
                    BASE + (i == 5 ? 10 * DAY : i * HOUR),
                    20_000,
                    facts(Fact.SEND_COUNTRY, FROM[i % 3], Fact.PAY_COUNTRY, "RS")
                            .with(Fact.RELATION, i < relatives ? "cousin" : null));
        }
        return made;
    }

    @Test
    void whatIsOnlyDeclaredTakesNobodyOutButMakesALookAlike() {
        assertThat(declared(2)).hasSize(1).allMatch(lead -> lead.against().isEmpty());
        assertThat(declared(3))
                .hasSize(1)
                .allMatch(lead -> lead.against().stream()
                        .anyMatch(one -> one.label().startsWith("look-alike family or collection: 3 of 5")));
    }

    private static List<Lead> declared(int relatives) {
        return Found.leads("reverse-remittance", abroad(5, relatives).pay(0, 1, BASE + DAY, 20_000));
    }

    private static TestCase burst(int payers, long span, long last, boolean onward) {
        TestCase made = strangers(payers + 3);
        for (int i = 0; i < payers; i++) {
            made.pay(i + 3, 0, BASE + (i == payers - 1 ? span : i), i == payers - 1 ? last : 100_000);
        }
        return onward ? made.pay(0, 1, BASE + span + 72 * HOUR, 30_000L * payers) : made;
    }

    private static int bursts(TestCase made) {
        return Found.leads("convoy-burst", made).size();
    }

    @Test
    void fourPayersWithinTwoDaysAlikeWithOnwardPayment() {
        assertThat(bursts(burst(4, 48 * HOUR, 100_000, true))).isEqualTo(1);
        assertThat(bursts(burst(4, 48 * HOUR, 100_000, false)))
                .as("only a burst")
                .isZero();
        assertThat(bursts(burst(3, 48 * HOUR, 100_000, true))).isZero();
        assertThat(bursts(burst(4, 48 * HOUR + 1, 100_000, true))).isZero();
        assertThat(bursts(burst(4, HOUR, 200_000, true))).as("two heads").isEqualTo(1);
        assertThat(bursts(burst(4, HOUR, 250_000, true))).isZero();
        assertThat(bursts(burst(4, HOUR, 100_000, true).pay(2, 0, BASE + HOUR + 5 * DAY, 1_000)))
                .as("the fifth day is not quiet")
                .isZero();
        assertThat(bursts(burst(4, HOUR, 100_000, true).pay(2, 0, BASE + HOUR + 5 * DAY + 1, 1_000)))
                .isEqualTo(1);
    }

    @Test
    void aSecondBurstAWeekLaterIsAsGood() {
        assertThat(bursts(again(7 * DAY))).isEqualTo(1);
        assertThat(bursts(again(7 * DAY - 1))).isZero();
    }

    private static TestCase again(long apart) {
        TestCase made = strangers(10);
        for (int i = 0; i < 4; i++) {
            made.pay(i + 1, 0, BASE, 100_000).pay(i + 5, 0, BASE + apart, 120_000);
        }
        return made;
    }
}
