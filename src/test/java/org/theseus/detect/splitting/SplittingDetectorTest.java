package org.theseus.detect.splitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.HOUR;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.RandomGraphs;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Found;
import org.theseus.detect.TestCase;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Fact;
import org.theseus.model.Observation;
import org.theseus.project.CaseGraph;
import org.theseus.project.Relatedness;

@Tag("random")
class SplittingDetectorTest {

    private static final int GRAPHS = Integer.getInteger("theseus.randomGraphs", 2000);

    @Test
    void receiversAgreeWithTheDefinitionOnRandomCases() {
        int leads = 0;
        for (int seed = 0; seed < GRAPHS; seed++) {
            CaseContext context = CaseContext.of(TestCase.randomWithFacts(RandomGraphs.random(seed), 8));
            Set<String> fast = new TreeSet<>();
            Found.leads("splitting", context, "minPayees", 2, "window", "P3D", "tolerance", "0.5")
                    .forEach(lead -> fast.add(
                            lead.parties().get(0).node() + " " + lead.evidence().size()));
            assertThat(fast).as("seed %d", seed).isEqualTo(slow(context));
            leads += fast.size();
        }
        assertThat(leads).isGreaterThan(GRAPHS / 20);
    }

    /** For each payer the most rows under every choice of first row, smallest sum and kind of place. */
    private static Set<String> slow(CaseContext context) {
        CaseGraph graph = context.graph();
        TemporalGraph g = graph.graph();
        Set<String> found = new TreeSet<>();
        for (int payer = 0; payer < g.nodeCount(); payer++) {
            Set<Integer> met = new HashSet<>();
            Set<Integer> first = new TreeSet<>();
            for (int e = 0; e < g.edgeCount(); e++) {
                boolean named = g.source(e) == payer
                        && g.target(e) != payer
                        && !graph.isOutside(payer)
                        && !graph.isOutside(g.target(e));
                if (named
                        && met.add(g.target(e))
                        && context.euros().receivedCents(e) >= 0
                        && graph.related(payer, g.target(e)) != Relatedness.YES) {
                    first.add(e);
                }
            }
            long most = 0;
            for (Fact place : new Fact[] {Fact.PAY_PLACE, Fact.PAY_AGENT}) {
                for (int begin : first) {
                    for (int least : first) {
                        most = Math.max(
                                most,
                                first.stream()
                                        .filter(e -> graph.fact(place, begin) != CaseGraph.NOT_STATED
                                                && graph.fact(place, e) == graph.fact(place, begin))
                                        .filter(e -> g.earliest(e) >= g.earliest(begin)
                                                && g.earliest(e) <= g.earliest(begin) + 3 * DAY)
                                        .filter(e -> context.euros().receivedCents(e)
                                                        >= context.euros().receivedCents(least)
                                                && context.euros().receivedCents(e)
                                                        <= context.euros().receivedCents(least) * 1.5)
                                        .count());
                    }
                }
            }
            if (most >= 2) {
                found.add(payer + " " + most);
            }
        }
        return found;
    }

    private static TestCase split(int receivers, long span, long lastCents, String lastTown) {
        TestCase made = new TestCase();
        for (int i = 0; i <= receivers; i++) {
            made.account("Name" + i + " Own" + i, null, Observation.FULL);
        }
        for (int i = 1; i <= receivers; i++) {
            boolean last = i == receivers;
            made.pay(
                    0,
                    i,
                    DAY + (last ? span : i),
                    last ? lastCents : 10_000,
                    TestCase.facts(Fact.PAY_PLACE, last ? lastTown : "Subotica"));
        }
        return made;
    }

    @Test
    void threeNewReceiversAlikeInOneTownWithinADay() {
        assertThat(Found.leads("splitting", split(3, 24 * HOUR + 1, 12_000, "subotica ")))
                .hasSize(1);
        assertThat(Found.leads("splitting", split(3, 24 * HOUR + 2, 12_000, "Subotica")))
                .isEmpty();
        assertThat(Found.leads("splitting", split(3, HOUR, 12_001, "Subotica"))).isEmpty();
        assertThat(Found.leads("splitting", split(3, HOUR, 12_000, "Szeged"))).isEmpty();
        assertThat(Found.leads("splitting", split(2, HOUR, 10_000, "Subotica"))).isEmpty();
        assertThat(Found.leads("splitting", split(3, HOUR, 10_000, "Subotica").pay(0, 3, 0, 100)))
                .as("paid before")
                .isEmpty();
    }

    @Test
    void aDisbursementIsLeftOut() {
        assertThat(Found.leads("splitting", split(50, HOUR, 10_000, "Subotica")))
                .hasSize(1);
        assertThat(Found.leads("splitting", split(51, HOUR, 10_000, "Subotica")))
                .isEmpty();
    }
}
