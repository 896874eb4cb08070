package org.theseus.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OtherReadingTest {

    private static final Pattern GIVEN = Pattern.compile("alternatives(?:\\.add)?\\(\\s*((?:\"[^\"]*\"[\\s,+]*)+)\\)");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    @Test
    void aSentenceMayNameSeveralKinds() {
        assertThat(OtherReading.in("a landlord, employer, shop, school or association that many people pay"))
                .containsExactly(OtherReading.TRADE, OtherReading.RENT, OtherReading.WAGES, OtherReading.ASSOCIATION);
        assertThat(OtherReading.in("relatives whose tie does not show in the records"))
                .containsExactly(OtherReading.FAMILY);
    }

    @Test
    void aWordWithinAnotherNamesNothing() {
        assertThat(OtherReading.in("a shared household that one person runs")).containsExactly(OtherReading.FAMILY);
        assertThat(OtherReading.in("a different currency, said afterwards")).isEmpty();
        assertThat(OtherReading.in("a holiday let")).containsExactly(OtherReading.RENT);
    }

    /** Whoever writes a new detector with a reading of a new kind must say where it would show. */
    @Test
    void everyReadingOfEveryDetectorHasASource() throws IOException {
        List<String> readings = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/theseus/detect"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher given = GIVEN.matcher(Files.readString(file));
                while (given.find()) {
                    Matcher text = TEXT.matcher(given.group(1));
                    while (text.find()) {
                        readings.add(text.group(1));
                    }
                }
            }
        }
        assertThat(readings)
                .hasSizeGreaterThan(50)
                .allSatisfy(reading -> assertThat(OtherReading.in(reading)).isNotEmpty());
    }

    @Test
    void tradeIsAskedOfRegistersCustomsAndTaxOffice() {
        assertThat(OtherReading.TRADE.question()).contains("registers of companies", "customs", "invoices");
    }
}
