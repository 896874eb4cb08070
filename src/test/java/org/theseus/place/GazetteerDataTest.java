package org.theseus.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.theseus.reference.ReferenceDocument;
import org.theseus.reference.ReferenceTable;

/** What must hold of every entry of the shipped data. */
@Tag("slow")
class GazetteerDataTest {

    private static final Gazetteer GAZETTEER = Gazetteer.shipped();

    /** Names that two towns of one territory share on purpose: older data file Kosovo under RS. */
    private static final Set<String> SHARED_WITH_KOSOVO = Set.of("Mitrovica", "Митровица");

    @Test
    void everyNameOfEveryTownMeansThatTownInItsCountry() {
        assertThat(GAZETTEER.routeTowns()).hasSizeGreaterThanOrEqualTo(300);
        for (RouteTown town : GAZETTEER.routeTowns()) {
            for (String name : town.names()) {
                Optional<Place> found = GAZETTEER.find(name, town.place().country());
                if (town.place().country().equals("RS") && SHARED_WITH_KOSOVO.contains(name)) {
                    assertThat(found).as(name).isEmpty();
                } else {
                    assertThat(found).as("%s in %s", name, town.place().id()).contains(town.place());
                }
            }
        }
    }

    @Test
    void noTwoTownsOfACountryClaimOneName() {
        Map<String, String> claims = new HashMap<>();
        List<String> shared = new ArrayList<>();
        for (RouteTown town : GAZETTEER.routeTowns()) {
            for (String name : town.names()) {
                for (String key : TownKeys.of(name)) {
                    String other = claims.put(
                            town.place().country() + " " + key, town.place().id());
                    if (other != null && !other.equals(town.place().id())) {
                        shared.add(name + ": " + other + " and " + town.place().id());
                    }
                }
            }
        }
        assertThat(shared).isEmpty();
    }

    @Test
    void thePlacesOfTheSourcesAreThereWithTheirClass() {
        for (String id : List.of(
                "MK:gevgelija",
                "AL:kakavije",
                "AL:kapshtice",
                "BA:bihac",
                "RS:horgos",
                "RS:subotica",
                "RS:sombor",
                "RS:kelebija",
                "RS:presevo")) {
            assertThat(GAZETTEER.byId(id)).as(id).map(Place::kind).contains(PlaceClass.BORDER);
        }
        assertThat(GAZETTEER.routeTowns())
                .as("no source names one yet")
                .noneMatch(town -> town.place().kind() == PlaceClass.ENTERTAINMENT);
    }

    @Test
    void everyBorderTownSaysWhatItBordersOn() {
        for (RouteTown town : GAZETTEER.routeTowns()) {
            boolean border = town.place().kind() == PlaceClass.BORDER;
            assertThat(town.bordersOn().isEmpty()).as(town.place().id()).isNotEqualTo(border);
            assertThat(town.bordersOn())
                    .as(town.place().id())
                    .doesNotContain(town.place().country());
        }
    }

    @Test
    void townsWithAPositionOfTheirOwnLieInTheirCountry() {
        Map<String, List<Place>> geonames = withoutTowns().allPlaces();
        for (RouteTown town : GAZETTEER.routeTowns()) {
            Place place = town.place();
            List<Place> others = geonames.getOrDefault(place.country(), List.of());
            if (others.stream().anyMatch(other -> other.id().equals(place.id()))) {
                continue;
            }
            double nearest = others.stream()
                    .filter(other -> other.population() > 0)
                    .mapToDouble(other -> Gazetteer.kilometres(place, other))
                    .min()
                    .orElseThrow();
            assertThat(nearest)
                    .as("%s is far from every other place of its country", place.id())
                    .isLessThan(45);
        }
    }

    @Test
    void everyCountrysFileIsTheOneThatTheManifestNames() throws IOException {
        String manifest = new String(ReferenceDocument.bytes("geonames/manifest.tsv"), StandardCharsets.UTF_8);
        Map<String, List<Place>> all = withoutTowns().allPlaces();
        int places = 0;
        for (String line :
                manifest.lines().filter(each -> !each.startsWith("#")).toList()) {
            String[] cells = line.split("\t");
            byte[] packed = ReferenceDocument.bytes("geonames/" + cells[0] + ".tsv.gz");
            byte[] text = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
            assertThat(ReferenceDocument.sha256(text)).as(cells[0]).isEqualTo(cells[2]);
            assertThat(all.get(cells[0]))
                    .as("identifiers of %s are unique", cells[0])
                    .hasSize(Integer.parseInt(cells[1]));
            places += Integer.parseInt(cells[1]);
        }
        assertThat(places).isEqualTo(48_416);
        assertThat(all).hasSize(187);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void findAnswersOnlyWhatIsUnambiguous(long seed) {
        Random random = new Random(seed);
        List<Place> all =
                GAZETTEER.allPlaces().values().stream().flatMap(List::stream).toList();
        Map<String, Set<Place>> byKey = new HashMap<>();
        all.forEach(place -> TownKeys.of(place.name())
                .forEach(key ->
                        byKey.computeIfAbsent(key, none -> new HashSet<>()).add(place)));
        GAZETTEER
                .routeTowns()
                .forEach(town -> town.names()
                        .forEach(name -> TownKeys.of(name)
                                .forEach(key -> byKey.computeIfAbsent(key, none -> new HashSet<>())
                                        .add(town.place()))));
        Map<RouteTown, Set<String>> claims = new HashMap<>();
        GAZETTEER
                .routeTowns()
                .forEach(town -> claims.put(
                        town,
                        town.names().stream()
                                .flatMap(name -> TownKeys.of(name).stream())
                                .collect(Collectors.toSet())));
        for (int round = 0; round < 2_000; round++) {
            Place asked = all.get(random.nextInt(all.size()));
            boolean withCountry = random.nextBoolean();
            String country = withCountry ? asked.country() : null;
            Set<Place> expected = TownKeys.of(asked.name()).stream()
                    .flatMap(key -> byKey.getOrDefault(key, Set.of()).stream())
                    .filter(place -> country == null || isIn(place, country))
                    .collect(Collectors.toSet());
            String why = "seed " + seed + " round " + round + ": " + asked;
            assertThat(GAZETTEER.candidates(asked.name(), country)).as(why).hasSameElementsAs(expected);
            Optional<Place> found = GAZETTEER.find(asked.name(), country);
            if (expected.size() == 1) {
                assertThat(found).as(why).contains(asked);
            } else {
                Set<String> claiming = new TreeSet<>();
                claims.keySet().stream()
                        .filter(town -> country != null && isIn(town.place(), country))
                        .filter(town ->
                                !Collections.disjoint(claims.getOrDefault(town, Set.of()), TownKeys.of(asked.name())))
                        .forEach(town -> claiming.add(town.place().id()));
                assertThat(found.map(Place::id).stream().toList())
                        .as(why)
                        .isEqualTo(claiming.size() == 1 ? List.copyOf(claiming) : List.of());
            }
        }
    }

    private static boolean isIn(Place place, String country) {
        return place.country().equals(country)
                || (country.equals("RS") && place.country().equals("XK"));
    }

    @Test
    void candidatesBeginWithTheMostPopulous() {
        List<Place> all = GAZETTEER.candidates("Satu Mare", "RO");
        assertThat(all.stream().map(Place::population)).hasSize(4).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(all.get(0).id()).isEqualTo("RO:satu-mare");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "MK-skopje,OTHER,,S,,,a; no identifier",
                "MK:skopje,BORDERS,,S,,,a; no class of places",
                "MK:skopje,BORDER,EL,S,,,a; \"EL\" is no country",
                "MK:skopje,OTHER,,T,,,a; no source \"T\"",
                "MK:skopje,OTHER,,S,91,1,a; not on the globe",
                "MK:skopje,OTHER,,S,4e1,1,a; is no position",
                "MK:skopje,OTHER,,S,42,,a; is no position",
                "MK:skopje,OTHER,,S,42,1; needs a name",
                "MK:skopje,OTHER,,S,42,1,a,b; more cells than columns"
            })
    void errorsNameTheLine(String entry, String message) {
        assertThatThrownBy(() -> Gazetteer.withTowns(towns(entry)))
                .hasMessageContaining("mine.tsv, line 4")
                .hasMessageContaining(message);
    }

    @Test
    void aTownThatNobodyKnowsIsRefusedByName() {
        Gazetteer mine = Gazetteer.withTowns(towns("MK:atlantis,OTHER,,S,,,Atlantis"));
        assertThatThrownBy(() -> mine.find("Atlantis", "MK")).hasMessageContaining("no place MK:atlantis");
    }

    @Test
    void twoRowsOfOneTownAndAWrongHeaderAreRefused() {
        assertThatThrownBy(() -> Gazetteer.withTowns(towns("MK:skopje,OTHER,,S\nMK:skopje,HUB,,S")))
                .hasMessageContaining("mine.tsv, line 5")
                .hasMessageContaining("a second time");
        for (String text : List.of("", "id\tclass", "# version: 1\nid\tclass", "# version: 1\n# source S HEARD s\n")) {
            assertThatThrownBy(() -> table(text)).as(text).hasMessageContaining("mine.tsv, line ");
        }
    }

    private static Gazetteer withoutTowns() {
        return Gazetteer.withTowns(towns("#"));
    }

    private static ReferenceTable towns(String rows) {
        return table("# version: 1\n# source S READ s\n" + String.join("\t", RouteTownList.COLUMNS) + "\n"
                + rows.replace(",", "\t") + "\n");
    }

    private static ReferenceTable table(String text) {
        return ReferenceTable.of("mine.tsv", text.getBytes(StandardCharsets.UTF_8), RouteTownList.COLUMNS);
    }
}
