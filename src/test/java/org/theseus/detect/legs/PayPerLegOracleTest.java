package org.theseus.detect.legs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.RandomGraphs;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Found;
import org.theseus.detect.References;
import org.theseus.detect.TestCase;
import org.theseus.detect.trail.SlowTrail;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Fact;
import org.theseus.model.Facts;
import org.theseus.route.Price;

/** B2 as a whole against its definition. */
@Tag("random")
class PayPerLegOracleTest {

    private static final int GRAPHS = Integer.getInteger("theseus.randomGraphs", 2000);
    private static final long BEGIN = LocalDate.of(2023, 5, 1).toEpochDay() * DAY;
    private static final String[][] TOWNS = {
        {"Gevgelija", "MK"},
        {"Presevo", "RS"},
        {"Belgrade", "RS"},
        {"Subotica", "RS"},
        {"Szeged", "HU"},
        {"Paris", "FR"}
    };
    private static final long[] CENTS = {40_000, 60_000, 90_000, 1_000, 9_000_000};

    /** Accounts 0 to 2 pay, the first two under one telephone in every other case; 3 to 5 are paid, now and then 0 to 2. */
    private static CaseContext random(Random random) {
        TestCase made = new TestCase();
        for (int i = 0; i < 6; i++) {
            made.account();
        }
        boolean one = random.nextBoolean();
        long at = BEGIN;
        for (int i = 0; i < 8; i++) {
            at += random.nextInt(7) * DAY + random.nextInt(2);
            int payer = random.nextInt(3);
            int town = Math.min(TOWNS.length - 1, random.nextInt(4) == 0 ? random.nextInt(TOWNS.length) : i * 5 / 8);
            Facts facts = TestCase.facts(
                    Fact.PAY_COUNTRY,
                    random.nextInt(12) == 0 ? null : TOWNS[town][1],
                    Fact.PAY_PLACE,
                    random.nextInt(6) == 0 ? null : TOWNS[town][0],
                    Fact.PAYER_PHONE,
                    payer < 2 && one ? "+491705551294" : null);
            made.pay(
                    payer,
                    random.nextInt(10) == 0 ? random.nextInt(3) : 3 + random.nextInt(3),
                    at,
                    cents(random),
                    facts);
        }
        return CaseContext.of(made.build());
    }

    private static long cents(Random random) {
        return CENTS[random.nextInt(8) == 0 ? random.nextInt(CENTS.length) : random.nextInt(3)];
    }

    @Test
    void agreesWithItsDefinitionOnRandomCases() {
        int found = 0;
        for (int seed = 0; seed < GRAPHS / 4; seed++) {
            CaseContext context = random(RandomGraphs.random(seed));
            Set<String> fast = Found.rows("pay-per-leg", context);
            assertThat(fast).as("seed %d", seed).isEqualTo(slow(context));
            found += fast.size();
        }
        assertThat(found).isGreaterThan(GRAPHS / 40);
    }

    /** What each side paid to others for a price that may be a leg's, and of it the best of all choices. */
    private static Set<String> slow(CaseContext context) {
        TemporalGraph g = context.graph().graph();
        SlowTrail trails = new SlowTrail(context.graph(), DAY, 21 * DAY, 60 * DAY, 0.25);
        boolean one = IntStream.of(0, 1)
                .allMatch(payer -> IntStream.range(0, g.edgeCount())
                        .anyMatch(e -> g.source(e) == payer && context.graph().find(Fact.PAYER_PHONE, e) != null));
        List<Set<Integer>> sides = one
                ? List.of(Set.of(0, 1), Set.of(2), Set.of(3), Set.of(4), Set.of(5))
                : IntStream.range(0, 6).mapToObj(Set::of).toList();
        Set<String> found = new TreeSet<>();
        for (Set<Integer> side : sides) {
            List<Integer> paid = IntStream.range(0, g.edgeCount())
                    .filter(e -> side.contains(g.source(e)) && !side.contains(g.target(e)))
                    .boxed()
                    .toList();
            List<Integer> stops = trails.placed(paid).stream()
                    .filter(e -> mayBeALeg(context, e))
                    .toList();
            List<Integer> best = trails.best(stops, 2);
            if (best.size() >= 3 && best.stream().map(g::target).distinct().count() >= 2) {
                found.add(best.toString());
            }
        }
        return found;
    }

    /** A third to three times what prices of legs from or to the country name; all of them are in euro or fixed to it. */
    private static boolean mayBeALeg(CaseContext context, int edge) {
        TemporalGraph g = context.graph().graph();
        String country = context.places().payCountry(edge);
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(g.earliest(edge), DAY));
        long[] known = References.SHIPPED.prices().prices().stream()
                .filter(price -> price.kind() == Price.Kind.LEG)
                .filter(price ->
                        price.starts().contains(country) || price.ends().contains(country))
                .flatMap(price -> Stream.of(price.low(), price.typical(), price.high()))
                .filter(money -> money != null)
                .mapToLong(money -> context.euros().cents(money, day))
                .filter(cents -> cents >= 0)
                .sorted()
                .toArray();
        return known.length == 0
                || (3 * g.receivedMinor(edge) >= known[0] && g.receivedMinor(edge) <= 3 * known[known.length - 1]);
    }
}
