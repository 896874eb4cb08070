package org.theseus.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.HOUR;
import static org.theseus.detect.TestCase.facts;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.theseus.model.Fact;

/** E8: the days told are those of the rows cited. */
class CollectionDaysOfRowsTest {

    private static final int BASE_DAY = 19_400;
    private static final long BASE = BASE_DAY * DAY;

    @Test
    void daysOfACollectionAreThoseOfItsRows() {
        TestCase made = TestCase.people(12);
        int[] gaps = {0, 7, 14, 21, 28, 35};
        for (int day = 0; day < 6; day++) {
            for (int i = 1; i <= 3; i++) {
                int payer = day < 4 ? i : 3 + i + (day - 4) * 3;
                made.pay(payer, 0, BASE + gaps[day] * DAY + i * HOUR, 10_000);
            }
        }
        made.pay(0, 10, BASE + 2 * DAY, 5_000, facts(Fact.PURPOSE, "room"))
                .pay(0, 10, BASE + 9 * DAY, 5_000, facts(Fact.PURPOSE, "room"));
        List<Lead> leads = Found.leads("collected-earnings", made);
        assertThat(leads).hasSize(1).allMatch(lead -> lead.explanation().contains(" on 4 days"));
    }
}
