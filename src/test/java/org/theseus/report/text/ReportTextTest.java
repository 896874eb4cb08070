package org.theseus.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.model.TheseusException;

/** Bundles: whole, filled in the same places, the two controlled terms apart, numbers as each language writes them. */
class ReportTextTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final List<String> FORMS = List.of(".one", ".few", ".other");

    @TempDir
    Path folder;

    @Test
    void everyShippedBundleSaysEverythingAndFillsInTheSamePlaces() {
        ReportText english = ReportText.english();
        for (String language : ReportText.SHIPPED) {
            ReportText text = ReportText.of(language, folder);
            for (String key : english.keys()) {
                assertThat(text.has(key)).as("%s in %s", key, language).isTrue();
                if (FORMS.stream().noneMatch(key::endsWith)) {
                    assertThat(places(text.get(key)))
                            .as("%s in %s", key, language)
                            .isEqualTo(places(english.get(key)));
                }
            }
            SortedSet<String> unknown = new TreeSet<>(text.keys());
            unknown.removeAll(english.keys());
            unknown.removeIf(key -> key.endsWith(".few") || key.startsWith("detector."));
            assertThat(unknown).as(language).isEmpty();
        }
    }

    private static SortedSet<String> places(String words) {
        return PLACE.matcher(words).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theTwoControlledTermsAreRightInEachLanguage() {
        assertThat(terms("en")).containsExactly("smuggling of migrants", "trafficking in human beings");
        assertThat(terms("de")).containsExactly("Schlepperei (AT), Schleusung (DE)", "Menschenhandel");
        assertThat(terms("sr")).containsExactly("krijumčarenje migranata", "trgovina ljudima");
    }

    private List<String> terms(String language) {
        ReportText text = ReportText.of(language, folder);
        return List.of(text.get("glossary.smuggling.word"), text.get("glossary.trafficking.word"));
    }

    @Test
    void noLanguageCallsAnybodyASuspect() {
        for (String language : ReportText.SHIPPED) {
            ReportText text = ReportText.of(language, folder);
            for (String key : text.keys()) {
                assertThat(text.get(key).toLowerCase(java.util.Locale.ROOT))
                        .as("%s in %s", key, language)
                        .doesNotContain("suspect", "verdächtig", "osumnjič", "guilty", "schuldig");
            }
        }
    }

    @Test
    void nounsTakeTheFormOfTheirNumber() {
        ReportText serbian = ReportText.of("sr-Latn", folder);
        assertThat(List.of(
                        serbian.counted("payments", 1),
                        serbian.counted("rows", 3),
                        serbian.counted("rows", 5),
                        serbian.counted("rows", 11),
                        serbian.counted("rows", 21),
                        serbian.counted("rows", 1234)))
                .containsExactly("1 plaćanje", "3 reda", "5 redova", "11 redova", "21 red", "1.234 reda");
        ReportText german = ReportText.of("de_AT", folder);
        assertThat(List.of(german.counted("files", 1), german.counted("files", 2)))
                .containsExactly("1 Datei", "2 Dateien");
        assertThat(german.amount("1234567.50")).isEqualTo("1.234.567,50");
        assertThat(ReportText.english().amount("-1234.5")).isEqualTo("-1,234.5");
    }

    @Test
    void aBundleOfTheUsersOwnWinsAndFallsBackToEnglish() throws IOException {
        Files.writeString(
                folder.resolve("report_tr.properties"),
                "language.tag = tr\nplural = other\nsummary.h = Özet\nfiles.other = {0} dosya\n");
        ReportText text = ReportText.of("tr", folder);
        assertThat(List.of(text.get("summary.h"), text.counted("files", 1), text.counted("rows", 2), text.tag()))
                .containsExactly("Özet", "1 dosya", "2 rows", "tr");
    }

    @Test
    void anUnknownLanguageIsAUsageErrorThatSaysWhatThereIs() {
        for (String wrong : List.of("xx", "../en", "", "e")) {
            assertThatThrownBy(() -> ReportText.of(wrong, folder))
                    .isInstanceOfSatisfying(
                            TheseusException.class, e -> assertThat(e.kind()).isEqualTo(TheseusException.Kind.USAGE))
                    .hasMessageContaining(wrong);
        }
    }

    @Test
    void argumentsAreTakenAsTheyAre() {
        assertThat(ReportText.english().of("chart.link", "{1}", "$1", "\\", "{9}"))
                .isEqualTo("{1} to $1: \\, {9}");
    }
}
