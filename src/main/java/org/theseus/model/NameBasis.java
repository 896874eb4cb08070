package org.theseus.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a side's name or account number rests on. Only what a bank states of its own customers or books is STATED; a name
 * said at a counter is graded apart from the payment, which is a fact, and a name taken out of a text is marked as such.
 */
public enum NameBasis {
    /** In a column of its own. */
    STATED("name"),
    /** Said by whoever stood at an operator's counter; often bogus or borrowed. */
    COUNTER("under the name of"),
    /** From a fixed place of a bank's text, or proved by check digits. */
    EXTRACTED_HIGH("name taken from the text"),
    /** From a text, by a pattern that may be wrong at times. */
    EXTRACTED_MEDIUM("name taken from the text, not certain");

    private static final String NAME = "_name_basis";
    private static final String ACCOUNT = "_account_basis";

    private final String words;

    NameBasis(String words) {
        this.words = words;
    }

    /** The words before such a name in a text for people. */
    public String words() {
        return words;
    }

    /** Attribute of a transfer that holds the basis of a side's name; absent for STATED. */
    public static String nameAttribute(boolean payer) {
        return (payer ? "payer" : "payee") + NAME;
    }

    /** Attribute of a transfer that holds the basis of a side's account number; absent for STATED. */
    public static String accountAttribute(boolean payer) {
        return (payer ? "payer" : "payee") + ACCOUNT;
    }

    /** The basis of a side's name in a transfer. */
    public static NameBasis ofName(Transfer transfer, boolean payer) {
        return parse(transfer.attributes().get(nameAttribute(payer)));
    }

    /** The basis of a side's account number in a transfer. */
    public static NameBasis ofAccount(Transfer transfer, boolean payer) {
        return parse(transfer.attributes().get(accountAttribute(payer)));
    }

    /** The text that stands for this basis in an attribute. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static NameBasis parse(@Nullable String text) {
        for (NameBasis each : values()) {
            if (each.text().equals(text)) {
                return each;
            }
        }
        return STATED;
    }
}
