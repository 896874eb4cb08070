package org.theseus.protect;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.theseus.model.AccountId;

/**
 * Names that stand for accounts: {@code P-} and {@value #SHORT} letters and digits of a keyed digest of the account's key. The
 * same account has the same pseudonym in every output of a case; where two accounts of a case would share one (about one
 * case of a million accounts in three has such a pair), both get {@value #LONG}. Immutable once made.
 */
final class Pseudonyms {

    static final int SHORT = 8;
    static final int LONG = 16;
    /** Crockford's base 32: no letter that is easily taken for a digit or another letter. */
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private final CaseKey key;
    private final Map<AccountId, String> given = new HashMap<>();

    /**
     * @param accounts all accounts of the case that may need one
     */
    Pseudonyms(CaseKey key, Collection<AccountId> accounts) {
        this(key, accounts, SHORT);
    }

    Pseudonyms(CaseKey key, Collection<AccountId> accounts, int length) {
        this.key = key;
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (AccountId account : Set.copyOf(accounts)) {
            String pseudonym = of(key, account, length);
            given.put(account, pseudonym);
            if (!once.add(pseudonym)) {
                twice.add(pseudonym);
            }
        }
        given.replaceAll((account, pseudonym) -> twice.contains(pseudonym) ? of(key, account, LONG) : pseudonym);
    }

    /** The pseudonym of an account, also of one that nobody announced. */
    String of(AccountId account) {
        String pseudonym = given.get(account);
        return pseudonym != null ? pseudonym : of(key, account, SHORT);
    }

    /** A pseudonym of so many letters and digits. */
    static String of(CaseKey key, AccountId account, int length) {
        byte[] digest = key.digest("pseudonym", account.key());
        StringBuilder pseudonym = new StringBuilder("P-");
        int bits = 0;
        int held = 0;
        int at = 0;
        for (int i = 0; i < length; i++) {
            if (held < 5) {
                bits = (bits << 8 | (digest[at++] & 0xFF)) & 0xFFFF;
                held += 8;
            }
            held -= 5;
            pseudonym.append(ALPHABET.charAt(bits >> held & 31));
        }
        return pseudonym.toString();
    }
}
