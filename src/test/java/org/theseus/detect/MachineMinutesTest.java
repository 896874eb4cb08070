package org.theseus.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.HOUR;
import static org.theseus.detect.TestCase.facts;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.theseus.model.BookingTime;
import org.theseus.model.Fact;
import org.theseus.model.Precision;

/** E2: rows that give days only say nothing of minutes. */
class MachineMinutesTest {

    private static final int BASE_DAY = 19_400;
    private static final long BASE = BASE_DAY * DAY;

    private static TestCase machine(Precision precision, long step) {
        TestCase made = TestCase.people(4);
        int cash = made.outside();
        for (int month = 0; month < 2; month++) {
            for (int worker = 1; worker <= 3; worker++) {
                long day = BASE + month * 30L * DAY;
                made.pay(0, worker, new BookingTime(day, precision, false), 100_000, "EUR", facts());
                made.pay(
                        worker,
                        cash,
                        new BookingTime(day + DAY + worker * step, precision, false),
                        90_000,
                        "EUR",
                        facts(Fact.TERMINAL, "ATM 7"));
            }
        }
        return made;
    }

    @Test
    void machineWithinMinutesOfDaysOnly() {
        assertThat(Found.leads("wage-siphon", machine(Precision.MILLI, 60_000))).hasSize(1);
        assertThat(Found.leads("wage-siphon", machine(Precision.MILLI, HOUR))).isEmpty();
        List<Lead> days = Found.leads("wage-siphon", machine(Precision.DAY, 0));
        assertThat(days.stream()
                        .filter(lead -> lead.notTestable().stream()
                                .noneMatch(t -> t.contains("minutes") || t.contains("days"))))
                .isEmpty();
    }
}
