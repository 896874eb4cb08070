package org.theseus.detect.living;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Parameters;
import org.theseus.detect.Rows;
import org.theseus.model.Fact;
import org.theseus.project.CaseGraph;

/**
 * Which kinds of running cost an account's month shows, by lists of merchant codes that are parameters. A row of lodging is one
 * night at least; a number that was topped up is one that the row's text holds. Food is measured against the median of those
 * accounts of the case that buy food in the same month, of which there must be {@code minHouseholds}.
 */
final class Overheads {

    private static final int DIGITS = 6;

    private final CaseContext context;
    private final Parameters parameters;
    private final Map<String, Cost> costs = new HashMap<>();
    private final Map<YearMonth, List<Long>> food = new HashMap<>();

    /** Kinds of cost. */
    enum Cost {
        ADVERTS("adverts"),
        NIGHTS("nights in several towns"),
        RIDES("rides"),
        TOP_UPS("top-ups for several numbers"),
        FOOD("food for many");

        private final String words;

        Cost(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    Overheads(CaseContext context, Parameters parameters) {
        this.context = context;
        this.parameters = parameters;
        for (Cost cost : Cost.values()) {
            Stream.of(parameters.text("codes" + cost).split(","))
                    .map(String::strip)
                    .filter(code -> !code.isEmpty())
                    .forEach(code -> costs.put(code, cost));
        }
        CaseGraph graph = context.graph();
        for (int node = 0; node < graph.graph().nodeCount(); node++) {
            months(Rows.out(graph, node)).forEach((month, rows) -> {
                long spent = Rows.euros(context, of(rows, Cost.FOOD));
                if (spent > 0) {
                    food.computeIfAbsent(month, none -> new ArrayList<>()).add(spent);
                }
            });
        }
        food.values().forEach(sums -> sums.sort(null));
    }

    /** Rows by calendar month (UTC). */
    static Map<YearMonth, List<Integer>> months(CaseGraph graph, int[] rows) {
        Map<YearMonth, List<Integer>> months = new java.util.TreeMap<>();
        for (int edge : rows) {
            months.computeIfAbsent(
                            YearMonth.from(Instant.ofEpochMilli(graph.graph().earliest(edge))
                                    .atOffset(ZoneOffset.UTC)),
                            none -> new ArrayList<>())
                    .add(edge);
        }
        return months;
    }

    private Map<YearMonth, int[]> months(int[] rows) {
        Map<YearMonth, int[]> found = new java.util.TreeMap<>();
        int[] marked = IntStream.of(rows)
                .filter(edge -> context.graph().fact(Fact.MERCHANT_CODE, edge) != CaseGraph.NOT_STATED)
                .toArray();
        months(context.graph(), marked)
                .forEach((month, list) -> found.put(
                        month, list.stream().mapToInt(Integer::intValue).toArray()));
        return found;
    }

    /** The months of an account that have a row with a merchant code. */
    Map<YearMonth, int[]> of(int node) {
        return months(Rows.out(context.graph(), node));
    }

    private int[] of(int[] rows, Cost cost) {
        return IntStream.of(rows)
                .filter(edge -> {
                    String code = context.graph().find(Fact.MERCHANT_CODE, edge);
                    return code != null && costs.get(code) == cost;
                })
                .toArray();
    }

    /** The kinds of cost that a month shows, each with its rows. */
    Map<Cost, int[]> shown(YearMonth month, int[] rows) {
        Map<Cost, int[]> shown = new EnumMap<>(Cost.class);
        for (Cost cost : Cost.values()) {
            int[] own = of(rows, cost);
            if (own.length > 0 && holds(cost, own, month)) {
                shown.put(cost, own);
            }
        }
        return shown;
    }

    private boolean holds(Cost cost, int[] rows, YearMonth month) {
        return switch (cost) {
            case ADVERTS -> rows.length >= parameters.count("minAdverts");
            case NIGHTS -> rows.length >= parameters.count("minNights") && towns(rows) >= parameters.count("minTowns");
            case RIDES -> rows.length > parameters.count("maxRides");
            case TOP_UPS ->
                rows.length >= parameters.count("minTopUps") && numbers(rows) >= parameters.count("minNumbers");
            case FOOD -> {
                List<Long> all = food.getOrDefault(month, List.of());
                yield all.size() >= parameters.count("minHouseholds")
                        && Rows.euros(context, rows) > parameters.ratio("foodFactor") * all.get((all.size() - 1) / 2);
            }
        };
    }

    private long towns(int[] rows) {
        return IntStream.of(rows)
                .map(edge -> context.graph().fact(Fact.PAY_PLACE, edge))
                .filter(place -> place != CaseGraph.NOT_STATED)
                .distinct()
                .count();
    }

    private int numbers(int[] rows) {
        Set<String> numbers = new HashSet<>();
        for (int edge : rows) {
            String text = context.graph().find(Fact.REFERENCE, edge);
            String digits = text == null ? "" : text.replaceAll("\\D", "");
            if (digits.length() >= DIGITS) {
                numbers.add(digits);
            }
        }
        return numbers.size();
    }
}
