package org.theseus.detect.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.RandomGraphs;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Found;
import org.theseus.detect.Lead;
import org.theseus.detect.TestCase;
import org.theseus.detect.TestKnown;
import org.theseus.model.Fact;
import org.theseus.model.Observation;
import org.theseus.project.CaseGraph;

@Tag("random")
class SharedIdentifierDetectorTest {

    private static final int GRAPHS = Integer.getInteger("theseus.randomGraphs", 2000);

    @Test
    void agreesWithTheDefinitionOnRandomCases() {
        int leads = 0;
        for (int seed = 0; seed < GRAPHS; seed++) {
            CaseGraph graph = TestCase.randomWithFacts(RandomGraphs.random(seed), 20);
            List<Set<Integer>> fast = new ArrayList<>();
            for (Lead lead : Found.leads("shared-identifiers", CaseContext.of(graph), "minParties", 2)) {
                Set<Integer> parties = new TreeSet<>();
                lead.parties().forEach(party -> parties.add(party.node()));
                fast.add(parties);
            }
            assertThat(fast).as("seed %d", seed).isEqualTo(slow(graph));
            leads += fast.size();
        }
        assertThat(leads).isGreaterThan(GRAPHS / 20);
    }

    /** Words of every party side by side; parties with a common word flow together until nothing changes. */
    private static List<Set<Integer>> slow(CaseGraph graph) {
        int nodes = graph.graph().nodeCount();
        List<Set<String>> words = new ArrayList<>();
        int[] group = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            words.add(new TreeSet<>());
            group[node] = node;
        }
        for (int edge = 0; edge < graph.graph().edgeCount(); edge++) {
            words.get(graph.graph().source(edge)).add("p" + graph.find(Fact.PAYER_PHONE, edge));
            words.get(graph.graph().source(edge)).add("d" + graph.find(Fact.PAYER_DOCUMENT, edge));
            words.get(graph.graph().target(edge)).add("p" + graph.find(Fact.PAYEE_PHONE, edge));
        }
        words.forEach(own -> own.removeAll(Set.of("pnull", "dnull")));
        for (int round = 0; round < nodes; round++) {
            for (int a = 0; a < nodes; a++) {
                for (int b = 0; b < nodes; b++) {
                    boolean outside = graph.isOutside(a) || graph.isOutside(b);
                    if (!outside && words.get(a).stream().anyMatch(words.get(b)::contains)) {
                        group[a] = group[b] = Math.min(group[a], group[b]);
                    }
                }
            }
        }
        List<Set<Integer>> found = new ArrayList<>();
        for (int lowest = 0; lowest < nodes; lowest++) {
            Set<Integer> parties = new TreeSet<>();
            Set<Integer> names = new TreeSet<>();
            for (int node = 0; node < nodes; node++) {
                if (group[node] == lowest) {
                    parties.add(node);
                    names.add(graph.nameNumber(node));
                }
            }
            names.remove(CaseGraph.NOT_STATED);
            if (parties.size() > 1 && names.size() > 1) {
                found.add(parties);
            }
        }
        return found;
    }

    private static TestCase under(String phone, int parties, @Nullable String agent) {
        TestCase made = new TestCase();
        int shop = made.account("Shop", null, Observation.FULL);
        for (int i = 0; i < parties; i++) {
            int payer = made.account("Name" + i + " Own" + i, null, Observation.SEEN_ONLY);
            made.pay(payer, shop, i * DAY, 10_000, TestCase.facts(Fact.PAYER_PHONE, phone, Fact.SEND_AGENT, agent));
        }
        return made;
    }

    @Test
    void threeNamesUnderOneTelephoneAndNotTwo() {
        assertThat(Found.leads("shared-identifiers", under("+38164123987", 3, null)))
                .hasSize(1);
        assertThat(Found.leads("shared-identifiers", under("+38164123987", 2, null)))
                .isEmpty();
    }

    @Test
    void aTelephoneOfSixNamesAtOneAgentOrOfFiftyOnePartiesIsAPlace() {
        assertThat(Found.leads("shared-identifiers", under("+38164123987", 5, "agent")))
                .hasSize(1);
        assertThat(Found.leads("shared-identifiers", under("+38164123987", 6, "agent")))
                .isEmpty();
        assertThat(Found.leads("shared-identifiers", under("+38164123987", 50, null)))
                .hasSize(1);
        assertThat(Found.leads("shared-identifiers", under("+38164123987", 51, null)))
                .isEmpty();
        assertThat(Found.leads("shared-identifiers", under("+38164123987", 21, null), "maxParties", 20))
                .isEmpty();
    }

    @Test
    void inventedNumbersTieNobody() {
        assertThat(Found.leads("shared-identifiers", under("+38160000000", 4, null)))
                .isEmpty();
        assertThat(SharedIdentifiers.isInvented("0641234567")).isTrue();
        assertThat(SharedIdentifiers.isInvented("064 987654")).isTrue();
        assertThat(SharedIdentifiers.isInvented("064123987")).isFalse();
        assertThat(SharedIdentifiers.isInvented("12345"))
                .as("too short to tell")
                .isFalse();
    }

    @Test
    void aTagSpeaksAgainstIt() {
        CaseContext context =
                CaseContext.of(under("+38164123987", 3, null).build()).with(new TestKnown().tag(2, "INTERPRETER"));
        Lead lead = Found.leads("shared-identifiers", context).get(0);
        assertThat(lead.against()).hasSize(1);
        assertThat(lead.against().get(0).label()).contains("INTERPRETER");
        assertThat(lead.explanation()).contains("3 accounts", "1 telephone").doesNotContain("Own1");
    }

    /** So many families under one telephone, each paying somebody else in a town, but for what the two last do. */
    private static TestCase guests(int families, String lastTown, boolean lastPayTheSame) {
        TestCase made = new TestCase();
        for (int i = 0; i < families; i++) {
            int payer = made.account("Name" + i + " Own" + i, null, Observation.SEEN_ONLY);
            int payee = lastPayTheSame && i == families - 1
                    ? 2 * i - 1
                    : made.account("Name" + i + " Far" + i, null, Observation.SEEN_ONLY);
            made.pay(
                    payer,
                    payee,
                    i * DAY,
                    10_000,
                    TestCase.facts(
                            Fact.PAYER_PHONE,
                            "+38164123987",
                            Fact.SEND_AGENT,
                            "agent " + i,
                            Fact.SEND_PLACE,
                            i == families - 1 ? lastTown : "Graz"));
        }
        return made;
    }

    private static long places(TestCase made) {
        return Found.leads("shared-identifiers", made).stream()
                .flatMap(lead -> lead.against().stream())
                .filter(one -> one.label().startsWith("look-alike place"))
                .count();
    }

    @Test
    void sixFamiliesWithNothingButATelephoneOfOneTownInCommonMayBeGuestsOfACallShop() {
        assertThat(places(guests(6, "Graz", false))).isOne();
        assertThat(places(guests(5, "Graz", false))).as("five families").isZero();
        assertThat(places(guests(6, "Wien", false))).as("two towns").isZero();
        assertThat(places(guests(6, "Graz", true))).as("two pay the same").isZero();
        assertThat(places(guests(6, "Graz", false)
                        .pay(
                                0,
                                3,
                                9 * DAY,
                                100,
                                TestCase.facts(Fact.PAYER_PHONE, "+38164123987", Fact.SEND_PLACE, "Graz"))))
                .as("one pays whom another pays, later")
                .isZero();
        assertThat(places(guests(6, "Graz", false)
                        .pay(
                                0,
                                2,
                                9 * DAY,
                                100,
                                TestCase.facts(Fact.PAYER_PHONE, "+38164123987", Fact.SEND_PLACE, "Graz"))))
                .as("one pays another")
                .isZero();
        assertThat(places(guests(6, "Graz", false)
                        .pay(0, 1, 9 * DAY, 100, TestCase.facts(Fact.PAYER_PHONE, "+38164123987"))))
                .as("a row without a town")
                .isZero();
        Lead lead = Found.leads("shared-identifiers", guests(6, "Graz", false)).get(0);
        double taken = lead.against().stream().mapToDouble(one -> one.effect()).sum();
        double reached =
                lead.parts().stream().mapToDouble(part -> part.contribution()).sum();
        assertThat(-taken).as("set aside").isGreaterThan(reached / 2);
    }

    /** The guests, and so many of them who state one address besides, each under a telephone of its own town's row. */
    private static TestCase guestsOfWhom(int shareAnAddress) {
        TestCase made = guests(7, "Graz", false);
        for (int i = 0; i < shareAnAddress; i++) {
            made.pay(2 * i, 2 * i + 1, 9 * DAY, 100, TestCase.facts(Fact.PAYER_ADDRESS, "Hof 3, Leoben"));
        }
        return made;
    }

    @Test
    void aCoupleAmongTheGuestsOfACallShopMakesThemNoGroupAndThreeUnderOneRoofDo() {
        assertThat(places(guestsOfWhom(0))).isOne();
        assertThat(places(guestsOfWhom(2))).as("two share an address").isOne();
        assertThat(places(guestsOfWhom(3)))
                .as("three would be cited without the telephone")
                .isZero();
    }

    @Test
    void sidesAreAtMostTwentyParties() {
        assertThat(CaseContext.of(under("+38164123987", 20, null).build())
                        .clusters()
                        .members(1))
                .hasSize(20);
        assertThat(CaseContext.of(under("+38164123987", 21, null).build())
                        .clusters()
                        .members(1))
                .hasSize(1);
    }
}
