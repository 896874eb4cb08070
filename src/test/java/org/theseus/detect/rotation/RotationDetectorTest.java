package org.theseus.detect.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.facts;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Found;
import org.theseus.detect.TestCase;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Fact;
import org.theseus.model.Observation;
import org.theseus.project.CaseGraph;

public class RotationDetectorTest {

    private static final String[][] TOWNS = {{"Gevgelija", "MK"}, {"Presevo", "RS"}, {"Wien", "AT"}};

    /** Receivers 0 and 1; so many payers of each, some of both; the second begins so long after the first ended. */
    private static TestCase handOver(int each, int shared, long gap, String town, String country) {
        TestCase made = new TestCase();
        for (int i = 0; i < 2 * each + 2; i++) {
            made.account("Given" + i + " Family" + i, null, Observation.FULL);
        }
        for (int i = 0; i < each; i++) {
            made.pay(2 + i, 0, i * DAY, 50_000, facts(Fact.PAY_PLACE, "Gevgelija", Fact.PAY_COUNTRY, "MK"));
        }
        for (int i = 0; i < each; i++) {
            int payer = i < shared ? 2 + i : 2 + each + i;
            long at = (each - 1) * DAY + gap + i;
            made.pay(payer, 1, at, 50_000, facts(Fact.PAY_PLACE, town, Fact.PAY_COUNTRY, country));
        }
        return made;
    }

    private static int leads(TestCase made) {
        return Found.leads("receiver-rotation", made).size();
    }

    @Test
    void payersGoOverWithinThreeWeeksInOneTown() {
        assertThat(leads(handOver(5, 2, 21 * DAY, "Gevgelija", "MK"))).isEqualTo(1);
        assertThat(leads(handOver(5, 2, 21 * DAY + 1, "Gevgelija", "MK"))).isZero();
        assertThat(leads(handOver(5, 2, 0, "Gevgelija", "MK")))
                .as("at one moment")
                .isZero();
        assertThat(leads(handOver(4, 4, DAY, "Gevgelija", "MK")))
                .as("four payers")
                .isZero();
        assertThat(leads(handOver(5, 2, DAY, "Kumanovo", "MK")))
                .as("90 km away")
                .isZero();
        assertThat(leads(handOver(5, 2, DAY, "Presevo", "RS"))).as("too far").isZero();
        assertThat(leads(handOver(5, 2, DAY, "Thessaloniki", "GR")))
                .as("the next country, 65 km")
                .isEqualTo(1);
    }

    @Test
    void overlapOfFifteenPercentOrFivePayers() {
        assertThat(leads(handOver(9, 2, DAY, "Gevgelija", "MK"))).as("2 of 16").isZero();
        assertThat(leads(handOver(9, 3, DAY, "Gevgelija", "MK"))).as("3 of 15").isEqualTo(1);
        assertThat(leads(handOver(30, 4, DAY, "Gevgelija", "MK"))).as("4 of 56").isZero();
        assertThat(leads(handOver(30, 5, DAY, "Gevgelija", "MK"))).isEqualTo(1);
    }

    @Test
    void personsWithOneTelephoneAreOneSide() {
        TestCase made = new TestCase();
        for (int i = 0; i < 12; i++) {
            made.account("Given" + i + " Family" + i, null, Observation.FULL);
        }
        for (int i = 0; i < 10; i++) {
            made.pay(
                    2 + i,
                    i < 5 ? 0 : 1,
                    i * DAY,
                    50_000,
                    facts(
                            Fact.PAY_PLACE, "Gevgelija",
                            Fact.PAY_COUNTRY, "MK",
                            Fact.PAYER_PHONE, "+4366412" + (481_970 + 13 * (i % 5))));
        }
        assertThat(leads(made)).as("five telephones, ten persons").isEqualTo(1);
    }

    /** A case of a seed: few payers, receivers that are paid in stretches. */
    public static CaseGraph random(Random random) {
        TestCase made = new TestCase();
        int people = 4 + random.nextInt(4);
        for (int i = 0; i < people; i++) {
            made.account(
                    "Given" + i + " Family" + i, null, random.nextBoolean() ? Observation.FULL : Observation.SEEN_ONLY);
        }
        for (int i = 0; i < 14; i++) {
            int to = random.nextInt(4) == 0 ? random.nextInt(people) : random.nextInt(3);
            int town = random.nextInt(3);
            made.pay(
                    random.nextInt(people),
                    to,
                    (to * 15L + random.nextInt(12)) * DAY,
                    1_000,
                    random.nextInt(5) == 0
                            ? facts()
                            : facts(Fact.PAY_PLACE, TOWNS[town][0], Fact.PAY_COUNTRY, TOWNS[town][1]));
        }
        return made.build();
    }

    @Test
    void agreesWithTheDefinitionOnRandomCases() {
        int leads = 0;
        for (int seed = 0; seed < 400; seed++) {
            CaseGraph graph = random(new Random(seed));
            Set<String> fast = new TreeSet<>();
            Found.leads(
                            "receiver-rotation",
                            CaseContext.of(graph),
                            "minPayers",
                            2,
                            "minShared",
                            3,
                            "minOverlap",
                            0.4,
                            "gap",
                            "P9D")
                    .forEach(lead -> fast.add(Found.key(lead)));
            assertThat(fast).as("seed %d", seed).isEqualTo(slow(graph));
            leads += fast.size();
        }
        assertThat(leads).isGreaterThan(20);
    }

    /** Every pair of receivers, by the definition; the towns are all farther apart than 75 km but from themselves. */
    private static Set<String> slow(CaseGraph graph) {
        TemporalGraph g = graph.graph();
        Set<String> found = new TreeSet<>();
        for (int p = 0; p < g.nodeCount(); p++) {
            for (int q = 0; q < g.nodeCount(); q++) {
                int[] before = into(g, p);
                int[] after = into(g, q);
                if (p == q || before.length == 0 || after.length == 0) {
                    continue;
                }
                Set<Integer> one = IntStream.of(before).map(g::source).boxed().collect(Collectors.toSet());
                Set<Integer> other = IntStream.of(after).map(g::source).boxed().collect(Collectors.toSet());
                Set<Integer> both = new TreeSet<>(one);
                both.retainAll(other);
                double all = one.size() + other.size() - both.size();
                long gap = g.earliest(after[0]) - g.latest(before[before.length - 1]);
                boolean town = IntStream.of(before)
                        .mapToObj(graph::payPlace)
                        .anyMatch(place -> place != null
                                && IntStream.of(after).mapToObj(graph::payPlace).anyMatch(place::equals));
                if (one.size() >= 2
                        && other.size() >= 2
                        && gap > 0
                        && gap <= 9 * DAY
                        && (both.size() >= 3 || both.size() / all >= 0.4)
                        && town) {
                    Set<String> rows = new TreeSet<>();
                    IntStream.of(before).forEach(e -> rows.add("in" + e));
                    IntStream.of(after).forEach(e -> rows.add("in after" + e));
                    found.add(q + " " + rows);
                }
            }
        }
        return found;
    }

    private static int[] into(TemporalGraph g, int node) {
        return IntStream.range(0, g.edgeCount())
                .filter(e -> g.target(e) == node && g.source(e) != node)
                .toArray();
    }
}
