package org.theseus.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Identifier;
import org.theseus.model.PartyId;
import org.theseus.model.Precision;
import org.theseus.model.Sighting;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;
import org.theseus.store.LedgerView;
import org.theseus.store.TransferFilter;
import org.theseus.table.Column;
import org.theseus.table.Kind;
import org.theseus.table.Table;

/**
 * What two or more selections share: accounts, direct transfers, counterparties, and, at their own ends of their transfers,
 * phones, documents, e-mails, addresses, agents, places and days. Days are UTC days on which at least two of them had a
 * transfer that moved money or not; the rows of a line are those of every selection that shares it.
 */
public final class Common {

    /** What is shared, in the order of the list. */
    private enum What {
        ACCOUNT,
        DIRECT,
        COUNTERPARTY,
        PHONE,
        DOCUMENT,
        EMAIL,
        ADDRESS,
        AGENT,
        PLACE,
        DAY
    }

    private record Thing(What what, String value) implements Comparable<Thing> {
        @Override
        public int compareTo(Thing other) {
            int byWhat = what.compareTo(other.what);
            return byWhat != 0 ? byWhat : value.compareTo(other.value);
        }
    }

    /** Who had it, and in which transfers; the transfers in the order in which they were read. */
    private static final class Shared {
        private final NavigableMap<Integer, List<Transfer>> byWho = new TreeMap<>();
        private String label = "";

        private NavigableMap<String, Transfer> transfers() {
            NavigableMap<String, Transfer> distinct = new TreeMap<>();
            byWho.values().forEach(list -> list.forEach(transfer -> distinct.put(transfer.id(), transfer)));
            return distinct;
        }
    }

    private final List<Selection> who;
    private final UnaryOperator<AccountId> standing;
    private final NavigableMap<Thing, Shared> things = new TreeMap<>();

    private Common(List<Selection> who, UnaryOperator<AccountId> standing) {
        this.who = who;
        this.standing = standing;
    }

    /**
     * The list, by kind, then shared by most, then value; linear in the transfers of all.
     *
     * @throws TheseusException USAGE for less than two selections
     */
    public static Table of(LedgerView view, List<Selection> who, Period period) {
        return of(view, who, period, account -> account);
    }

    /**
     * The same where a counterparty is shared under whichever of its accounts.
     *
     * @param standing the account that stands for the party which holds one
     */
    public static Table of(LedgerView view, List<Selection> who, Period period, UnaryOperator<AccountId> standing) {
        if (who.size() < 2) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE, "common needs two or more parties", "theseus common A B [C...]");
        }
        Common common = new Common(List.copyOf(who), standing);
        for (int i = 0; i < who.size(); i++) {
            int index = i;
            view.readTransfers(TransferFilter.ofAccounts(who.get(i).keys()), transfer -> {
                if (period.contains(transfer.time())) {
                    common.note(index, transfer);
                }
            });
        }
        return common.table();
    }

    private void note(int index, Transfer transfer) {
        for (Movement movement : Movement.of(transfer, who.get(index).keys())) {
            for (int other = 0; other < who.size(); other++) {
                if (other != index
                        && who.get(other).keys().contains(movement.account().key())) {
                    add(
                            What.ACCOUNT,
                            movement.account().key(),
                            movement.account().label(),
                            index,
                            transfer);
                }
            }
            counterparty(index, movement);
            for (Sighting sighting : Sighting.allIn(transfer)) {
                if (sighting.side() == movement.side()) {
                    identifier(index, transfer, sighting.identifier());
                }
            }
            BookingTime time = transfer.time();
            if (time.isKnown() && transfer.aggregate() == null) {
                String day = new BookingTime(time.epochMillis(), Precision.DAY, false).toString();
                add(What.DAY, day, day, index, transfer);
            }
        }
    }

    private void counterparty(int index, Movement movement) {
        AccountId counterparty = movement.counterparty();
        if (counterparty.kind() == AccountId.Kind.OUTSIDE || movement.own()) {
            return;
        }
        boolean direct = false;
        for (int other = 0; other < who.size(); other++) {
            if (other != index && who.get(other).keys().contains(counterparty.key())) {
                direct = true;
                String pair = who.get(Math.min(index, other)).typed() + " - "
                        + who.get(Math.max(index, other)).typed();
                add(What.DIRECT, pair, pair, index, movement.transfer());
            }
        }
        if (!direct) {
            String label = Labels.of(counterparty, movement.counterpartyMention());
            add(What.COUNTERPARTY, standing.apply(counterparty).key(), label, index, movement.transfer());
        }
    }

    private void identifier(int index, Transfer transfer, Identifier identifier) {
        switch (identifier.kind()) {
            case PHONE -> add(What.PHONE, identifier.value(), identifier.value(), index, transfer);
            case DOCUMENT -> add(What.DOCUMENT, identifier.value(), identifier.value(), index, transfer);
            case EMAIL -> add(What.EMAIL, identifier.value(), identifier.value(), index, transfer);
            case ADDRESS -> add(What.ADDRESS, identifier.value(), identifier.value(), index, transfer);
            case AGENT -> add(What.AGENT, identifier.value(), identifier.value(), index, transfer);
            case PLACE -> add(What.PLACE, identifier.value(), identifier.value(), index, transfer);
            case ACCOUNT, CUSTOMER, NAME, MTCN, REFERENCE -> {
                // who they are, not what they share
            }
        }
    }

    private void add(What what, String value, String label, int index, Transfer transfer) {
        Shared shared = things.computeIfAbsent(new Thing(what, value), thing -> new Shared());
        if (shared.label.isEmpty()) {
            shared.label = label;
        }
        shared.byWho.computeIfAbsent(index, i -> new ArrayList<>()).add(transfer);
    }

    private Table table() {
        Table.Builder table = Table.withProvenance(
                "common",
                Column.text("what", "What"),
                Column.text("value", "Value").wrapped(),
                Column.id("id", "Id").inFiles(),
                Column.integer("shared_by", "Shared by"),
                Column.of("parties", "Parties", Kind.LIST).wrapped(),
                Column.integer("transfers", "Transfers"),
                Column.time("first", "First"),
                Column.time("last", "Last").ifRoom(),
                Column.of("transfer_ids", "Transfer ids", Kind.LIST).inFiles());
        things.entrySet().stream()
                .filter(thing -> thing.getValue().byWho.size() > 1)
                .sorted(Comparator.comparing((Map.Entry<Thing, Shared> thing) -> thing.getKey().what)
                        .thenComparing(thing -> -thing.getValue().byWho.size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(thing -> row(table, thing.getKey(), thing.getValue()));
        return table.build();
    }

    private void row(Table.Builder table, Thing thing, Shared shared) {
        NavigableMap<String, Transfer> transfers = shared.transfers();
        NavigableSet<BookingTime> times = new TreeSet<>();
        transfers.values().stream()
                .map(Transfer::time)
                .filter(BookingTime::isKnown)
                .forEach(times::add);
        boolean account = thing.what == What.COUNTERPARTY || thing.what == What.ACCOUNT;
        table.sourced(
                transfers.values().stream()
                        .flatMap(transfer -> transfer.sources().stream())
                        .toList(),
                thing.what.name(),
                shared.label,
                account ? PartyId.of(AccountId.parse(thing.value)) : null,
                (long) shared.byWho.size(),
                shared.byWho.keySet().stream()
                        .map(index -> who.get(index).typed())
                        .toList(),
                (long) transfers.size(),
                times.isEmpty() ? null : times.first(),
                times.isEmpty() ? null : times.last(),
                List.copyOf(transfers.keySet()));
    }
}
