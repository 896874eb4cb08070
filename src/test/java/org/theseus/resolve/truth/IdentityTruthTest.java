package org.theseus.resolve.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.generate.people.Culture;
import org.theseus.generate.people.Noise;
import org.theseus.generate.people.Person;
import org.theseus.resolve.cluster.Resolution;
import org.theseus.resolve.cluster.ResolvedParty;
import org.theseus.resolve.cluster.Resolver;
import org.theseus.resolve.evidence.Parameters;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.mention.DescriptionsBuilder;

/** Resolved parties against invented truth; the figures of docs/QUALITY.md. */
@Tag("slow")
class IdentityTruthTest {

    private static Resolution resolve(TruthCase made) {
        return resolve(made.mentions());
    }

    private static Resolution resolve(List<TruthCase.Known> mentions) {
        DescriptionsBuilder descriptions = new DescriptionsBuilder(Set.of());
        mentions.forEach(known -> descriptions.add(known.facts()));
        return Resolver.resolve(descriptions.build(), List.of(), Parameters.defaults(), step -> {});
    }

    @Test
    void aSmallCaseIsResolvedRightly() {
        TruthCase made = TruthCase.of(7, 1_000, 6_000, Noise.USUAL, TruthCase.View.ALL);
        Resolution resolution = resolve(made);
        List<ClusterQuality.Placed> placed = made.placed(resolution.parties());
        ClusterQuality found = made.quality("all", placed, person -> true);
        assertThat(QueuedRest.of("all", made, placed, resolution, person -> true)
                        .documented())
                .as("two persons with different documents of one type in one party")
                .isZero();
        assertThat(found.precision()).as("%s", found).isGreaterThan(0.995);
        assertThat(found.recall()).as("%s", found).isGreaterThan(0.8);
    }

    @Test
    void theOrderOfTheMentionsChangesNothing() {
        TruthCase made = TruthCase.of(3, 300, 1_800, Noise.HARSH, TruthCase.View.ALL);
        List<ResolvedParty> once = resolve(made).parties();
        for (int seed = 1; seed <= 3; seed++) {
            List<TruthCase.Known> shuffled = new ArrayList<>(made.mentions());
            Collections.shuffle(shuffled, new Random(seed));
            List<ResolvedParty> again = resolve(shuffled).parties();
            for (int at = 0; at < once.size(); at++) {
                assertThat(again.get(at)).as("shuffled with seed %d", seed).isEqualTo(once.get(at));
            }
            assertThat(again).hasSameSizeAs(once);
        }
    }

    /** Prints what is not asked about and why. */
    @Test
    @Tag("long")
    void unasked() {
        TruthCase made =
                TruthCase.of(Long.getLong("theseus.seed", 2026), 10_000, 60_000, Noise.USUAL, TruthCase.View.ALL);
        DescriptionsBuilder builder = new DescriptionsBuilder(Set.of());
        made.mentions().forEach(known -> builder.add(known.facts()));
        Descriptions descriptions = builder.build();
        Resolution resolution = Resolver.resolve(descriptions, List.of(), Parameters.defaults(), step -> {});
        List<ClusterQuality.Placed> placed = made.placed(resolution.parties());
        System.out.println(resolution.possible().size() + " pairs, "
                + resolution.sameNames().size() + " questions about names, "
                + resolution.sameNames().stream()
                        .filter(name -> !name.apart().isEmpty())
                        .count() + " of them about whom something tells apart, "
                + resolution.sameNames().stream()
                        .filter(name -> name.parties().size() > 40)
                        .map(name -> name.parties().size())
                        .sorted()
                        .toList()
                + " of more than 40; " + resolution.unasked());
        UnaskedPairs.of(made, placed, resolution, descriptions).forEach(System.out::println);
    }

    /** Prints the figures: {@code mvn test -Dgroups=long -DexcludedTestGroups= -Dtest=IdentityTruthTest}. */
    @Test
    @Tag("long")
    void figures() {
        long seed = Long.getLong("theseus.seed", 2026);
        for (TruthCase.View view : TruthCase.View.values()) {
            TruthCase made = TruthCase.of(seed, 10_000, 60_000, Noise.USUAL, view);
            Resolution resolution = resolve(made);
            List<ClusterQuality.Placed> placed = made.placed(resolution.parties());
            System.out.println(made.quality(view + ", seed " + seed, placed, person -> true));
            if (view == TruthCase.View.ALL) {
                strata(made, placed, resolution);
                System.out.println(resolution.figures() + " possible "
                        + resolution.possible().size() + " names of several "
                        + resolution.sameNames().size() + " of them of at most 40 "
                        + resolution.sameNames().stream()
                                .filter(name -> name.parties().size() <= 40)
                                .count()
                        + " ties "
                        + resolution.ties().size() + " places "
                        + resolution.places().size());
            }
        }
        TruthCase harsh = TruthCase.of(seed, 10_000, 60_000, Noise.HARSH, TruthCase.View.ALL);
        System.out.println(
                harsh.quality("ALL, harsh noise", harsh.placed(resolve(harsh).parties()), person -> true));
    }

    private static void stratum(
            String what,
            TruthCase made,
            List<ClusterQuality.Placed> placed,
            Resolution resolution,
            Predicate<Person> whose) {
        System.out.println(made.quality(what, placed, whose));
        System.out.println(QueuedRest.of(what, made, placed, resolution, whose));
    }

    private static void strata(TruthCase made, List<ClusterQuality.Placed> placed, Resolution resolution) {
        Set<Integer> namesakes = made.namesakesInOneTown();
        QueuedRest all = QueuedRest.of("all", made, placed, resolution, person -> true);
        System.out.println(all);
        assertThat(all.documented()).as("merged against papers").isZero();
        System.out.println(CrossScript.of(made, placed));
        long[] rest = CrossScript.queued(
                made, placed, QueuedRest.askedPairs(resolution), QueuedRest.answered(placed, resolution));
        System.out.printf(
                Locale.ROOT,
                "%-46s pairs missed %7d  asked about %.4f  one when all is answered %.4f%n",
                "two scripts, no shared identifier (pairs)",
                rest[0],
                (double) rest[1] / rest[0],
                (double) rest[2] / rest[0]);
        stratum("namesakes in one town", made, placed, resolution, person -> namesakes.contains(person.id()));
        Map<Integer, Integer> sizes = new HashMap<>();
        made.mentions().stream()
                .map(TruthCase.Known::person)
                .distinct()
                .forEach(id -> sizes.merge(made.person(id).household(), 1, Integer::sum));
        stratum("families", made, placed, resolution, person -> sizes.getOrDefault(person.household(), 0) > 1);
        stratum("born on 01.01.", made, placed, resolution, Person::placeholderBirthDate);
        for (Culture culture : Culture.values()) {
            System.out.println(made.quality("names " + culture, placed, person -> person.culture() == culture));
        }
    }
}
