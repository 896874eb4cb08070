package org.theseus.model;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One payment from one side to another, with every row that proves it. Immutable and thread-safe.
 *
 * @param id {@code T-} and hex digits, stable across imports (contract, section 4)
 * @param sourceId the id that the source gives, null if none
 * @param contentHash digest of what the row says; two rows of one id with different hashes are a conflict
 * @param time when it was sent or booked
 * @param paidTime when it was paid out, null if the source does not say
 * @param valueDate null if the source does not say
 * @param from node key of the paying side
 * @param to node key of the receiving side
 * @param amount what the payer sent, positive
 * @param paid what the payee got where that differs in amount or currency, else null
 * @param aggregate set where the row sums up several payments, else null
 * @param details known further facts, only those that the row states, in the order of {@link Detail}
 * @param attributes columns that the profile did not map, by header name
 * @param sources rows that prove it, sorted, at least one
 */
public record Transfer(
        String id,
        @Nullable String sourceId,
        String contentHash,
        BookingTime time,
        @Nullable BookingTime paidTime,
        @Nullable BookingTime valueDate,
        AccountId from,
        AccountId to,
        Mention payer,
        Mention payee,
        Money amount,
        @Nullable Money paid,
        Channel channel,
        Status status,
        @Nullable Aggregate aggregate,
        Map<Detail, String> details,
        SortedMap<String, String> attributes,
        List<SourceRow> sources) {

    public Transfer {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a transfer needs a source row: " + id);
        }
        details = Details.of(details);
        attributes = Attributes.of(attributes);
        sources = sources.size() == 1
                ? List.copyOf(sources)
                : sources.stream().sorted().toList();
    }

    /** The same payment proved by other rows; at least one. */
    public Transfer withSources(List<SourceRow> rows) {
        return new Transfer(
                id,
                sourceId,
                contentHash,
                time,
                paidTime,
                valueDate,
                from,
                to,
                payer,
                payee,
                amount,
                paid,
                channel,
                status,
                aggregate,
                details,
                attributes,
                rows);
    }

    /** The same payment between other nodes: those that stand for the parties which hold its own. */
    public Transfer between(AccountId payerNode, AccountId payeeNode) {
        return new Transfer(
                id,
                sourceId,
                contentHash,
                time,
                paidTime,
                valueDate,
                payerNode,
                payeeNode,
                payer,
                payee,
                amount,
                paid,
                channel,
                status,
                aggregate,
                details,
                attributes,
                sources);
    }

    /** What the payee got: the paid amount if the source states one, else the sent amount. */
    public Money received() {
        return paid != null ? paid : amount;
    }

    /** A stated detail, or null. */
    public @Nullable String detail(Detail detail) {
        return details.get(detail);
    }

    /** Whether it moves money at a known time as a single payment: the condition of every time-respecting algorithm. */
    public boolean isTimed() {
        return aggregate == null && time.isKnown() && status.movesMoney();
    }
}
