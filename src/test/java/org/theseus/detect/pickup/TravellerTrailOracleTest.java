package org.theseus.detect.pickup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.RandomGraphs;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Found;
import org.theseus.detect.TestCase;
import org.theseus.detect.trail.SlowTrail;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Fact;

/** C5 as a whole against its definition. */
@Tag("random")
class TravellerTrailOracleTest {

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

    /** Accounts 0 to 4 pay 5 and 6 small sums and larger ones, mostly further along a route each time. */
    private static CaseContext random(Random random) {
        TestCase made = new TestCase();
        for (int i = 0; i < 7; i++) {
            made.account();
        }
        int payers = 2 + random.nextInt(4);
        long at = BEGIN;
        for (int i = 0; i < 8; i++) {
            at += random.nextInt(30) * DAY + random.nextInt(2);
            int town = random.nextInt(4) == 0 ? random.nextInt(TOWNS.length) : i * 5 / 8;
            made.pay(
                    random.nextInt(10) == 0 ? 6 : random.nextInt(payers),
                    random.nextInt(4) == 0 ? 6 : 5,
                    at,
                    random.nextInt(6) == 0 ? 60_001 : 60_000 - random.nextInt(3) * 10_000L,
                    TestCase.facts(
                            Fact.PAY_COUNTRY,
                            random.nextInt(12) == 0 ? null : TOWNS[town][1],
                            Fact.PAY_PLACE,
                            random.nextInt(6) == 0 ? null : TOWNS[town][0]));
        }
        return CaseContext.of(made.build());
    }

    @Test
    void agreesWithItsDefinitionOnRandomCases() {
        int found = 0;
        for (int seed = 0; seed < GRAPHS / 4; seed++) {
            CaseContext context = random(RandomGraphs.random(seed));
            Set<String> fast = Found.rows("traveller-trail", context);
            assertThat(fast).as("seed %d", seed).isEqualTo(slow(context));
            found += fast.size();
        }
        assertThat(found).isGreaterThan(GRAPHS / 40);
    }

    /** What each account was paid in small sums, the best of all choices of it, and who paid anything meanwhile. */
    private static Set<String> slow(CaseContext context) {
        TemporalGraph g = context.graph().graph();
        SlowTrail trails = new SlowTrail(context.graph(), 0, 120 * DAY, 120 * DAY, 0.25);
        Set<String> found = new TreeSet<>();
        for (int node = 0; node < g.nodeCount(); node++) {
            int payee = node;
            List<Integer> all = IntStream.range(0, g.edgeCount())
                    .filter(e -> g.target(e) == payee && g.source(e) != payee)
                    .boxed()
                    .toList();
            List<Integer> best = trails.best(
                    trails.placed(all.stream()
                            .filter(e -> g.receivedMinor(e) <= 60_000)
                            .toList()),
                    2);
            if (best.size() >= 3
                    && all.stream()
                                    .filter(e -> g.earliest(e) >= g.earliest(best.get(0))
                                            && g.earliest(e) <= g.earliest(best.get(best.size() - 1)))
                                    .map(g::source)
                                    .distinct()
                                    .count()
                            <= 3) {
                found.add(best.toString());
            }
        }
        return found;
    }
}
