package org.theseus.resolve.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.generate.people.Culture;
import org.theseus.generate.people.Noise;
import org.theseus.resolve.cluster.Resolution;
import org.theseus.resolve.cluster.ResolvedParty;
import org.theseus.resolve.cluster.Resolver;
import org.theseus.resolve.evidence.Parameters;
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
        ClusterQuality found = made.quality("all", made.placed(resolve(made).parties()), person -> true);
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
                strata(made, placed);
                System.out.println(resolution.figures() + " possible "
                        + resolution.possible().size() + " ties "
                        + resolution.ties().size() + " places "
                        + resolution.places().size());
            }
        }
        TruthCase harsh = TruthCase.of(seed, 10_000, 60_000, Noise.HARSH, TruthCase.View.ALL);
        System.out.println(
                harsh.quality("ALL, harsh noise", harsh.placed(resolve(harsh).parties()), person -> true));
    }

    private static void strata(TruthCase made, List<ClusterQuality.Placed> placed) {
        Set<Integer> namesakes = made.namesakesInOneTown();
        System.out.println(CrossScript.of(made, placed));
        System.out.println(made.quality("namesakes in one town", placed, person -> namesakes.contains(person.id())));
        Map<Integer, Integer> sizes = new HashMap<>();
        made.mentions().stream()
                .map(TruthCase.Known::person)
                .distinct()
                .forEach(id -> sizes.merge(made.person(id).household(), 1, Integer::sum));
        System.out.println(made.quality("families", placed, person -> sizes.getOrDefault(person.household(), 0) > 1));
        System.out.println(made.quality("born on 01.01.", placed, person -> person.placeholderBirthDate()));
        for (Culture culture : Culture.values()) {
            System.out.println(made.quality("names " + culture, placed, person -> person.culture() == culture));
        }
    }
}
