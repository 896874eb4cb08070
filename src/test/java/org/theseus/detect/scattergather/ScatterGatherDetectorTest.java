package org.theseus.detect.scattergather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.HOUR;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.Monitor;
import org.theseus.algo.RandomGraphs;
import org.theseus.algo.follows.FollowsRule;
import org.theseus.algo.scattergather.NaiveScatterGather;
import org.theseus.algo.scattergather.ScatterGatherRule;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Found;
import org.theseus.detect.Lead;
import org.theseus.detect.Parameters;
import org.theseus.detect.Role;
import org.theseus.detect.TestCase;
import org.theseus.detect.TestParameters;
import org.theseus.detect.flow.RandomCases;
import org.theseus.project.CaseGraph;

class ScatterGatherDetectorTest {

    /** 0 pays the middles on day 1, they pay on to 1 after a delay. */
    private static TestCase spread(int middles, long delay, long centsOn) {
        TestCase made = new TestCase();
        made.account();
        made.account();
        for (int i = 2; i < 2 + middles; i++) {
            made.account();
            made.pay(0, i, DAY + i, 100_000).pay(i, 1, DAY + i + delay, centsOn);
        }
        return made;
    }

    @Test
    void threeMiddlesPayOnWithinThreeDays() {
        List<Lead> leads = Found.leads("scatter-gather", spread(3, 72 * HOUR, 85_000));
        assertThat(leads).hasSize(1);
        assertThat(leads.get(0).parties().subList(0, 2))
                .containsExactly(new Lead.PartyRole(1, Role.COLLECTOR), new Lead.PartyRole(0, Role.UNKNOWN));
        assertThat(leads.get(0).parties().subList(2, 5)).allMatch(party -> party.role() == Role.MULE);
        assertThat(leads.get(0).explanation())
                .contains("3 accounts 3000.00 EUR", "2550.00 EUR could have been passed on");
        assertThat(leads.get(0).amountOut()).hasSize(3);
        assertThat(Found.leads("scatter-gather", spread(2, HOUR, 85_000))).isEmpty();
        assertThat(Found.leads("scatter-gather", spread(3, 72 * HOUR + 1, 85_000)))
                .isEmpty();
        assertThat(Found.leads("scatter-gather", spread(3, HOUR, 84_999))).isEmpty();
        assertThat(Found.leads("scatter-gather", spread(3, HOUR, 102_001))).isEmpty();
    }

    @Test
    @Tag("random")
    void leadsAreThoseOfTheDefinitionOnRandomCases() {
        Parameters parameters =
                TestParameters.of("scatter-gather", "minMiddles", 2, "minRatio", "0.1", "maxRatio", "9");
        ScatterGatherRule rule = new ScatterGatherRule(new FollowsRule(72 * HOUR, 0.1, 9, 0), 10 * DAY, 10 * DAY, 2);
        int found = 0;
        for (int seed = 0; seed < RandomGraphs.count(); seed++) {
            CaseGraph graph = RandomCases.of(seed, 6, 24, 6, 10);
            List<String> leads = new ScatterGatherDetector()
                    .detect(CaseContext.of(graph), parameters, Monitor.NONE).leads().stream()
                            .map(ScatterGatherDetectorTest::line)
                            .sorted()
                            .toList();
            assertThat(leads)
                    .as("seed %d%n%s", seed, RandomGraphs.describe(graph.graph()))
                    .isEqualTo(NaiveScatterGather.find(graph.graph(), rule).stream()
                            .sorted()
                            .toList());
            found += leads.size();
        }
        assertThat(found).as("leads compared").isGreaterThan(RandomGraphs.count() / 20);
    }

    private static String line(Lead lead) {
        int middles = (int) lead.parties().stream()
                .filter(party -> party.role() == Role.MULE)
                .count();
        return lead.parties().get(1).node() + " " + lead.parties().get(0).node() + " " + middles + " "
                + edges(lead, "hop 1") + edges(lead, "hop 2");
    }

    private static SortedSet<Integer> edges(Lead lead, String part) {
        SortedSet<Integer> edges = new TreeSet<>();
        lead.evidence().stream().filter(cited -> cited.role().equals(part)).forEach(cited -> edges.add(cited.edge()));
        return edges;
    }
}
