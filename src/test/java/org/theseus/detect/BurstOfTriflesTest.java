package org.theseus.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.HOUR;
import static org.theseus.detect.TestCase.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.theseus.fx.Rate;
import org.theseus.fx.RateTable;
import org.theseus.model.BookingTime;
import org.theseus.model.Precision;

/** B5: a sum that rounds to nothing is no head. */
class BurstOfTriflesTest {

    private static final int BASE_DAY = 19_400;
    private static final long BASE = BASE_DAY * DAY;

    @Test
    void convoyWithATrifle() {
        TestCase made = TestCase.people(8);
        int i = 1;
        for (long cents : new long[] {5_000, 90_000, 400_000}) {
            made.pay(i++, 0, BASE + i, cents);
        }
        made.pay(4, 0, new BookingTime(BASE + 9, Precision.MILLI, false), 1, "CHF", facts());
        made.pay(0, 5, BASE + HOUR, 300_000);
        CaseContext context = CaseContext.of(made.build())
                .with(RateTable.of(
                        List.of(new Rate("CHF", LocalDate.ofEpochDay(BASE_DAY), new BigDecimal("7.5"), "t"))));
        List<Lead> leads = Found.leads("convoy-burst", context);
        assertThat(leads).isEmpty();
    }
}
