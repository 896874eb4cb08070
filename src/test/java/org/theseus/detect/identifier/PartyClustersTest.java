package org.theseus.detect.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.detect.TestCase;
import org.theseus.model.Fact;
import org.theseus.model.Observation;
import org.theseus.project.CaseGraph;

@Tag("random")
class PartyClustersTest {

    private static final int GRAPHS = Integer.getInteger("theseus.randomGraphs", 2000);
    private static final List<String> NAMES = List.of("Ana Horvat", "Ivo Horvat", "Petra Novak", "Luka Babić", "Mira");

    private static PartyClusters sides(CaseGraph graph) {
        return PartyClusters.of(graph, SharedIdentifiers.of(graph));
    }

    private static TestCase neighbours(String one, String other) {
        TestCase made = new TestCase();
        for (String name : List.of(one, other)) {
            int payer = made.account(name, null, Observation.SEEN_ONLY);
            int payee = made.account("Far " + name, null, Observation.SEEN_ONLY);
            made.pay(payer, payee, DAY, 100, TestCase.facts(Fact.PAYER_ADDRESS, "Brunnengasse 124, Wien"));
        }
        return made;
    }

    private static boolean isOneSide(TestCase made, int a, int b) {
        PartyClusters sides = sides(made.build());
        return sides.of(a) == sides.of(b);
    }

    @Test
    void whoLivesInOneHouseIsOneSideOnlyUnderOneSurnameOrWithATie() {
        assertThat(isOneSide(neighbours("Nada Pavlović", "Sanja Kolar"), 0, 2)).isFalse();
        assertThat(isOneSide(neighbours("Nada Pavlović", "Milan Pavlović"), 0, 2))
                .isTrue();
        assertThat(isOneSide(
                        neighbours("Nada Pavlović", "Sanja Kolar")
                                .pay(0, 2, 2 * DAY, 100, TestCase.facts(Fact.RELATION, "wife")),
                        0,
                        2))
                .isTrue();
        assertThat(isOneSide(
                        neighbours("Nada Pavlović", "Sanja Kolar")
                                .pay(0, 1, 2 * DAY, 100, TestCase.facts(Fact.PAYER_PHONE, "+43664413452"))
                                .pay(2, 3, 2 * DAY, 100, TestCase.facts(Fact.PAYER_PHONE, "+43664413452")),
                        0,
                        2))
                .as("the same telephone, too")
                .isTrue();
    }

    /** Words of parties side by side; who is tied flows together until nothing changes. */
    @Test
    void agreesWithTheDefinitionOnRandomCases() {
        int together = 0;
        int apart = 0;
        for (int seed = 0; seed < GRAPHS; seed++) {
            Random random = new Random(seed);
            TestCase made = new TestCase();
            int parties = 2 + random.nextInt(7);
            List<@Nullable String> addresses = new ArrayList<>();
            List<@Nullable String> phones = new ArrayList<>();
            for (int i = 0; i < parties; i++) {
                made.account(NAMES.get(random.nextInt(NAMES.size())), null, Observation.SEEN_ONLY);
                addresses.add(random.nextBoolean() ? "House " + random.nextInt(3) : null);
                phones.add(random.nextInt(4) == 0 ? "+3816412398" + random.nextInt(3) : null);
            }
            int shop = made.account("Shop", null, Observation.SEEN_ONLY);
            for (int i = 0; i < parties; i++) {
                made.pay(
                        i,
                        shop,
                        DAY,
                        100,
                        TestCase.facts(Fact.PAYER_ADDRESS, addresses.get(i), Fact.PAYER_PHONE, phones.get(i)));
            }
            CaseGraph graph = made.build();
            int[] side = new int[parties];
            for (int i = 0; i < parties; i++) {
                side[i] = i;
            }
            for (int round = 0; round < parties; round++) {
                for (int a = 0; a < parties; a++) {
                    for (int b = 0; b < parties; b++) {
                        boolean house =
                                addresses.get(a) != null && addresses.get(a).equals(addresses.get(b));
                        boolean phone = phones.get(a) != null && phones.get(a).equals(phones.get(b));
                        if (phone || (house && graph.isOneSurname(a, b))) {
                            side[a] = side[b] = Math.min(side[a], side[b]);
                        }
                        apart += house && !phone && !graph.isOneSurname(a, b) && a != b ? 1 : 0;
                    }
                }
            }
            PartyClusters sides = sides(graph);
            for (int i = 0; i < parties; i++) {
                assertThat(sides.of(i)).as("seed %d, party %d", seed, i).isEqualTo(side[i]);
                together += side[i] == i ? 0 : 1;
            }
        }
        assertThat(together).isGreaterThan(GRAPHS / 4);
        assertThat(apart).isGreaterThan(GRAPHS / 4);
    }
}
