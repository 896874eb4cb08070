package org.theseus.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Transfer;
import org.theseus.place.Place;
import org.theseus.report.safe.SafeRoute;
import org.theseus.report.safe.SafeRow;

/** Payments of a network by where they were made and paid out. A place is a town, else a country; nobody's home. */
final class RouteRedaction {

    private static final int MOST_CORRIDORS = 40;
    private static final NetworkBackground.Ends UNKNOWN = new NetworkBackground.Ends(null, null, null, null);

    private final Map<String, Place> towns = new TreeMap<>();
    private final Map<String, Long> paymentsIn = new TreeMap<>();
    private final Map<List<String>, List<SafeRow>> corridors = new LinkedHashMap<>();
    private long drawn;
    private long nowhere;

    private RouteRedaction() {}

    /** Rows are those of the transfers, in their order. */
    static SafeRoute of(SortedMap<String, NetworkBackground.Ends> ends, List<Transfer> transfers, List<SafeRow> rows) {
        RouteRedaction route = new RouteRedaction();
        for (int i = 0; i < rows.size(); i++) {
            route.add(ends.getOrDefault(transfers.get(i).id(), UNKNOWN), rows.get(i));
        }
        return route.made(rows.size());
    }

    private void add(NetworkBackground.Ends ends, SafeRow row) {
        String from = end(ends.sent(), ends.sendCountry());
        String to = end(ends.paid(), ends.payCountry());
        drawn += ends.sent() != null && ends.paid() != null ? 1 : 0;
        if (from.isEmpty() && to.isEmpty()) {
            nowhere++;
            return;
        }
        corridors.computeIfAbsent(List.of(from, to), none -> new ArrayList<>()).add(row);
        if (ends.sent() != null) {
            paymentsIn.merge(from, 1L, Long::sum);
        }
        if (ends.paid() != null && !from.equals(to)) {
            paymentsIn.merge(to, 1L, Long::sum);
        }
    }

    private String end(@Nullable Place town, @Nullable String country) {
        if (town == null) {
            return country == null ? "" : country;
        }
        String label = town.name() + ", " + town.country();
        towns.putIfAbsent(label, town);
        return label;
    }

    private SafeRoute made(int rows) {
        List<String> labels = List.copyOf(towns.keySet());
        List<SafeRoute.SafeTown> safe = new ArrayList<>();
        towns.forEach((label, town) -> safe.add(new SafeRoute.SafeTown(
                town.name(),
                town.country(),
                town.kind().name(),
                town.latitude(),
                town.longitude(),
                paymentsIn.getOrDefault(label, 0L))));
        List<SafeRoute.SafeCorridor> told = corridors.entrySet().stream()
                .map(corridor -> corridor(corridor.getKey(), corridor.getValue(), labels))
                .sorted(Comparator.comparingLong((SafeRoute.SafeCorridor corridor) -> -corridor.payments())
                        .thenComparing(SafeRoute.SafeCorridor::from)
                        .thenComparing(SafeRoute.SafeCorridor::to))
                .limit(MOST_CORRIDORS)
                .toList();
        return new SafeRoute(List.copyOf(safe), told, rows, drawn, nowhere);
    }

    private static SafeRoute.SafeCorridor corridor(List<String> ends, List<SafeRow> rows, List<String> towns) {
        SortedMap<String, String> sums = new TreeMap<>();
        BigDecimal euros = BigDecimal.ZERO;
        boolean allInEuro = true;
        String first = null;
        String last = null;
        for (SafeRow row : rows) {
            sums.merge(row.currency(), row.amount(), RouteRedaction::sum);
            String euro = row.currency().equals("EUR") ? row.amount() : row.euro();
            allInEuro &= euro != null;
            euros = euro == null ? euros : euros.add(new BigDecimal(euro));
            if (row.fromMillis() != null) {
                String day = row.time().substring(0, Math.min(10, row.time().length()));
                first = first == null || day.compareTo(first) < 0 ? day : first;
                last = last == null || day.compareTo(last) > 0 ? day : last;
            }
        }
        return new SafeRoute.SafeCorridor(
                ends.get(0),
                town(ends.get(0), towns),
                ends.get(1),
                town(ends.get(1), towns),
                rows.size(),
                sums,
                allInEuro ? euros.toPlainString() : null,
                first,
                last);
    }

    private static String sum(String one, String other) {
        return new BigDecimal(one).add(new BigDecimal(other)).toPlainString();
    }

    private static @Nullable Integer town(String label, List<String> towns) {
        int place = towns.indexOf(label);
        return place < 0 ? null : place;
    }
}
