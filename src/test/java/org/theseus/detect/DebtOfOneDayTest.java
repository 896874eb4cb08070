package org.theseus.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.HOUR;

import java.util.List;
import org.junit.jupiter.api.Test;

/** E6: payments of one day are no fixed interval. */
class DebtOfOneDayTest {

    private static final int BASE_DAY = 19_400;
    private static final long BASE = BASE_DAY * DAY;

    @Test
    void debtOfOneDay() {
        TestCase made = TestCase.people(2).pay(0, 1, BASE, 250_000).pay(0, 1, BASE + 20 * DAY, 250_000);
        for (int i = 0; i < 4; i++) {
            made.pay(0, 1, BASE + 40 * DAY + i * HOUR, 180_000);
        }
        List<Lead> leads = Found.leads("debt-ledger", made);
        assertThat(leads).isEmpty();
    }
}
