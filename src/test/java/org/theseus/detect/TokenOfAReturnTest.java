package org.theseus.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.facts;

import org.junit.jupiter.api.Test;
import org.theseus.model.Fact;

/** D3: a payment and its return are of one pair of parties. */
class TokenOfAReturnTest {

    private static final int BASE_DAY = 19_400;
    private static final long BASE = BASE_DAY * DAY;

    @Test
    void tokenOfAPaymentAndItsReturn() {
        TestCase made = TestCase.people(2)
                .pay(0, 1, BASE, 50_000, facts(Fact.REFERENCE, "AB12CD"))
                .pay(1, 0, BASE + DAY, 50_000, facts(Fact.REFERENCE, "return AB12CD"));
        assertThat(Found.leads("release-token", made)).isEmpty();
    }
}
