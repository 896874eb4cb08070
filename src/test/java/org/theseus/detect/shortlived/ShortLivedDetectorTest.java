package org.theseus.detect.shortlived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.theseus.detect.Found;
import org.theseus.detect.Lead;
import org.theseus.detect.TestCase;
import org.theseus.model.Observation;

class ShortLivedDetectorTest {

    /** The data begin on day 0; so many inflows from day 200 on, the last after so long; the data end so long after. */
    private static TestCase busy(int inflows, long active, long end, Observation observation) {
        TestCase made = new TestCase();
        made.account("Ana Kos", null, observation);
        made.account();
        made.pay(1, 1, 0, 1);
        for (int i = 0; i < inflows; i++) {
            made.pay(1, 0, 200 * DAY + (i == inflows - 1 ? active : i), 10_000);
        }
        return made.pay(1, 1, 200 * DAY + active + end, 1);
    }

    private static List<Lead> leads(int inflows, long active, long end) {
        return Found.leads("short-lived", busy(inflows, active, end, Observation.FULL));
    }

    @Test
    void tenInflowsInTwoWeeksToNinetyDaysThenSilence() {
        Lead lead = leads(10, 14 * DAY, 60 * DAY).get(0);
        assertThat(lead.testableFrom()).isNull();
        assertThat(lead.parts().get(1).value()).isEqualTo("yes");
        assertThat(leads(9, 14 * DAY, 60 * DAY)).isEmpty();
        assertThat(leads(10, 14 * DAY - 1, 60 * DAY)).isEmpty();
        assertThat(leads(10, 90 * DAY, 60 * DAY)).hasSize(1);
        assertThat(leads(10, 90 * DAY + 1, 60 * DAY)).isEmpty();
    }

    @Test
    void silenceThatIsNotOverIsProvisional() {
        Lead lead = leads(10, 20 * DAY, 60 * DAY - 1).get(0);
        assertThat(lead.testableFrom()).isEqualTo(LocalDate.ofEpochDay(200 + 20 + 60 + 1));
        assertThat(leads(10, 20 * DAY, 30 * DAY)).hasSize(1);
        assertThat(leads(10, 20 * DAY, 30 * DAY - 1)).isEmpty();
    }

    @Test
    void silenceThatNobodySawIsNoSilence() {
        assertThat(Found.leads("short-lived", busy(10, 20 * DAY, 100 * DAY, Observation.SEEN_ONLY)))
                .isEmpty();
    }

    @Test
    void aLongPauseBeforeIsAsGoodAsNew() {
        TestCase dormant = busy(10, 20 * DAY, 60 * DAY, Observation.FULL).pay(0, 1, 20 * DAY, 100);
        Lead lead = Found.leads("short-lived", dormant).get(0);
        assertThat(lead.explanation()).contains("after a long pause");
        TestCase older = busy(10, 20 * DAY, 60 * DAY, Observation.FULL).pay(0, 1, 20 * DAY + 1, 100);
        assertThat(Found.leads("short-lived", older))
                .as("no pause, then 200 days busy")
                .isEmpty();
    }
}
