package org.theseus.detect.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.theseus.detect.TestCase.HOUR;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.theseus.algo.Monitor;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Lead;
import org.theseus.detect.TestCase;
import org.theseus.detect.TestParameters;

/** What version 2 says of distances; the towns are real, the money is not. */
class FunnelDistanceTest {

    private static final String[] AROUND_VIENNA = {
        "Wien, AT", "Беч, AT", "Schwechat, AT", "Traiskirchen, AT", "Bécs, AT"
    };

    private static Lead run(String[] paidIn, @Nullable String... paidOut) {
        TestCase made = new TestCase();
        int holder = made.account();
        int away = made.account();
        for (int i = 0; i < paidIn.length; i++) {
            made.account();
            made.payAt(paidIn[i], 2 + i, holder, 0, 10_000);
        }
        for (String town : paidOut) {
            made.payAt(town, holder, away, HOUR, 50_000 / paidOut.length);
        }
        return new FunnelDetector()
                .detect(CaseContext.of(made.build()), TestParameters.of("funnel"), Monitor.NONE)
                .leads()
                .get(0);
    }

    @Test
    void moneyTakenOutFarAwayIsSaid() {
        Lead lead = run(AROUND_VIENNA, "Subotica, RS", "Суботица, RS");
        assertThat(lead.against()).isEmpty();
        assertThat(lead.explanation())
                .contains("2 outflows left 100 km or more from Vienna, the median town of payment.");
        assertThat(lead.notTestable()).noneMatch(reason -> reason.contains("paid out"));
    }

    @Test
    void moneyTakenOutNearbySpeaksAgainstTheLead() {
        Lead lead = run(AROUND_VIENNA, "Eisenstadt, AT", "Subotica, RS");
        assertThat(lead.against()).hasSize(1);
        assertThat(lead.against().get(0).label())
                .isEqualTo(
                        "1 of 2 outflows with a known town left from nearer than 100 km to Vienna, the median town of"
                                + " payment");
        assertThat(lead.against().get(0).effect()).isCloseTo(-0.15 / 2, within(1e-12));
        assertThat(lead.explanation()).contains("1 outflow left 100 km or more from Vienna");
    }

    @Test
    void unknownTownsLeaveItUntested() {
        Lead lead = run(AROUND_VIENNA, "Subotica, RS", null);
        assertThat(lead.explanation()).as("the known one counts").contains("1 outflow left 100 km or more");
        Lead none = run(AROUND_VIENNA, null, "Nowhere, AT");
        assertThat(none.notTestable())
                .contains("paid out at least 100 km from where it was paid in: the gazetteer knows the towns of 5 of 5"
                        + " inflows and 0 of 2 outflows");
        Lead ambiguous =
                run(new String[] {"Mitrovica, RS", "Town 1", "Town 2", "Wien, AT", "Schwechat, AT"}, "Subotica, RS");
        assertThat(ambiguous.notTestable())
                .contains("paid out at least 100 km from where it was paid in: the gazetteer knows the towns of 2 of 5"
                        + " inflows and 1 of 1 outflow");
        assertThat(ambiguous.against()).isEmpty();
    }

    @Test
    void theMedianTownIsOneOfTheTownsAndLiesAmongTheMost() {
        Lead lead = run(
                new String[] {"Hamburg, DE", "München, DE", "Augsburg, DE", "Rosenheim, DE", "Passau, DE"}, "Ulm, DE");
        assertThat(lead.explanation()).contains("from Munich, the median town of payment");
    }
}
