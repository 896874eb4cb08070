package org.theseus.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.theseus.cases.Finding;
import org.theseus.detect.LeadDraft;
import org.theseus.detect.Role;
import org.theseus.detect.Wording;
import org.theseus.model.AccountId;
import org.theseus.model.Money;
import org.theseus.model.Transfer;

/** How much the rows of a finding carry, by the part that they play in it; sums are what was received. Immutable. O(rows). */
final class CitedSums {

    /** Part of rows that stand beside those which fit. */
    static final String OTHER = "other";
    /** Part of rows that came in, and later, to another. */
    static final String AFTER = "in after";

    /** Indicators whose rows that come in are wages. */
    static final Set<String> WAGES = Set.of("E2", "E7b");

    private static final int DAY_LETTERS = 10;

    private final Map<String, List<Transfer>> parts = new LinkedHashMap<>();
    private final Set<AccountId> acting;

    private CitedSums(Set<AccountId> acting) {
        this.acting = acting;
    }

    /** Of those rows that the case still holds. */
    static CitedSums of(Finding f, Map<String, Transfer> transfers) {
        CitedSums sums = new CitedSums(f.parties().stream()
                .filter(party -> !party.role().isProtected() && party.role() != Role.UNKNOWN)
                .flatMap(party -> f.accountsOf(party).stream())
                .collect(Collectors.toSet()));
        for (Finding.Evidence cited : f.transfers()) {
            Transfer transfer = transfers.get(cited.transferId());
            if (transfer != null) {
                sums.parts
                        .computeIfAbsent(cited.role(), none -> new ArrayList<>())
                        .add(transfer);
            }
        }
        return sums;
    }

    /** The rows of a part, none if no row plays it. */
    List<Transfer> rows(String part) {
        return parts.getOrDefault(part, List.of());
    }

    /** A line for each part and way between those who act, and what stays between in and out. */
    List<String> lines(Finding f) {
        List<String> lines = new ArrayList<>();
        parts.forEach((part, rows) -> ways(rows)
                .forEach(way -> lines.add(part + words(f, part) + ": " + Wording.count(way.size(), "payment") + ", "
                        + sums(way) + ", " + days(way) + ", " + ends(way))));
        stayed(0).ifPresent(stayed -> lines.add("in less out: " + stayed));
        List<Transfer> all = parts.values().stream().flatMap(List::stream).toList();
        if (rows(LeadDraft.OUT).isEmpty()
                && all.stream().anyMatch(row -> acting.contains(row.to()))
                && all.stream().noneMatch(row -> acting.contains(row.from()))) {
            lines.add("out: not looked at by this indicator; what left: BESIDE THE ROWS CITED");
        }
        return lines;
    }

    /** Rows apart by who of those who act pays and is paid. */
    private Collection<List<Transfer>> ways(List<Transfer> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (acting.contains(row.from()) ? row.from().key() : "") + ">"
                                + (acting.contains(row.to()) ? row.to().key() : ""),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    /** What a part means where its word does not say it. */
    private static String words(Finding f, String part) {
        if (WAGES.contains(f.indicator())) {
            return part.equals(LeadDraft.IN)
                    ? " (wages)"
                    : part.equals(LeadDraft.OUT) ? " (of these wages)" : fixed(part);
        }
        return fixed(part);
    }

    private static String fixed(String part) {
        return switch (part) {
            case AFTER -> " (to the one who came after)";
            case "in again" -> " (in a later burst)";
            case OTHER -> " (of the same days, no multiple of the price)";
            case "settles" -> " (between the two who settle)";
            case "client" -> " (of or to clients of the two)";
            case "fee" -> " (of the size of a price for a journey)";
            case "states" -> " (states what is shared)";
            case "before" -> " (an earlier payment of the size of a price)";
            default -> "";
        };
    }

    /** What came in and did not go out, with its share; nothing if less than so many hundredths, or not of one currency. */
    Optional<String> stayed(int leastPercent) {
        return InOut.of(rows(LeadDraft.IN), rows(LeadDraft.OUT))
                .filter(both -> both.stayed(leastPercent))
                .map(InOut::words);
    }

    /** Sums by currency, joined with a plus sign. */
    static String sums(Collection<Transfer> rows) {
        return byCurrency(rows).values().stream().map(Money::toString).collect(Collectors.joining(" + "));
    }

    static SortedMap<String, Money> byCurrency(Collection<Transfer> rows) {
        SortedMap<String, Money> sums = new TreeMap<>();
        rows.forEach(t -> sums.merge(t.received().currency(), t.received(), Money::plus));
        return sums;
    }

    private static String days(List<Transfer> rows) {
        String first = day(rows.get(0));
        String last = day(rows.get(rows.size() - 1));
        return first.equals(last) ? first : first + " to " + last;
    }

    private static String day(Transfer row) {
        String time = row.time().toString();
        return time.length() > DAY_LETTERS ? time.substring(0, DAY_LETTERS) : time;
    }

    private static String ends(List<Transfer> rows) {
        return end(rows.stream().map(t -> t.from().label()).distinct().toList(), "payer") + " > "
                + end(rows.stream().map(t -> t.to().label()).distinct().toList(), "payee");
    }

    private static String end(List<String> labels, String noun) {
        return labels.size() == 1 ? labels.get(0) : Wording.count(labels.size(), noun);
    }
}
