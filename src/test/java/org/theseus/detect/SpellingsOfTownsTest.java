package org.theseus.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.HOUR;
import static org.theseus.detect.TestCase.facts;

import org.junit.jupiter.api.Test;
import org.theseus.model.Fact;

/** A6, E5: spellings of one town are one town. */
class SpellingsOfTownsTest {

    private static final int BASE_DAY = 19_400;
    private static final long BASE = BASE_DAY * DAY;

    @Test
    void splittingSpellingsOfOneTown() {
        TestCase made = TestCase.people(4);
        String[] towns = {"Belgrade", "Beograd", "Beograd"};
        for (int i = 0; i < 3; i++) {
            made.pay(0, i + 1, BASE + i * HOUR, 50_000, facts(Fact.PAY_PLACE, towns[i], Fact.PAY_COUNTRY, "RS"));
        }
        assertThat(Found.leads("splitting", made)).hasSize(1);
    }

    @Test
    void nightsInOneTownOfTwoSpellings() {
        TestCase made = TestCase.people(3);
        for (int i = 0; i < 8; i++) {
            made.pay(
                    0,
                    1,
                    BASE + i * HOUR,
                    5_000,
                    facts(
                            Fact.MERCHANT_CODE,
                            "7011",
                            Fact.PAY_PLACE,
                            i == 0 ? "Vienna" : "Wien",
                            Fact.PAY_COUNTRY,
                            "AT"));
        }
        assertThat(Found.leads("exploitation-overhead", made, "minKinds", 1)).isEmpty();
    }
}
