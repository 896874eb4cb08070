package org.theseus.resolve.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.theseus.resolve.evidence.Factor;
import org.theseus.resolve.judgement.Judgement;

/** Names that several bear of whom nothing else tells: one question each. */
class SameNamesTest {

    private static final List<String> NAMES =
            List.of("Ali Hassan", "Marija Petrović", "Zvezdana Krstulović", "Georgios Papadopoulos");
    private static final List<String> DAYS = List.of("", "", "1985-03-14", "1962-11-27");

    private static List<Integer> sizes(Resolution resolution) {
        return resolution.sameNames().stream()
                .map(name -> name.parties().size())
                .toList();
    }

    @Test
    void aNameOfThreeRowsAndNothingElseIsOneQuestion() {
        Resolution resolution = WrittenCase.of("""
                a, Ali Hassan
                b, Ali Hassan
                c, HASAN ALI
                d, Marko Petrović
                """).resolve();
        assertThat(resolution.parties()).hasSize(4);
        assertThat(sizes(resolution)).containsExactly(3);
        SameName name = resolution.sameNames().get(0);
        assertThat(SameName.parse(name.text())).isEqualTo(name);
        assertThat(name.parties()).isSorted();
    }

    @Test
    void whoIsToldApartIsAskedAboutLast() {
        String two = """
                a, Ali Hassan, , , 1985-03-14
                b, Ali Hassan, , , 1962-11-27
                """;
        List<SameName> asked = WrittenCase.of(two).resolve().sameNames();
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0).apart()).containsExactly(Factor.BIRTH_DATE_CONTRADICTED);
        assertThat(SameName.parse(asked.get(0).text())).isEqualTo(asked.get(0));
        List<SameName> stronger = WrittenCase.of("""
                a, Zvezdana Krstulović, , , 1985-03-14
                b, Zvezdana Krstulović, , , 1962-11-27
                c, Ali Hassan, 0664 8123407, , 1985-03-14
                d, Ali Hassan, 0664 8123407, , 1962-11-27
                """).resolve().sameNames();
        assertThat(stronger).allMatch(name -> !name.apart().isEmpty()).hasSizeGreaterThan(0);
        assertThat(stronger)
                .as("the strongest sum first")
                .isSortedAccordingTo(Comparator.comparingDouble(name -> -name.weight()));
        assertThat(WrittenCase.of(two + "c, Ahmed Ali\nd, ALI AHMED\n").resolve().sameNames().stream()
                        .map(name -> name.apart().isEmpty()))
                .as("the others first")
                .containsExactly(true, false);
        assertThat(sizes(WrittenCase.of(two + "c, Ali Hassan\n").resolve()))
                .as("a third may be either")
                .containsExactly(3);
        WrittenCase judged =
                WrittenCase.of("a, Ali Hassan\nb, HASSAN ALI\n").judged(Judgement.Kind.DIFFERENT, "a", "b");
        assertThat(judged.resolve().sameNames()).isEmpty();
    }

    @Test
    void aPairOfTheQueueIsNotAskedTwice() {
        Resolution resolution = WrittenCase.of("""
                a, Zvezdana Krstulović, , , 1985-01-01
                b, ZVEZDANA KRSTULOVIC, , , 1985-03-14
                """).resolve();
        assertThat(resolution.possible()).hasSize(1);
        assertThat(resolution.sameNames()).isEmpty();
    }

    @Test
    void aNameOfVeryManyIsOneQuestionToo() {
        StringBuilder table = new StringBuilder();
        for (int number = 0; number < SameNames.MOST_COMPARED + 5; number++) {
            table.append(number)
                    .append(", Ali Hassan, , , , , A-")
                    .append(number)
                    .append('\n');
        }
        assertThat(sizes(WrittenCase.of(table.toString()).resolve())).containsExactly(SameNames.MOST_COMPARED + 5);
    }

    @Test
    void anOrganisationOfThreeWordsIsAskedAboutOnce() {
        Resolution resolution = WrittenCase.of("""
                a, Prut Logistik Grup SRL
                b, PRUT LOGISTIK GRUP SRL
                c, Prut Logistik SRL
                d, Marad Logistik Grup SRL
                e, Prut Grup SRL
                """).resolve();
        List<Set<String>> asked = new ArrayList<>();
        resolution.sameNames().forEach(name -> asked.add(Set.copyOf(name.parties())));
        for (Set<String> one : asked) {
            assertThat(asked.stream().filter(other -> other.containsAll(one)))
                    .as("%s", asked)
                    .hasSize(1);
        }
        assertThat(resolution.sameNames().stream().map(SameName::at).distinct()).hasSameSizeAs(asked);
    }

    @Test
    void aNameOfOneWordIsAskedAboutWithAllThatHoldIt() {
        Resolution resolution = WrittenCase.of("""
                a, Krstulović
                b, Zvezdana Krstulović
                c, KRSTULOVIC Zvezdana
                d, Marko Petrović
                """).resolve();
        assertThat(resolution.sameNames().stream()
                        .anyMatch(name -> name.parties().size() == 3))
                .as("%s", resolution.sameNames())
                .isTrue();
    }

    @Test
    void aNameALetterApartIsAskedAbout() {
        Resolution resolution = WrittenCase.of("""
                a, Zvezdana Krstulović
                b, Zvezdana Krstulovid
                """).resolve();
        assertThat(resolution.sameNames().size() + resolution.possible().size()).isEqualTo(1);
        assertThat(WrittenCase.of("""
                a, Ivan Petrov
                b, Ivana Petrova
                """).resolve().sameNames()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // each word of the other cut short, in the other order
                "Dimitrios Papado / Papadopoulos Dimi",
                // another usual word by a slip
                "Emin Begović / Emni Begović",
                // one word in other letters, the other by a slip
                "Xirsi Nasteexo / Hirsi Nasteeh",
                // a slip beside an initial
                "Nicolae Dumitru / N. Dumizru",
                // a Greek capital beta
                "Bujar Gashi / Β. Gashi",
                // an initial of another spelling of the name
                "Uthman Kaya / O. Kaya"
            })
    void whoIsWrittenBadlyOrElsewhereIsAskedAbout(String both) {
        String[] names = both.split(" / ");
        Resolution resolution = WrittenCase.of("a, " + names[0] + "\nb, " + names[1] + "\nc, Marko Petrović\n")
                .resolve();
        assertThat(resolution.parties()).as(both).hasSize(3);
        assertThat(sizes(resolution)).as(both).containsExactly(2);
    }

    /** The first question, by weights, calls them two; by slips they may be one, and that was once forgotten. */
    @Test
    void aPairThatWeighsAsTwoIsLookedAtAgainAsASlip() {
        StringBuilder table = new StringBuilder("x, Horvat Uvan\n");
        for (int number = 0; number < 20; number++) {
            table.append("h")
                    .append(number)
                    .append(", Ivan Horvat, 0664 81234")
                    .append(10 + number)
                    .append("\n");
        }
        Resolution resolution = WrittenCase.of(table.toString()).resolve();
        String misspelt = resolution.parties().stream()
                .filter(party -> party.accounts().toString().contains("Uvan"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(resolution.sameNames()).anyMatch(name -> name.parties().contains(misspelt));
    }

    @Test
    void housesOfTwoNumbersAreNotAskedAboutUnlessMoreSpeaksForIt() {
        Resolution houses = WrittenCase.of("""
                a, Apartments Prater 479, , , , , A-1, Wien
                b, APARTMENTS PRATER 511, , , , , A-2, Wien
                c, Apartments Prater 617
                """).resolve();
        assertThat(houses.possible()).isEmpty();
        assertThat(houses.sameNames()).isEmpty();
        assertThat(houses.unasked().numbered()).isPositive();
        assertThat(WrittenCase.of("""
                a, Apartments Prater 479, 0664 8123407
                b, Apartments Prater 511, 0664 8123407
                """).resolve().parties())
                .as("files put numbers into names: they contradict nothing")
                .hasSize(1);
    }

    @Test
    void whoSharesWhatFamiliesDoUnderANameWrittenBadlyIsAskedAbout() {
        Resolution cut = WrittenCase.of("""
                a, Zef Krstulović, 0664 8123407
                b, Zfe Krstulov, 0664 8123407
                c, Marko Krstulović, 0664 8123407
                """).resolve();
        assertThat(cut.parties()).hasSize(3);
        assertThat(cut.possible())
                .as("the brother is a relative, not a question")
                .hasSize(1);
        assertThat(cut.unasked().relatives()).isEqualTo(2);
    }

    /** Every two parties of one name stand in the queue or in one question, under two birth dates, too. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nobodyOfOneNameIsForgotten(long seed) {
        Random random = new Random(seed);
        StringBuilder table = new StringBuilder();
        List<String> names = new ArrayList<>();
        List<String> days = new ArrayList<>();
        for (int number = 0; number < 24; number++) {
            names.add(NAMES.get(random.nextInt(NAMES.size())));
            days.add(DAYS.get(random.nextInt(DAYS.size())));
            String account = random.nextBoolean() ? "A-" + number : "";
            table.append("%d, %s, , , %s, , %s%n".formatted(number, names.get(number), days.get(number), account));
        }
        WrittenCase made = WrittenCase.of(table.toString());
        Resolution resolution = made.resolve();
        Map<Integer, String> party = made.partyOf(resolution);
        for (int one = 0; one < names.size(); one++) {
            for (int other = one + 1; other < names.size(); other++) {
                String here = party.getOrDefault(one, "");
                String there = party.getOrDefault(other, "");
                if (names.get(one).equals(names.get(other)) && !here.equals(there)) {
                    boolean queued = resolution.possible().stream()
                            .anyMatch(pair -> Set.of(pair.one(), pair.other()).equals(Set.of(here, there)));
                    boolean asked = resolution.sameNames().stream()
                            .anyMatch(name -> name.parties().containsAll(List.of(here, there)));
                    assertThat(queued || asked)
                            .as("seed %d: %d and %d, %s", seed, one, other, names.get(one))
                            .isTrue();
                }
            }
        }
    }
}
