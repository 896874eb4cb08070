package org.theseus.resolve.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.generate.people.Noise;
import org.theseus.resolve.cluster.LearntWeight;
import org.theseus.resolve.cluster.Resolver;
import org.theseus.resolve.cluster.WeightLearner;
import org.theseus.resolve.evidence.Factor;
import org.theseus.resolve.evidence.Parameters;
import org.theseus.resolve.mention.Description;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.mention.DescriptionsBuilder;
import org.theseus.resolve.mention.MentionRef;
import org.theseus.resolve.mention.ValueTable;

/** Weights learnt without knowing who is who, against the shares that the truth has. */
@Tag("slow")
class WeightLearnerTest {

    private static final long SEED = 11;

    private static Descriptions descriptions(List<TruthCase.Known> mentions) {
        DescriptionsBuilder descriptions = new DescriptionsBuilder(Map.of());
        mentions.forEach(known -> descriptions.add(known.facts()));
        return descriptions.build();
    }

    private static LearntWeight of(List<LearntWeight> learnt, Factor factor) {
        return learnt.stream()
                .filter(each -> each.factor() == factor)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsLearntIsWhatTheTruthSays() {
        TruthCase made = TruthCase.of(SEED, 500, 3_000, Noise.USUAL, TruthCase.View.ALL);
        Descriptions descriptions = descriptions(made.mentions());
        int[] persons = persons(made, descriptions);
        List<LearntWeight> learnt = WeightLearner.learn(descriptions, Parameters.defaults());
        LearntWeight phone = of(learnt, Factor.PHONE);
        assertThat(phone.learnt()).isTrue();
        assertThat(phone.weight())
                .as("seed %d: %s", SEED, phone)
                .isCloseTo(truth(descriptions, persons, Description::phone), within(0.4));
        LearntWeight document = of(learnt, Factor.DOCUMENT);
        assertThat(document.among())
                .as("seed %d: %s", SEED, document)
                .isCloseTo(among(descriptions, persons, Description::document), within(0.1));
        assertThat(of(learnt, Factor.BIRTH_DATE_CONTRADICTED).weight()).isNegative();
    }

    /** Who each description is of. */
    private static int[] persons(TruthCase made, Descriptions descriptions) {
        Map<MentionRef, Integer> persons = new HashMap<>();
        made.mentions().forEach(known -> persons.put(known.facts().ref(), known.person()));
        return IntStream.range(0, descriptions.size())
                .map(number -> persons.getOrDefault(descriptions.first(number), -1))
                .toArray();
    }

    /** The logarithm of the ratio of both shares, counted over all pairs of descriptions. */
    private static double truth(Descriptions descriptions, int[] persons, ToIntFunction<Description> value) {
        return Math.log10(among(descriptions, persons, value) / share(descriptions, persons, value, false));
    }

    private static double among(Descriptions descriptions, int[] persons, ToIntFunction<Description> value) {
        return share(descriptions, persons, value, true);
    }

    private static double share(
            Descriptions descriptions, int[] persons, ToIntFunction<Description> value, boolean ofOnePerson) {
        long stated = 0;
        long equal = 0;
        for (int one = 0; one < descriptions.size(); one++) {
            for (int other = one + 1; other < descriptions.size(); other++) {
                int here = value.applyAsInt(descriptions.get(one));
                int there = value.applyAsInt(descriptions.get(other));
                boolean same = persons[one] == persons[other];
                if (here != ValueTable.NONE && there != ValueTable.NONE && same == ofOnePerson) {
                    stated++;
                    equal += here == there ? 1 : 0;
                }
            }
        }
        return (double) equal / stated;
    }

    @Test
    void theOrderOfTheMentionsChangesNoWeight() {
        TruthCase made = TruthCase.of(SEED, 200, 1_200, Noise.HARSH, TruthCase.View.ALL);
        List<LearntWeight> once = WeightLearner.learn(descriptions(made.mentions()), Parameters.defaults());
        for (int seed = 1; seed <= 2; seed++) {
            List<TruthCase.Known> shuffled = new ArrayList<>(made.mentions());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(WeightLearner.learn(descriptions(shuffled), Parameters.defaults()))
                    .as("shuffled with seed %d", seed)
                    .isEqualTo(once);
        }
    }

    /** Many bear one name and hardly anybody is joined: pairs of a name pass for one person, whose birth dates then differ. */
    @Test
    void aContradictionKeepsAShareOfItsWeightWhereHardlyAnybodyIsJoined() {
        List<TruthCase.Known> strangers = new ArrayList<>();
        Set<Integer> met = new HashSet<>();
        for (TruthCase.Known known : TruthCase.of(SEED, 3_000, 18_000, Noise.USUAL, TruthCase.View.ALL)
                .mentions()) {
            if (known.facts().said().birthDate() != null && met.add(known.person())) {
                strangers.add(known);
            }
        }
        SortedMap<String, Double> free = new TreeMap<>(Map.of("learn.contradiction", 0.0, "learn.least", 1.0));
        Parameters unheld = Parameters.defaults().with(free);
        Parameters held = Parameters.defaults().with(new TreeMap<>(Map.of("learn.least", 1.0)));
        double shipped = held.weight(Factor.BIRTH_DATE_CONTRADICTED);
        LearntWeight weak = of(WeightLearner.learn(descriptions(strangers), unheld), Factor.BIRTH_DATE_CONTRADICTED);
        assertThat(weak.learnt()).as("seed %d: %s", SEED, weak).isTrue();
        assertThat(weak.weight()).as("seed %d: %s", SEED, weak).isGreaterThan(shipped / 4);
        assertThat(of(WeightLearner.learn(descriptions(strangers), held), Factor.BIRTH_DATE_CONTRADICTED)
                        .weight())
                .as("seed %d", SEED)
                .isLessThanOrEqualTo(shipped / 2);
    }

    @Test
    void ofTooFewRowsNothingIsLearnt() {
        TruthCase made = TruthCase.of(SEED, 5, 20, Noise.USUAL, TruthCase.View.ALL);
        Parameters shipped = Parameters.defaults();
        List<LearntWeight> learnt = WeightLearner.learn(descriptions(made.mentions()), shipped);
        assertThat(learnt).noneMatch(LearntWeight::learnt).allMatch(each -> each.weight() == each.shipped());
        assertThat(WeightLearner.apply(shipped, learnt).sha256()).isEqualTo(shipped.sha256());
    }

    @Test
    void learntWeightsTellPersonsApartAsWellAsTheShippedOnes() {
        TruthCase made = TruthCase.of(SEED, 1_000, 6_000, Noise.USUAL, TruthCase.View.ALL);
        Descriptions descriptions = descriptions(made.mentions());
        Parameters learnt =
                WeightLearner.apply(Parameters.defaults(), WeightLearner.learn(descriptions, Parameters.defaults()));
        ClusterQuality found = made.quality(
                "learnt",
                made.placed(Resolver.resolve(descriptions, List.of(), learnt, step -> {})
                        .parties()),
                person -> true);
        assertThat(found.precision()).as("seed %d: %s", SEED, found).isGreaterThan(0.99);
        assertThat(found.recall()).as("seed %d: %s", SEED, found).isGreaterThan(0.8);
    }
}
