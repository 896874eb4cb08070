package org.theseus.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Identifier;
import org.theseus.model.Sighting;
import org.theseus.model.Transfer;
import org.theseus.store.LedgerView;
import org.theseus.table.Column;
import org.theseus.table.Kind;
import org.theseus.table.Table;

/**
 * Where values appear: one line for each entry, in the order given, hit or no hit. An entry is tried as everything that it
 * may be: account number or IBAN, customer number, phone, document, e-mail, name, agent, MTCN, or an id of a transfer. Spelling is
 * levelled as {@link Identifier} says; a phone is found with and without {@code +} before its country code. Names match whole;
 * for parts of names there is the full-text search.
 */
public final class Lookup {

    private static final Set<Identifier.Kind> KINDS =
            EnumSet.complementOf(EnumSet.of(Identifier.Kind.PLACE, Identifier.Kind.ADDRESS));
    private static final int MIN_PHONE_DIGITS = 5;

    private Lookup() {}

    private static final class Hits {
        private final NavigableMap<String, Transfer> transfers = new TreeMap<>();
        private final NavigableSet<String> where = new TreeSet<>();
        private final NavigableSet<String> parties = new TreeSet<>();
        private final NavigableSet<BookingTime> times = new TreeSet<>();
    }

    /** Looks all entries up in one pass; blank entries are skipped. */
    public static Table of(LedgerView view, List<String> entries) {
        Map<Identifier, List<Hits>> wanted = new HashMap<>();
        List<Hits> hits = new ArrayList<>();
        List<String> asked = entries.stream()
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
        for (String entry : asked) {
            Hits mine = new Hits();
            hits.add(mine);
            for (Identifier identifier : candidates(entry)) {
                wanted.computeIfAbsent(identifier, key -> new ArrayList<>()).add(mine);
            }
        }
        view.readSightings(
                wanted.keySet(),
                (transfer, sighting) -> wanted.getOrDefault(sighting.identifier(), List.of())
                        .forEach(mine -> note(mine, transfer, sighting)));
        return table(asked, hits);
    }

    /** Everything that an entry may be. */
    static Set<Identifier> candidates(String entry) {
        Set<Identifier> candidates = new HashSet<>();
        for (Identifier.Kind kind : KINDS) {
            if (kind == Identifier.Kind.PHONE) {
                candidates.addAll(phones(entry));
            } else {
                Identifier.of(kind, entry).ifPresent(candidates::add);
            }
        }
        return candidates;
    }

    private static Set<Identifier> phones(String entry) {
        Set<Identifier> phones = new HashSet<>();
        if (!entry.matches("[+()/.\\-\\s\\p{Z}\\p{Nd}]+")) {
            return phones;
        }
        Identifier.of(Identifier.Kind.PHONE, entry).ifPresent(phone -> {
            String digits = phone.value().startsWith("+") ? phone.value().substring(1) : phone.value();
            if (digits.length() >= MIN_PHONE_DIGITS) {
                phones.add(phone);
                // address books leave the + out; a national number with its leading 0 stays as it is
                if (!digits.startsWith("0")) {
                    phones.add(new Identifier(Identifier.Kind.PHONE, digits));
                    phones.add(new Identifier(Identifier.Kind.PHONE, "+" + digits));
                }
            }
        });
        return phones;
    }

    private static void note(Hits hits, Transfer transfer, Sighting sighting) {
        hits.transfers.put(transfer.id(), transfer);
        hits.where.add(sighting.where());
        if (transfer.time().isKnown()) {
            hits.times.add(transfer.time());
        }
        if (sighting.side() != Sighting.Side.PAYEE) {
            party(hits, transfer.from(), Labels.of(transfer.from(), transfer.payer()));
        }
        if (sighting.side() != Sighting.Side.PAYER) {
            party(hits, transfer.to(), Labels.of(transfer.to(), transfer.payee()));
        }
    }

    private static void party(Hits hits, AccountId account, String label) {
        if (account.kind() != AccountId.Kind.OUTSIDE) {
            hits.parties.add(label);
        }
    }

    private static Table table(List<String> asked, List<Hits> hits) {
        Table.Builder table = Table.withProvenance(
                "lookup",
                Column.id("entry", "Entry"),
                Column.text("hit", "Hit"),
                Column.of("appeared_as", "Appeared as", Kind.LIST).wrapped(),
                Column.of("parties", "With", Kind.LIST).wrapped(),
                Column.integer("transfers", "Transfers"),
                Column.time("first", "First").ifRoom(),
                Column.time("last", "Last").ifRoom(),
                Column.of("transfer_ids", "Transfer ids", Kind.LIST).inFiles());
        long found = 0;
        for (int i = 0; i < asked.size(); i++) {
            Hits mine = hits.get(i);
            boolean hit = !mine.transfers.isEmpty();
            found += hit ? 1 : 0;
            table.sourced(
                    mine.transfers.values().stream()
                            .flatMap(transfer -> transfer.sources().stream())
                            .toList(),
                    asked.get(i),
                    hit ? "hit" : "no hit",
                    List.copyOf(mine.where),
                    List.copyOf(mine.parties),
                    (long) mine.transfers.size(),
                    mine.times.isEmpty() ? null : mine.times.first(),
                    mine.times.isEmpty() ? null : mine.times.last(),
                    mine.transfers.values().stream()
                            .sorted(Comparator.comparing(Transfer::time).thenComparing(Transfer::id))
                            .map(Transfer::id)
                            .toList());
        }
        table.note(found + " of " + asked.size() + " entries found");
        if (found < asked.size()) {
            table.note("an entry is compared whole: theseus search finds a part of a name or reference");
        }
        return table.build();
    }
}
