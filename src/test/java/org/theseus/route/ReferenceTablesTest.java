package org.theseus.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theseus.model.Money;
import org.theseus.place.Gazetteer;
import org.theseus.reference.ReferenceDocument;
import org.theseus.reference.ReferenceFile;

class ReferenceTablesTest {

    @Test
    void aPriceOfTheDayComesBeforeOneThatIsStretched() {
        List<PriceTable.Quote> quotes = PriceTable.shipped().quotes("TR", "GR", LocalDate.of(2023, 5, 1));
        assertThat(quotes).extracting(quote -> quote.price().id()).containsExactly("TR-GR-2023", "TR-GR-2015");
        assertThat(quotes.get(0).isExtrapolated()).isFalse();
        assertThat(quotes.get(0).price().isBand()).isTrue();
        assertThat(quotes.get(0).price().low()).isEqualTo(new Money(100_000, "EUR"));
        assertThat(quotes.get(1).daysOutside()).isEqualTo(2678);
        assertThat(PriceTable.shipped().extrapolation()).contains("without inflation");
    }

    @Test
    void anUndatedPriceIsAlwaysStretched() {
        List<PriceTable.Quote> quotes = PriceTable.shipped().quotes("HU", "AT", LocalDate.of(2015, 9, 1));
        assertThat(quotes).extracting(quote -> quote.price().id()).containsExactly("HU-AT", "VAN-TRIP");
        assertThat(quotes).extracting(PriceTable.Quote::isExtrapolated).containsExactly(false, true);
    }

    @Test
    void precedentsAnswerNoQuery() {
        assertThat(PriceTable.shipped().quotes("MX", "US", LocalDate.of(2005, 1, 1)))
                .isEmpty();
    }

    @Test
    void everyPriceIsPositiveAndHasASource() {
        assertThat(PriceTable.shipped().prices())
                .hasSizeGreaterThanOrEqualTo(12)
                .allSatisfy(price -> {
                    assertThat(price.source().text()).isNotBlank();
                    assertThat(price.currency()).hasSize(3);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "DE, 2010-01-01, R1781", "DE, 2017-06-25, R1781", "DE, 2017-06-26, R847", "DE, 2024-12-29, R847",
        "DE, 2024-12-30, R1113", "HR, 2014-01-01, R1781", "GB, 2020-12-31, R847", "GB, 2021-01-01, NATIONAL"
    })
    void thresholdsFollowTheDay(String country, LocalDate day, String source) {
        assertThat(Thresholds.shipped().at(country, day))
                .filteredOn(each -> each.duty() == Threshold.Duty.TRANSFER_VERIFICATION)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.source().key()).isEqualTo(source);
                    assertThat(each.amount()).isEqualTo(new Money(100_000, "EUR"));
                    assertThat(each.isToBeChecked()).isNotEqualTo(source.equals("R847"));
                    assertThat(each.source().label().endsWith("[to be checked]"))
                            .isEqualTo(each.isToBeChecked());
                });
    }

    @Test
    void theUnionsRulesHoldForItsMembersOnly() {
        assertThat(Thresholds.shipped().at("HR", LocalDate.of(2013, 6, 30))).isEmpty();
        assertThat(Thresholds.shipped().at("RS", LocalDate.of(2020, 1, 1)))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.country()).isEqualTo("RS"));
    }

    @Test
    void noTwoRulesOfOneCountryAndDutyHoldOnOneDay() {
        for (Threshold one : Thresholds.shipped().all()) {
            for (Threshold other : Thresholds.shipped().all()) {
                boolean same =
                        one.country().equals(other.country()) && one.duty() == other.duty() && !one.equals(other);
                LocalDate begin = other.validity().from();
                assertThat(same && begin != null && one.validity().holdsOn(begin))
                        .as("%s and %s", one, other)
                        .isFalse();
            }
        }
    }

    @Test
    void countrySetsOfTheIndicators() {
        CountrySets sets = CountrySets.shipped();
        assertThat(sets.of(CountrySets.Name.DIASPORA))
                .containsExactlyInAnyOrder("DE", "AT", "SE", "NL", "GB", "FR", "BE", "CH");
        assertThat(sets.contains(CountrySets.Name.REVERSE_REMITTANCE_FROM, "IT"))
                .isTrue();
        assertThat(sets.contains(CountrySets.Name.REVERSE_REMITTANCE_TO, null)).isFalse();
        assertThat(sets.of(CountrySets.Name.REVERSE_REMITTANCE_TO)).hasSize(12);
    }

    @Test
    void everyFileNamesItself() {
        List<ReferenceFile> files = List.of(
                RouteModel.shipped().file(),
                PriceTable.shipped().file(),
                Thresholds.shipped().file(),
                CountrySets.shipped().file(),
                Gazetteer.shipped().townsFile(),
                Gazetteer.shipped().geonamesFile());
        assertThat(files).allSatisfy(file -> {
            assertThat(file.version()).matches("[0-9]+");
            assertThat(file.sha256()).matches("[0-9a-f]{64}");
            assertThat(file.label()).contains(file.name());
        });
        assertThat(files).extracting(ReferenceFile::sha256).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "starts: [TR], ends: [GR], currency: EUR, low: 5, high: 4, source: S; do not ascend",
                "starts: [TR], ends: [GR], currency: EUR, source: S; no amount",
                "starts: [TR], ends: [GR], currency: EUR, low: 1.5, source: S; no whole sum",
                "starts: [TR], ends: [GR], currency: XYZ, low: 5, source: S; no currency",
                "starts: [TR], ends: [UK], currency: EUR, low: 5, source: S; \"UK\" is no country",
                "starts: [TR], ends: [GR], currency: EUR, low: 5, source: T; no source \"T\"",
                "starts: [TR], ends: [GR], currency: EUR, low: 5, from: 2015-13-01, source: S; no day",
                "starts: [TR], ends: [GR], currency: EUR, low: 5, from: 2016-01-01, to: 2015-01-01, source: S; lies before",
                "starts: [TR], ends: [GR], currency: EUR, low: 5, hihg: 6, source: S; unknown key \"hihg\""
            })
    void errorsNameTheLine(String entry, String message) {
        String text =
                "version: 1\nextrapolation: none\nsources:\n  S: {text: s}\nprices:\n  - {id: A, " + entry + "}\n";
        assertThatThrownBy(
                        () -> PriceTable.read(ReferenceDocument.of("mine.yaml", text.getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("mine.yaml, line 6")
                .hasMessageContaining(message);
    }
}
