package org.theseus.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.HOUR;

import org.junit.jupiter.api.Test;

/** E2: an outflow of the day of a wage may have come after it. */
class WageOfATimeTest {

    private static final int BASE_DAY = 19_400;
    private static final long BASE = BASE_DAY * DAY;

    @Test
    void wageOfATimeAndOutflowOfADay() {
        TestCase made = TestCase.people(5);
        for (int month = 0; month < 2; month++) {
            for (int worker = 1; worker <= 3; worker++) {
                long day = BASE + month * 30L * DAY;
                made.pay(0, worker, day + 8 * HOUR, 100_000);
                made.payOnDay(worker, 4, (int) (day / DAY), 90_000);
            }
        }
        assertThat(Found.leads("wage-siphon", made)).hasSize(1);
    }
}
