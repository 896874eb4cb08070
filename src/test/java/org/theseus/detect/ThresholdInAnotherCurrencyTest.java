package org.theseus.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.theseus.fx.Rate;
import org.theseus.fx.RateTable;
import org.theseus.model.BookingTime;
import org.theseus.model.Fact;
import org.theseus.model.Precision;

/** A5: a threshold in another currency is one threshold, whatever the rate of each day. */
class ThresholdInAnotherCurrencyTest {

    private static final int BASE_DAY = 19_400;
    private static final long BASE = BASE_DAY * DAY;

    private static TestCase swiss() {
        TestCase made = TestCase.people(4);
        for (int i = 0; i < 3; i++) {
            made.pay(
                    0,
                    i + 1,
                    new BookingTime(BASE + i * DAY, Precision.MILLI, false),
                    95_000,
                    "CHF",
                    facts(Fact.SEND_COUNTRY, "CH"));
        }
        return made;
    }

    @Test
    void structuringUnderAThresholdInFrancs() {
        List<Rate> same = new ArrayList<>();
        List<Rate> moving = new ArrayList<>();
        for (int i = -1; i < 4; i++) {
            same.add(new Rate("CHF", LocalDate.ofEpochDay(BASE_DAY + i), new BigDecimal("0.98"), "t"));
            moving.add(new Rate("CHF", LocalDate.ofEpochDay(BASE_DAY + i), new BigDecimal("0.98" + (i + 2)), "t"));
        }
        assertThat(Found.leads("structuring", CaseContext.of(swiss().build()).with(RateTable.of(same))))
                .hasSize(1);
        assertThat(Found.leads("structuring", CaseContext.of(swiss().build()).with(RateTable.of(moving))))
                .hasSize(1);
    }
}
