package org.theseus.detect.scattergather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.HOUR;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.theseus.detect.Found;
import org.theseus.detect.Lead;
import org.theseus.detect.Role;
import org.theseus.detect.TestCase;

class ScatterGatherDetectorTest {

    /** 0 pays the middles on day 1, they pay on to 1 after a delay. */
    private static TestCase spread(int middles, long delay, long centsOn) {
        TestCase made = new TestCase();
        made.account();
        made.account();
        for (int i = 2; i < 2 + middles; i++) {
            made.account();
            made.pay(0, i, DAY + i, 100_000).pay(i, 1, DAY + i + delay, centsOn);
        }
        return made;
    }

    @Test
    void threeMiddlesPayOnWithinThreeDays() {
        List<Lead> leads = Found.leads("scatter-gather", spread(3, 72 * HOUR, 85_000));
        assertThat(leads).hasSize(1);
        assertThat(leads.get(0).parties().subList(0, 2))
                .containsExactly(new Lead.PartyRole(1, Role.COLLECTOR), new Lead.PartyRole(0, Role.UNKNOWN));
        assertThat(leads.get(0).parties().subList(2, 5)).allMatch(party -> party.role() == Role.MULE);
        assertThat(leads.get(0).explanation())
                .contains("3 accounts 3000.00 EUR", "2550.00 EUR could have been passed on");
        assertThat(leads.get(0).amountOut()).hasSize(3);
        assertThat(Found.leads("scatter-gather", spread(2, HOUR, 85_000))).isEmpty();
        assertThat(Found.leads("scatter-gather", spread(3, 72 * HOUR + 1, 85_000)))
                .isEmpty();
        assertThat(Found.leads("scatter-gather", spread(3, HOUR, 84_999))).isEmpty();
        assertThat(Found.leads("scatter-gather", spread(3, HOUR, 102_001))).isEmpty();
    }
}
