package org.theseus.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.facts;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.theseus.model.Fact;

/** B3: money that goes back to another account of the payer is a refund. */
class RefundToTheSameSideTest {

    private static final int BASE_DAY = 19_400;
    private static final long BASE = BASE_DAY * DAY;

    @Test
    void refundToTheOtherAccountOfThePayer() {
        TestCase made = TestCase.people(3)
                .pay(0, 2, BASE, 300_000, facts(Fact.PAYER_DOCUMENT, "P771"))
                .pay(2, 1, BASE + 6 * DAY, 300_000, facts(Fact.PAYEE_DOCUMENT, "P771"));
        List<Lead> leads = Found.leads("escrow", made);
        assertThat(leads).allMatch(lead -> lead.explanation().contains("went back"));
    }
}
