package org.theseus.view;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.theseus.model.PartyId;
import org.theseus.store.AccountRecord;

/**
 * Whom a user means: one account or several.
 *
 * @param typed what the user typed
 * @param how by what it was found
 * @param accounts by key, at least one
 */
public record Selection(String typed, How how, List<AccountRecord> accounts) {

    /** By what an account was found. */
    public enum How {
        PARTY_ID,
        ACCOUNT,
        NAME,
        /** The two ends of a transfer. */
        TRANSFER
    }

    public Selection {
        if (accounts.isEmpty()) {
            throw new IllegalArgumentException("nobody selected: " + typed);
        }
        accounts = List.copyOf(accounts);
    }

    /** Keys of the accounts. */
    public NavigableSet<String> keys() {
        NavigableSet<String> keys = new TreeSet<>();
        accounts.forEach(account -> keys.add(account.id().key()));
        return keys;
    }

    /** Party ids of the accounts, sorted: what the audit log may keep. */
    public List<String> partyIds() {
        return accounts.stream()
                .map(account -> PartyId.of(account.id()))
                .sorted()
                .toList();
    }

    /** A short name for headings. */
    public String label() {
        return Labels.of(accounts.get(0));
    }
}
