package org.theseus.generate.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.theseus.generate.chance.Chance;

class TownsTest {

    @Test
    void everyCountryOfATownIsKnownWithCurrencyZoneAndTelephone() {
        assertThat(Towns.all().countries()).hasSizeGreaterThanOrEqualTo(20);
        for (String code : Towns.all().countries()) {
            Country country = Country.of(code);
            assertThat(Currency.getInstance(country.currency())).isNotNull();
            assertThat(ZoneId.of(country.zone())).isNotNull();
            assertThat(country.mobileNumber(Chance.of(1))).startsWith("+" + country.dialling());
            assertThat(Towns.all().of(code)).allMatch(town -> town.country().equals(code));
        }
    }

    @Test
    void distancesAreThoseOnTheGlobe() {
        Town wien = Towns.all().get("AT", "Wien");
        Town budapest = Towns.all().get("HU", "Budapest");
        // 214 km as the crow flies
        assertThat(wien.kilometresTo(budapest)).isCloseTo(214, within(4.0));
        assertThat(wien.kilometresTo(wien)).isZero();
    }
}
