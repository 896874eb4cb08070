package org.theseus.proceeds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.theseus.algo.Monitor;
import org.theseus.algo.attribution.Opening;
import org.theseus.algo.commingling.Commingling;
import org.theseus.algo.commingling.FollowedMoney;
import org.theseus.algo.commingling.Holding;
import org.theseus.algo.commingling.SeedMoney;
import org.theseus.graph.TemporalGraph;
import org.theseus.graph.TemporalGraphBuilder;
import org.theseus.model.AccountId;
import org.theseus.model.Detail;
import org.theseus.model.Money;
import org.theseus.model.Transfer;

/**
 * What became of the money taken in, by {@link Commingling}: the least of each payment out from following what was taken in for
 * certain, the most from following all that may have been. Rows that have no place in time are followed by nobody: they may be
 * anything that their amount allows.
 */
final class PassedOn {

    private final Pattern pattern;
    private final List<Draft> drafts;
    private final Map<AccountId, Integer> nodes = new TreeMap<>();
    private final List<AccountId> group;
    private final List<String> currencies;
    private final List<Draft> timed = new ArrayList<>();
    /** Accounts of which some payment has no place in time. */
    private final Set<AccountId> withoutTime = new HashSet<>();

    private final SortedMap<String, Proceeds.Bounds> kept = new TreeMap<>();

    private PassedOn(Pattern pattern, List<Draft> drafts) {
        this.pattern = pattern;
        this.drafts = drafts;
        this.group = List.copyOf(pattern.accounts());
        this.currencies = drafts.stream()
                .flatMap(draft -> List.of(draft.transfer.amount(), draft.transfer.received()).stream())
                .map(money -> money.currency())
                .distinct()
                .sorted()
                .toList();
    }

    /** Fills in the bounds of payments out; what the group still holds at the end of the records, by currency. */
    static SortedMap<String, Proceeds.Bounds> fill(Pattern pattern, List<Draft> drafts) {
        PassedOn passed = new PassedOn(pattern, drafts);
        passed.run();
        return passed.kept;
    }

    private void run() {
        group.forEach(account -> nodes.put(account, nodes.size()));
        drafts.forEach(draft -> {
            nodes.putIfAbsent(draft.transfer.from(), nodes.size());
            nodes.putIfAbsent(draft.transfer.to(), nodes.size());
            if (draft.transfer.isTimed() && !draft.transfer.from().equals(draft.transfer.to())) {
                timed.add(draft);
            }
            if (draft.transfer.status().movesMoney() && !draft.transfer.isTimed()) {
                withoutTime.addAll(List.of(draft.transfer.from(), draft.transfer.to()));
            }
        });
        TemporalGraphBuilder builder = new TemporalGraphBuilder(nodes.size());
        for (int node = group.size(); node < nodes.size(); node++) {
            builder.terminal(node);
        }
        timed.forEach(draft -> add(builder, draft.transfer));
        TemporalGraph graph = builder.build();
        int[] insertion = builder.insertionOrder();
        FollowedMoney certain = follow(graph, insertion, true);
        FollowedMoney possible = follow(graph, insertion, false);
        for (int edge = 0; edge < insertion.length; edge++) {
            Draft draft = timed.get(insertion[edge]);
            if (draft.isOut()) {
                draft.least = certain.mustMinor(edge);
                draft.most = Math.max(draft.least, possible.mayMinor(edge));
            }
        }
        hold(certain, possible);
        untimed();
    }

    private void add(TemporalGraphBuilder builder, Transfer transfer) {
        builder.add(
                node(transfer.from()),
                node(transfer.to()),
                transfer.time().epochMillis(),
                Math.max(1, transfer.time().precision().widthMillis()),
                transfer.amount().minor(),
                currencies.indexOf(transfer.amount().currency()),
                transfer.received().minor(),
                currencies.indexOf(transfer.received().currency()));
    }

    private int node(AccountId account) {
        return nodes.getOrDefault(account, 0);
    }

    private FollowedMoney follow(TemporalGraph graph, int[] insertion, boolean least) {
        SortedMap<Integer, Long> parts = new TreeMap<>();
        for (int edge = 0; edge < insertion.length; edge++) {
            Draft draft = timed.get(insertion[edge]);
            long part = draft.isReceipt() ? part(draft, least) : 0;
            if (part > 0) {
                parts.put(edge, part);
            }
        }
        SeedMoney seeds = SeedMoney.parts(
                graph,
                parts.keySet().stream().mapToInt(Integer::intValue).toArray(),
                parts.values().stream().mapToLong(Long::longValue).toArray());
        return Commingling.follow(graph, seeds, this::opening, Long.MAX_VALUE, Monitor.NONE);
    }

    /** Of what was sent; of a payment that arrives changed, all or, for the least, nothing unless all counts. */
    private static long part(Draft draft, boolean least) {
        long counted = least ? draft.least : draft.most;
        if (draft.transfer.paid() == null || counted == 0) {
            return counted;
        }
        return least && counted < draft.amount.minor()
                ? 0
                : draft.transfer.amount().minor();
    }

    private Opening opening(int node, int currency) {
        if (node >= group.size() || !pattern.seenWhole().contains(group.get(node))) {
            return Opening.UNKNOWN;
        }
        boolean allTimed = !withoutTime.contains(group.get(node));
        Long balance = pattern.openings()
                .getOrDefault(group.get(node), new TreeMap<>())
                .get(currencies.get(currency));
        return balance == null || balance < 0 || !allTimed ? Opening.UNKNOWN : Opening.of(balance);
    }

    private void hold(FollowedMoney certain, FollowedMoney possible) {
        for (Holding holding : certain.holdings()) {
            // an account without own records may have paid on without anybody seeing it
            if (holding.node() < group.size() && pattern.seenWhole().contains(group.get(holding.node()))) {
                keep(holding.currency(), holding.mustMinor(), 0);
            }
        }
        for (Holding holding : possible.holdings()) {
            if (holding.node() < group.size()) {
                keep(holding.currency(), 0, holding.mayMinor());
            }
        }
    }

    private void keep(int currency, long least, long most) {
        kept.merge(currencies.get(currency), new Proceeds.Bounds(least, most), Proceeds.Bounds::plus);
    }

    private void untimed() {
        for (String currency : currencies) {
            long in = 0;
            long out = 0;
            long fees = 0;
            for (Draft draft : drafts) {
                if (!draft.transfer.isTimed() && draft.amount.currency().equals(currency)) {
                    in += draft.isReceipt() ? draft.most : 0;
                    out += draft.isOut() ? draft.amount.minor() : 0;
                }
                fees += draft.transfer.amount().currency().equals(currency) ? fee(draft.transfer) : 0;
            }
            for (Draft draft : drafts) {
                boolean free = !draft.transfer.isTimed() || in > 0;
                if (draft.isOut() && free && draft.amount.currency().equals(currency)) {
                    draft.most = draft.amount.minor();
                }
            }
            Proceeds.Bounds held = kept.getOrDefault(currency, Proceeds.Bounds.NONE);
            kept.put(currency, new Proceeds.Bounds(Math.max(0, held.least() - out - fees), held.most() + in));
        }
    }

    /** A stated fee, which may have been paid out of anything; 0 if there is none or it cannot be read. */
    private static long fee(Transfer transfer) {
        String stated = transfer.status().movesMoney() ? transfer.detail(Detail.FEE) : null;
        if (stated == null) {
            return 0;
        }
        try {
            return Math.abs(
                    Money.of(new BigDecimal(stated.strip()), transfer.amount().currency())
                            .minor());
        } catch (ArithmeticException | NumberFormatException unreadable) {
            return 0;
        }
    }
}
