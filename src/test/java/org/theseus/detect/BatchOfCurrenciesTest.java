package org.theseus.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.HOUR;
import static org.theseus.detect.TestCase.facts;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.theseus.model.BookingTime;
import org.theseus.model.Precision;

/** B3: sums of several currencies are not added. */
class BatchOfCurrenciesTest {

    private static final int BASE_DAY = 19_400;
    private static final long BASE = BASE_DAY * DAY;

    @Test
    void batchOfTwoCurrencies() {
        TestCase made = TestCase.people(10);
        // three deposits, one in forints: 100 %, 80 %, 80 %
        made.pay(1, 0, BASE, 100_000).pay(2, 0, BASE + HOUR, 100_000);
        made.pay(3, 0, new BookingTime(BASE + 2 * HOUR, Precision.MILLI, false), 40_000_000, "HUF", facts());
        made.pay(0, 4, BASE + 6 * DAY, 80_000).pay(0, 5, BASE + 6 * DAY + HOUR, 80_000);
        made.pay(0, 6, new BookingTime(BASE + 6 * DAY + 2 * HOUR, Precision.MILLI, false), 40_000_000, "HUF", facts());
        List<Lead> leads = Found.leads("escrow", made);
        assertThat(leads).hasSize(1).allMatch(lead -> lead.parts().get(0).contribution() < 0.34);
    }
}
