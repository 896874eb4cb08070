package org.theseus.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Aggregate;
import org.theseus.model.Detail;
import org.theseus.model.PartyId;
import org.theseus.model.Transfer;
import org.theseus.store.LedgerView;
import org.theseus.store.TransferFilter;
import org.theseus.table.Column;
import org.theseus.table.Table;

/** Transfers as a list, whatever asked for them: the {@code transfers} command, a search, a line of a file. */
public final class Transfers {

    private static final int COLUMNS = 20;
    private static final int PAYER = 4;
    private static final int AMOUNT = 8;

    private Transfers() {}

    /** The transfers of a filter, by (time, id); all of them are held in memory. */
    public static Table of(LedgerView view, TransferFilter filter) {
        List<Transfer> transfers = new java.util.ArrayList<>();
        view.readTransfers(filter, transfers::add);
        return of(transfers);
    }

    /** These transfers in this order, with the sums of what moved money by the currency in which it was sent. */
    public static Table of(List<Transfer> transfers) {
        Table.Builder table = Table.withProvenance(
                "transfers",
                Column.id("transfer_id", "Transfer"),
                Column.id("source_id", "Id in the source").inFiles(),
                Column.time("time", "Time"),
                Column.time("paid_time", "Paid out").inFiles(),
                Column.text("payer", "Payer"),
                Column.id("payer_id", "Payer id").inFiles(),
                Column.text("payee", "Payee"),
                Column.id("payee_id", "Payee id").inFiles(),
                Column.money("amount", "Amount", "currency"),
                Column.money("paid_amount", "Paid", "paid_currency").ifAny(),
                Column.text("channel", "Channel").ifRoom(),
                Column.text("status", "Status").ifRoom(),
                Column.text("send_place", "From").ifAny().ifRoom(),
                Column.text("pay_place", "To").ifAny().ifRoom(),
                Column.text("reference", "Reference").ifAny().ifRoom(),
                Column.id("mtcn", "MTCN").inFiles(),
                Column.integer("payments", "Payments").inFiles(),
                Column.time("until", "Until").ifAny(),
                Column.id("payer_account", "Payer account").inFiles(),
                Column.id("payee_account", "Payee account").inFiles());
        Sums sums = new Sums();
        long uncounted = 0;
        for (Transfer transfer : transfers) {
            row(table, transfer);
            if (transfer.status().movesMoney()) {
                Aggregate aggregate = transfer.aggregate();
                Long count = aggregate == null ? null : aggregate.count();
                sums.add(false, transfer.amount(), count == null ? 1 : count);
            } else {
                uncounted++;
            }
        }
        sums.byCurrency().values().forEach(sum -> {
            @Nullable Object[] cells = new @Nullable Object[COLUMNS];
            cells[PAYER] = "sum of " + sum.paymentsOut();
            cells[AMOUNT] = sum.out();
            table.footer(cells);
        });
        if (uncounted > 0) {
            table.note(
                    uncounted + " listed that moved no money (pending, cancelled, refunded or reversed) and in no sum");
        }
        return table.build();
    }

    private static void row(Table.Builder table, Transfer transfer) {
        Aggregate aggregate = transfer.aggregate();
        table.sourced(
                transfer.sources(),
                transfer.id(),
                transfer.sourceId(),
                transfer.time(),
                transfer.paidTime(),
                Labels.of(transfer.from(), transfer.payer()),
                PartyId.of(transfer.from()),
                Labels.of(transfer.to(), transfer.payee()),
                PartyId.of(transfer.to()),
                transfer.amount(),
                transfer.paid(),
                transfer.channel().name(),
                transfer.status().name(),
                transfer.detail(Detail.SEND_PLACE),
                transfer.detail(Detail.PAY_PLACE),
                transfer.detail(Detail.REFERENCE),
                transfer.detail(Detail.MTCN),
                aggregate == null ? Long.valueOf(1) : aggregate.count(),
                aggregate == null ? null : aggregate.to(),
                transfer.from().key(),
                transfer.to().key());
    }
}
