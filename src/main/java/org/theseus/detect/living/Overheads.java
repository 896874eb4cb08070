package org.theseus.detect.living;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Parameters;
import org.theseus.detect.Rows;
import org.theseus.graph.TemporalGraph;
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
    /** By row its merchant code; empty if none has one. */
    private final int[] codes;
    /** By number of a merchant code what it is a cost of. */
    private final @Nullable Cost[] costs;

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
        CaseGraph graph = context.graph();
        this.costs = costs(graph, parameters);
        this.codes = graph.facts(Fact.MERCHANT_CODE);
        for (int node = 0; node < graph.graph().nodeCount(); node++) {
            months(of(Rows.out(graph, node), Cost.FOOD)).forEach((month, rows) -> {
                long spent = Rows.euros(context, rows);
                if (spent > 0) {
                    food.computeIfAbsent(month, none -> new ArrayList<>()).add(spent);
                }
            });
        }
        food.values().forEach(sums -> sums.sort(null));
    }

    private static @Nullable Cost[] costs(CaseGraph graph, Parameters parameters) {
        Map<String, Cost> byCode = new HashMap<>();
        for (Cost cost : Cost.values()) {
            Stream.of(parameters.text("codes" + cost).split(","))
                    .map(String::strip)
                    .filter(code -> !code.isEmpty())
                    .forEach(code -> byCode.put(code, cost));
        }
        @Nullable Cost[] costs = new @Nullable Cost[graph.words(Fact.MERCHANT_CODE.vocabulary())];
        for (int code = 0; code < costs.length; code++) {
            costs[code] = byCode.get(graph.word(Fact.MERCHANT_CODE.vocabulary(), code));
        }
        return costs;
    }

    /** Rows by calendar month (UTC), which come after each other, as the rows do. */
    private SortedMap<YearMonth, int[]> months(int[] rows) {
        TemporalGraph times = context.graph().graph();
        SortedMap<YearMonth, int[]> found = new TreeMap<>();
        for (int begin = 0, end; begin < rows.length; begin = end) {
            YearMonth month = YearMonth.from(LocalDate.ofEpochDay(Rows.day(context.graph(), rows[begin])));
            long next = month.plusMonths(1).atDay(1).toEpochDay() * Rows.DAY;
            end = begin + 1;
            while (end < rows.length && times.earliest(rows[end]) < next) {
                end++;
            }
            found.put(month, Arrays.copyOfRange(rows, begin, end));
        }
        return found;
    }

    /** The months of an account that have a row with a merchant code. */
    SortedMap<YearMonth, int[]> of(int node) {
        return months(Rows.where(Rows.out(context.graph(), node), edge -> code(edge) != CaseGraph.NOT_STATED));
    }

    private int code(int edge) {
        return codes.length == 0 ? CaseGraph.NOT_STATED : codes[edge];
    }

    private int[] of(int[] rows, Cost cost) {
        return Rows.where(rows, edge -> {
            int code = code(edge);
            return code != CaseGraph.NOT_STATED && costs[code] == cost;
        });
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
                .map(context.places()::paidPlace)
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
