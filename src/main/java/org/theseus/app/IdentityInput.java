package org.theseus.app;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Detail;
import org.theseus.model.Mention;
import org.theseus.model.Sighting;
import org.theseus.model.Transfer;
import org.theseus.place.Gazetteer;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.mention.DescriptionsBuilder;
import org.theseus.resolve.mention.MentionFacts;
import org.theseus.resolve.mention.MentionRef;
import org.theseus.store.LedgerView;
import org.theseus.store.TransferFilter;

/** What a case's rows say of their sides, as the resolver takes it; cash and the outside world are nobody. Stateless. */
final class IdentityInput {

    private IdentityInput() {}

    /**
     * Reads the whole case once.
     *
     * @param apart mentions that judgements name, see {@link Judgements#named}
     */
    static Descriptions read(LedgerView ledger, Map<MentionRef, String> apart) {
        DescriptionsBuilder descriptions = new DescriptionsBuilder(apart);
        CounterVisits visits = new CounterVisits(Gazetteer.shipped());
        ledger.readTransfers(TransferFilter.ALL, transfer -> {
            MentionFile.Sides sides = sides(transfer, visits);
            if (sides.payer() != null) {
                descriptions.add(sides.payer());
            }
            if (sides.payee() != null) {
                descriptions.add(sides.payee());
            }
        });
        return descriptions.build();
    }

    /** Both sides of one transfer. */
    static MentionFile.Sides sides(Transfer transfer, CounterVisits visits) {
        return new MentionFile.Sides(
                transfer.id(),
                facts(transfer, Sighting.Side.PAYER, visits),
                facts(transfer, Sighting.Side.PAYEE, visits));
    }

    private static @Nullable MentionFacts facts(Transfer transfer, Sighting.Side side, CounterVisits visits) {
        AccountId account = account(transfer, side);
        if (account.kind() == AccountId.Kind.OUTSIDE) {
            return null;
        }
        Mention said = said(transfer, side);
        return new MentionFacts(
                new MentionRef(transfer.id(), side),
                account,
                said,
                customerOf(transfer, account, said),
                place(transfer, side),
                said.country(),
                transfer.time().isKnown() ? transfer.time().epochMillis() : MentionFacts.UNDATED,
                visits.of(transfer, side));
    }

    /** The node at one end. */
    static AccountId account(Transfer transfer, Sighting.Side side) {
        return side == Sighting.Side.PAYER ? transfer.from() : transfer.to();
    }

    /** What the row says of one end. */
    static Mention said(Transfer transfer, Sighting.Side side) {
        return side == Sighting.Side.PAYER ? transfer.payer() : transfer.payee();
    }

    /** The town of one end's counter, null if not stated. */
    static @Nullable String place(Transfer transfer, Sighting.Side side) {
        return transfer.detail(side == Sighting.Side.PAYER ? Detail.SEND_PLACE : Detail.PAY_PLACE);
    }

    /** Whose customer number it is: the institution of the row, else that of the node, else the file. */
    private static @Nullable String customerOf(Transfer transfer, AccountId account, Mention said) {
        if (said.customerId() == null) {
            return null;
        }
        if (account.kind() == AccountId.Kind.CUSTOMER || said.institution() == null) {
            return account.institution().isEmpty() ? transfer.sources().get(0).sha256() : account.institution();
        }
        return said.institution();
    }
}
