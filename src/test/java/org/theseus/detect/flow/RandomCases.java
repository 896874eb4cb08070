package org.theseus.detect.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.theseus.algo.RandomGraphs;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Channel;
import org.theseus.model.Facts;
import org.theseus.model.Money;
import org.theseus.model.Observation;
import org.theseus.model.Precision;
import org.theseus.model.Status;
import org.theseus.project.CaseGraph;
import org.theseus.project.CaseGraphBuilder;
import org.theseus.store.AccountRecord;
import org.theseus.store.LedgerEdge;

/** The random graphs of the algorithm tests as cases: terminal nodes are the outside world, every second account is FULL. */
public final class RandomCases {

    private static final String[] CURRENCIES = {"EUR", "USD"};

    private RandomCases() {}

    public static CaseGraph of(long seed, int maxNodes, int maxEdges, int days, long scale) {
        TemporalGraph g = RandomGraphs.of(seed, maxNodes, maxEdges, days);
        // keys of the outside world sort after those of accounts, so terminal nodes are numbered last
        int[] ordered = IntStream.concat(
                        IntStream.range(0, g.nodeCount()).filter(n -> !g.isTerminal(n)),
                        IntStream.range(0, g.nodeCount()).filter(g::isTerminal))
                .toArray();
        int[] number = new int[ordered.length];
        List<AccountRecord> accounts = new ArrayList<>();
        for (int i = 0; i < ordered.length; i++) {
            number[ordered[i]] = i;
            AccountId id = g.isTerminal(ordered[i])
                    ? new AccountId(AccountId.Kind.OUTSIDE, String.format("%03d", i), "")
                    : new AccountId(AccountId.Kind.ACCOUNT, "b", String.format("%03d", i));
            accounts.add(new AccountRecord(id, null, null, i % 2 == 0 ? Observation.FULL : Observation.SEEN_ONLY, 0));
        }
        CaseGraphBuilder builder = new CaseGraphBuilder(accounts);
        for (int e = 0; e < g.edgeCount(); e++) {
            Precision precision = g.widthMillis(e) == 1
                    ? Precision.MILLI
                    : g.widthMillis(e) == 60_000 ? Precision.MINUTE : Precision.DAY;
            Money sent = new Money(g.sentMinor(e) * scale, CURRENCIES[g.sentCurrency(e)]);
            Money paid = new Money(g.receivedMinor(e) * scale, CURRENCIES[g.receivedCurrency(e)]);
            builder.add(new LedgerEdge(
                    "T-" + e,
                    number[g.source(e)],
                    number[g.target(e)],
                    new BookingTime(g.earliest(e), precision, false),
                    sent,
                    sent.equals(paid) ? null : paid,
                    Channel.BANK,
                    Status.BOOKED,
                    0,
                    Facts.NONE));
        }
        return builder.build();
    }
}
