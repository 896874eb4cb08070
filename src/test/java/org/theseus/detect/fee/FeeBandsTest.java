package org.theseus.detect.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.theseus.detect.CaseContext;
import org.theseus.detect.LeadDraft;
import org.theseus.detect.TestCase;
import org.theseus.model.Fact;

class FeeBandsTest {

    private static boolean matches(long cents, String country, LocalDate day) {
        TestCase made = new TestCase();
        made.account();
        made.account();
        made.pay(0, 1, day.toEpochDay() * DAY, cents, TestCase.facts(Fact.PAY_COUNTRY, country));
        return FeeBands.of(CaseContext.of(made.build())).matches(0);
    }

    @Test
    void aBandOrHeadsTimesTheUsualPrice() {
        LocalDate tunnels = LocalDate.of(2020, 6, 1);
        assertThat(matches(50_000, "HU", tunnels)).isTrue();
        assertThat(matches(500_000, "HU", tunnels)).isTrue();
        assertThat(matches(49_999, "HU", tunnels)).isFalse();
        assertThat(matches(500_001, "HU", tunnels)).isFalse();
        LocalDate kosovo = LocalDate.of(2015, 6, 1);
        assertThat(matches(3 * 280_000 + 3 * 14_000, "XK", kosovo)).isTrue();
        assertThat(matches(8 * 700_000 + 8 * 35_000 + 1, "XK", kosovo)).isFalse();
        assertThat(matches(266_000, "XK", kosovo)).isTrue();
        assertThat(matches(265_999, "XK", kosovo)).isFalse();
        assertThat(matches(280_000, "US", kosovo)).as("no price there").isFalse();
    }

    @Test
    void packagesAndTheirHighest() {
        TestCase made = new TestCase();
        made.account();
        made.account();
        made.pay(0, 1, 0, 100);
        FeeBands bands = FeeBands.of(CaseContext.of(made.build()));
        LocalDate day = LocalDate.of(2023, 6, 1);
        assertThat(bands.isPackage(450_000, day)).isTrue();
        assertThat(bands.isPackage(449_999, day)).isFalse();
        assertThat(bands.packageHigh("RS", day)).hasValue(1_200_000);
        assertThat(bands.packageHigh("US", day)).isEmpty();
        assertThat(bands.annotate(new LeadDraft(CaseContext.of(made.build())), new int[] {0})
                        .build()
                        .parts()
                        .get(0)
                        .weight())
                .isEqualTo(FeeBands.WEIGHT);
    }
}
