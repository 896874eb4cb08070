package org.theseus.detect.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.facts;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.RandomGraphs;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Found;
import org.theseus.detect.LedgerCases;
import org.theseus.detect.TestCase;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Fact;
import org.theseus.model.Observation;
import org.theseus.project.CaseGraph;

@Tag("random")
class SharedControlDetectorTest {

    private static final int GRAPHS = Integer.getInteger("theseus.randomGraphs", 2000);

    @Test
    void agreesWithTheDefinitionOnRandomCases() {
        int leads = 0;
        for (int seed = 0; seed < GRAPHS; seed++) {
            CaseGraph graph = LedgerCases.random(RandomGraphs.random(seed));
            Set<String> fast = new TreeSet<>();
            Found.leads("shared-control", CaseContext.of(graph), "minAccounts", 2)
                    .forEach(lead -> {
                        Set<Integer> accounts = new TreeSet<>();
                        lead.parties().forEach(party -> accounts.add(party.node()));
                        fast.add(lead.parts().get(1).value() + accounts);
                    });
            Set<String> slow = new TreeSet<>();
            slow(graph, "telephone", slow);
            slow(graph, "person who acts on them", slow);
            assertThat(fast).as("seed %d", seed).isEqualTo(slow);
            leads += fast.size();
        }
        assertThat(leads).isGreaterThan(GRAPHS / 20);
    }

    /** One telephone and one document occur in these cases, and nobody is related. */
    private static void slow(CaseGraph graph, String kind, Set<String> found) {
        TemporalGraph g = graph.graph();
        Set<Integer> accounts = new TreeSet<>();
        Set<Integer> names = new TreeSet<>();
        for (int e = 0; e < g.edgeCount(); e++) {
            boolean phone = kind.equals("telephone");
            int node = phone ? g.target(e) : g.source(e);
            boolean stated = graph.find(phone ? Fact.PAYEE_PHONE : Fact.CONDUCTOR_DOCUMENT, e) != null;
            if (stated && hasIncome(g, node, graph)) {
                accounts.add(node);
                names.add(graph.nameNumber(node));
            }
        }
        names.remove(CaseGraph.NOT_STATED);
        if (names.size() >= 2) {
            found.add(kind + accounts);
        }
    }

    private static boolean hasIncome(TemporalGraph g, int node, CaseGraph graph) {
        for (int a = 0; a < g.edgeCount(); a++) {
            for (int b = 0; b < g.edgeCount(); b++) {
                if (g.target(a) == node
                        && g.target(b) == node
                        && g.source(a) == g.source(b)
                        && g.source(a) != node
                        && !graph.isOutside(g.source(a))
                        && !month(g, a).equals(month(g, b))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static YearMonth month(TemporalGraph g, int edge) {
        return YearMonth.from(Instant.ofEpochMilli(g.earliest(edge)).atOffset(ZoneOffset.UTC));
    }

    /** So many holders with wages of two months (or so many days apart) under one e-mail. */
    private static TestCase shared(int holders, int days, boolean sameName) {
        TestCase made = new TestCase();
        for (int i = 0; i <= holders; i++) {
            made.account(sameName ? "Ana Kos" : "Given" + i + " Family" + i, null, Observation.FULL);
        }
        for (int holder = 1; holder <= holders; holder++) {
            for (int month = 0; month < 2; month++) {
                made.pay(
                        0,
                        holder,
                        (long) month * days * DAY + holder,
                        90_000,
                        facts(Fact.PAYEE_EMAIL, month == 0 ? "work@example.org" : null));
            }
        }
        return made;
    }

    @Test
    void threeAccountsWithIncomeUnderOneMail() {
        assertThat(Found.leads("shared-control", shared(3, 31, false))).hasSize(1);
        assertThat(Found.leads("shared-control", shared(2, 31, false))).isEmpty();
        assertThat(Found.leads("shared-control", shared(3, 30, false)))
                .as("both in January")
                .isEmpty();
        assertThat(Found.leads("shared-control", shared(3, 31, true)))
                .as("one person's three accounts")
                .isEmpty();
        assertThat(Found.leads("shared-control", shared(20, 31, false))).hasSize(1);
        assertThat(Found.leads("shared-control", shared(21, 31, false)))
                .as("a camp")
                .isEmpty();
    }

    /** The acting person's document is that of a holder, or of nobody of them. */
    private static TestCase conducted(boolean ownDocument) {
        TestCase made = shared(3, 31, false);
        int cash = made.outside();
        for (int holder = 1; holder <= 3; holder++) {
            made.pay(
                    holder,
                    cash,
                    40 * DAY + holder,
                    50_000,
                    facts(
                            Fact.CONDUCTOR_DOCUMENT,
                            "P555777" + (ownDocument ? holder : 0),
                            Fact.PAYER_DOCUMENT,
                            ownDocument ? "P555777" + holder : null));
        }
        return made;
    }

    @Test
    void everyActOfThePersonIsCited() {
        TestCase made = conducted(false);
        made.pay(1, 4, 45 * DAY, 30_000, facts(Fact.CONDUCTOR_DOCUMENT, "P5557770"));
        assertThat(Found.leads("shared-control", made))
                .filteredOn(lead -> lead.parts().get(1).value().startsWith("person"))
                .singleElement()
                .satisfies(lead -> assertThat(lead.evidence())
                        .as("four acts and two wages of each of three")
                        .hasSize(4 + 3 * 2));
    }

    @Test
    void whoActsForHimselfControlsNobody() {
        assertThat(Found.leads("shared-control", conducted(false))).hasSize(2);
        assertThat(Found.leads("shared-control", conducted(true))).hasSize(1);
    }
}
