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
import org.theseus.model.Fact;
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
            transfers.put(id, withFacts(graph, edge, sent, sent.equals(received) ? null : received));
        }
        return transfers;
    }

    private static Transfer withFacts(CaseGraph graph, int edge, Money sent, @Nullable Money paid) {
        String id = graph.transferId(edge);
        EnumMap<Detail, String> details = new EnumMap<>(Detail.class);
        for (Fact fact : Fact.values()) {
            for (Detail detail : Detail.values()) {
                String word = detail.property().equals(fact.property()) ? graph.find(fact, edge) : null;
                if (word != null) {
                    details.put(detail, word);
                }
            }
        }
        return new Transfer(
                id,
                "tx " + id,
                "hash " + id,
                new BookingTime(graph.graph().earliest(edge), graph.precision(edge), false),
                null,
                null,
                graph.account(graph.graph().source(edge)).id(),
                graph.account(graph.graph().target(edge)).id(),
                side(
                        graph,
                        edge,
                        Fact.SEND_COUNTRY,
                        Fact.PAYER_PHONE,
                        Fact.PAYER_DOCUMENT,
                        Fact.PAYER_ADDRESS,
                        Fact.PAYER_EMAIL),
                side(
                        graph,
                        edge,
                        Fact.PAY_COUNTRY,
                        Fact.PAYEE_PHONE,
                        Fact.PAYEE_DOCUMENT,
                        Fact.PAYEE_ADDRESS,
                        Fact.PAYEE_EMAIL),
                sent,
                paid,
                Channel.BANK,
                Status.BOOKED,
                null,
                details,
                new TreeMap<>(),
                List.of(row(id)));
    }

    private static Mention side(
            CaseGraph graph, int edge, Fact country, Fact phone, Fact document, Fact address, Fact email) {
        return new Mention(
                null,
                null,
                null,
                null,
                graph.find(country, edge),
                graph.find(phone, edge),
                graph.find(document, edge),
                graph.find(address, edge),
                graph.find(email, edge),
                null,
                null);
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
