package org.theseus.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A1: payees typed as landlord, employer, shop or aid organisation are left out. */
class FanInOfOrdinaryPayeesTest {

    private static final int BASE_DAY = 19_400;
    private static final long BASE = BASE_DAY * DAY;

    @Test
    void fanInOfATaggedLandlord() {
        TestCase made = TestCase.people(12);
        for (int i = 1; i < 12; i++) {
            made.pay(i, 0, BASE + i, 50_000);
        }
        assertThat(Found.leads("fan-in", CaseContext.of(made.build()))).hasSize(1);
        List<Lead> leads = Found.leads("fan-in", CaseContext.of(made.build()).with(new TestKnown().tag(0, "LANDLORD")));
        assertThat(leads).isEmpty();
    }
}
