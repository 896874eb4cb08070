package org.theseus.view;

import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theseus.fx.Converted;
import org.theseus.fx.RateTable;
import org.theseus.model.AccountId;
import org.theseus.model.Aggregate;
import org.theseus.model.BookingTime;
import org.theseus.model.CaseEvent;
import org.theseus.model.Detail;
import org.theseus.model.Money;
import org.theseus.model.PartyId;
import org.theseus.model.Precision;
import org.theseus.model.SourceRow;
import org.theseus.model.Transfer;
import org.theseus.store.LedgerView;
import org.theseus.store.TransferFilter;
import org.theseus.table.Column;
import org.theseus.table.Kind;
import org.theseus.table.Table;

/**
 * Every movement of an account or of several accounts of one person, in time order. A transfer between two accounts of the
 * selection is two lines, one out and one in. Events that investigators entered stand between the payments by their day, before
 * payments of that day; tags of the other end stand beside a payment. The amount is what moved at this end: a payee's line shows what was paid out,
 * and the amount sent beside it where the two differ. Sums leave out what moved no money.
 */
public final class Statement {

    private static final int COLUMNS = 23;
    private static final int EVENT = 2;
    private static final int COUNTERPARTY = 4;
    private static final int IN = 7;
    private static final int OUT = 8;
    private static final int PLACE = 15;
    private static final int REFERENCE = 16;

    private Statement() {}

    /** The statement; time and memory linear in the selection's transfers. */
    public static Table of(LedgerView view, Selection who, Period period) {
        return of(view, who, period, RateTable.FIXED);
    }

    /** The same with other currencies in EUR by these rates, where there is one for the day; each names its rate. */
    public static Table of(LedgerView view, Selection who, Period period, RateTable rates) {
        return of(view, who, period, rates, Timeline.NONE);
    }

    /** The same with what investigators know. */
    public static Table of(LedgerView view, Selection who, Period period, RateTable rates, Timeline known) {
        return of(view, who, period, rates, known, account -> account);
    }

    /**
     * The same with the ids of the parties that hold the accounts at the other ends.
     *
     * @param standing the account that stands for the party which holds one
     */
    public static Table of(
            LedgerView view,
            Selection who,
            Period period,
            RateTable rates,
            Timeline known,
            UnaryOperator<AccountId> standing) {
        List<Movement> movements = new ArrayList<>();
        view.readTransfers(
                TransferFilter.ofAccounts(who.keys()), transfer -> movements.addAll(Movement.of(transfer, who.keys())));
        List<Movement> written = OwnRecords.of(view, movements).asWritten(movements);
        BalanceProof proof = BalanceProof.of(written, view.sources());
        Table.Builder table =
                Table.withProvenance("statement", columns(who.accounts().size() > 1));
        Sums sums = new Sums();
        TreeSet<String> unrated = new TreeSet<>();
        long undated = 0;
        long uncounted = 0;
        Deque<CaseEvent> events = new ArrayDeque<>(known.events());
        events.removeIf(event -> !period.contains(day(event)));
        for (int i = 0; i < movements.size(); i++) {
            Movement movement = written.get(i);
            if (!period.contains(movement.transfer().time())) {
                undated += movement.transfer().time().isKnown() ? 0 : 1;
                continue;
            }
            BookingTime time = movement.transfer().time();
            while (!events.isEmpty() && day(events.getFirst()).compareTo(time) <= 0) {
                event(table, events.removeFirst());
            }
            if (movement.counts()) {
                sums.add(movement);
            } else {
                uncounted++;
            }
            if (!movement.amount().currency().equals(RateTable.EURO)
                    && Euros.of(movement.transfer().time(), movement.amount(), rates)
                            .isEmpty()) {
                unrated.add(movement.amount().currency());
            }
            row(
                    table,
                    movement,
                    movements.get(i).transfer().sources(),
                    proof.balance(i),
                    proof.isBroken(i),
                    rates,
                    known.tagsOf(movement.counterparty().key()),
                    PartyId.of(standing.apply(movement.counterparty())));
        }
        events.forEach(event -> event(table, event));
        who.keys().forEach(key -> {
            if (!known.tagsOf(key).isEmpty()) {
                table.note(AccountId.parse(key).label() + " is tagged " + String.join(", ", known.tagsOf(key)));
            }
        });
        sums.byCurrency().values().forEach(sum -> table.footer(footer(sum)));
        if (!unrated.isEmpty()) {
            table.note("no rate for some days of " + String.join(", ", unrated)
                    + ": those lines are not in EUR (theseus rates import)");
        }
        note(table, undated, " without a date left out: --after and --before cannot place them");
        note(table, uncounted, " listed that moved no money (pending, cancelled, refunded or reversed) and in no sum");
        note(table, proof.unattributed(), " with a balance that belongs to neither end for certain; it is not shown");
        return table.build();
    }

    private static @Nullable Object[] footer(Sums.Sum sum) {
        @Nullable Object[] cells = new @Nullable Object[COLUMNS];
        cells[COUNTERPARTY] = "sum of " + sum.paymentsIn() + " in, " + sum.paymentsOut() + " out";
        cells[IN] = sum.in();
        cells[OUT] = sum.out();
        return cells;
    }

    private static void note(Table.Builder table, long count, String what) {
        if (count > 0) {
            table.note(count + (count == 1 ? " line" : " lines") + what);
        }
    }

    private static Column[] columns(boolean severalAccounts) {
        Column account = Column.id("account", "Account");
        return new Column[] {
            Column.time("time", "Time"),
            Column.time("until", "Until").ifAny(),
            Column.text("event", "Event").ifAny(),
            severalAccounts ? account : account.inFiles(),
            Column.text("counterparty", "Counterparty"),
            Column.id("counterparty_id", "Counterparty id").inFiles(),
            Column.id("counterparty_account", "Counterparty account").inFiles(),
            Column.money("in", "In", "currency"),
            Column.money("out", "Out", "currency"),
            Column.money("balance", "Balance", "currency").ifAny(),
            Column.flag("balance_break", "Break").ifAny(),
            Column.money("eur", "In EUR", "eur_currency").ifAny().ifRoom(),
            Column.text("eur_rate", "Rate").inFiles(),
            Column.money("original", "Other end", "original_currency").ifAny(),
            Column.text("channel", "Channel").ifRoom(),
            Column.text("place", "Place").ifAny().ifRoom(),
            Column.text("reference", "Reference").ifAny(),
            Column.of("tags", "Tags", Kind.LIST).ifAny().ifRoom(),
            Column.of("remarks", "Remarks", Kind.LIST).ifAny().ifRoom(),
            Column.text("status", "Status").inFiles(),
            Column.flag("own_transfer", "Own transfer").inFiles(),
            Column.integer("payments", "Payments").inFiles(),
            Column.id("transfer_id", "Transfer").inFiles()
        };
    }

    private static BookingTime day(CaseEvent event) {
        return new BookingTime(
                event.date().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli(), Precision.DAY, false);
    }

    private static void event(Table.Builder table, CaseEvent event) {
        @Nullable Object[] cells = new @Nullable Object[COLUMNS];
        cells[0] = day(event);
        cells[EVENT] = event.kind().name();
        cells[PLACE] = event.place();
        cells[REFERENCE] = Stream.of(event.note(), event.source())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; source: "));
        table.sourced(List.of(), cells);
    }

    private static void row(
            Table.Builder table,
            Movement movement,
            List<SourceRow> rows,
            @Nullable Money balance,
            boolean broken,
            RateTable rates,
            List<String> tags,
            String counterpartyId) {
        Transfer transfer = movement.transfer();
        Aggregate aggregate = transfer.aggregate();
        Optional<Converted> euro = Euros.of(transfer.time(), movement.amount(), rates);
        table.sourced(
                rows,
                transfer.time(),
                aggregate == null ? null : aggregate.to(),
                null,
                movement.account().label(),
                Labels.of(movement.counterparty(), movement.counterpartyMention()),
                counterpartyId,
                movement.counterparty().key(),
                movement.isIn() ? movement.amount() : null,
                movement.isIn() ? null : movement.amount(),
                balance,
                broken,
                euro.map(Converted::euro).orElse(null),
                euro.map(converted -> converted.rate().toString()).orElse(null),
                movement.original(),
                transfer.channel().name(),
                movement.place(),
                transfer.detail(Detail.REFERENCE),
                tags,
                Remarks.of(movement, broken),
                transfer.status().name(),
                movement.own(),
                aggregate == null ? Long.valueOf(1) : aggregate.count(),
                transfer.id());
    }
}
