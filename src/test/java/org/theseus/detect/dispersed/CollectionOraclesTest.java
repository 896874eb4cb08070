package org.theseus.detect.dispersed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Found;
import org.theseus.detect.TestCase;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Fact;
import org.theseus.model.Observation;
import org.theseus.place.Place;
import org.theseus.place.PlaceClass;
import org.theseus.project.CaseGraph;
import org.theseus.project.Relatedness;

/** A2, A5, B5 and C4 against their definitions, edge by edge, on random cases in euro without shared identifiers. */
@Tag("random")
@Tag("slow")
class CollectionOraclesTest {

    private static final int GRAPHS = Integer.getInteger("theseus.randomGraphs", 1600);
    /** A quarter in everyday builds, for the class has four definitions; all when a hundred thousand are asked for. */
    private static final int SEEDS = GRAPHS < 100_000 ? Math.max(100, GRAPHS / 4) : GRAPHS;

    private static final String[][] TOWNS = {
        {"Gevgelija", "MK"}, {"Subotica", "RS"}, {"Kragujevac", "RS"}, {"Wien", "AT"}, {"Dortmund", "DE"}
    };

    private static CaseGraph random(int seed, int hub) {
        return random(seed, hub, false);
    }

    private static CaseGraph random(int seed, int hub, boolean declares) {
        Random random = new Random(seed);
        TestCase made = new TestCase();
        for (int i = 0; i < 6; i++) {
            made.account(
                    "Given" + i + " Family" + (i == 5 ? 4 : i),
                    null,
                    random.nextBoolean() ? Observation.FULL : Observation.SEEN_ONLY);
        }
        for (int i = 0; i < 14; i++) {
            boolean out = random.nextInt(4) == 0;
            int other = random.nextInt(6);
            int from = random.nextInt(TOWNS.length);
            int to = random.nextInt(TOWNS.length);
            made.pay(
                    out ? hub : other,
                    out ? other : hub,
                    (19_400L + random.nextInt(16)) * DAY,
                    1_000L * (60 + 10 * random.nextInt(6)),
                    TestCase.facts(
                            Fact.SEND_COUNTRY,
                            TOWNS[from][1],
                            Fact.PAY_PLACE,
                            random.nextInt(4) == 0 ? null : TOWNS[to][0],
                            Fact.PAY_COUNTRY,
                            TOWNS[to][1],
                            Fact.RELATION,
                            declares && random.nextInt(4) == 0 ? "cousin" : null));
        }
        return made.build();
    }

    private static int[] edges(TemporalGraph g, IntPredicate wanted) {
        return IntStream.range(0, g.edgeCount())
                .filter(e -> g.source(e) != g.target(e))
                .filter(wanted)
                .toArray();
    }

    private static long sum(TemporalGraph g, int[] rows) {
        return Arrays.stream(rows).mapToLong(g::receivedMinor).sum();
    }

    private static Set<Integer> payers(TemporalGraph g, int[] rows) {
        return Arrays.stream(rows).map(g::source).boxed().collect(Collectors.toSet());
    }

    private static int[] window(TemporalGraph g, int[] rows, int begin, long span) {
        return Arrays.stream(rows, begin, rows.length)
                .filter(e -> g.earliest(e) - g.earliest(rows[begin]) <= span)
                .toArray();
    }

    private static boolean isRouteTown(@Nullable Place town) {
        return town != null
                && Set.of(PlaceClass.BORDER, PlaceClass.STATION, PlaceClass.HUB).contains(town.kind());
    }

    private static Set<String> key(int node, Map<String, int[]> rows) {
        Set<String> cited = new TreeSet<>();
        rows.forEach((role, edges) -> Arrays.stream(edges).forEach(e -> cited.add(role + e)));
        return Set.of(node + " " + cited);
    }

    @Test
    void dispersedFanIn() {
        int leads = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            CaseGraph graph = random(seed, 0);
            Set<String> fast = new TreeSet<>();
            Found.leads(
                            "dispersed-fan-in",
                            CaseContext.of(graph),
                            "minSenders",
                            2,
                            "minCountries",
                            2,
                            "window",
                            "P6D",
                            "oneTimeTransfers",
                            1)
                    .forEach(lead -> fast.add(Found.key(lead)));
            Set<String> slow = new TreeSet<>();
            for (int node = 0; node < 6; node++) {
                slow.addAll(slowDispersed(CaseContext.of(graph), node));
            }
            assertThat(fast).as("seed %d", seed).isEqualTo(slow);
            leads += fast.size();
        }
        assertThat(leads).isGreaterThan(SEEDS / 20);
    }

    private static Set<String> slowDispersed(CaseContext context, int node) {
        CaseGraph graph = context.graph();
        TemporalGraph g = graph.graph();
        int[] in = edges(
                g, e -> g.target(e) == node && isRouteTown(context.places().paid(e)));
        Set<String> best = Set.of();
        int most = 0;
        for (int begin = 0; begin < in.length; begin++) {
            int[] all = window(g, in, begin, 6 * DAY);
            int[] rows = Arrays.stream(all)
                    .filter(e -> graph.related(g.source(e), node) != Relatedness.YES)
                    .toArray();
            Set<Integer> senders = payers(g, rows);
            long countries = Arrays.stream(rows)
                    .mapToObj(e -> context.places().sendCountry(e))
                    .distinct()
                    .count();
            double once = senders.stream()
                    .filter(s -> edges(g, e -> g.source(e) == s && g.target(e) == node).length <= 1)
                    .count();
            boolean holds = senders.size() >= 2
                    && countries >= 2
                    && sum(g, rows) >= 0.7 * sum(g, all)
                    && (graph.observation(node) != Observation.FULL || once >= 0.6 * senders.size());
            if (holds && senders.size() > most) {
                most = senders.size();
                best = key(node, Map.of("in", rows));
            }
        }
        return best;
    }

    @Test
    void reverseRemittance() {
        int leads = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            CaseGraph graph = random(seed, 0, true);
            Set<String> fast = new TreeSet<>();
            Found.leads(
                            "reverse-remittance",
                            CaseContext.of(graph),
                            "minPayers",
                            2,
                            "minCountries",
                            2,
                            "window",
                            "P6D",
                            "onwardAfter",
                            "P3D",
                            "minOnward",
                            "0.3")
                    .forEach(lead -> fast.add(Found.key(lead)));
            Set<String> slow = new TreeSet<>();
            for (int node = 0; node < 6; node++) {
                slow.addAll(slowReverse(CaseContext.of(graph), node));
            }
            assertThat(fast).as("seed %d", seed).isEqualTo(slow);
            leads += fast.size();
        }
        assertThat(leads).isGreaterThan(SEEDS / 20);
    }

    private static Set<String> slowReverse(CaseContext context, int node) {
        CaseGraph graph = context.graph();
        TemporalGraph g = graph.graph();
        int[] in = edges(
                g,
                e -> g.target(e) == node
                        && Set.of("DE", "AT").contains(context.places().sendCountry(e))
                        && Set.of("MK", "RS").contains(context.places().payCountry(e))
                        && !graph.isTieShown(g.source(e), node)
                        && edges(g, o -> g.source(o) == g.source(e) && g.target(o) == node).length <= 3);
        Set<String> best = Set.of();
        int most = 0;
        for (int begin = 0; begin < in.length; begin++) {
            int[] longest = window(g, in, begin, 6 * DAY);
            for (int size = longest.length; size > 0; size--) {
                int[] rows = Arrays.copyOf(longest, size);
                long first = g.earliest(rows[0]);
                long last = g.earliest(rows[rows.length - 1]);
                Set<Integer> paidIn = payers(g, rows);
                int[] out = edges(
                        g,
                        e -> g.source(e) == node
                                && !paidIn.contains(g.target(e))
                                && g.earliest(e) >= first
                                && g.earliest(e) <= last + 3 * DAY);
                boolean placed = Arrays.stream(rows)
                                        .mapToObj(e -> Objects.requireNonNull(
                                                context.places().sendCountry(e)))
                                        .distinct()
                                        .count()
                                >= 2
                        || Arrays.stream(rows)
                                .anyMatch(e -> isRouteTown(context.places().paid(e)));
                Set<Integer> payers = payers(g, rows);
                long related = payers.stream()
                        .filter(payer -> graph.related(payer, node) == Relatedness.YES)
                        .count();
                // who has no family comes before who has more payers
                int worth = payers.size() + (2 * related > payers.size() ? 0 : 100);
                if (payers.size() >= 2
                        && placed
                        && out.length > 0
                        && sum(g, out) >= 0.3 * sum(g, rows)
                        && worth > most) {
                    most = worth;
                    best = key(node, Map.of("in", rows, "out", out));
                }
            }
        }
        return best;
    }

    @Test
    void structuring() {
        int leads = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            CaseGraph graph = random(seed, seed % 6);
            Set<String> fast = new TreeSet<>();
            Found.leads("structuring", CaseContext.of(graph), "minTransfers", 2, "window", "P2D")
                    .forEach(lead -> fast.add(Found.key(lead).replaceFirst("^\\d+ ", "")));
            Set<String> slow = new TreeSet<>();
            for (int node = 0; node < 6; node++) {
                slow.addAll(slowStructuring(CaseContext.of(graph), node));
            }
            assertThat(fast).as("seed %d", seed).isEqualTo(slow);
            leads += fast.size();
        }
        assertThat(leads).isGreaterThan(SEEDS / 20);
    }

    /** Every threshold of every country; sets of rows, for two thresholds may be broken by the same. */
    private static Set<String> slowStructuring(CaseContext context, int node) {
        TemporalGraph g = context.graph().graph();
        Map<String, int[]> byRule = new HashMap<>();
        for (int e : edges(g, e -> g.source(e) == node)) {
            java.time.LocalDate day = java.time.LocalDate.ofEpochDay(g.earliest(e) / DAY);
            String country = Objects.requireNonNull(context.places().sendCountry(e));
            context.references().thresholds().at(country, day).stream()
                    .filter(t -> t.duty().name().equals("TRANSFER_VERIFICATION")
                            || t.duty().name().equals("OCCASIONAL_IDENTITY"))
                    .forEach(t -> {
                        long most = context.euros().cents(t.amount(), day);
                        long cents = g.receivedMinor(e);
                        if (most > 0 && cents >= 0.8 * most && (cents < most || (t.beginsAbove() && cents == most))) {
                            byRule.merge(
                                    t.duty() + " " + t.country() + " " + most,
                                    new int[] {e},
                                    (a, b) -> IntStream.concat(IntStream.of(a), IntStream.of(b))
                                            .distinct()
                                            .toArray());
                        }
                    });
        }
        Set<String> found = new TreeSet<>();
        byRule.forEach((rule, rows) -> {
            long most = Long.parseLong(rule.substring(rule.lastIndexOf(' ') + 1));
            int[] best = {};
            for (int begin = 0; begin < rows.length; begin++) {
                int[] part = window(g, rows, begin, 2 * DAY);
                best = part.length >= 2 && part.length > best.length && sum(g, part) >= 1.5 * most ? part : best;
            }
            if (best.length > 0) {
                Set<String> cited = new TreeSet<>();
                Arrays.stream(best).forEach(e -> cited.add("out" + e));
                found.add(cited.toString());
            }
        });
        return found;
    }

    @Test
    void convoyBurst() {
        int leads = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            CaseGraph graph = random(seed, 0);
            Set<String> fast = new TreeSet<>();
            Found.leads(
                            "convoy-burst",
                            CaseContext.of(graph),
                            "minPayers",
                            2,
                            "maxHeads",
                            1,
                            "maxVariation",
                            "0.2",
                            "quietDays",
                            2,
                            "apart",
                            "P4D")
                    .forEach(lead -> fast.add(lead.evidence().stream()
                            .map(cited -> cited.role() + cited.edge())
                            .collect(Collectors.toCollection(TreeSet::new))
                            .toString()));
            Set<String> slow = new TreeSet<>();
            for (int node = 0; node < 6; node++) {
                slow.addAll(slowBurst(graph, node));
            }
            assertThat(fast).as("seed %d", seed).isEqualTo(slow);
            leads += fast.size();
        }
        assertThat(leads).isGreaterThan(SEEDS / 20);
    }

    private static Set<String> slowBurst(CaseGraph graph, int node) {
        TemporalGraph g = graph.graph();
        int[] in = edges(g, e -> g.target(e) == node && graph.related(g.source(e), node) != Relatedness.YES);
        for (int begin = 0; begin < in.length; begin++) {
            int[] burst = window(g, in, begin, 2 * DAY);
            if (!isBurst(g, in, burst)) {
                continue;
            }
            long first = g.earliest(burst[0]);
            long last = g.earliest(burst[burst.length - 1]);
            int[] again = {};
            for (int other = begin; other < in.length && again.length == 0; other++) {
                int[] next = window(g, in, other, 2 * DAY);
                again = g.earliest(next[0]) - first >= 4 * DAY && isBurst(g, in, next) ? next : again;
            }
            Set<Integer> paidIn = payers(g, burst);
            int[] out = edges(
                    g,
                    e -> g.source(e) == node
                            && !paidIn.contains(g.target(e))
                            && g.earliest(e) >= first
                            && g.earliest(e) <= last + 3 * DAY);
            boolean passed = out.length > 0 && sum(g, out) >= 0.2 * sum(g, burst);
            if (again.length > 0 || passed) {
                Set<String> cited = new TreeSet<>();
                Arrays.stream(burst).forEach(e -> cited.add("in" + e));
                Arrays.stream(again).forEach(e -> cited.add("in again" + e));
                Arrays.stream(passed ? out : new int[0]).forEach(e -> cited.add("out" + e));
                return Set.of(cited.toString());
            }
        }
        return Set.of();
    }

    private static boolean isBurst(TemporalGraph g, int[] in, int[] burst) {
        double[] cents = Arrays.stream(burst).mapToDouble(g::receivedMinor).toArray();
        double mean = Arrays.stream(cents).average().orElse(1);
        double square =
                Arrays.stream(cents).map(c -> (c - mean) * (c - mean)).average().orElse(0);
        long first = g.earliest(burst[0]);
        long last = g.earliest(burst[burst.length - 1]);
        boolean quiet = true;
        for (int day = 0; day < 2; day++) {
            long d = day;
            ToLongFunction<IntPredicate> count =
                    wanted -> Arrays.stream(in).filter(wanted).count();
            long before =
                    count.applyAsLong(e -> g.earliest(e) >= first - (d + 1) * DAY && g.earliest(e) < first - d * DAY);
            long after =
                    count.applyAsLong(e -> g.earliest(e) > last + d * DAY && g.earliest(e) <= last + (d + 1) * DAY);
            quiet &= Math.max(before, after) < 0.25 * burst.length / 2;
        }
        return quiet && payers(g, burst).size() >= 2 && Math.sqrt(square) / mean <= 0.2;
    }
}
