package org.theseus.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.facts;

import org.junit.jupiter.api.Test;
import org.theseus.model.Fact;
import org.theseus.model.Observation;

/** D3: a payment and its return are of one pair of parties. */
class TokenOfAReturnTest {

    private static final int BASE_DAY = 19_400;
    private static final long BASE = BASE_DAY * DAY;

    private static TestCase people(int count) {
        TestCase made = new TestCase();
        for (int i = 0; i < count; i++) {
            made.account("Given" + i + " Family" + i, null, Observation.FULL);
        }
        return made;
    }

    @Test
    void tokenOfAPaymentAndItsReturn() {
        TestCase made = people(2)
                .pay(0, 1, BASE, 50_000, facts(Fact.REFERENCE, "AB12CD"))
                .pay(1, 0, BASE + DAY, 50_000, facts(Fact.REFERENCE, "return AB12CD"));
        assertThat(Found.leads("release-token", made)).isEmpty();
    }
}
