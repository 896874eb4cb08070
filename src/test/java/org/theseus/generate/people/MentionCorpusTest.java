package org.theseus.generate.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class MentionCorpusTest {

    private static List<MentionCorpus.Entry> corpus(long seed, int persons, int mentions, Noise noise) {
        List<MentionCorpus.Entry> entries = new ArrayList<>();
        MentionCorpus.of(seed, persons, noise).write(mentions, entries::add);
        return entries;
    }

    @Test
    void aSeedGivesTheSamePersonsAndMentions() {
        assertThat(corpus(7, 300, 1_500, Noise.USUAL)).isEqualTo(corpus(7, 300, 1_500, Noise.USUAL));
        assertThat(corpus(8, 300, 1_500, Noise.USUAL)).isNotEqualTo(corpus(7, 300, 1_500, Noise.USUAL));
    }

    @Test
    void personsDoNotDependOnHowManyAreAskedFor() {
        Population population = Population.of(11);
        assertThat(population.persons(500).subList(0, 37)).isEqualTo(population.persons(37));
        assertThat(population.person(36)).isEqualTo(population.persons(37).get(36));
    }

    @Test
    void everyPersonIsMentionedAndTheNumbersAreThoseAskedFor() {
        List<MentionCorpus.Entry> entries = corpus(3, 400, 2_400, Noise.USUAL);
        assertThat(entries).hasSize(2_400);
        assertThat(entries.stream().map(entry -> entry.mention().person()).collect(Collectors.toSet()))
                .hasSize(400);
        assertThatThrownBy(() -> corpus(3, 400, 399, Noise.USUAL)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thereAreNamesakesFamiliesScriptsPlaceholdersAndSharedPhones() {
        List<Person> persons = Population.of(5).persons(10_000);
        Map<String, Integer> namesakesInTown = new HashMap<>();
        Map<String, Set<Integer>> phones = new HashMap<>();
        for (Person person : persons) {
            String key = person.name().given().own() + " "
                    + person.name().surname().own() + " " + person.town().name();
            namesakesInTown.merge(key, 1, Integer::sum);
            person.phones()
                    .forEach(phone -> phones.computeIfAbsent(phone, key2 -> new HashSet<>())
                            .add(person.household()));
        }
        assertThat(namesakesInTown.values().stream().filter(count -> count > 1).count())
                .isGreaterThan(100);
        assertThat(persons.stream()
                        .filter(person -> person.household() != person.id())
                        .count())
                .isGreaterThan(4_000);
        assertThat(persons.stream().filter(Person::placeholderBirthDate).count())
                .isBetween(100L, 1_000L);
        assertThat(phones.values().stream().filter(households -> households.size() > 1))
                .hasSizeLessThan(5);
        assertThat(persons.stream().map(Person::culture).collect(Collectors.toSet()))
                .hasSize(Culture.values().length);

        List<MentionCorpus.Entry> entries = corpus(5, 10_000, 60_000, Noise.USUAL);
        assertThat(share(entries, "\\p{IsCyrillic}")).isBetween(0.02, 0.25);
        assertThat(share(entries, "\\p{IsGreek}")).isBetween(0.01, 0.1);
        assertThat(share(entries, "\\p{IsLatin}")).isGreaterThan(0.7);
        Map<String, Set<Integer>> strangers = new HashMap<>();
        for (MentionCorpus.Entry entry : entries) {
            String phone = entry.mention().phone();
            if (phone != null) {
                strangers
                        .computeIfAbsent(phone, key -> new HashSet<>())
                        .add(entry.mention().person());
            }
        }
        assertThat(strangers.values().stream()
                        .filter(people -> people.size() > 5)
                        .count())
                .isGreaterThan(5);
    }

    private static double share(List<MentionCorpus.Entry> entries, String script) {
        return (double) entries.stream()
                        .filter(entry -> entry.mention()
                                .name()
                                .codePoints()
                                .anyMatch(letter -> Character.isLetter(letter)
                                        && Character.toString(letter).matches(script)))
                        .count()
                / entries.size();
    }

    @Test
    void withoutNoiseEveryFieldThatIsWrittenIsTrue() {
        for (MentionCorpus.Entry entry : corpus(9, 500, 2_000, Noise.NONE)) {
            Person person = Population.of(9).person(entry.mention().person());
            String document = entry.mention().document();
            if (document != null) {
                assertThat(person.documents())
                        .anyMatch(paper -> paper.text().equals(document)
                                && paper.validOn(entry.setting().day()));
            }
            String phone = entry.mention().phone();
            if (phone != null) {
                String digits = phone.replace("(0)", "").replaceAll("\\D", "").replaceFirst("^00", "");
                assertThat(person.phones())
                        .anyMatch(number -> number.substring(1).equals(digits));
            }
            String born = entry.mention().birthDate();
            if (born != null) {
                assertThat(born).isEqualTo(person.birthDate().toString());
            }
        }
    }

    @Test
    void aPersonHasNoTwoValidDocumentsOfOneKindAndCountry() {
        for (Person person : Population.of(21).persons(2_000)) {
            for (Document one : person.documents()) {
                assertThat(person.documents())
                        .filteredOn(other -> !other.equals(one)
                                && other.kind() == one.kind()
                                && other.country().equals(one.country()))
                        .noneMatch(other -> other.validOn(one.from()) || other.validOn(one.until()));
            }
        }
    }
}
