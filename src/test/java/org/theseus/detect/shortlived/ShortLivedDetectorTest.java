package org.theseus.detect.shortlived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Found;
import org.theseus.detect.Lead;
import org.theseus.detect.TestCase;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Observation;
import org.theseus.project.CaseGraph;

class ShortLivedDetectorTest {

    private static final int GRAPHS = Integer.getInteger("theseus.randomGraphs", 2000);

    /** The data begin on day 0; so many inflows from day 200 on, the last after so long; the data end so long after. */
    private static TestCase busy(int inflows, long active, long end, Observation observation) {
        TestCase made = new TestCase();
        made.account("Ana Kos", null, observation);
        made.account();
        made.pay(1, 1, 0, 1);
        for (int i = 0; i < inflows; i++) {
            made.pay(1, 0, 200 * DAY + (i == inflows - 1 ? active : i), 10_000);
        }
        return made.pay(1, 1, 200 * DAY + active + end, 1);
    }

    private static List<Lead> leads(int inflows, long active, long end) {
        return Found.leads("short-lived", busy(inflows, active, end, Observation.FULL));
    }

    @Test
    void tenInflowsInTwoWeeksToNinetyDaysThenSilence() {
        Lead lead = leads(10, 14 * DAY, 60 * DAY).get(0);
        assertThat(lead.testableFrom()).isNull();
        assertThat(lead.parts().get(1).value()).isEqualTo("yes");
        assertThat(leads(9, 14 * DAY, 60 * DAY)).isEmpty();
        assertThat(leads(10, 14 * DAY - 1, 60 * DAY)).isEmpty();
        assertThat(leads(10, 90 * DAY, 60 * DAY)).hasSize(1);
        assertThat(leads(10, 90 * DAY + 1, 60 * DAY)).isEmpty();
    }

    @Test
    void silenceThatIsNotOverIsProvisional() {
        Lead lead = leads(10, 20 * DAY, 60 * DAY - 1).get(0);
        assertThat(lead.testableFrom()).isEqualTo(LocalDate.ofEpochDay(200 + 20 + 60 + 1));
        assertThat(leads(10, 20 * DAY, 30 * DAY)).hasSize(1);
        assertThat(leads(10, 20 * DAY, 30 * DAY - 1)).isEmpty();
    }

    @Test
    void silenceThatNobodySawIsNoSilence() {
        assertThat(Found.leads("short-lived", busy(10, 20 * DAY, 100 * DAY, Observation.SEEN_ONLY)))
                .isEmpty();
    }

    @Test
    void aLongPauseBeforeIsAsGoodAsNew() {
        TestCase dormant = busy(10, 20 * DAY, 60 * DAY, Observation.FULL).pay(0, 1, 20 * DAY, 100);
        Lead lead = Found.leads("short-lived", dormant).get(0);
        assertThat(lead.explanation()).contains("after a long pause");
        TestCase older = busy(10, 20 * DAY, 60 * DAY, Observation.FULL).pay(0, 1, 20 * DAY + 1, 100);
        assertThat(Found.leads("short-lived", older))
                .as("no pause, then 200 days busy")
                .isEmpty();
    }

    @Test
    void whatItPaidMeanwhileIsPartOfTheEpisode() {
        TestCase passing = busy(10, 20 * DAY, 60 * DAY, Observation.FULL);
        int cash = passing.outside();
        passing.pay(0, 1, 205 * DAY, 30_000).pay(0, cash, 206 * DAY, 5_000).pay(0, 1, 19 * DAY, 100);
        Lead lead = Found.leads("short-lived", passing).get(0);
        assertThat(lead.amountIn()).hasSize(10);
        assertThat(lead.evidence()).as("not what it paid before the pause").hasSize(12);
        assertThat(lead.explanation()).contains("passed on 350.00 EUR in 2 payments");
    }

    /** The rows of each account since its last long pause, by the definition. */
    @Test
    @Tag("random")
    void agreesWithTheDefinitionOnRandomCases() {
        int leads = 0;
        for (int seed = 0; seed < GRAPHS; seed++) {
            CaseGraph graph = TestCase.randomWithFacts(new Random(seed), 40);
            Set<String> fast = new TreeSet<>();
            Found.leads(
                            "short-lived",
                            CaseContext.of(graph),
                            "minInflows",
                            3,
                            "minActive",
                            "P2D",
                            "maxActive",
                            "P20D",
                            "silence",
                            "P6D",
                            "dormancy",
                            "P8D")
                    .forEach(lead -> fast.add(Found.key(lead)));
            assertThat(fast).as("seed %d", seed).isEqualTo(slow(graph));
            leads += fast.size();
        }
        assertThat(leads).isGreaterThan(GRAPHS / 100);
    }

    private static Set<String> slow(CaseGraph graph) {
        TemporalGraph g = graph.graph();
        long end = IntStream.range(0, g.edgeCount()).mapToLong(g::latest).max().orElse(0);
        Set<String> found = new TreeSet<>();
        for (int n = 0; n < g.nodeCount(); n++) {
            int node = n;
            long[] times = IntStream.range(0, g.edgeCount())
                    .filter(e -> g.source(e) == node || g.target(e) == node)
                    .mapToLong(g::earliest)
                    .sorted()
                    .toArray();
            if (graph.isOutside(node) || graph.observation(node) != Observation.FULL || times.length == 0) {
                continue;
            }
            long last = times[times.length - 1];
            long first = last;
            for (int i = times.length - 1; i > 0 && times[i] - times[i - 1] < 8 * DAY; i--) {
                first = times[i - 1];
            }
            long since = first;
            Set<String> rows = IntStream.range(0, g.edgeCount())
                    .filter(e -> g.target(e) == node && g.source(e) != node && !graph.isOutside(g.source(e)))
                    .filter(e -> g.earliest(e) >= since)
                    .mapToObj(e -> "in" + e)
                    .collect(Collectors.toCollection(TreeSet::new));
            int inflows = rows.size();
            IntStream.range(0, g.edgeCount())
                    .filter(e -> g.source(e) == node && g.target(e) != node && g.earliest(e) >= since)
                    .mapToObj(e -> "meanwhile" + e)
                    .forEach(rows::add);
            if (inflows >= 3 && last - first >= 2 * DAY && last - first <= 20 * DAY && 2 * (end - last) >= 6 * DAY) {
                found.add(node + " " + rows);
            }
        }
        return found;
    }
}
