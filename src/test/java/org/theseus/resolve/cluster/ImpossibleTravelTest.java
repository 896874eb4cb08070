package org.theseus.resolve.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theseus.model.AccountId;
import org.theseus.model.Mention;
import org.theseus.model.Sighting;
import org.theseus.resolve.evidence.Factor;
import org.theseus.resolve.evidence.Parameters;
import org.theseus.resolve.mention.DescriptionsBuilder;
import org.theseus.resolve.mention.MentionFacts;
import org.theseus.resolve.mention.MentionRef;
import org.theseus.resolve.mention.Presence;

/** Nobody stands at two counters too far apart for the time between. */
class ImpossibleTravelTest {

    private static final double VIENNA_LATITUDE = 48.2;
    private static final double VIENNA_LONGITUDE = 16.4;

    private static Resolution resolve(@Nullable Presence one, @Nullable Presence other) {
        DescriptionsBuilder descriptions = new DescriptionsBuilder(Map.of());
        descriptions.add(facts("a", "Goran Horvat", one));
        descriptions.add(facts("b", "GORAN HORVAT", other));
        return Resolver.resolve(descriptions.build(), List.of(), Parameters.defaults(), step -> {});
    }

    private static MentionFacts facts(String id, String name, @Nullable Presence presence) {
        return new MentionFacts(
                new MentionRef("T-" + id, Sighting.Side.PAYEE),
                new AccountId(AccountId.Kind.MENTION, "mto", name),
                new Mention(null, name, null, null, "AT", "06648123407", null, null, null, null, null),
                null,
                null,
                "AT",
                Instant.parse("2023-05-01T00:00:00Z").toEpochMilli(),
                presence);
    }

    private static Presence at(String time, long slackMinutes, double latitude, double longitude) {
        return new Presence(Instant.parse(time).toEpochMilli(), slackMinutes * 60_000, latitude, longitude);
    }

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource({
        // Istanbul is 1,270 km away: 3.5 hours with a flight
        "Istanbul after two hours,          2023-05-01T12:00:00Z, 41.0, 28.9, 1, true",
        "Istanbul after four hours,         2023-05-01T14:00:00Z, 41.0, 28.9, 1, false",
        "Istanbul before two hours,         2023-05-01T08:00:00Z, 41.0, 28.9, 1, true",
        "Istanbul where the zone is unsure, 2023-05-01T12:00:00Z, 41.0, 28.9, 120, false",
        // Bratislava is 55 km away
        "Bratislava in the same minute,     2023-05-01T10:00:00Z, 48.15, 17.1, 1, false",
        "Graz after a quarter of an hour,   2023-05-01T10:15:00Z, 47.07, 15.44, 1, true",
        "Graz after two hours,              2023-05-01T12:00:00Z, 47.07, 15.44, 1, false",
        "Kabul a day later,                 2023-05-02T10:00:00Z, 34.5, 69.2, 1, false",
    })
    void twoCountersTooFarApartSpeakAgainst(
            String what, String time, double latitude, double longitude, long slackMinutes, boolean impossible) {
        Presence vienna = at("2023-05-01T10:00:00Z", 1, VIENNA_LATITUDE, VIENNA_LONGITUDE);
        Presence there = at(time, slackMinutes, latitude, longitude);
        for (Resolution resolution : List.of(resolve(vienna, there), resolve(there, vienna))) {
            List<Reason> reasons = reasons(resolution);
            assertThat(reasons).as(what).hasSize(1);
            assertThat(reasons.get(0).lines())
                    .as(what)
                    .extracting(Reason.Line::factor)
                    .filteredOn(factor -> factor == Factor.IMPOSSIBLE_TRAVEL)
                    .hasSize(impossible ? 1 : 0);
        }
    }

    @Test
    void itParsWhatAPhoneAndANameWouldJoin() {
        Presence vienna = at("2023-05-01T10:00:00Z", 1, VIENNA_LATITUDE, VIENNA_LONGITUDE);
        assertThat(resolve(vienna, null).parties()).hasSize(1);
        Resolution apart = resolve(vienna, at("2023-05-01T11:00:00Z", 1, 41.0, 28.9));
        assertThat(apart.parties()).hasSize(2);
        Reason queued = apart.possible().get(0).reason();
        Reason.Line travel = queued.lines().get(queued.lines().size() - 1);
        assertThat(travel.factor()).isEqualTo(Factor.IMPOSSIBLE_TRAVEL);
        assertThat(List.of(travel.one().transferId(), travel.other().transferId()))
                .containsExactlyInAnyOrder("T-a", "T-b");
    }

    private static List<Reason> reasons(Resolution resolution) {
        return resolution.possible().isEmpty()
                ? resolution.parties().get(0).reasons()
                : List.of(resolution.possible().get(0).reason());
    }
}
