package org.theseus.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Identifier;
import org.theseus.model.PartyId;
import org.theseus.model.Sighting;
import org.theseus.model.Transfer;
import org.theseus.store.AccountRecord;
import org.theseus.store.HeldParty;
import org.theseus.store.LedgerView;
import org.theseus.store.TransferFilter;
import org.theseus.table.Column;
import org.theseus.table.Kind;
import org.theseus.table.Table;

/**
 * The parties of a case with the fields of the contract's {@code parties --json}. Until it is resolved who is who, every
 * account that is not the outside world is a party of its own, and {@code why} says so. {@code category} is what an
 * analyst set, UNCLASSIFIED where nobody did, and {@code category_by} who, when and why; {@code pattern_roles} are the parts that stored findings give to the party,
 * with the highest reading priority of them as confidence.
 */
public final class Parties {

    private Parties() {}

    /** A category that an analyst set; {@code by} says who, when and why. */
    public record Category(String name, String by) {

        private static final Category NONE = new Category("UNCLASSIFIED", "");
    }

    private static final class Party {
        private final List<Map<String, Object>> mentions = new ArrayList<>();
        private final NavigableSet<Identifier> identifiers = new TreeSet<>();
        private long transfers;
        private String last = "";

        /** Counts a payment that the party makes to itself once; both its sides come one after the other. */
        private void count(String transferId) {
            transfers += transferId.equals(last) ? 0 : 1;
            last = transferId;
        }
    }

    /**
     * The list by account key; reads the whole case once.
     *
     * @param categories by account key
     */
    public static Table of(LedgerView view, Map<String, Category> categories) {
        NavigableMap<String, Party> parties = new TreeMap<>();
        view.readTransfers(TransferFilter.ALL, transfer -> {
            note(
                    parties,
                    transfer,
                    transfer.from(),
                    Sighting.Side.PAYER,
                    transfer.from().key());
            note(
                    parties,
                    transfer,
                    transfer.to(),
                    Sighting.Side.PAYEE,
                    transfer.to().key());
        });
        PatternRoles roles = PatternRoles.of(view.findings());
        Table.Builder table = columns();
        for (AccountRecord account : view.accounts()) {
            if (account.id().kind() != AccountId.Kind.OUTSIDE) {
                String id = PartyId.of(account.id());
                Party party = parties.getOrDefault(account.id().key(), new Party());
                Category category = categories.getOrDefault(account.id().key(), Category.NONE);
                table.row(
                        id,
                        Labels.of(account),
                        account.transfers(),
                        roles.objects(id),
                        category.name(),
                        category.by(),
                        party.mentions,
                        party.identifiers.stream().map(Parties::object).toList(),
                        roles.names(id),
                        roles.words(id),
                        account.observation().name(),
                        List.of("one account: nothing has been merged"),
                        account.id().key());
            }
        }
        return table.build();
    }

    /**
     * The list of resolved parties by id; reads the whole case once. A party of several accounts is labelled by the name of
     * the first that has one; {@code key} holds its first account and is empty where no account is wholly its own.
     */
    public static Table of(LedgerView view, List<HeldParty> resolved, Map<String, Category> categories) {
        Map<String, String> ofAccount = new HashMap<>();
        Map<String, String> ofMention = new HashMap<>();
        for (HeldParty party : resolved) {
            party.accountKeys().forEach(key -> ofAccount.put(key, party.id()));
            party.mentions().forEach(mention -> ofMention.put(mention, party.id()));
        }
        NavigableMap<String, Party> parties = new TreeMap<>();
        view.readTransfers(TransferFilter.ALL, transfer -> {
            note(
                    parties,
                    transfer,
                    transfer.from(),
                    Sighting.Side.PAYER,
                    party(transfer, "payer", ofMention, ofAccount));
            note(parties, transfer, transfer.to(), Sighting.Side.PAYEE, party(transfer, "payee", ofMention, ofAccount));
        });
        PatternRoles roles = PatternRoles.of(view.findings());
        Map<String, AccountRecord> accounts = new HashMap<>();
        view.accounts().forEach(account -> accounts.put(account.id().key(), account));
        Table.Builder table = columns();
        for (HeldParty party : resolved) {
            Party found = parties.getOrDefault(party.id(), new Party());
            List<AccountRecord> own = party.accountKeys().stream()
                    .map(accounts::get)
                    .filter(Objects::nonNull)
                    .toList();
            Category category = own.stream()
                    .map(account -> categories.get(account.id().key()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(Category.NONE);
            List<String> ids = own.isEmpty()
                    ? List.of(party.id())
                    : own.stream().map(account -> PartyId.of(account.id())).toList();
            table.row(
                    party.id(),
                    label(party, own, found),
                    found.transfers,
                    roles.objects(ids),
                    category.name(),
                    category.by(),
                    found.mentions,
                    found.identifiers.stream().map(Parties::object).toList(),
                    roles.names(ids),
                    roles.words(ids),
                    own.stream()
                            .map(account -> account.observation().name())
                            .sorted()
                            .findFirst()
                            .orElse("SEEN_ONLY"),
                    why(party),
                    own.isEmpty() ? "" : own.get(0).id().key());
        }
        return table.build();
    }

    private static String party(
            Transfer transfer, String side, Map<String, String> ofMention, Map<String, String> ofAccount) {
        String key =
                side.equals("payer") ? transfer.from().key() : transfer.to().key();
        return ofMention.getOrDefault(transfer.id() + ":" + side, ofAccount.getOrDefault(key, key));
    }

    private static List<String> why(HeldParty party) {
        return party.reasons().isEmpty() ? List.of("nothing has been joined") : party.reasons();
    }

    private static String label(HeldParty party, List<AccountRecord> own, Party found) {
        for (AccountRecord account : own) {
            if (account.name() != null && !account.name().isBlank()) {
                return account.name();
            }
        }
        return found.identifiers.stream()
                .filter(identifier -> identifier.kind() == Identifier.Kind.NAME)
                .map(Identifier::value)
                .findFirst()
                .orElse(own.isEmpty() ? party.id() : Labels.of(own.get(0)));
    }

    private static Table.Builder columns() {
        return Table.of(
                "parties",
                Column.id("id", "Party"),
                Column.text("label", "Name or number"),
                Column.integer("transfers", "Transfers"),
                Column.of("pattern_roles", "Parts in findings", Kind.OBJECTS).inFiles(),
                Column.text("category", "Category").inFiles(),
                Column.text("category_by", "Category set by").inFiles(),
                Column.of("mentions", "Mentions", Kind.OBJECTS).inFiles(),
                Column.of("identifiers", "Identifiers", Kind.OBJECTS).inFiles(),
                Column.of("plays", "Plays the part of", Kind.LIST).inFiles(),
                Column.text("part", "Plays the part of").wrapped().inText(),
                Column.text("observation", "Observation"),
                Column.of("why", "Why one party", Kind.LIST).inFiles(),
                Column.id("key", "Account").inFiles());
    }

    private static void note(
            NavigableMap<String, Party> parties, Transfer transfer, AccountId account, Sighting.Side side, String key) {
        if (account.kind() == AccountId.Kind.OUTSIDE) {
            return;
        }
        Party party = parties.computeIfAbsent(key, none -> new Party());
        party.count(transfer.id());
        Map<String, Object> mention = new LinkedHashMap<>();
        mention.put("sourceId", sourceId(transfer));
        mention.put("side", side == Sighting.Side.PAYER ? "payer" : "payee");
        party.mentions.add(mention);
        for (Sighting sighting : Sighting.allIn(transfer)) {
            if (sighting.side() == side && isOfThePerson(sighting.identifier())) {
                party.identifiers.add(sighting.identifier());
            }
        }
    }

    private static String sourceId(Transfer transfer) {
        @Nullable String stated = transfer.sourceId();
        return stated == null ? transfer.id() : stated;
    }

    private static boolean isOfThePerson(Identifier identifier) {
        return switch (identifier.kind()) {
            case ACCOUNT, CUSTOMER, PHONE, DOCUMENT, EMAIL, NAME, ADDRESS -> true;
            case AGENT, PLACE, MTCN, REFERENCE -> false;
        };
    }

    private static Map<String, Object> object(Identifier identifier) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", identifier.kind().name().toLowerCase(java.util.Locale.ROOT));
        object.put("value", identifier.value());
        return object;
    }
}
