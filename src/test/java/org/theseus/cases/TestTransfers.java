package org.theseus.cases;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.AccountId;
import org.theseus.model.Aggregate;
import org.theseus.model.BookingTime;
import org.theseus.model.Channel;
import org.theseus.model.Detail;
import org.theseus.model.Mention;
import org.theseus.model.Money;
import org.theseus.model.SourceRow;
import org.theseus.model.Status;
import org.theseus.model.Transfer;
import org.theseus.project.CaseGraph;

/** The transfers behind a hand-made or random case graph, each proved by one row. */
public final class TestTransfers {

    private TestTransfers() {}

    /** Every timed transfer of the graph, by id. */
    public static Map<String, Transfer> of(CaseGraph graph) {
        Map<String, Transfer> transfers = new TreeMap<>();
        TemporalGraph edges = graph.graph();
        for (int edge = 0; edge < edges.edgeCount(); edge++) {
            Money sent = new Money(edges.sentMinor(edge), graph.currency(edges.sentCurrency(edge)));
            Money received = new Money(edges.receivedMinor(edge), graph.currency(edges.receivedCurrency(edge)));
            String id = graph.transferId(edge);
            transfers.put(
                    id,
                    transfer(
                            id,
                            new BookingTime(edges.earliest(edge), graph.precision(edge), false),
                            graph.account(edges.source(edge)).id(),
                            graph.account(edges.target(edge)).id(),
                            sent,
                            sent.equals(received) ? null : received,
                            graph.sendPlace(edge),
                            null));
        }
        return transfers;
    }

    /** One transfer whose number is its line. */
    public static Transfer transfer(
            String id,
            BookingTime time,
            AccountId from,
            AccountId to,
            Money amount,
            @Nullable Money paid,
            @Nullable String sendPlace,
            @Nullable Aggregate aggregate) {
        EnumMap<Detail, String> details = new EnumMap<>(Detail.class);
        if (sendPlace != null) {
            details.put(Detail.SEND_PLACE, sendPlace);
        }
        return new Transfer(
                id,
                "tx " + id,
                "hash " + id,
                time,
                null,
                null,
                from,
                to,
                Mention.NONE,
                Mention.NONE,
                amount,
                paid,
                Channel.BANK,
                Status.BOOKED,
                aggregate,
                details,
                new TreeMap<>(),
                List.of(row(id)));
    }

    /** The row that proves a transfer {@code T-7}: the seventh after the header. */
    public static SourceRow row(String id) {
        long record = Long.parseLong(id.substring(2)) + 1;
        return new SourceRow("case.csv", "ab".repeat(32), null, null, record, record + 1, record * 80);
    }
}
