package org.theseus.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.theseus.cases.HeldAccounts;
import org.theseus.detect.Known;
import org.theseus.journal.Journal;
import org.theseus.journal.JournalEntry;
import org.theseus.model.AccountId;
import org.theseus.model.CaseEvent;
import org.theseus.model.Identifier;
import org.theseus.model.PartyId;
import org.theseus.model.Sighting;
import org.theseus.project.CaseGraph;
import org.theseus.store.AccountRecord;
import org.theseus.store.HeldParty;
import org.theseus.store.LedgerView;
import org.theseus.view.Timeline;

/**
 * What a case's journal says of its accounts: whom each event and tag concerns. A subject is an account, customer number,
 * name or {@code P-} id as everywhere, or else a phone, document or e-mail address that rows give for a side. A subject that
 * fits nobody in the case is kept and concerns nobody yet. Immutable.
 */
public final class CaseKnowledge {

    private static final List<Identifier.Kind> LOOKED_UP =
            List.of(Identifier.Kind.PHONE, Identifier.Kind.DOCUMENT, Identifier.Kind.EMAIL);

    private final List<JournalEntry> entries;
    private final Map<String, Set<String>> accountsBySubject;
    private final Map<String, Set<String>> heldTogether;

    private CaseKnowledge(
            List<JournalEntry> entries,
            Map<String, Set<String>> accountsBySubject,
            Map<String, Set<String>> heldTogether) {
        this.entries = entries;
        this.accountsBySubject = accountsBySubject;
        this.heldTogether = heldTogether;
    }

    /** Reads the journal and finds its subjects: one look-up a subject, one pass over the case for identifiers. */
    public static CaseKnowledge of(Journal journal, LedgerView ledger) {
        return of(journal, ledger, List.of());
    }

    /** The same, and what further subjects mean. */
    static CaseKnowledge of(Journal journal, LedgerView ledger, Collection<String> further) {
        List<JournalEntry> entries = journal.standing().stream()
                .filter(entry ->
                        entry.kind() != JournalEntry.Kind.DISPOSITION && entry.kind() != JournalEntry.Kind.JUDGEMENT)
                .toList();
        Set<String> subjects = new TreeSet<>(further);
        entries.forEach(entry -> subjects.add(entry.subject()));
        return new CaseKnowledge(
                entries, accounts(subjects, ledger), subjects.isEmpty() ? Map.of() : heldTogether(ledger));
    }

    /** By account key, all accounts that the party which holds it holds wholly. */
    private static Map<String, Set<String>> heldTogether(LedgerView ledger) {
        Map<String, Set<String>> together = new HashMap<>();
        for (HeldParty party : ledger.parties()) {
            Set<String> keys = new TreeSet<>(party.accountKeys());
            keys.forEach(key -> together.put(key, keys));
        }
        return together;
    }

    private static Map<String, Set<String>> accounts(Set<String> subjects, LedgerView ledger) {
        Map<String, Set<String>> found = new HashMap<>();
        Map<Identifier, Set<String>> wanted = new HashMap<>();
        for (String subject : subjects) {
            Set<String> keys = new TreeSet<>();
            for (AccountRecord account : ledger.findAccounts(subject)) {
                keys.add(account.id().key());
            }
            if (keys.isEmpty() && subject.startsWith("P-")) {
                ledger.accounts().stream()
                        .filter(account -> PartyId.of(account.id()).equals(subject))
                        .forEach(account -> keys.add(account.id().key()));
                ledger.parties().stream()
                        .filter(party -> party.id().equals(subject))
                        .forEach(party -> keys.addAll(party.accountKeys()));
            }
            found.put(subject, keys);
            if (keys.isEmpty()) {
                LOOKED_UP.forEach(kind -> Identifier.of(kind, subject)
                        .ifPresent(identifier -> wanted.computeIfAbsent(identifier, none -> new HashSet<>())
                                .add(subject)));
            }
        }
        if (!wanted.isEmpty()) {
            ledger.readSightings(wanted.keySet(), (transfer, sighting) -> {
                AccountId end = sighting.side() == Sighting.Side.PAYER ? transfer.from() : transfer.to();
                if (sighting.side() != null && end.kind() != AccountId.Kind.OUTSIDE) {
                    wanted.getOrDefault(sighting.identifier(), Set.of())
                            .forEach(subject -> found.computeIfAbsent(subject, none -> new TreeSet<>())
                                    .add(end.key()));
                }
            });
        }
        return found;
    }

    /** Accounts that a subject means, by key; empty if it fits nobody. */
    public Set<String> accounts(String subject) {
        return accountsBySubject.getOrDefault(subject, Set.of());
    }

    /** The same with every other account that the parties behind them hold, as last resolved. */
    Set<String> accountsOfPerson(String subject) {
        Set<String> keys = new TreeSet<>(accounts(subject));
        accounts(subject).forEach(key -> keys.addAll(heldTogether.getOrDefault(key, Set.of())));
        return keys;
    }

    /** Entries that concern one of these accounts, oldest first. */
    public List<JournalEntry> concerning(Set<String> accountKeys) {
        return entries.stream()
                .filter(entry -> accounts(entry.subject()).stream().anyMatch(accountKeys::contains))
                .toList();
    }

    /** All entries that are no dispositions, oldest first. */
    public List<JournalEntry> entries() {
        return entries;
    }

    /** What a statement of these accounts shows: their events, and the tags of everybody. */
    public Timeline timeline(Set<String> accountKeys) {
        SortedMap<String, Set<String>> tags = new TreeMap<>();
        entries.stream()
                .filter(entry -> entry.kind() == JournalEntry.Kind.TAG)
                .forEach(entry -> accounts(entry.subject())
                        .forEach(key -> tags.computeIfAbsent(key, none -> new TreeSet<>())
                                .add(entry.field("tag"))));
        SortedMap<String, List<String>> lists = new TreeMap<>();
        tags.forEach((key, words) -> lists.put(key, List.copyOf(words)));
        return new Timeline(
                concerning(accountKeys).stream()
                        .filter(entry -> entry.kind() == JournalEntry.Kind.EVENT)
                        .map(CaseKnowledge::event)
                        .toList(),
                lists);
    }

    /** The same by node of a graph of the case. */
    public Known on(CaseGraph graph) {
        return on(graph, HeldAccounts.NONE);
    }

    /** The same by node of a graph in which one account stands for all that a party holds. */
    Known on(CaseGraph graph, HeldAccounts held) {
        SortedMap<Integer, Set<String>> tags = new TreeMap<>();
        SortedMap<Integer, List<CaseEvent>> events = new TreeMap<>();
        for (JournalEntry entry : entries) {
            for (String key : accounts(entry.subject())) {
                graph.findNode(held.first(AccountId.parse(key))).ifPresent(node -> {
                    if (entry.kind() == JournalEntry.Kind.TAG) {
                        tags.computeIfAbsent(node, none -> new TreeSet<>()).add(entry.field("tag"));
                    } else if (entry.kind() == JournalEntry.Kind.EVENT) {
                        events.computeIfAbsent(node, none -> new ArrayList<>()).add(event(entry));
                    }
                });
            }
        }
        events.values().forEach(list -> list.sort(Comparator.comparing(CaseEvent::date)));
        return new Known() {

            @Override
            public Set<String> tags(int node) {
                return tags.getOrDefault(node, Set.of());
            }

            @Override
            public List<CaseEvent> events(int node) {
                return events.getOrDefault(node, List.of());
            }

            @Override
            public boolean hasEvents() {
                return !events.isEmpty();
            }
        };
    }

    private static CaseEvent event(JournalEntry entry) {
        String place = entry.field("place");
        return new CaseEvent(
                LocalDate.parse(entry.field("date")),
                CaseEvent.Kind.valueOf(entry.field("kind")),
                entry.subject(),
                place.isEmpty() ? null : place,
                entry.field("source"),
                entry.field("note"));
    }
}
