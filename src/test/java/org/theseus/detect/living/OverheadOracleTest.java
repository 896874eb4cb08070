package org.theseus.detect.living;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Found;
import org.theseus.detect.LedgerCases;
import org.theseus.detect.TestCase;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Fact;
import org.theseus.project.CaseGraph;

/** E5 against its definition, row by row, on random ledgers. */
class OverheadOracleTest {

    @Test
    void agreesWithTheDefinitionOnRandomCases() {
        int leads = 0;
        for (int seed = 0; seed < 150; seed++) {
            CaseGraph graph = LedgerCases.random(new Random(seed));
            Set<String> fast = new TreeSet<>();
            Found.leads(
                            "exploitation-overhead",
                            CaseContext.of(graph),
                            "minKinds",
                            2,
                            "minAdverts",
                            1,
                            "minNights",
                            2,
                            "minTowns",
                            2,
                            "maxRides",
                            0,
                            "minTopUps",
                            2,
                            "minNumbers",
                            2,
                            "minHouseholds",
                            2,
                            "foodFactor",
                            "1.2")
                    .forEach(lead -> fast.add(lead.parties().get(0).node() + " "
                            + new TreeSet<>(lead.evidence().stream()
                                    .map(cited -> cited.edge())
                                    .toList())));
            Set<String> slow = new TreeSet<>();
            for (int node = 0; node < graph.graph().nodeCount(); node++) {
                slow.addAll(slow(graph, node));
            }
            assertThat(fast).as("seed %d", seed).isEqualTo(slow);
            leads += fast.size();
        }
        assertThat(leads).isGreaterThan(10);
    }

    private static Set<String> slow(CaseGraph graph, int node) {
        TreeMap<YearMonth, List<Integer>> best = new TreeMap<>();
        int most = 1;
        for (YearMonth month : months(graph, node)) {
            TreeSet<Integer> rows = new TreeSet<>();
            int kinds = 0;
            for (String code : List.of("7311", "7011", "4121", "4814", "5411")) {
                List<Integer> own = rows(graph, node, month, code);
                if (!own.isEmpty() && holds(graph, month, code, own)) {
                    kinds++;
                    rows.addAll(own);
                }
            }
            if (kinds > most) {
                most = kinds;
                best.clear();
                best.put(month, List.copyOf(rows));
            }
        }
        return best.isEmpty()
                ? Set.of()
                : Set.of(node + " " + new TreeSet<>(best.firstEntry().getValue()));
    }

    private static boolean holds(CaseGraph graph, YearMonth month, String code, List<Integer> own) {
        return switch (code) {
            case "7011" ->
                own.size() >= 2
                        && own.stream()
                                        .map(e -> graph.find(Fact.PAY_PLACE, e))
                                        .distinct()
                                        .count()
                                >= 2;
            case "4814" ->
                own.size() >= 2
                        && own.stream()
                                        .map(e -> graph.find(Fact.REFERENCE, e))
                                        .distinct()
                                        .count()
                                >= 2;
            case "5411" -> {
                List<Long> all = IntStream.range(0, graph.graph().nodeCount())
                        .mapToLong(node -> sum(graph, rows(graph, node, month, code)))
                        .filter(sum -> sum > 0)
                        .sorted()
                        .boxed()
                        .toList();
                yield all.size() >= 2 && sum(graph, own) > 1.2 * all.get((all.size() - 1) / 2);
            }
            default -> true;
        };
    }

    private static long sum(CaseGraph graph, List<Integer> rows) {
        return rows.stream().mapToLong(graph.graph()::receivedMinor).sum();
    }

    private static YearMonth month(CaseGraph graph, int edge) {
        return YearMonth.from(LocalDate.ofEpochDay(Math.floorDiv(graph.graph().earliest(edge), TestCase.DAY)));
    }

    private static Set<YearMonth> months(CaseGraph graph, int node) {
        Set<YearMonth> months = new TreeSet<>();
        TestCase.edges(graph)
                .filter(e -> graph.graph().source(e) == node && graph.find(Fact.MERCHANT_CODE, e) != null)
                .forEach(e -> months.add(month(graph, e)));
        return months;
    }

    private static List<Integer> rows(CaseGraph graph, int node, YearMonth month, String code) {
        TemporalGraph g = graph.graph();
        return TestCase.edges(graph)
                .filter(e -> g.source(e) == node && g.target(e) != node && !graph.isOutside(g.target(e)))
                .filter(e -> code.equals(graph.find(Fact.MERCHANT_CODE, e))
                        && month(graph, e).equals(month))
                .boxed()
                .toList();
    }
}
