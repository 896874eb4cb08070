package org.theseus.resolve.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.theseus.resolve.name.NameRarity;
import org.theseus.resolve.name.NameTable;
import org.theseus.resolve.name.PersonName;

/** What a name weighs at most, against what it weighs beside every other: pairs that the bound leaves out are never enough. */
class NameBoundTest {

    private static final List<String> WORDS = List.of(
            "Ali",
            "Mohamed",
            "Muhammad",
            "Mehmet",
            "Marko",
            "Marija",
            "Petrović",
            "Petrovic",
            "Petrovicc",
            "Živković",
            "Живковић",
            "Krstulović",
            "Zvezdana",
            "Hassan",
            "Hussein",
            "al",
            "Anamarija",
            "Ana",
            "A",
            "Ж",
            "Ivanovich",
            "Ivan",
            "Иван",
            "Gashi",
            "Gashin",
            "Bakogiannis",
            "Μπακογιάννης",
            "GmbH",
            "Dr");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noPairWeighsMoreThanTheBoundOfEither(long seed) {
        Random random = new Random(seed);
        NameTable table = new NameTable();
        List<PersonName> names = new ArrayList<>();
        for (int number = 0; number < 250; number++) {
            StringBuilder written = new StringBuilder();
            for (int words = 1 + random.nextInt(4); words > 0; words--) {
                written.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
            }
            names.add(table.read(written.toString().strip()));
        }
        for (Parameters parameters : List.of(
                Parameters.defaults(),
                Parameters.defaults()
                        .with(new java.util.TreeMap<>(
                                Map.of("name.together", 0.5, "name.near-ceiling", 4.0, "name.word-missing", 0.3))))) {
            NameEvidence evidence = new NameEvidence(NameRarity.count(table, names), parameters);
            for (PersonName one : names) {
                for (PersonName other : names) {
                    double weight = evidence.weight(one, other);
                    assertThat(weight)
                            .as("seed %d: %s / %s", seed, one.written(), other.written())
                            .isLessThanOrEqualTo(evidence.most(one));
                }
            }
        }
    }
}
