package org.theseus.cases;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.theseus.model.AccountId;
import org.theseus.store.HeldParty;

/**
 * Accounts that one party holds, of the parties that hold several: counted as one side of payments, which its first account
 * stands for. Immutable.
 */
public final class HeldAccounts {

    /** Every account stands for itself. */
    public static final HeldAccounts NONE = new HeldAccounts(new TreeMap<>());

    private final SortedMap<AccountId, List<AccountId>> byFirst;
    private final Map<AccountId, AccountId> firstOf = new HashMap<>();

    private HeldAccounts(SortedMap<AccountId, List<AccountId>> byFirst) {
        this.byFirst = Collections.unmodifiableSortedMap(byFirst);
        byFirst.forEach((first, accounts) -> accounts.forEach(account -> firstOf.put(account, first)));
    }

    /** Those of resolved parties. */
    public static HeldAccounts of(Collection<HeldParty> parties) {
        SortedMap<AccountId, List<AccountId>> groups = new TreeMap<>();
        for (HeldParty party : parties) {
            if (party.accountKeys().size() > 1) {
                List<AccountId> accounts = party.accountKeys().stream()
                        .map(AccountId::parse)
                        .sorted()
                        .toList();
                groups.put(accounts.get(0), accounts);
            }
        }
        return new HeldAccounts(groups);
    }

    /** Those that findings say they counted as one. */
    public static HeldAccounts of(List<List<AccountId>> groups) {
        SortedMap<AccountId, List<AccountId>> byFirst = new TreeMap<>();
        groups.forEach(group -> byFirst.put(group.get(0), List.copyOf(group)));
        return new HeldAccounts(byFirst);
    }

    /** The account that stands for the party which holds this one. */
    public AccountId first(AccountId account) {
        return firstOf.getOrDefault(account, account);
    }

    /** All accounts of the party that an account stands for, sorted; the account alone if it holds no other. */
    public List<AccountId> all(AccountId first) {
        return byFirst.getOrDefault(first, List.of(first));
    }

    /** All groups by the account that stands for them. */
    public SortedMap<AccountId, List<AccountId>> groups() {
        return byFirst;
    }

    /** Whether every account stands for itself. */
    public boolean isEmpty() {
        return byFirst.isEmpty();
    }
}
