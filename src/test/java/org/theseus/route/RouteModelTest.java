package org.theseus.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.theseus.place.Gazetteer;
import org.theseus.place.Place;
import org.theseus.reference.ReferenceDocument;
import org.theseus.reference.Source;

class RouteModelTest {

    private static final RouteModel ROUTES = RouteModel.shipped();

    @ParameterizedTest
    @CsvSource({
        "TR, GR", "GR, MK", "MK, RS", "RS, HU", "HU, AT", "AT, DE", "TR, BG", "BG, RS", "GR, AL", "AL, ME", "MK, XK",
        "XK, RS", "ME, BA", "RS, BA", "XK, BA", "BA, HR", "HR, SI", "SI, IT", "SI, AT", "RO, HU", "BG, RO", "AL, IT",
        "TR, IT", "RU, BY", "TR, RU", "BY, PL", "DE, NL", "BE, FR", "FR, GB", "AL, XK"
    })
    void legsOfTheTypologyInEitherDirection(String a, String b) {
        assertThat(ROUTES.isLeg(a, b)).isTrue();
        assertThat(ROUTES.isLeg(b, a)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"TR, DE", "GR, HU", "MK, MK", "RS, RS", "TR, BY", "GR, BA", "US, MX", "AT, GB"})
    void whatIsNoLeg(String a, String b) {
        assertThat(ROUTES.isLeg(a, b)).isFalse();
    }

    @Test
    void theRouteKeysOfTheTypologyAreThere() {
        assertThat(ROUTES.paths().stream().map(RoutePath::route).distinct())
                .containsExactlyInAnyOrder(
                        "WB-CENTRAL", "WB-EAST", "WB-WEST", "RO-BYPASS", "REGIONAL-XK", "SEA", "NORTH-EAST", "ONWARD");
    }

    @Test
    void aDatedLegRestsOnASourceThatSpeaksOfTheDay() {
        assertThat(ROUTES.legs("BA", "HR", LocalDate.of(2015, 6, 1))).isEmpty();
        assertThat(ROUTES.legs("HR", "BA", LocalDate.of(2019, 6, 1)))
                .extracting(RoutePath::route)
                .containsExactly("WB-WEST");
    }

    @Test
    void positionsAlongARoute() {
        RoutePath west = path("WB-WEST");
        assertThat(west.positions("ME")).containsExactly(2, 3);
        assertThat(west.positions("TR")).isEmpty();
        assertThat(RouteModel.advance(west, List.of("GR", "AL", "ME", "BA"))
                        .orElseThrow()
                        .strict())
                .isEqualTo(3);
        assertThat(RouteModel.advance(west, List.of("XK", "ME", "ME", "BA"))
                        .orElseThrow()
                        .positions())
                .containsExactly(2, 3, 3, 4);
        assertThat(RouteModel.advance(west, List.of("AL", "MK")))
                .as("two alternatives")
                .isEmpty();
        assertThat(RouteModel.advance(west, List.of("BA", "RS")))
                .as("backwards")
                .isEmpty();
        assertThat(RouteModel.advance(west, List.of())).isEmpty();
    }

    @Test
    void townsLieInTheOrderOfTravel() {
        RoutePath central = path("WB-CENTRAL");
        List<String> towns = List.of(
                "TR:istanbul",
                "TR:edirne",
                "GR:thessaloniki",
                "GR:idomeni",
                "MK:gevgelija",
                "MK:skopje",
                "MK:tabanovce",
                "RS:presevo",
                "RS:nis",
                "RS:belgrade",
                "RS:novi-sad",
                "RS:subotica",
                "HU:roszke",
                "HU:budapest",
                "HU:hegyeshalom",
                "AT:vienna");
        List<Double> positions = towns.stream()
                .map(id -> Gazetteer.shipped().byId(id).orElseThrow())
                .map(place -> ROUTES.position(central, place).orElseThrow())
                .toList();
        assertThat(positions).isSorted();
        assertThat(positions.stream().distinct().count()).isEqualTo(towns.size());
        Place sarajevo = Gazetteer.shipped().byId("BA:sarajevo").orElseThrow();
        assertThat(ROUTES.position(central, sarajevo)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theAdvanceIsTheBestOfAllAssignments(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            List<String> all = List.of("A", "B", "C", "D");
            int length = 2 + random.nextInt(4);
            List<SortedSet<String>> stages = new ArrayList<>();
            for (int i = 0; i < length; i++) {
                SortedSet<String> stage = new TreeSet<>();
                do {
                    stage.add(all.get(random.nextInt(4)));
                } while (random.nextBoolean());
                stages.add(stage);
            }
            RoutePath path = new RoutePath(
                    "R",
                    stages,
                    stages.stream().map(none -> false).toList(),
                    new Validity(null, null),
                    new Source("S", "s", Source.Standing.OURS));
            List<String> countries =
                    random.ints(1 + random.nextInt(5), 0, 4).mapToObj(all::get).toList();
            assertThat(RouteModel.advance(path, countries).map(Advance::strict).orElse(-1))
                    .as("seed %d round %d %s along %s", seed, round, countries, path.label())
                    .isEqualTo(brute(stages, countries, 0, -1));
        }
    }

    private static int brute(List<SortedSet<String>> stages, List<String> countries, int i, int before) {
        if (i == countries.size()) {
            return 0;
        }
        int best = -1;
        for (int stage = Math.max(0, before); stage < stages.size(); stage++) {
            boolean again = stage == before && !countries.get(i).equals(countries.get(i - 1));
            if (stages.get(stage).contains(countries.get(i)) && !again) {
                int rest = brute(stages, countries, i + 1, stage);
                best = rest < 0 ? best : Math.max(best, rest + (i > 0 && stage > before ? 1 : 0));
            }
        }
        return best;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "TR > ZZ; \"ZZ\" is no country",
                "TR > ; \"\" is no",
                "TR; two stages",
                "TR > GR|GR; \"GR|GR\" is no stage"
            })
    void errorsNameTheLine(String path, String message) {
        String text =
                "version: 1\nsources:\n  S: {text: s}\nroutes:\n  - {key: A, path: \"" + path + "\", source: S}\n";
        assertThatThrownBy(() -> RouteModel.read(
                        ReferenceDocument.of("mine.yaml", text.getBytes(StandardCharsets.UTF_8)), Gazetteer.shipped()))
                .hasMessageContaining("mine.yaml, line 5")
                .hasMessageContaining(message);
    }

    private static RoutePath path(String key) {
        return ROUTES.paths().stream()
                .filter(path -> path.route().equals(key))
                .collect(Collectors.toList())
                .get(0);
    }
}
