package org.theseus.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theseus.detect.fee.FeeBands;
import org.theseus.model.Money;
import org.theseus.model.TheseusException;

/** The shipped parameters, a user's over them, and what is refused. */
class DetectorConfigTest {

    @TempDir
    private Path folder;

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("mine.yaml"), List.of(lines));
    }

    private static List<Detector> registered() {
        return ServiceLoader.load(Detector.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    @Test
    void everyRegisteredDetectorHasASectionAndNamesOfItsOwn() {
        assertThat(registered()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(registered().stream().map(Detector::id)).doesNotHaveDuplicates();
        assertThat(registered().stream().map(Detector::indicator)).doesNotHaveDuplicates();
        for (Detector detector : registered()) {
            assertThat(DetectorConfig.defaults().forDetector(detector.id()).asMap())
                    .as(detector.id())
                    .isNotEmpty();
            assertThat(detector.id()).matches("[a-z]+(-[a-z]+)*");
            // the catalogue has a code for each but scatter-gather
            assertThat(detector.indicator()).matches("[A-Z][0-9]+[ab]?|SG");
            assertThat(detector.version()).isPositive();
            assertThat(detector.groups()).as(detector.id()).isNotEmpty();
        }
    }

    /** What the scales of the catalogue (1.3) read from definitions; E1 and E7(a) add to none. */
    @Test
    void definitionsSayWhatTheyAddToAScaleAndOnlyOnTheirOwnSide() {
        for (Detector detector : registered()) {
            Definition definition = detector.definition();
            ScaleItem item = definition.scaleItem();
            Typology other = item == null
                    ? null
                    : item.scale() == ScaleItem.Scale.SMUGGLING ? Typology.TRAFFICKING : Typology.SMUGGLING;
            assertThat(definition.typology()).as(detector.id()).isNotEqualTo(other);
            assertThat(definition.isNamed(detector.indicator())).isTrue();
        }
        assertThat(registered().stream()
                        .map(Detector::definition)
                        .filter(definition -> definition.scaleItem() == ScaleItem.LEGS_OR_PARTS)
                        .map(Definition::indicator))
                .containsExactlyInAnyOrder("B2", "B4");
    }

    /** Detectors that leave room for the annotation of known prices. */
    private static final Set<String> PRICED = Set.of("escrow", "pay-per-leg", "escalation", "two-part-fee");

    @Test
    void theWeightsOfADetectorAddUpToOne() {
        for (Detector detector : registered()) {
            Parameters parameters = DetectorConfig.defaults().forDetector(detector.id());
            double sum = parameters.asMap().keySet().stream()
                    .filter(name -> name.startsWith("weight"))
                    .mapToDouble(parameters::ratio)
                    .sum();
            double annotation = PRICED.contains(detector.id()) ? FeeBands.WEIGHT : 0;
            assertThat(sum + annotation).as(detector.id()).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void aSectionGetsThePresetItNamesAndItsOwnValuesWin() {
        Parameters ring = DetectorConfig.defaults().forDetector("temporal-cycle");
        assertThat(ring.text("dwell")).isEqualTo("PT72H");
        assertThat(ring.text("minRatio")).isEqualTo("0.85");
        assertThat(ring.text("span")).isEqualTo("P30D");
        assertThat(DetectorConfig.defaults().preset("bank").text("span")).isEqualTo("P10D");
        assertThat(DetectorConfig.load(null).forDetector("temporal-cycle").asMap())
                .isEqualTo(ring.asMap());
        assertThatThrownBy(() -> DetectorConfig.defaults().preset("loose"))
                .isInstanceOf(TheseusException.class)
                .hasMessage("no preset loose");
    }

    @Test
    void aUsersFileChangesWhatItNamesAndNothingElse() throws IOException {
        DetectorConfig mine = DetectorConfig.load(file(
                "version: 1",
                "presets:",
                "  route: {dwell: PT48H}",
                "detectors:",
                "  fan-in: {minSenders: 8}",
                "  temporal-cycle: {preset: tight}",
                "  payment-chain: {minRatio: 0.7}"));
        assertThat(mine.forDetector("fan-in").count("minSenders")).isEqualTo(8);
        assertThat(mine.forDetector("fan-in").text("window")).isEqualTo("P30D");
        assertThat(mine.forDetector("temporal-cycle").text("dwell")).isEqualTo("PT24H");
        assertThat(mine.forDetector("temporal-cycle").text("span")).isEqualTo("P30D");
        assertThat(mine.forDetector("payment-chain").text("dwell")).isEqualTo("PT48H");
        assertThat(mine.forDetector("payment-chain").ratio("minRatio")).isEqualTo(0.7);
        assertThat(mine.forDetector("payment-chain").text("maxRatio")).isEqualTo("1.02");
        assertThat(mine.forDetector("funnel").asMap())
                .isEqualTo(DetectorConfig.defaults().forDetector("funnel").asMap());
    }

    @Test
    void anEmptyFileChangesNothing() throws IOException {
        assertThat(DetectorConfig.load(file()).forDetector("fan-in").asMap())
                .isEqualTo(DetectorConfig.defaults().forDetector("fan-in").asMap());
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "detectors: {fan-inn: {minSenders: 8}} | unknown entry fan-inn",
                "detectors: {fan-in: {minSender: 8}} | unknown entry fan-in.minSender",
                "detectors: {fan-in: {dwell: PT1H}} | unknown entry fan-in.dwell",
                "presets: {loose: {dwell: PT1H}} | unknown entry loose",
                "presets: {bank: {window: P1D}} | unknown entry bank.window",
                "detector: {fan-in: {minSenders: 8}} | unknown entry detector",
                "fan-in: {minSenders: 8} | unknown entry fan-in",
                "detectors: [fan-in] | detectors is no list of 'name: value'",
                "detectors: {fan-in: 8} | detectors.fan-in is no list of 'name: value'",
                "detectors: {fan-in: } | detectors.fan-in is no list of 'name: value'",
                "just text | the whole file is no list of 'name: value'",
                "'detectors: {' | cannot read the configuration"
            },
            delimiter = '|')
    void whatIsUnknownIsRefusedWithFileAndEntry(String content, String message) throws IOException {
        Path file = file(content);
        assertThatThrownBy(() -> DetectorConfig.load(file))
                .isInstanceOfSatisfying(
                        TheseusException.class, e -> assertThat(e.kind()).isEqualTo(TheseusException.Kind.USAGE))
                .hasMessageContaining(file.toString())
                .hasMessageContaining(message);
    }

    @Test
    void aMissingFileAndAnUnknownPresetAreRefused() throws IOException {
        assertThatThrownBy(() -> DetectorConfig.load(folder.resolve("none.yaml")))
                .isInstanceOf(TheseusException.class)
                .hasMessageContaining("none.yaml");
        DetectorConfig mine = DetectorConfig.load(file("detectors: {payment-chain: {preset: loose}}"));
        assertThatThrownBy(() -> mine.forDetector("payment-chain"))
                .isInstanceOf(TheseusException.class)
                .hasMessage("detector payment-chain: no preset loose");
    }

    @ParameterizedTest
    @CsvSource({
        "count, many, is not a whole number",
        "count, 1.5, is not a whole number",
        "count, -1, is not zero or more",
        "ratio, much, is not a number with a dot",
        "ratio, NaN, is not zero or more",
        "ratio, -0.1, is not zero or more",
        "ratio, Infinity, is not zero or more",
        "millis, 3d, is not an ISO-8601 duration such as P30D or PT72H",
        "millis, P999999999999D, is not an ISO-8601 duration such as P30D or PT72H",
        "millis, -PT1H, is not zero or more",
        "money, a lot, is not an amount of EUR such as 3000.00",
        "money, 3.001, is not an amount of EUR such as 3000.00",
        "money, -3, is not zero or more",
        "none, '', parameter none: (missing) is not a value"
    })
    void aValueThatCannotBeReadIsNamed(String kind, String value, String message) {
        TreeMap<String, String> values = new TreeMap<>();
        if (!value.isEmpty()) {
            values.put(kind, value);
        }
        Parameters parameters = Parameters.of("fan-in", values);
        assertThatThrownBy(() -> {
                    switch (kind) {
                        case "count" -> parameters.count(kind);
                        case "ratio" -> parameters.ratio(kind);
                        case "millis" -> parameters.millis(kind);
                        case "money" -> parameters.money(kind, "EUR");
                        default -> parameters.text(kind);
                    }
                })
                .isInstanceOfSatisfying(
                        TheseusException.class, e -> assertThat(e.kind()).isEqualTo(TheseusException.Kind.USAGE))
                .hasMessageStartingWith("detector fan-in, parameter " + kind + ": ")
                .hasMessageEndingWith(message.startsWith("parameter") ? "is not a value" : message);
    }

    @Test
    void valuesAreReadExactly() {
        Parameters parameters =
                Parameters.of("x", new TreeMap<>(java.util.Map.of("a", "3000", "b", "PT0.001S", "c", "0.85")));
        assertThat(parameters.money("a", "EUR")).isEqualTo(new Money(300_000, "EUR"));
        assertThat(parameters.millis("b")).isEqualTo(1);
        assertThat(parameters.ratio("c")).isEqualTo(0.85);
        assertThat(parameters.count("a")).isEqualTo(3000);
        assertThat(parameters.asMap().keySet()).containsExactly("a", "b", "c");
    }
}
