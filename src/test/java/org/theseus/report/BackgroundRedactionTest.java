package org.theseus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.theseus.report.safe.SafeNetwork;
import org.theseus.report.safe.SafePerson;
import org.theseus.report.safe.SafeProceeds;
import org.theseus.report.safe.SafeReport;
import org.theseus.report.safe.SafeRoute;
import org.theseus.report.text.ReportText;

/** Places, scales, proceeds and words of analysts: complete, and without a protected name. */
class BackgroundRedactionTest {

    private static SafeReport report;
    private static SafeNetwork network;

    @BeforeAll
    static void redact() {
        report = Redaction.apply(SampleCase.content(), ReportText.english());
        network = report.networks().get(0);
    }

    @Test
    void everyPaymentIsInOneCorridorOrNowhere() {
        for (SafeNetwork each : report.networks()) {
            SafeRoute route = each.route();
            long inCorridors = route.corridors().stream()
                    .mapToLong(SafeRoute.SafeCorridor::payments)
                    .sum();
            assertThat(inCorridors + route.nowhere()).isEqualTo(each.rows().size());
            long stated =
                    each.rows().stream().filter(row -> row.payPlace() != null).count();
            assertThat(route.drawn()).isEqualTo(stated);
        }
        assertThat(network.route().towns()).extracting(SafeRoute.SafeTown::name).containsExactly("Gevgelija", "Wien");
        assertThat(network.route().corridors()).anySatisfy(corridor -> {
            assertThat(corridor.from()).isEqualTo("Wien, AT");
            assertThat(corridor.to()).isEqualTo("Gevgelija, MK");
            assertThat(corridor.euro()).isEqualTo(corridor.sums().get("EUR"));
        });
    }

    @Test
    void bothScalesStandBesideEachOtherAndNobodyIsNamed() {
        assertThat(network.personsInAll()).isEqualTo(20);
        assertThat(network.persons()).hasSize(12).allSatisfy(person -> {
            assertThat(person.smuggling().seen()).isEqualTo("0.45");
            assertThat(person.smuggling().atMost()).isEqualTo("0.60");
            assertThat(person.subjects())
                    .allSatisfy(subject -> assertThat(subject).startsWith("P-"));
            assertThat(person.missing())
                    .containsExactly("silence for 90 days after arrival: no arrival of "
                            + person.subjects().get(0) + " is known");
        });
        SafePerson first = network.persons().get(0);
        assertThat(first.outcome()).isEqualTo("BOTH");
        assertThat(first.exploitation().seen()).isEqualTo("0.30");
        assertThat(first.protectionFirst()).isTrue();
        assertThat(network.persons().get(1).outcome()).isEqualTo("SMUGGLING_PATTERN");
        assertThat(network.outcomes())
                .containsExactly(new SafeReport.Figure("BOTH", "1"), new SafeReport.Figure("SMUGGLING_PATTERN", "19"));
    }

    @Test
    void proceedsAreBoundsAndMonthsAddUpToWhatWasTakenIn() {
        SafeProceeds proceeds = java.util.Objects.requireNonNull(network.proceeds());
        assertThat(proceeds.accounts()).contains("C-0107");
        SafeProceeds.SafeSum total = proceeds.totals().get(0);
        assertThat(new java.math.BigDecimal(total.received().least()))
                .isLessThanOrEqualTo(new java.math.BigDecimal(total.received().most()))
                .isPositive();
        assertThat(proceeds.months().stream()
                        .filter(month -> month.currency().equals(total.currency()))
                        .map(month -> new java.math.BigDecimal(month.received().least()))
                        .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add))
                .isEqualByComparingTo(total.received().least());
    }

    @Test
    void whatAnAnalystNotedIsShownByAuthorAndMasked() {
        assertThat(network.tags()).hasSize(3).anySatisfy(tag -> {
            assertThat(tag.category()).isTrue();
            assertThat(tag.account()).startsWith("P-");
            assertThat(tag.word()).isEqualTo("VICTIM");
            assertThat(tag.source()).startsWith("interview of P-");
        });
        assertThat(network.tags()).anySatisfy(tag -> {
            assertThat(tag.category()).isFalse();
            assertThat(tag.account()).startsWith("P-");
            assertThat(tag.word()).isEqualTo("VICTIM_IDENTIFIED");
            assertThat(tag.author()).isEqualTo("k.m.");
            assertThat(tag.source()).startsWith("interview of P-");
        });
        assertThat(List.of("C-0107", "AT611904300234573201"))
                .containsAnyElementsOf(network.tags().stream()
                        .map(SafeNetwork.SafeTag::account)
                        .toList());
    }

    @Test
    void confidenceInAPartIsThatOfItsBestFinding() {
        assertThat(network.roles().stream()
                        .filter(role -> network.picture()
                                .nodes()
                                .get(role.node())
                                .label()
                                .equals("C-0107"))
                        .map(SafeNetwork.SafeRole::confidence))
                .containsOnly("HIGH");
    }
}
