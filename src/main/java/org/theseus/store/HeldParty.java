package org.theseus.store;

import java.util.List;

/**
 * One person as far as the case knows: accounts that it holds, and single mentions of accounts that others use, too.
 *
 * @param id {@code P-} and hex digits
 * @param accountKeys accounts all of whose mentions are its own, ascending
 * @param mentions its mentions of other accounts, {@code T-...:payer}, ascending
 * @param reasons the joinings that made it, each one line: two mentions, then factors with their weights
 */
public record HeldParty(String id, List<String> accountKeys, List<String> mentions, List<String> reasons) {

    public HeldParty {
        accountKeys = List.copyOf(accountKeys);
        mentions = List.copyOf(mentions);
        reasons = List.copyOf(reasons);
    }
}
