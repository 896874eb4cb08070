package org.theseus.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Aggregate;
import org.theseus.model.Detail;
import org.theseus.model.Mention;
import org.theseus.model.Money;
import org.theseus.model.Sighting.Side;
import org.theseus.model.Transfer;

/**
 * A transfer as one of its ends sees it.
 *
 * @param side the end that looks
 * @param own whether the other end belongs to the same selection
 */
record Movement(Transfer transfer, Side side, boolean own) {

    /** What a transfer is to a set of account keys: nothing, a payment in or out, or both where both ends are in the set. */
    static List<Movement> of(Transfer transfer, Set<String> keys) {
        boolean payer = keys.contains(transfer.from().key());
        boolean payee = keys.contains(transfer.to().key());
        List<Movement> movements = new ArrayList<>(2);
        if (payer) {
            movements.add(new Movement(transfer, Side.PAYER, payee));
        }
        if (payee) {
            movements.add(new Movement(transfer, Side.PAYEE, payer));
        }
        return movements;
    }

    boolean isIn() {
        return side == Side.PAYEE;
    }

    AccountId account() {
        return isIn() ? transfer.to() : transfer.from();
    }

    AccountId counterparty() {
        return isIn() ? transfer.from() : transfer.to();
    }

    Mention counterpartyMention() {
        return isIn() ? transfer.payer() : transfer.payee();
    }

    /** What came in or went out at this end. */
    Money amount() {
        return isIn() ? transfer.received() : transfer.amount();
    }

    /** What the other end paid or got, where that differs. */
    @Nullable
    Money original() {
        Money paid = transfer.paid();
        return paid == null ? null : isIn() ? transfer.amount() : paid;
    }

    /** The place at this end, else that at the other. */
    @Nullable
    String place() {
        String here = transfer.detail(isIn() ? Detail.PAY_PLACE : Detail.SEND_PLACE);
        return here != null ? here : transfer.detail(isIn() ? Detail.SEND_PLACE : Detail.PAY_PLACE);
    }

    boolean counts() {
        return transfer.status().movesMoney();
    }

    /** How many payments the row stands for; 1 where an aggregate does not say. */
    long payments() {
        Aggregate aggregate = transfer.aggregate();
        Long count = aggregate == null ? null : aggregate.count();
        return count == null ? 1 : count;
    }
}
