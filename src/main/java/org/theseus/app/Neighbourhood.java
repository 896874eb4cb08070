package org.theseus.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Money;
import org.theseus.project.GraphSource;
import org.theseus.store.LedgerView;
import org.theseus.store.TransferFilter;
import org.theseus.table.Column;
import org.theseus.table.Table;

/**
 * Who pays whom around an account, one line per ordered pair and currency. The world outside an institution is shown and
 * never walked through, and so are accounts with very many counterparties; the notes say which. Stateless.
 */
public final class Neighbourhood {

    private static final int HUB_COUNTERPARTIES = 500;

    private Neighbourhood() {}

    private record Pair(AccountId from, AccountId to, String currency) {}

    private record Flow(long count, Money sum, BookingTime first, BookingTime last) {

        Flow plus(Flow other) {
            return new Flow(
                    count + other.count,
                    sum.plus(other.sum),
                    first.compareTo(other.first) <= 0 ? first : other.first,
                    last.compareTo(other.last) >= 0 ? last : other.last);
        }
    }

    /**
     * The pairs within a number of hops, nearest first, then by sum; every account for itself.
     *
     * @param start account keys to begin at
     * @param hops at least 1
     */
    public static Table table(LedgerView ledger, SortedSet<String> start, int hops) {
        return table(PartyView.byAccount(ledger, GraphSource.STORE), start, hops);
    }

    /** The same of parties, each under the account that stands for it; what a party pays itself is in no line. */
    public static Table table(PartyView view, SortedSet<String> accounts, int hops) {
        SortedSet<String> start = new TreeSet<>();
        accounts.forEach(key -> start.add(view.standing(AccountId.parse(key)).key()));
        SortedMap<String, Integer> distance = new TreeMap<>();
        start.forEach(key -> distance.put(key, 0));
        Map<Pair, Flow> flows = new java.util.HashMap<>();
        SortedSet<String> frontier = new TreeSet<>(start);
        List<String> notes = new ArrayList<>();
        for (int hop = 1; hop <= hops && !frontier.isEmpty(); hop++) {
            frontier = expand(view, frontier, hop, distance, flows, notes);
        }
        notes.addAll(networks(view, start));
        return render(flows, distance, notes);
    }

    /** Networks of leads in which one of these accounts plays a part. */
    private static List<String> networks(PartyView view, SortedSet<String> standing) {
        return CaseNetworks.of(view.ledger()).stream()
                .filter(network -> network.findings().stream()
                        .flatMap(finding -> finding.parties().stream())
                        .anyMatch(party ->
                                standing.contains(view.standing(party.account()).key())))
                .map(network ->
                        "plays a part in network " + network.number() + " of leads: theseus why " + network.id())
                .toList();
    }

    private static SortedSet<String> expand(
            PartyView view,
            SortedSet<String> frontier,
            int hop,
            SortedMap<String, Integer> distance,
            Map<Pair, Flow> flows,
            List<String> notes) {
        SortedMap<String, SortedSet<String>> others = new TreeMap<>();
        Map<Pair, Flow> fresh = new java.util.HashMap<>();
        SortedSet<String> read = new TreeSet<>();
        frontier.forEach(key -> view.all(AccountId.parse(key)).forEach(account -> read.add(account.key())));
        view.ledger().readTransfers(TransferFilter.ofAccounts(read), t -> {
            AccountId from = view.standing(t.from());
            AccountId to = view.standing(t.to());
            if (t.status().movesMoney() && (!from.equals(to) || t.from().equals(t.to()))) {
                fresh.merge(
                        new Pair(from, to, t.amount().currency()),
                        new Flow(1, t.amount(), t.time(), t.time()),
                        Flow::plus);
                meet(others, from.key(), to.key());
            }
        });
        flows.putAll(fresh);
        SortedSet<String> next = new TreeSet<>();
        for (String key : frontier) {
            SortedSet<String> met = others.getOrDefault(key, new TreeSet<>());
            if (hop > 1 && met.size() > HUB_COUNTERPARTIES) {
                notes.add(key + " has " + met.size() + " counterparties and was not walked through");
                continue;
            }
            for (String other : met) {
                if (distance.putIfAbsent(other, hop) == null
                        && AccountId.parse(other).kind() != AccountId.Kind.OUTSIDE) {
                    next.add(other);
                }
            }
        }
        return next;
    }

    private static void meet(SortedMap<String, SortedSet<String>> others, String from, String to) {
        others.computeIfAbsent(from, none -> new TreeSet<>()).add(to);
        others.computeIfAbsent(to, none -> new TreeSet<>()).add(from);
    }

    private static Table render(Map<Pair, Flow> flows, SortedMap<String, Integer> distance, List<String> notes) {
        Table.Builder table = Table.of(
                "network",
                Column.integer("hop", "Hop"),
                Column.id("from", "From"),
                Column.id("to", "To"),
                Column.integer("transfers", "Transfers"),
                Column.money("sum", "Sum", "currency"),
                Column.time("first", "First").ifRoom(),
                Column.time("last", "Last").ifRoom());
        flows.entrySet().stream()
                .filter(e -> distance.containsKey(e.getKey().from().key())
                        && distance.containsKey(e.getKey().to().key()))
                .sorted(Comparator.comparing((Map.Entry<Pair, Flow> e) -> hop(e.getKey(), distance))
                        .thenComparing(e -> e.getValue().sum(), Comparator.reverseOrder())
                        .thenComparing(e -> e.getKey().from())
                        .thenComparing(e -> e.getKey().to()))
                .forEach(e -> table.row(
                        (long) hop(e.getKey(), distance),
                        e.getKey().from().key(),
                        e.getKey().to().key(),
                        e.getValue().count(),
                        e.getValue().sum(),
                        e.getValue().first(),
                        e.getValue().last()));
        notes.forEach(table::note);
        return table.build();
    }

    private static int hop(Pair pair, SortedMap<String, Integer> distance) {
        int from = distance.getOrDefault(pair.from().key(), Integer.MAX_VALUE - 1);
        int to = distance.getOrDefault(pair.to().key(), Integer.MAX_VALUE - 1);
        return Math.min(from, to) + 1;
    }
}
