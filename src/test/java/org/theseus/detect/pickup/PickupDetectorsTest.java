package org.theseus.detect.pickup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.RandomGraphs;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Found;
import org.theseus.detect.Lead;
import org.theseus.detect.Role;
import org.theseus.detect.TestCase;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Fact;
import org.theseus.model.Observation;
import org.theseus.place.Place;
import org.theseus.project.CaseGraph;

@Tag("random")
class PickupDetectorsTest {

    private static final int GRAPHS = Integer.getInteger("theseus.randomGraphs", 2000);
    private static final String[][] NORTH = {
        {"Gevgelija", "MK"}, {"Presevo", "RS"}, {"Subotica", "RS"}, {"Szeged", "HU"}, {"Wien", "AT"}
    };

    @Test
    void mostTownsAgreesWithTheDefinitionOnRandomCases() {
        int leads = 0;
        for (int seed = 0; seed < GRAPHS; seed++) {
            CaseContext context = CaseContext.of(TestCase.randomWithFacts(RandomGraphs.random(seed), 20));
            Set<String> fast = new TreeSet<>();
            Found.leads("travelling-receiver", context, "minTowns", 3, "window", "P8D")
                    .forEach(lead -> fast.add(Found.key(lead)));
            assertThat(fast).as("seed %d", seed).isEqualTo(slow(context));
            leads += fast.size();
        }
        assertThat(leads).isGreaterThan(GRAPHS / 20);
    }

    private static Set<String> slow(CaseContext context) {
        CaseGraph graph = context.graph();
        TemporalGraph g = graph.graph();
        Set<String> found = new TreeSet<>();
        for (int node = 0; node < g.nodeCount(); node++) {
            int most = 2;
            String best = null;
            for (int first = 0; first < g.edgeCount(); first++) {
                Set<Place> towns = new HashSet<>();
                Set<String> countries = new HashSet<>();
                Set<String> rows = new TreeSet<>();
                for (int e = first; e < g.edgeCount() && counts(context, first, node); e++) {
                    Place town = counts(context, e, node) && g.earliest(e) <= g.earliest(first) + 8 * DAY
                            ? context.places().paid(e)
                            : null;
                    if (town != null) {
                        towns.add(town);
                        countries.add(town.country());
                        rows.add("in" + e);
                    }
                }
                if (towns.size() > most && countries.size() > 1) {
                    most = towns.size();
                    best = node + " " + rows;
                }
            }
            if (best != null) {
                found.add(best);
            }
        }
        return found;
    }

    private static boolean counts(CaseContext context, int edge, int node) {
        int from = context.graph().graph().source(edge);
        return context.graph().graph().target(edge) == node
                && from != node
                && !context.graph().isOutside(node)
                && !context.graph().isOutside(from)
                && context.places().paid(edge) != null;
    }

    /** Account 0 picks up in town after town; each payer in turn pays. */
    private static TestCase trail(int towns, long gap, int payers, long cents) {
        TestCase made = new TestCase();
        for (int i = 0; i <= payers; i++) {
            made.account("Name" + i + " Own" + i, null, Observation.SEEN_ONLY);
        }
        for (int i = 0; i < towns; i++) {
            made.pay(
                    1 + i % payers,
                    0,
                    i * gap,
                    cents,
                    TestCase.facts(Fact.PAY_PLACE, NORTH[i][0], Fact.PAY_COUNTRY, NORTH[i][1]));
        }
        return made;
    }

    @Test
    void fourTownsInFortyFiveDays() {
        assertThat(Found.leads("travelling-receiver", trail(4, 15 * DAY, 1, 10_000)))
                .hasSize(1);
        assertThat(Found.leads("travelling-receiver", trail(3, DAY, 1, 10_000))).isEmpty();
        assertThat(Found.leads("travelling-receiver", trail(4, 15 * DAY + 1, 1, 10_000)))
                .isEmpty();
        assertThat(Found.leads("travelling-receiver", trail(4, DAY, 1, 10_000), "minCountries", 4))
                .isEmpty();
    }

    @Test
    void travellersAreToldFromThoseWhoCollect() {
        assertThat(role(trail(4, 5 * DAY, 3, 75_000))).isEqualTo(Role.TRAVELLER);
        assertThat(role(trail(4, 5 * DAY, 3, 75_001))).as("more money").isEqualTo(Role.UNKNOWN);
        assertThat(role(trail(4, 5 * DAY, 4, 10_000))).as("four payers").isEqualTo(Role.FACILITATOR);
        TestCase back = trail(4, 5 * DAY, 1, 10_000)
                .pay(1, 0, 21 * DAY, 10_000, TestCase.facts(Fact.PAY_PLACE, "Gevgelija", Fact.PAY_COUNTRY, "MK"));
        assertThat(role(back)).as("back again").isEqualTo(Role.FACILITATOR);
    }

    private static Role role(TestCase made) {
        return Found.leads("travelling-receiver", made).get(0).parties().get(0).role();
    }

    @Test
    void aTrailOfSmallSumsIsATravellers() {
        Lead lead = Found.leads("traveller-trail", trail(3, 5 * DAY, 1, 60_000)).get(0);
        assertThat(lead.parties().get(0)).isEqualTo(new Lead.PartyRole(0, Role.TRAVELLER));
        assertThat(lead.explanation()).contains("Last known position: Subotica (RS)", "Gevgelija (MK) on 1970-01-01");
        assertThat(Found.leads("traveller-trail", trail(3, 5 * DAY, 1, 60_001))).isEmpty();
        assertThat(Found.leads("traveller-trail", trail(2, 5 * DAY, 1, 60_000))).isEmpty();
        assertThat(Found.leads("traveller-trail", trail(3, 60 * DAY, 1, 60_000)))
                .hasSize(1);
        assertThat(Found.leads("traveller-trail", trail(3, 60 * DAY + 1, 1, 60_000)))
                .isEmpty();
        assertThat(Found.leads("traveller-trail", trail(3, DAY, 3, 60_000))).hasSize(1);
        assertThat(Found.leads("traveller-trail", trail(4, DAY, 4, 60_000))).isEmpty();
    }
}
