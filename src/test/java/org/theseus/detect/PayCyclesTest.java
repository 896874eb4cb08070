package org.theseus.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.HOUR;

import java.util.List;
import org.junit.jupiter.api.Test;

/** E2: two payments of one month are one pay cycle. */
class PayCyclesTest {

    private static final int BASE_DAY = 19_400;
    private static final long BASE = BASE_DAY * DAY;

    @Test
    void twoPartsOfOneWageAreOneCycle() {
        TestCase made = TestCase.people(5);
        for (int worker = 1; worker <= 3; worker++) {
            made.pay(0, worker, BASE, 60_000).pay(worker, 4, BASE + HOUR, 55_000);
            made.pay(0, worker, BASE + 4 * DAY, 60_000).pay(worker, 4, BASE + 4 * DAY + HOUR, 55_000);
            made.pay(0, worker, BASE + 31 * DAY, 60_000);
        }
        List<Lead> leads = Found.leads("wage-siphon", made);
        assertThat(leads).isEmpty();
    }
}
