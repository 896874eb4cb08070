package org.theseus.detect.legs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.theseus.detect.Applicability;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Found;
import org.theseus.detect.Lead;
import org.theseus.detect.Role;
import org.theseus.detect.TestCase;
import org.theseus.model.Fact;
import org.theseus.model.Facts;

class PayPerLegDetectorTest {

    private static final long BEGIN = LocalDate.of(2023, 5, 1).toEpochDay() * DAY;

    private static Facts at(String town, String country) {
        return TestCase.facts(Fact.PAY_PLACE, town, Fact.PAY_COUNTRY, country);
    }

    /** Account 0 pays in Gevgelija, Presevo and Subotica, so many days apart; receivers 1, 2 and the last one. */
    private static TestCase journey(long gap, int lastReceiver) {
        TestCase made = new TestCase();
        for (int i = 0; i < 5; i++) {
            made.account("Name" + i + " Own" + i, null, org.theseus.model.Observation.SEEN_ONLY);
        }
        return made.pay(0, 1, BEGIN, 40_000, at("Gevgelija", "MK"))
                .pay(0, lastReceiver, BEGIN + gap, 40_000, at("Preševo", "RS"))
                .pay(0, lastReceiver, BEGIN + 2 * gap, 40_000, at("Subotica", "RS"));
    }

    @Test
    void threePaymentsToTwoReceiversWithTwoAdvances() {
        Lead lead = Found.leads("pay-per-leg", journey(3 * DAY, 2)).get(0);
        assertThat(lead.parties().stream().map(Lead.PartyRole::role))
                .containsExactly(Role.FACILITATOR, Role.FACILITATOR, Role.PAYER);
        assertThat(lead.explanation())
                .contains("Gevgelija (MK) on 2023-05-01", "advance 2 times along WB-CENTRAL", "1200.00 EUR");
        assertThat(lead.parts().get(0).contribution()).isEqualTo(0.75 * 2 / 6);
        assertThat(Found.leads("pay-per-leg", journey(3 * DAY, 1)))
                .as("one receiver")
                .isEmpty();
    }

    @Test
    void gapsOfOneToTwentyOneDays() {
        assertThat(Found.leads("pay-per-leg", journey(DAY, 2))).hasSize(1);
        assertThat(Found.leads("pay-per-leg", journey(DAY - 1, 2))).isEmpty();
        assertThat(Found.leads("pay-per-leg", journey(21 * DAY, 2))).hasSize(1);
        assertThat(Found.leads("pay-per-leg", journey(21 * DAY + 1, 2))).isEmpty();
        assertThat(Found.leads("pay-per-leg", journey(15 * DAY, 2), "window", "P30D"))
                .hasSize(1);
        assertThat(Found.leads("pay-per-leg", journey(15 * DAY, 2), "window", "P29D"))
                .isEmpty();
    }

    @Test
    void oneSideMayPayThroughSeveralWithOneTelephone() {
        TestCase made = new TestCase();
        for (int i = 0; i < 6; i++) {
            made.account("Name" + i + " Own" + i, null, org.theseus.model.Observation.SEEN_ONLY);
        }
        String[][] towns = {{"Gevgelija", "MK"}, {"Presevo", "RS"}, {"Szeged", "HU"}};
        for (int i = 0; i < 3; i++) {
            made.pay(
                    i,
                    3 + i,
                    BEGIN + 4L * i * DAY,
                    40_000,
                    at(towns[i][0], towns[i][1]).with(Fact.PAYER_PHONE, "+4917055512" + "9"));
        }
        List<Lead> leads = Found.leads("pay-per-leg", made);
        assertThat(leads).hasSize(1);
        assertThat(leads.get(0).explanation()).startsWith("3 payers of one side");
    }

    @Test
    void sumsFarFromAnyPriceTakeNoPart() {
        TestCase made = journey(3 * DAY, 2);
        TestCase tiny = new TestCase();
        for (int i = 0; i < 3; i++) {
            tiny.account();
        }
        tiny.pay(0, 1, BEGIN, 40_000, at("Gevgelija", "MK"))
                .pay(0, 2, BEGIN + 3 * DAY, 1_000, at("Presevo", "RS"))
                .pay(0, 2, BEGIN + 6 * DAY, 40_000, at("Subotica", "RS"));
        assertThat(Found.leads("pay-per-leg", tiny, "feeFactor", 3)).isEmpty();
        assertThat(Found.leads("pay-per-leg", made, "feeFactor", 100)).hasSize(1);
    }

    @Test
    void isNotTestableWithoutPlaces() {
        TestCase made = new TestCase();
        made.account();
        made.account();
        made.pay(0, 1, 0, 100);
        Applicability applicability = new PayPerLegDetector().applicability(CaseContext.of(made.build()));
        assertThat(applicability.kind()).isEqualTo(Applicability.Kind.NOT_TESTABLE);
        assertThat(new PayPerLegDetector()
                        .applicability(CaseContext.of(journey(DAY, 2).build())))
                .isEqualTo(Applicability.RUN);
    }
}
