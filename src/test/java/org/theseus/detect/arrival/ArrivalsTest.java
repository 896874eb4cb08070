package org.theseus.detect.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.theseus.detect.CaseContext;
import org.theseus.detect.TestCase;
import org.theseus.detect.TestKnown;
import org.theseus.detect.arrival.Arrival.Basis;
import org.theseus.detect.arrival.Arrival.Confidence;
import org.theseus.model.CaseEvent;
import org.theseus.model.Fact;
import org.theseus.model.Observation;

class ArrivalsTest {

    /** Somebody is paid in Serbia on day 5 and in Germany on day 10; the last row of all lies on the last day. */
    private static TestCase journey(Observation observation, long end) {
        TestCase made = new TestCase();
        made.account("Ana Kos", null, observation);
        made.account();
        return made.pay(1, 0, 5 * DAY, 10_000, TestCase.facts(Fact.PAY_COUNTRY, "RS"))
                .pay(1, 0, 10 * DAY, 10_000, TestCase.facts(Fact.PAY_COUNTRY, "DE"))
                .pay(1, 1, end, 1);
    }

    private static Optional<Arrival> arrival(TestCase made) {
        return Arrivals.of(CaseContext.of(made.build())).of(0);
    }

    @Test
    void theFirstPaymentWhereRoutesEndIfNoneElsewhereFollowsForAFortnight() {
        Arrival arrival = arrival(journey(Observation.FULL, 24 * DAY)).orElseThrow();
        assertThat(arrival).isEqualTo(new Arrival(LocalDate.of(1970, 1, 11), Confidence.MED, Basis.FIRST_PAYMENT, 1));
        assertThat(arrival.sentence()).contains("1970-01-11", "MED");
        assertThat(arrival.mayPrecedeSilence()).isTrue();
        assertThat(arrival.beginMillis()).isEqualTo(10 * DAY);
        assertThat(arrival.endMillis()).isEqualTo(11 * DAY - 1);
        TestCase onward = journey(Observation.FULL, 30 * DAY)
                .pay(0, 1, 24 * DAY - 1, 5_000, TestCase.facts(Fact.SEND_COUNTRY, "HU"));
        assertThat(arrival(onward)).isEmpty();
        TestCase later =
                journey(Observation.FULL, 30 * DAY).pay(0, 1, 24 * DAY, 5_000, TestCase.facts(Fact.SEND_COUNTRY, "HU"));
        assertThat(arrival(later)).isPresent();
    }

    @Test
    void isWeakerWhereRowsMayBeMissing() {
        assertThat(arrival(journey(Observation.FULL, 24 * DAY - 1))
                        .orElseThrow()
                        .confidence())
                .isEqualTo(Confidence.LOW);
        assertThat(arrival(journey(Observation.SEEN_ONLY, 24 * DAY))
                        .orElseThrow()
                        .confidence())
                .isEqualTo(Confidence.LOW);
        TestCase resident = new TestCase();
        resident.account("Ana Kos", null, Observation.FULL);
        resident.account();
        resident.pay(1, 0, DAY, 10_000, TestCase.facts(Fact.PAY_COUNTRY, "DE")).pay(1, 1, 90 * DAY, 1);
        assertThat(arrival(resident).orElseThrow().confidence())
                .as("never seen elsewhere")
                .isEqualTo(Confidence.LOW);
    }

    @Test
    void anEventWinsAndTheEarliestOfThem() {
        TestKnown known = new TestKnown()
                .event(0, CaseEvent.Kind.CALL, 2)
                .event(0, CaseEvent.Kind.ASYLUM_APPLICATION, 9)
                .event(0, CaseEvent.Kind.APPREHENSION, 7);
        CaseContext context =
                CaseContext.of(journey(Observation.FULL, 24 * DAY).build()).with(known);
        assertThat(Arrivals.of(context).of(0))
                .contains(new Arrival(LocalDate.of(1970, 1, 8), Confidence.HIGH, Basis.EVENT, Arrival.NO_EDGE));
    }

    @Test
    void theLastFeeIsTheLastResortAndNoBeginOfSilence() {
        long day = LocalDate.of(2020, 6, 1).toEpochDay() * DAY;
        TestCase made = new TestCase();
        made.account();
        made.account();
        made.pay(0, 1, day, 60_000, TestCase.facts(Fact.PAY_COUNTRY, "HU"))
                .pay(0, 1, day + DAY, 120_000, TestCase.facts(Fact.PAY_COUNTRY, "HU"))
                .pay(0, 1, day + 2 * DAY, 1_000, TestCase.facts(Fact.PAY_COUNTRY, "HU"));
        Arrivals arrivals = Arrivals.of(CaseContext.of(made.build()));
        assertThat(arrivals.of(0)).isEmpty();
        Arrival arrival = arrivals.of(0, new int[] {0, 1, 2}).orElseThrow();
        assertThat(arrival).isEqualTo(new Arrival(LocalDate.of(2020, 6, 2), Confidence.LOW, Basis.LAST_FEE, 1));
        assertThat(arrival.mayPrecedeSilence()).isFalse();
    }
}
