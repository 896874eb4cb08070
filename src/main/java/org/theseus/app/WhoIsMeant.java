package org.theseus.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.theseus.model.AccountId;
import org.theseus.model.PartyId;
import org.theseus.model.Sighting;
import org.theseus.model.TheseusException;
import org.theseus.resolve.mention.MentionRef;
import org.theseus.store.AccountRecord;
import org.theseus.store.HeldParty;
import org.theseus.store.LedgerView;
import org.theseus.store.TransferFilter;
import org.theseus.view.PartySelector;

/**
 * Turns what a user types into mentions and the parties that they belong to: a party's id, an account or name as everywhere,
 * or one mention ({@code T-604e56f755f937ad:payer}). Reads the parties once; not thread-safe.
 */
final class WhoIsMeant {

    private static final Pattern MENTION = Pattern.compile("T-[0-9a-f]+:(payer|payee)");

    private final LedgerView ledger;
    private final SortedMap<String, HeldParty> parties = new TreeMap<>();
    private final Map<String, String> ofAccount = new HashMap<>();
    private final Map<String, String> ofMention = new HashMap<>();

    WhoIsMeant(LedgerView ledger) {
        this.ledger = ledger;
        for (HeldParty party : ledger.parties()) {
            parties.put(party.id(), party);
            party.accountKeys().forEach(key -> ofAccount.put(key, party.id()));
            party.mentions().forEach(mention -> ofMention.put(mention, party.id()));
        }
    }

    /**
     * Who is meant.
     *
     * @param typed as typed
     * @param mentions exactly what was typed: all of a party, all of an account, or one mention
     * @param party id of the party that all of them belong to
     */
    record Meant(String typed, SortedSet<MentionRef> mentions, String party) {}

    /**
     * Finds who is meant.
     *
     * @throws TheseusException (USAGE) if nobody is, or several parties are
     */
    Meant find(String typed) {
        String bare = typed.strip();
        SortedSet<MentionRef> mentions = mentions(bare);
        Set<String> ids = new TreeSet<>();
        Map<MentionRef, String> accounts = accounts(mentions);
        mentions.forEach(mention -> ids.add(partyOf(mention, accounts.getOrDefault(mention, ""))));
        if (ids.size() != 1) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    ids.isEmpty() ? "nobody in this case is \"" + bare + "\"" : "\"" + bare + "\" is several parties",
                    ids.isEmpty()
                            ? "theseus parties lists all; a mention is written T-...:payer."
                            : "Name one: " + String.join(", ", ids) + ", an account, or a mention such as "
                                    + mentions.first() + ".");
        }
        return new Meant(bare, mentions, ids.iterator().next());
    }

    /** All mentions of a party, sorted. */
    SortedSet<MentionRef> all(String party) {
        HeldParty held = parties.get(party);
        return held == null ? mentions(party) : mentions(held);
    }

    /** A party as the last resolution found it; one that came since has no joinings. */
    HeldParty party(String id) {
        HeldParty held = parties.get(id);
        return held == null ? new HeldParty(id, List.of(), List.of(), List.of()) : held;
    }

    private SortedSet<MentionRef> mentions(String bare) {
        HeldParty held = parties.get(bare);
        if (held != null) {
            return mentions(held);
        }
        if (MENTION.matcher(bare).matches()) {
            MentionRef mention = MentionRef.parse(bare);
            return ledger.findTransfers(mention.transferId()).isEmpty()
                    ? new TreeSet<>()
                    : new TreeSet<>(Set.of(mention));
        }
        return ofAccounts(PartySelector.of(ledger).select(bare, PartySelector.Several.ACCEPT).accounts().stream()
                .map(AccountRecord::id)
                .map(AccountId::key)
                .toList());
    }

    private SortedSet<MentionRef> mentions(HeldParty held) {
        SortedSet<MentionRef> mentions = ofAccounts(held.accountKeys());
        held.mentions().forEach(mention -> mentions.add(MentionRef.parse(mention)));
        return mentions;
    }

    private SortedSet<MentionRef> ofAccounts(List<String> keys) {
        SortedSet<MentionRef> mentions = new TreeSet<>();
        if (!keys.isEmpty()) {
            Set<String> wanted = new HashSet<>(keys);
            ledger.readTransfers(TransferFilter.ofAccounts(keys), transfer -> {
                for (Sighting.Side side : sides()) {
                    AccountId account = IdentityInput.account(transfer, side);
                    if (account.kind() != AccountId.Kind.OUTSIDE && wanted.contains(account.key())) {
                        mentions.add(new MentionRef(transfer.id(), side));
                    }
                }
            });
        }
        return mentions;
    }

    private static List<Sighting.Side> sides() {
        return List.of(Sighting.Side.PAYER, Sighting.Side.PAYEE);
    }

    private Map<MentionRef, String> accounts(Set<MentionRef> mentions) {
        Map<MentionRef, String> accounts = new HashMap<>();
        List<String> ids = new ArrayList<>();
        mentions.forEach(mention -> ids.add(mention.transferId()));
        if (!ids.isEmpty()) {
            ledger.readTransfers(TransferFilter.ofIds(ids), transfer -> {
                for (Sighting.Side side : sides()) {
                    accounts.put(
                            new MentionRef(transfer.id(), side),
                            IdentityInput.account(transfer, side).key());
                }
            });
        }
        return accounts;
    }

    private String partyOf(MentionRef mention, String accountKey) {
        String direct = ofMention.get(mention.toString());
        if (direct != null) {
            return direct;
        }
        String held = ofAccount.get(accountKey);
        return held != null ? held : PartyId.of(AccountId.parse(accountKey));
    }
}
