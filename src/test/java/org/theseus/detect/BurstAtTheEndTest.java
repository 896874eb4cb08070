package org.theseus.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.HOUR;

import java.util.List;
import org.junit.jupiter.api.Test;

/** B5: quiet that the data do not reach is open. */
class BurstAtTheEndTest {

    private static final int BASE_DAY = 19_400;
    private static final long BASE = BASE_DAY * DAY;

    @Test
    void convoyAtTheEndOfTheDataIsProvisional() {
        TestCase made = TestCase.people(8);
        for (int i = 1; i <= 4; i++) {
            made.pay(i, 0, BASE + i, 100_000);
        }
        made.pay(0, 5, BASE + HOUR, 300_000).pay(6, 7, BASE - 30 * DAY, 100);
        List<Lead> leads = Found.leads("convoy-burst", made);
        assertThat(leads).hasSize(1).allMatch(lead -> lead.testableFrom() != null);
    }
}
