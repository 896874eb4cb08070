package org.theseus.detect.hawala;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.facts;

import java.util.Arrays;
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

/** D1 and D2 at the borders of their definitions, and against them on random cases. */
public class HawalaDetectorsTest {

    private static final String[] COUNTRIES = {"DE", "TR", "RS"};

    private static int hub(int in, int out, long days, int countries, double paidOut, long wait, int both) {
        TestCase made = new TestCase();
        for (int i = 0; i <= in + out; i++) {
            made.account("Given" + i + " Family" + i, null, Observation.FULL);
        }
        long step = days * DAY / (in - 1);
        for (int i = 0; i < in; i++) {
            made.pay(
                    1 + i,
                    0,
                    i * step,
                    100_000,
                    facts(Fact.SEND_COUNTRY, COUNTRIES[i % countries], Fact.PAY_COUNTRY, "DE"));
        }
        for (int i = 0; i < out; i++) {
            int to = i < both ? 1 + i : 1 + in + i;
            made.pay(
                    0,
                    to,
                    Math.min(days * DAY, i * step + wait),
                    Math.round(100_000 * paidOut),
                    facts(Fact.SEND_COUNTRY, "DE", Fact.PAY_COUNTRY, COUNTRIES[i % countries]));
        }
        return Found.leads("hawaladar", made).size();
    }

    @Test
    void thirtyInAndThirtyOutWithinNinetyDays() {
        assertThat(hub(30, 30, 90, 3, 1.0, DAY, 0)).isEqualTo(1);
        assertThat(hub(29, 30, 90, 3, 1.0, DAY, 0)).isZero();
        assertThat(hub(30, 29, 90, 3, 1.0, DAY, 0)).isZero();
        assertThat(hub(30, 30, 91, 3, 1.0, DAY, 0)).as("longer than the window").isZero();
        assertThat(hub(30, 30, 90, 2, 1.0, DAY, 0)).as("two countries").isZero();
        assertThat(hub(30, 30, 90, 3, 0.69, DAY, 0)).as("keeps too much").isZero();
        assertThat(hub(30, 30, 90, 3, 1.06, DAY, 0)).as("pays more than it got").isZero();
        assertThat(hub(30, 30, 90, 3, 1.0, 30 * DAY, 0)).as("money rests").isZero();
        assertThat(hub(30, 30, 90, 3, 1.0, DAY, 5)).as("5 of 55 on both sides").isEqualTo(1);
        assertThat(hub(30, 30, 90, 3, 1.0, DAY, 6)).as("6 of 54 on both sides").isZero();
    }

    @Test
    void strangersAllOneWayAreASeller() {
        TestCase made = new TestCase();
        for (int i = 0; i < 61; i++) {
            made.account("Given" + i + " Family" + i, null, Observation.FULL);
        }
        for (int i = 0; i < 30; i++) {
            made.pay(1 + i, 0, i * DAY, 100_000, facts(Fact.SEND_COUNTRY, COUNTRIES[i % 2], Fact.PAY_COUNTRY, "DE"));
            made.pay(0, 31 + i, i * DAY + 1, 90_000, facts(Fact.SEND_COUNTRY, "DE", Fact.PAY_COUNTRY, "RS"));
        }
        assertThat(Found.leads("hawaladar", made)).isEmpty();
    }

    /** A case of a seed: a busy party among few others in three countries. */
    public static CaseGraph random(Random random) {
        TestCase made = new TestCase();
        for (int i = 0; i < 8; i++) {
            made.account("Given" + i + " Family" + i, null, Observation.FULL);
        }
        for (int i = 0; i < 14; i++) {
            int other = 1 + random.nextInt(7);
            boolean in = random.nextBoolean();
            made.pay(
                    in ? other : 0,
                    in ? 0 : other,
                    random.nextInt(12) * DAY,
                    10_000L * (1 + random.nextInt(4)),
                    facts(
                            Fact.SEND_COUNTRY, in ? COUNTRIES[random.nextInt(3)] : "DE",
                            Fact.PAY_COUNTRY, in ? "DE" : COUNTRIES[random.nextInt(3)]));
        }
        return made.build();
    }

    @Test
    void profileAgreesWithTheDefinitionOnRandomCases() {
        int leads = 0;
        for (int seed = 0; seed < 600; seed++) {
            CaseGraph graph = random(new Random(seed));
            Set<String> fast = new TreeSet<>();
            Found.leads(
                            "hawaladar",
                            CaseContext.of(graph),
                            "minIn",
                            2,
                            "minOut",
                            2,
                            "window",
                            "P8D",
                            "maxOverlap",
                            "0.6",
                            "minOneTimeShare",
                            "0.5",
                            "minShare",
                            "0.5",
                            "dwell",
                            "P4D",
                            "maxShare",
                            "1.3",
                            "minCountries",
                            2)
                    .forEach(lead -> fast.add(Found.key(lead)));
            assertThat(fast).as("seed %d", seed).isEqualTo(slow(graph));
            leads += fast.size();
        }
        assertThat(leads).isGreaterThan(20);
    }

    /** The window of most counterparties, the first of several, by the definition; only party 0 has rows both ways. */
    private static Set<String> slow(CaseGraph graph) {
        TemporalGraph g = graph.graph();
        String best = null;
        int most = 0;
        for (int begin = 0; begin < g.edgeCount(); begin++) {
            long from = g.earliest(begin);
            int first = begin;
            int[] rows = IntStream.range(first, g.edgeCount())
                    .filter(e -> g.earliest(e) - from <= 8 * DAY)
                    .toArray();
            int[] in = Arrays.stream(rows).filter(e -> g.target(e) == 0).toArray();
            int[] out = Arrays.stream(rows).filter(e -> g.source(e) == 0).toArray();
            Set<Integer> payers = Arrays.stream(in).map(g::source).boxed().collect(Collectors.toSet());
            Set<Integer> payees = Arrays.stream(out).map(g::target).boxed().collect(Collectors.toSet());
            Set<Integer> all = new TreeSet<>(payers);
            all.addAll(payees);
            double few = all.stream()
                    .filter(other -> IntStream.range(0, g.edgeCount())
                                    .filter(e -> g.source(e) == other || g.target(e) == other)
                                    .count()
                            <= 2)
                    .count();
            double got = Arrays.stream(in).mapToLong(g::receivedMinor).sum();
            double paid = Arrays.stream(out).mapToLong(g::receivedMinor).sum();
            boolean holds = payers.size() >= 2
                    && payees.size() >= 2
                    && payers.size() + payees.size() - all.size() < 0.6 * all.size()
                    && few >= 0.5 * all.size()
                    && paid <= 1.3 * got
                    && countries(graph, in, out).size() >= 2
                    && soon(g, in, out) >= 0.5 * got
                    && opposite(graph, in, out, got);
            if (holds && payers.size() + payees.size() > most) {
                most = payers.size() + payees.size();
                Set<String> cited = new TreeSet<>();
                Arrays.stream(in).forEach(e -> cited.add("in" + e));
                Arrays.stream(out).forEach(e -> cited.add("out" + e));
                best = "0 " + cited;
            }
        }
        return best == null ? Set.of() : Set.of(best);
    }

    private static Set<String> countries(CaseGraph graph, int[] in, int[] out) {
        Set<String> countries = new TreeSet<>();
        Arrays.stream(in).forEach(e -> countries.add(String.valueOf(graph.find(Fact.SEND_COUNTRY, e))));
        Arrays.stream(out).forEach(e -> countries.add(String.valueOf(graph.find(Fact.PAY_COUNTRY, e))));
        return countries;
    }

    /** Cent packets of 10,000: the oldest there leaves first. */
    private static double soon(TemporalGraph g, int[] in, int[] out) {
        java.util.ArrayDeque<Long> packets = new java.util.ArrayDeque<>();
        int next = 0;
        double soon = 0;
        for (int paid : out) {
            for (; next < in.length && g.earliest(in[next]) <= g.latest(paid); next++) {
                for (long part = 0; part < g.receivedMinor(in[next]) / 10_000; part++) {
                    packets.add(g.latest(in[next]));
                }
            }
            for (long part = 0; part < g.receivedMinor(paid) / 10_000 && !packets.isEmpty(); part++) {
                soon += g.earliest(paid) - packets.remove() <= 4 * DAY ? 10_000 : 0;
            }
        }
        return soon;
    }

    private static boolean opposite(CaseGraph graph, int[] in, int[] out, double got) {
        for (String a : COUNTRIES) {
            for (String b : COUNTRIES) {
                double there = Math.min(sum(graph, in, Fact.SEND_COUNTRY, a), sum(graph, out, Fact.PAY_COUNTRY, b));
                double back = Math.min(sum(graph, in, Fact.SEND_COUNTRY, b), sum(graph, out, Fact.PAY_COUNTRY, a));
                if (!a.equals(b) && Math.min(there, back) >= 0.1 * got && there <= 10 * back && back <= 10 * there) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double sum(CaseGraph graph, int[] rows, Fact fact, String country) {
        return Arrays.stream(rows)
                .filter(e -> country.equals(graph.find(fact, e)))
                .mapToLong(graph.graph()::receivedMinor)
                .sum();
    }

    /** Two hubs; the first's clients pay in so much a week, and it settles each second week with so much. */
    private static TestCase pair(int settlements, long settled, long gapDays, int clients) {
        TestCase made = new TestCase();
        for (int i = 0; i < 2 + 2 * clients; i++) {
            made.account("Given" + i + " Family" + i, null, Observation.FULL);
        }
        for (int s = 0; s < settlements; s++) {
            long begin = s * gapDays * DAY;
            for (int i = 0; i < clients; i++) {
                made.pay(2 + i, 0, begin + i * 1_000L + 1, 20_000);
                made.pay(1, 2 + clients + i, begin + i * 1_000L + 2, 19_000);
            }
            made.pay(0, 1, begin + DAY, settled);
        }
        return made;
    }

    private static int settled(TestCase made) {
        return Found.leads("netting-settlement", made).size();
    }

    @Test
    void twoRoundPaymentsThatAreTheNet() {
        assertThat(settled(pair(2, 200_000, 14, 10))).isEqualTo(1);
        assertThat(settled(pair(1, 200_000, 14, 10))).isZero();
        assertThat(settled(pair(2, 199_900, 14, 10))).as("not round").isZero();
        assertThat(settled(pair(2, 200_000, 14, 9))).as("nine clients").isZero();
        assertThat(settled(pair(2, 200_000, 5, 10))).isEqualTo(1);
        assertThat(settled(pair(2, 200_000, 4, 10))).as("too soon").isZero();
        assertThat(settled(pair(2, 200_000, 45, 10))).isEqualTo(1);
        assertThat(settled(pair(2, 200_000, 46, 10))).as("too late").isZero();
        assertThat(settled(pair(2, 250_000, 14, 10))).as("no net").isZero();
        assertThat(settled(pair(2, 50_000, 14, 10))).as("not large").isZero();
    }

    /** A case of a seed: two hubs with clients and payments between them. */
    public static CaseGraph pairs(Random random) {
        TestCase made = new TestCase();
        for (int i = 0; i < 8; i++) {
            made.account("Given" + i + " Family" + i, null, Observation.FULL);
        }
        for (int period = 0; period < 4; period++) {
            long net = 0;
            for (int i = 0; i < 3; i++) {
                int hub = random.nextInt(2);
                int client = 2 + random.nextInt(6);
                long cents = 5_000L * (1 + random.nextInt(3));
                boolean in = random.nextInt(3) > 0;
                net += hub == 0 ? in ? cents : -cents : 0;
                made.pay(in ? client : hub, in ? hub : client, (10L * period + random.nextInt(9)) * DAY + 1, cents);
            }
            long settled = Math.abs(net) + 5_000L * (random.nextInt(3) - 1);
            int payer = net > 0 == random.nextInt(5) > 0 ? 0 : 1;
            made.pay(payer, 1 - payer, (10L * period + 9) * DAY, Math.max(5_000, settled));
        }
        return made.build();
    }

    @Test
    void settlementsAgreeWithTheDefinitionOnRandomCases() {
        int leads = 0;
        for (int seed = 0; seed < 600; seed++) {
            CaseGraph graph = pairs(new Random(seed));
            Set<String> fast = new TreeSet<>();
            Found.leads(
                            "netting-settlement",
                            CaseContext.of(graph),
                            "minClients",
                            2,
                            "minFactor",
                            2,
                            "roundEur",
                            "50.00",
                            "tolerance",
                            "0.5",
                            "minGap",
                            "P2D",
                            "maxGap",
                            "P20D")
                    .forEach(lead -> fast.add(lead.evidence().stream()
                            .filter(cited -> cited.role().equals(NettingDetector.SETTLES))
                            .map(cited -> cited.edge())
                            .sorted()
                            .toList()
                            .toString()));
            assertThat(fast).as("seed %d", seed).isEqualTo(slowPair(graph));
            leads += fast.size();
        }
        assertThat(leads).isGreaterThan(20);
    }

    /** Every stretch of the candidates, longest first, then the earliest. */
    private static Set<String> slowPair(CaseGraph graph) {
        TemporalGraph g = graph.graph();
        int[] clients = IntStream.range(0, g.edgeCount())
                .filter(e -> g.source(e) > 1 || g.target(e) > 1)
                .toArray();
        for (int hub = 0; hub < 2; hub++) {
            int h = hub;
            if (IntStream.range(0, g.edgeCount())
                            .filter(e -> g.source(e) == h || g.target(e) == h)
                            .map(e -> g.source(e) == h ? g.target(e) : g.source(e))
                            .distinct()
                            .count()
                    <= 2) {
                return Set.of();
            }
        }
        long[] sums =
                Arrays.stream(clients).mapToLong(g::receivedMinor).sorted().toArray();
        long median = sums.length == 0 ? 0 : sums[(sums.length - 1) / 2];
        int[] large = IntStream.range(0, g.edgeCount())
                .filter(e -> g.source(e) < 2 && g.target(e) < 2 && g.receivedMinor(e) >= 2 * median)
                .toArray();
        for (int length = large.length; length >= 2; length--) {
            for (int begin = 0; begin + length <= large.length; begin++) {
                boolean holds = true;
                for (int i = begin; i < begin + length; i++) {
                    long gap = i == begin ? 2 * DAY : g.earliest(large[i]) - g.earliest(large[i - 1]);
                    holds &= gap >= 2 * DAY && gap <= 20 * DAY && isNet(g, clients, large, i);
                }
                if (holds) {
                    return Set.of(Arrays.stream(large, begin, begin + length)
                            .boxed()
                            .toList()
                            .toString());
                }
            }
        }
        return Set.of();
    }

    private static boolean isNet(TemporalGraph g, int[] clients, int[] large, int i) {
        long at = g.earliest(large[i]);
        long from = Math.max(at - 20 * DAY, i == 0 ? Long.MIN_VALUE : g.earliest(large[i - 1]) + 1);
        long[] net = new long[2];
        for (int e : clients) {
            if (g.earliest(e) >= from && g.earliest(e) <= at) {
                if (g.target(e) < 2) {
                    net[g.target(e)] += g.receivedMinor(e);
                } else if (g.source(e) < 2) {
                    net[g.source(e)] -= g.receivedMinor(e);
                }
            }
        }
        long surplus = net[g.source(large[i])];
        long deficit = -net[g.target(large[i])];
        return (surplus > 0 && 2 * Math.abs(g.receivedMinor(large[i]) - surplus) <= surplus)
                || (deficit > 0 && 2 * Math.abs(g.receivedMinor(large[i]) - deficit) <= deficit);
    }
}
