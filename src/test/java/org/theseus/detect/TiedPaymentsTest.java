package org.theseus.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.theseus.model.CaseEvent;

/** B9: payments of one day may have come in either order; one that is possible is looked at. */
class TiedPaymentsTest {

    private static final int BASE_DAY = 19_400;

    @Test
    void escalationOnDays() {
        // the same rows, once in each order of the two payments of one day
        TestCase up = TestCase.people(2)
                .payOnDay(0, 1, BASE_DAY, 30_000)
                .payOnDay(0, 1, BASE_DAY + 6, 40_000)
                .payOnDay(0, 1, BASE_DAY + 6, 60_000)
                .payOnDay(0, 1, BASE_DAY + 12, 70_000);
        TestCase down = TestCase.people(2)
                .payOnDay(0, 1, BASE_DAY, 30_000)
                .payOnDay(0, 1, BASE_DAY + 6, 60_000)
                .payOnDay(0, 1, BASE_DAY + 6, 40_000)
                .payOnDay(0, 1, BASE_DAY + 12, 70_000);
        assertThat(Found.leads("escalation", up)).hasSize(1);
        assertThat(Found.leads("escalation", down)).hasSize(1);
    }

    @Test
    void checkTodayOnOneDay() {
        TestCase down = TestCase.people(2).payOnDay(0, 1, BASE_DAY, 60_000).payOnDay(0, 1, BASE_DAY, 30_000);
        CaseContext context =
                CaseContext.of(down.build()).with(new TestKnown().event(1, CaseEvent.Kind.APPREHENSION, BASE_DAY - 2));
        assertThat(Found.leads("escalation", context)).hasSize(1);
    }
}
