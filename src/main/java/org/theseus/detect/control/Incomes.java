package org.theseus.detect.control;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.theseus.detect.Rows;
import org.theseus.project.CaseGraph;

/** Which accounts have an income: two payments by one named payer in two months (UTC). Remembers answers; not thread-safe. */
final class Incomes {

    private final CaseGraph graph;
    private final Map<Integer, Optional<int[]>> known = new HashMap<>();

    Incomes(CaseGraph graph) {
        this.graph = graph;
    }

    /** The first two such payments of the payer whose second comes first; empty without. O(rows of the account). */
    Optional<int[]> of(int account) {
        return known.computeIfAbsent(
                account,
                fresh -> Rows.groups(Rows.in(graph, fresh), graph.graph()::source).stream()
                        .flatMap(rows -> second(rows).stream())
                        .min(Comparator.comparingInt(pair -> pair[1])));
    }

    private Optional<int[]> second(int[] rows) {
        for (int row : rows) {
            if (!month(row).equals(month(rows[0]))) {
                return Optional.of(new int[] {rows[0], row});
            }
        }
        return Optional.empty();
    }

    private YearMonth month(int edge) {
        return YearMonth.from(Instant.ofEpochMilli(graph.graph().earliest(edge)).atOffset(ZoneOffset.UTC));
    }
}
