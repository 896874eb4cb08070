package org.theseus.model;

/**
 * The identity of one end of a transfer as a source knows it: the mention key (design decision 2). It is never a
 * person: the same person may have many.
 *
 * @param kind what the number is
 * @param institution bank, operator or source that gave the number; empty for an IBAN, which is unique by itself
 * @param number account number, customer number, normalised name with phone and document, or empty for OUTSIDE
 */
public record AccountId(Kind kind, String institution, String number) implements Comparable<AccountId> {

    /** What a number is, in the order in which it is preferred. */
    public enum Kind {
        /** An account at an institution. */
        ACCOUNT("acct"),
        /** A customer number at an institution. */
        CUSTOMER("cust"),
        /** Only a name, phone or document as written in one source. */
        MENTION("name"),
        /** Cash and the world outside an institution; no path, cycle, community or relatedness passes through it. */
        OUTSIDE("outside");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    /** Unique, stable text of this identity, the key of its node in the store: {@code acct:bank_a/1234}. */
    public String key() {
        return kind.prefix + ":" + institution + "/" + number;
    }

    /**
     * The inverse of {@link #key()}.
     *
     * @throws IllegalArgumentException if the text is no key
     */
    public static AccountId parse(String key) {
        int colon = key.indexOf(':');
        int slash = key.indexOf('/', colon + 1);
        if (colon > 0 && slash > 0) {
            for (Kind kind : Kind.values()) {
                if (kind.prefix.equals(key.substring(0, colon))) {
                    return new AccountId(kind, key.substring(colon + 1, slash), key.substring(slash + 1));
                }
            }
        }
        throw new IllegalArgumentException("no account key: " + key);
    }

    /** Short text for tables: the number, or what stands for it. */
    public String label() {
        return kind == Kind.OUTSIDE ? "outside " + institution : number;
    }

    /** Orders by key. */
    @Override
    public int compareTo(AccountId other) {
        return key().compareTo(other.key());
    }
}
