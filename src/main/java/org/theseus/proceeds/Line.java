package org.theseus.proceeds;

import java.util.List;
import org.theseus.model.AccountId;
import org.theseus.model.Money;
import org.theseus.model.Transfer;

/**
 * One payment of the group and what of it counts.
 *
 * @param account the group's end of it; of payments inside, the payee's
 * @param least the least of it that counts, zero or positive, in the currency that arrived (of payments in) or was sent
 * @param most the most of it
 * @param findings that cite it, sorted
 * @param why what lowers it, empty if nothing does
 */
public record Line(
        Transfer transfer,
        Kind kind,
        AccountId account,
        Basis basis,
        Money least,
        Money most,
        List<String> findings,
        String why) {

    /** What a payment is to the group. */
    public enum Kind {
        RECEIVED("received"),
        PASSED_ON("passed on"),
        /** To the outside of an institution: cash, and whatever else a source gives no other side for. */
        CASH_OUT("to cash or unknown"),
        /** A payment in that went back to its payer in full. */
        PAID_BACK("paid back"),
        /** Between two accounts of the group. */
        INSIDE("inside"),
        /** Pending, cancelled, refunded or reversed. */
        NO_MONEY("moved no money");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** For tables. */
        public String words() {
            return words;
        }
    }

    /** What makes it count. */
    public enum Basis {
        ALERT("cited by an alert"),
        INDICATOR("cited by a single indicator"),
        UNCITED("not cited");

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        /** For tables. */
        public String words() {
            return words;
        }
    }

    public Line {
        findings = List.copyOf(findings);
        if (least.minor() < 0 || most.minor() < least.minor()) {
            throw new IllegalArgumentException("bounds " + least + " to " + most + " of " + transfer.id());
        }
    }

    /** The other end. */
    public AccountId counterparty() {
        return account.equals(transfer.to()) ? transfer.from() : transfer.to();
    }
}
