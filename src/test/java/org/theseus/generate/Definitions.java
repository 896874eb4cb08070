package org.theseus.generate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The definitions of the catalogue once more, written for reading: each gives the rules that a case's own rows break. Written
 * apart from the generator and from the detectors.
 */
final class Definitions {

    private Definitions() {}

    /** Rules broken, by pattern; patterns that are not here are checked elsewhere or not at all. */
    static final Map<String, Function<List<PlantedRow>, Set<String>>> CHECKS = Map.ofEntries(
            Map.entry("A1", rows -> fanIn(rows, 30, 5)),
            Map.entry("A2", Definitions::dispersed),
            Map.entry("A4", Definitions::passThrough),
            Map.entry("A5", Definitions::structuring),
            Map.entry("A6", Definitions::manyReceivers),
            Map.entry("A8", Definitions::sharedPhone),
            Map.entry("A9", Definitions::travelling),
            Map.entry("B4", Definitions::twoParts),
            Map.entry("B8", Definitions::chain),
            Map.entry("B9", Definitions::escalation),
            Map.entry("C4", Definitions::reverse),
            Map.entry("F1", Definitions::ring),
            Map.entry("F2", Definitions::shortLived),
            Map.entry("scatter-gather", Definitions::scatterGather));

    private static double days(List<PlantedRow> rows) {
        return (rows.get(rows.size() - 1).second() - rows.get(0).second()) / PlantedRow.DAY;
    }

    private static long distinct(Collection<PlantedRow> rows, Function<PlantedRow, String> of) {
        return rows.stream().map(of).distinct().count();
    }

    private static long sum(Collection<PlantedRow> rows) {
        return rows.stream().mapToLong(PlantedRow::minor).sum();
    }

    private static Set<String> broken(Object... conditionsAndRules) {
        Set<String> rules = new TreeSet<>();
        for (int i = 0; i < conditionsAndRules.length; i += 2) {
            if (!(Boolean) conditionsAndRules[i]) {
                rules.add((String) conditionsAndRules[i + 1]);
            }
        }
        return rules;
    }

    private static Set<String> fanIn(List<PlantedRow> rows, int window, int least) {
        List<PlantedRow> strangers =
                rows.stream().filter(row -> row.relation().isEmpty()).toList();
        Map<String, Long> times =
                rows.stream().collect(Collectors.groupingBy(PlantedRow::payer, Collectors.counting()));
        long once = strangers.stream()
                .map(PlantedRow::payer)
                .distinct()
                .filter(payer -> times.getOrDefault(payer, 0L) <= 2)
                .count();
        long senders = distinct(strangers, PlantedRow::payer);
        return broken(
                senders >= least,
                "senders",
                sum(strangers) >= 0.7 * sum(rows),
                "unrelated-share",
                once >= 0.6 * senders,
                "one-time-share",
                days(rows) <= window,
                "window");
    }

    private static Set<String> dispersed(List<PlantedRow> rows) {
        Set<String> rules = fanIn(rows, 60, 8);
        if (distinct(rows, PlantedRow::payerCountry) < 3) {
            rules.add("countries");
        }
        Set<String> routeTowns =
                Set.of("Gevgelija", "Subotica", "Preševo", "Bihać", "İstanbul", "Edirne", "Velika Kladuša");
        if (!routeTowns.contains(rows.get(0).payPlace())) {
            rules.add("place");
        }
        return rules;
    }

    private static Set<String> passThrough(List<PlantedRow> rows) {
        String holder = rows.get(0).payee();
        List<PlantedRow> in =
                rows.stream().filter(row -> row.payee().equals(holder)).toList();
        List<PlantedRow> out =
                rows.stream().filter(row -> row.payer().equals(holder)).toList();
        long passed = 0;
        boolean quick = true;
        for (int i = 0; i < in.size(); i++) {
            quick &= out.get(i).second() - in.get(i).second() <= 72 * PlantedRow.HOUR;
            passed += Math.min(in.get(i).minor(), out.get(i).minor());
        }
        return broken(
                in.size() >= 5,
                "inflows",
                sum(in) >= 300_000,
                "total",
                passed >= 0.85 * sum(in),
                "share",
                quick,
                "hold");
    }

    private static Set<String> structuring(List<PlantedRow> rows) {
        return broken(
                rows.size() >= 3,
                "transfers",
                rows.stream().allMatch(row -> row.minor() >= 80_000),
                "low",
                rows.stream().allMatch(row -> row.minor() < 100_000),
                "high",
                days(rows) <= 3,
                "window");
    }

    private static Set<String> manyReceivers(List<PlantedRow> rows) {
        long least = rows.stream().mapToLong(PlantedRow::minor).min().orElseThrow();
        long most = rows.stream().mapToLong(PlantedRow::minor).max().orElseThrow();
        return broken(
                distinct(rows, PlantedRow::payee) >= 3,
                "receivers",
                days(rows) <= 1,
                "window",
                most <= 1.2 * least,
                "amounts",
                distinct(rows, PlantedRow::payPlace) == 1,
                "place");
    }

    private static Set<String> sharedPhone(List<PlantedRow> rows) {
        long senders = distinct(rows, PlantedRow::payer);
        return broken(
                senders >= 3,
                "parties",
                senders <= 5,
                "place-like",
                distinct(rows, PlantedRow::payerPhone) == 1,
                "phone");
    }

    private static Set<String> travelling(List<PlantedRow> rows) {
        return broken(
                distinct(rows, PlantedRow::payPlace) >= 4,
                "towns",
                distinct(rows, PlantedRow::payeeCountry) >= 2,
                "countries",
                days(rows) <= 45,
                "window",
                distinct(rows, PlantedRow::payee) == 1,
                "receiver");
    }

    private static Set<String> twoParts(List<PlantedRow> rows) {
        PlantedRow first = rows.get(0);
        PlantedRow second = rows.get(1);
        double gap = (second.second() - first.second()) / PlantedRow.DAY;
        double ratio = (double) Math.min(first.minor(), second.minor()) / Math.max(first.minor(), second.minor());
        return broken(
                rows.size() <= 3,
                "payments",
                gap >= 3,
                "short-gap",
                gap <= 60,
                "long-gap",
                ratio >= 0.25,
                "ratio",
                first.minor() + second.minor() <= 1_500_000 && first.minor() + second.minor() >= 450_000,
                "sum");
    }

    private static Set<String> chain(List<PlantedRow> rows) {
        boolean linked = true;
        boolean quick = true;
        boolean enough = true;
        boolean notMore = true;
        int changes = 0;
        for (int i = 0; i < rows.size(); i++) {
            changes += rows.get(i).payerCountry().equals(rows.get(i).payeeCountry()) ? 0 : 1;
            if (i == 0) {
                continue;
            }
            double ratio = (double) rows.get(i).minor() / rows.get(i - 1).minor();
            linked &= rows.get(i - 1).payee().equals(rows.get(i).payer());
            quick &= rows.get(i).second() - rows.get(i - 1).second() <= 5 * PlantedRow.DAY;
            enough &= ratio >= 0.6;
            notMore &= ratio <= 1.02;
        }
        return broken(
                linked,
                "linked",
                rows.size() >= 3,
                "hops",
                quick,
                "dwell",
                enough,
                "low-ratio",
                notMore,
                "high-ratio",
                changes >= 2,
                "countries",
                days(rows) <= 21,
                "span");
    }

    private static Set<String> escalation(List<PlantedRow> rows) {
        int rises = 0;
        for (int i = 1; i < rows.size(); i++) {
            rises += rows.get(i).minor() > rows.get(i - 1).minor() ? 1 : 0;
        }
        // two payments can rise once only; that is the same rule
        return broken(
                rows.size() >= 3,
                "payments",
                rises >= Math.min(2, rows.size() - 1),
                "rising",
                days(rows) <= 30,
                "window");
    }

    private static Set<String> reverse(List<PlantedRow> rows) {
        String payee = rows.get(0).payee();
        List<PlantedRow> in =
                rows.stream().filter(row -> row.payee().equals(payee)).toList();
        return broken(
                distinct(in, PlantedRow::payer) >= 5,
                "payers",
                days(in) <= 60,
                "window",
                in.size() < rows.size(),
                "onward");
    }

    /** With the numbers of issue 2: each payment within 72 hours of the one before, and 0.85 of it at least. */
    private static Set<String> ring(List<PlantedRow> rows) {
        boolean linked = rows.get(rows.size() - 1).payee().equals(rows.get(0).payer());
        boolean quick = true;
        boolean enough = true;
        for (int i = 1; i < rows.size(); i++) {
            linked &= rows.get(i - 1).payee().equals(rows.get(i).payer());
            quick &= rows.get(i).second() - rows.get(i - 1).second() <= 72 * PlantedRow.HOUR;
            enough &= rows.get(i).minor() >= 0.85 * rows.get(i - 1).minor();
        }
        return broken(
                linked && rows.size() >= 3 && rows.size() <= 6,
                "linked",
                days(rows) <= 30,
                "window",
                quick,
                "dwell",
                enough,
                "ratio",
                rows.get(rows.size() - 1).minor() >= 0.7 * rows.get(0).minor(),
                "retention");
    }

    private static Set<String> shortLived(List<PlantedRow> rows) {
        long end = java.time.LocalDate.of(2024, 4, 1).atStartOfDay().toEpochSecond(java.time.ZoneOffset.UTC);
        return broken(
                rows.size() >= 10,
                "inflows",
                days(rows) >= 14,
                "short",
                days(rows) <= 90,
                "long",
                end - rows.get(rows.size() - 1).second() >= 60 * PlantedRow.DAY,
                "silence");
    }

    private static Set<String> scatterGather(List<PlantedRow> rows) {
        String source = rows.get(0).payer();
        Map<String, Long> in = new HashMap<>();
        Set<String> targets = new HashSet<>();
        List<PlantedRow> out = new ArrayList<>();
        for (PlantedRow row : rows) {
            if (row.payer().equals(source)) {
                in.put(row.payee(), row.second());
            } else {
                out.add(row);
                targets.add(row.payee());
            }
        }
        boolean later = out.stream().allMatch(row -> row.second() > in.getOrDefault(row.payer(), Long.MAX_VALUE));
        return broken(in.size() >= 3, "intermediaries", targets.size() == 1 && later, "target");
    }
}
