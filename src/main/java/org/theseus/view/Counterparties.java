package org.theseus.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Money;
import org.theseus.model.Observation;
import org.theseus.model.PartyId;
import org.theseus.store.AccountRecord;
import org.theseus.store.LedgerView;
import org.theseus.store.TransferFilter;
import org.theseus.table.Column;
import org.theseus.table.Kind;
import org.theseus.table.Table;

/**
 * With whom X dealt: one line for each counterparty and currency, the largest turnover of each currency first. Transfers
 * between X's own accounts and what moved no money are left out and counted in a note.
 *
 * <p>Median: the middle single payment in either direction (the lower of two), rows that sum up several left out. Share: of
 * what came in and went out at X in that currency, to four decimals. Regularity: see {@link Regularity}.
 */
public final class Counterparties {

    private static final int SHARE_DECIMALS = 4;

    private Counterparties() {}

    private record Line(String key, String currency, List<Movement> movements, Sums.Sum sum) {}

    /** The list; time and memory linear in X's transfers, and one read of the case's accounts. */
    public static Table of(LedgerView view, Selection who, Period period) {
        return of(view, who, period, account -> account);
    }

    /**
     * The same with one line for all accounts of a counterparty.
     *
     * @param standing the account that stands for the party which holds one
     */
    public static Table of(LedgerView view, Selection who, Period period, UnaryOperator<AccountId> standing) {
        Map<String, List<Movement>> groups = new TreeMap<>();
        Sums total = new Sums();
        long[] leftOut = new long[2];
        view.readTransfers(TransferFilter.ofAccounts(who.keys()), transfer -> {
            for (Movement movement : Movement.of(transfer, who.keys())) {
                if (!period.contains(transfer.time())) {
                    continue;
                }
                if (movement.own() || !movement.counts()) {
                    leftOut[movement.own() ? 0 : 1]++;
                    continue;
                }
                total.add(movement);
                String group = movement.amount().currency() + " "
                        + standing.apply(movement.counterparty()).key();
                groups.computeIfAbsent(group, key -> new ArrayList<>()).add(movement);
            }
        });
        Map<String, Observation> observed = observations(view);
        Table.Builder table = Table.withProvenance("counterparties", columns());
        groups.values().stream()
                .map(movements -> line(movements, standing))
                .sorted(Comparator.comparing(Line::currency)
                        .thenComparing(line -> -line.sum.turnover().minor())
                        .thenComparing(Line::key))
                .forEach(line -> row(table, line, total, observed));
        total.byCurrency()
                .values()
                .forEach(sum -> table.footer(
                        "sum",
                        null,
                        null,
                        sum.in(),
                        sum.out(),
                        sum.net(),
                        sum.paymentsIn(),
                        sum.paymentsOut(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        if (leftOut[0] > 0) {
            table.note(leftOut[0] / 2 + " transfers between the accounts of " + who.typed() + " are in no line");
        }
        if (leftOut[1] > 0) {
            table.note(leftOut[1] + " transfers that moved no money are in no line");
        }
        return table.build();
    }

    private static Column[] columns() {
        return new Column[] {
            Column.text("counterparty", "Counterparty"),
            Column.id("counterparty_id", "Counterparty id").inFiles(),
            Column.id("counterparty_account", "Counterparty account").inFiles(),
            Column.money("in", "In", "currency"),
            Column.money("out", "Out", "currency"),
            Column.money("net", "Net", "currency").ifRoom(),
            Column.integer("in_count", "No. in"),
            Column.integer("out_count", "No. out"),
            Column.time("first", "First").ifRoom(),
            Column.time("last", "Last").ifRoom(),
            Column.money("median", "Median", "currency").ifRoom(),
            Column.text("regularity", "Regularity"),
            Column.of("share", "Share", Kind.DECIMAL).ifRoom(),
            Column.flag("own_records", "Own records").ifRoom(),
            Column.text("observation", "Observation").inFiles()
        };
    }

    private static Line line(List<Movement> movements, UnaryOperator<AccountId> standing) {
        Sums sums = new Sums();
        movements.forEach(sums::add);
        String currency = sums.byCurrency().firstKey();
        Sums.Sum sum = sums.byCurrency().values().iterator().next();
        String key = standing.apply(movements.get(0).counterparty()).key();
        return new Line(key, currency, movements, sum);
    }

    private static void row(Table.Builder table, Line line, Sums total, Map<String, Observation> observed) {
        Movement first = line.movements.get(0);
        Sums.Sum all = total.byCurrency().get(line.currency);
        List<String> accounts = line.movements.stream()
                .map(movement -> movement.counterparty().key())
                .distinct()
                .sorted()
                .toList();
        Observation observation = accounts.stream()
                .map(account -> observed.getOrDefault(account, Observation.SEEN_ONLY))
                .min(Comparator.naturalOrder())
                .orElse(Observation.SEEN_ONLY);
        Regularity regularity = Regularity.of(line.movements);
        table.sourced(
                line.movements.stream()
                        .flatMap(movement -> movement.transfer().sources().stream())
                        .toList(),
                name(line.movements).orElse(first.counterparty().label()),
                PartyId.of(AccountId.parse(line.key)),
                String.join(" ", accounts),
                line.sum.in(),
                line.sum.out(),
                line.sum.net(),
                line.sum.paymentsIn(),
                line.sum.paymentsOut(),
                time(line.movements, true),
                time(line.movements, false),
                median(line.movements, line.currency),
                regularity == null ? null : regularity.label(),
                all == null ? null : share(line.sum.turnover(), all.turnover()),
                observation != Observation.SEEN_ONLY,
                observation.name());
    }

    private static Optional<String> name(List<Movement> movements) {
        return movements.stream()
                .map(movement -> Labels.of(movement.counterparty(), movement.counterpartyMention()))
                .filter(label -> !label.equals(movements.get(0).counterparty().label()))
                .findFirst();
    }

    private static @Nullable BookingTime time(List<Movement> movements, boolean first) {
        Comparator<BookingTime> order = first ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return movements.stream()
                .map(movement -> movement.transfer().time())
                .filter(BookingTime::isKnown)
                .max(order)
                .orElse(null);
    }

    private static @Nullable Money median(List<Movement> movements, String currency) {
        List<Long> amounts = movements.stream()
                .filter(movement -> movement.transfer().aggregate() == null)
                .map(movement -> movement.amount().minor())
                .toList();
        return amounts.isEmpty() ? null : new Money(Medians.lower(amounts), currency);
    }

    private static @Nullable BigDecimal share(Money part, Money whole) {
        return whole.minor() == 0
                ? null
                : part.toDecimal().divide(whole.toDecimal(), SHARE_DECIMALS, RoundingMode.HALF_UP);
    }

    private static Map<String, Observation> observations(LedgerView view) {
        Map<String, Observation> observed = new HashMap<>();
        for (AccountRecord account : view.accounts()) {
            observed.put(account.id().key(), account.observation());
        }
        return observed;
    }
}
