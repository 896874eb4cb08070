package org.theseus.model;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One record of a payment of which several records tell: what the payer's bank wrote, what the payee's bank wrote. A record
 * is never changed; the payment as all of them tell it together is derived by {@link #together} and can be derived anew when
 * one of them is taken back.
 *
 * @param record exactly what its rows say, with its own id, content hash and rows
 * @param side whose own records it stands in, null for a list of transfers that is nobody's own
 */
public record Witness(Transfer record, Sighting.@Nullable Side side) {

    /** The leader first, then by id: the order in which doubtful facts are decided. */
    private static Comparator<Witness> order(String leaderId) {
        return Comparator.comparing((Witness witness) -> !witness.record.id().equals(leaderId))
                .thenComparing(witness -> witness.record.id());
    }

    /**
     * The payment as its records tell it together, the same whatever order they are given in. Each side is told by its own
     * bank's record where there is one: its account, its mention, what it paid or got. Everything else is the leader's, and
     * what the leader does not say is filled in from the others in the order of their ids. A balance belongs to one account
     * and stays in its record.
     *
     * @param leaderId id of the record whose id the payment bears
     * @param witnesses at least one, among them the leader
     */
    public static Transfer together(String leaderId, List<Witness> witnesses) {
        List<Witness> all = witnesses.stream().sorted(order(leaderId)).toList();
        Transfer leader = all.get(0).record;
        if (!leader.id().equals(leaderId)) {
            throw new IllegalArgumentException("no record " + leaderId + " among the witnesses");
        }
        if (all.size() == 1) {
            return leader;
        }
        Optional<Transfer> payerOwn = own(all, Sighting.Side.PAYER);
        Optional<Transfer> payeeOwn = own(all, Sighting.Side.PAYEE);
        Transfer sent = payerOwn.orElse(leader);
        Money amount = sent.amount();
        @Nullable Money paid = payeeOwn.map(Transfer::received).orElse(sent.paid());
        return new Transfer(
                leader.id(),
                leader.sourceId(),
                leader.contentHash(),
                sent.time(),
                paidTime(leader, sent, payeeOwn),
                sent.valueDate(),
                payerOwn.map(Transfer::from).orElse(best(all, Transfer::from)),
                payeeOwn.map(Transfer::to).orElse(best(all, Transfer::to)),
                mention(all, payerOwn, Transfer::payer),
                mention(all, payeeOwn, Transfer::payee),
                amount,
                amount.equals(paid) ? null : paid,
                channel(all),
                leader.status(),
                leader.aggregate(),
                details(all),
                attributes(all),
                all.stream()
                        .flatMap(witness -> witness.record.sources().stream())
                        .distinct()
                        .toList());
    }

    private static Optional<Transfer> own(List<Witness> all, Sighting.Side side) {
        return all.stream()
                .filter(witness -> witness.side == side)
                .map(Witness::record)
                .findFirst();
    }

    private static @Nullable BookingTime paidTime(Transfer leader, Transfer sent, Optional<Transfer> payeeOwn) {
        if (leader.paidTime() != null) {
            return leader.paidTime();
        }
        return payeeOwn.map(Transfer::time)
                .filter(BookingTime::isKnown)
                .filter(time -> time.epochMillis() > sent.time().latestMillis())
                .orElse(null);
    }

    /** The end that says most: an account before a customer number before a name. */
    private static AccountId best(List<Witness> all, Function<Transfer, AccountId> end) {
        return all.stream()
                .map(witness -> end.apply(witness.record))
                .min(Comparator.comparing(AccountId::kind))
                .orElseThrow();
    }

    private static Mention mention(List<Witness> all, Optional<Transfer> own, Function<Transfer, Mention> side) {
        Mention first = own.map(side).orElse(side.apply(all.get(0).record));
        return first.isIdentified()
                ? first
                : all.stream()
                        .map(witness -> side.apply(witness.record))
                        .filter(Mention::isIdentified)
                        .findFirst()
                        .orElse(first);
    }

    private static Channel channel(List<Witness> all) {
        return all.stream()
                .map(witness -> witness.record.channel())
                .filter(channel -> channel != Channel.UNKNOWN)
                .findFirst()
                .orElse(Channel.UNKNOWN);
    }

    private static Map<Detail, String> details(List<Witness> all) {
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        for (Witness witness : all) {
            witness.record.details().forEach(details::putIfAbsent);
        }
        details.remove(Detail.BALANCE_AFTER);
        return details;
    }

    private static TreeMap<String, String> attributes(List<Witness> all) {
        TreeMap<String, String> attributes = new TreeMap<>();
        for (Witness witness : all) {
            witness.record.attributes().forEach(attributes::putIfAbsent);
        }
        return attributes;
    }

    /**
     * Who leads when the leader is gone: the record that came into the case first.
     *
     * @param arrival number of the file that a row stands in, in the order of import
     */
    public static String nextLeader(List<Witness> left, Function<SourceRow, Integer> arrival) {
        return left.stream()
                .map(Witness::record)
                .min(Comparator.comparing((Transfer record) -> record.sources().stream()
                                .map(arrival)
                                .min(Comparator.naturalOrder())
                                .orElseThrow())
                        .thenComparing(Transfer::id))
                .map(Transfer::id)
                .orElseThrow();
    }
}
