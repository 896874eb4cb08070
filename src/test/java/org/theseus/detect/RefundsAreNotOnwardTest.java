package org.theseus.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.HOUR;
import static org.theseus.detect.TestCase.facts;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.theseus.model.Fact;

/** C4, B5: what goes back to the payers is not passed on. */
class RefundsAreNotOnwardTest {

    private static final int BASE_DAY = 19_400;
    private static final long BASE = BASE_DAY * DAY;

    @Test
    void reverseRemittanceOfRefunds() {
        TestCase made = TestCase.people(8);
        String[] from = {"DE", "AT", "SE"};
        for (int i = 1; i <= 5; i++) {
            made.pay(i, 0, BASE + i * HOUR, 20_000, facts(Fact.SEND_COUNTRY, from[i % 3], Fact.PAY_COUNTRY, "RS"));
        }
        made.pay(0, 1, BASE + DAY, 20_000).pay(0, 2, BASE + DAY, 20_000);
        List<Lead> leads = Found.leads("reverse-remittance", made);
        assertThat(leads.stream().filter(lead -> lead.against().isEmpty())).isEmpty();
    }

    @Test
    void convoyOfRefunds() {
        TestCase made = TestCase.people(8);
        for (int i = 1; i <= 4; i++) {
            made.pay(i, 0, BASE + i, 100_000);
        }
        made.pay(0, 1, BASE + DAY, 100_000);
        List<Lead> leads = Found.leads("convoy-burst", made);
        assertThat(leads.stream().filter(lead -> lead.against().isEmpty())).isEmpty();
    }
}
