package org.theseus.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Identifier;
import org.theseus.model.PartyId;
import org.theseus.model.Sighting;
import org.theseus.model.Transfer;
import org.theseus.store.AccountRecord;
import org.theseus.store.LedgerView;
import org.theseus.store.TransferFilter;
import org.theseus.table.Column;
import org.theseus.table.Kind;
import org.theseus.table.Table;

/**
 * The parties of a case with the fields of the contract's {@code parties --json}. Until it is known who is who, every
 * account that is not the outside world is a party of its own, and {@code why} says so. {@code category} is set by analysts
 * only and therefore always UNCLASSIFIED here; {@code pattern_roles} are the parts that stored findings give to the party,
 * with the highest reading priority of them as confidence.
 */
public final class Parties {

    private Parties() {}

    private static final class Party {
        private final List<Map<String, Object>> mentions = new ArrayList<>();
        private final NavigableSet<Identifier> identifiers = new TreeSet<>();
    }

    /** The list by account key; reads the whole case once. */
    public static Table of(LedgerView view) {
        NavigableMap<String, Party> parties = new TreeMap<>();
        view.readTransfers(TransferFilter.ALL, transfer -> {
            note(parties, transfer, transfer.from(), Sighting.Side.PAYER);
            note(parties, transfer, transfer.to(), Sighting.Side.PAYEE);
        });
        PatternRoles roles = PatternRoles.of(view.findings());
        Table.Builder table = Table.of(
                "parties",
                Column.id("id", "Party"),
                Column.text("label", "Name or number"),
                Column.integer("transfers", "Transfers"),
                Column.of("pattern_roles", "Parts in findings", Kind.OBJECTS).inFiles(),
                Column.text("category", "Category").inFiles(),
                Column.of("mentions", "Mentions", Kind.OBJECTS).inFiles(),
                Column.of("identifiers", "Identifiers", Kind.OBJECTS).inFiles(),
                Column.of("plays", "Plays the part of", Kind.LIST).inFiles(),
                Column.text("part", "Plays the part of").wrapped().inText(),
                Column.text("observation", "Observation"),
                Column.of("why", "Why one party", Kind.LIST).inFiles(),
                Column.id("key", "Account").inFiles());
        for (AccountRecord account : view.accounts()) {
            if (account.id().kind() != AccountId.Kind.OUTSIDE) {
                String id = PartyId.of(account.id());
                Party party = parties.getOrDefault(account.id().key(), new Party());
                table.row(
                        id,
                        Labels.of(account),
                        account.transfers(),
                        roles.objects(id),
                        "UNCLASSIFIED",
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

    private static void note(
            NavigableMap<String, Party> parties, Transfer transfer, AccountId account, Sighting.Side side) {
        if (account.kind() == AccountId.Kind.OUTSIDE) {
            return;
        }
        Party party = parties.computeIfAbsent(account.key(), key -> new Party());
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
