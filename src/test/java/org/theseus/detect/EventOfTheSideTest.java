package org.theseus.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.facts;

import org.junit.jupiter.api.Test;
import org.theseus.model.CaseEvent;
import org.theseus.model.Fact;

/** B9: an event of another account of the side counts. */
class EventOfTheSideTest {

    private static final int BASE_DAY = 19_400;
    private static final long BASE = BASE_DAY * DAY;

    @Test
    void eventOfTheTravellerOfTheSide() {
        // 0 and 1 state one document; the event is on 1, the payments are of 0
        TestCase made = TestCase.people(4)
                .pay(0, 2, BASE, 30_000, facts(Fact.PAYER_PHONE, "+38164917263"))
                .pay(0, 2, BASE + 5 * DAY, 60_000, facts(Fact.PAYER_PHONE, "+38164917263"))
                .pay(3, 1, BASE + 50 * DAY, 100, facts(Fact.PAYEE_PHONE, "+38164917263"));
        CaseContext context =
                CaseContext.of(made.build()).with(new TestKnown().event(1, CaseEvent.Kind.APPREHENSION, BASE_DAY + 1));
        CaseContext direct =
                CaseContext.of(made.build()).with(new TestKnown().event(0, CaseEvent.Kind.APPREHENSION, BASE_DAY + 1));
        assertThat(Found.leads("escalation", direct)).hasSize(1);
        assertThat(Found.leads("escalation", context)).hasSize(1);
    }
}
