package org.theseus.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.facts;

import org.junit.jupiter.api.Test;
import org.theseus.model.Fact;
import org.theseus.model.Observation;

/** A8: a place is told by surnames, not by names. */
class PlaceBySurnamesTest {

    private static final int BASE_DAY = 19_400;
    private static final long BASE = BASE_DAY * DAY;

    @Test
    void familyUnderOneTelephoneAtOneAgentIsASide() {
        TestCase made = new TestCase();
        for (int i = 0; i < 6; i++) {
            made.account("Given" + i + " Qurbanzada", null, Observation.FULL);
        }
        made.account("Some Body", null, Observation.FULL);
        for (int i = 0; i < 6; i++) {
            made.pay(
                    i,
                    6,
                    BASE + i * 3L * DAY,
                    30_000 + i * 1_000L,
                    facts(Fact.PAYER_PHONE, "+38164917263", Fact.SEND_AGENT, "agent 1"));
        }
        var context = CaseContext.of(made.build());
        assertThat(context.identifiers().placeCount()).isZero();
    }
}
