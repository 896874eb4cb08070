package org.theseus.model;

import org.jspecify.annotations.Nullable;

/**
 * What a row may state beside ends, time and money, as far as detectors may look at it: places, agents, devices, words and
 * the identifiers given for each side. Nationality is not among them, nor is a name; see {@link Vocabulary} for which facts
 * can be compared with each other. {@link #property} is the name in the store.
 */
public enum Fact {
    REFERENCE(Vocabulary.TEXT, "reference"),
    PURPOSE(Vocabulary.TEXT, "declaredPurpose"),
    /** What the payer declared to be to the payee. */
    RELATION(Vocabulary.TEXT, "declaredRelation"),
    /** Town where it was paid in. */
    SEND_PLACE(Vocabulary.PLACE, "sendPlace"),
    /** Town where it was paid out. */
    PAY_PLACE(Vocabulary.PLACE, "payPlace"),
    /** Country of the paying account or counter. */
    SEND_COUNTRY(Vocabulary.COUNTRY, "payerCountry"),
    /** Country of the receiving account or counter. */
    PAY_COUNTRY(Vocabulary.COUNTRY, "payeeCountry"),
    SEND_AGENT(Vocabulary.AGENT, "sendAgent"),
    PAY_AGENT(Vocabulary.AGENT, "payAgent"),
    PAYER_PHONE(Vocabulary.PHONE, "payerPhone"),
    PAYEE_PHONE(Vocabulary.PHONE, "payeePhone"),
    PAYER_DOCUMENT(Vocabulary.DOCUMENT, "payerDocument"),
    PAYEE_DOCUMENT(Vocabulary.DOCUMENT, "payeeDocument"),
    /** Document of whoever acted at the counter for the account's holder. */
    CONDUCTOR_DOCUMENT(Vocabulary.DOCUMENT, "conductorDocument"),
    PAYER_ADDRESS(Vocabulary.ADDRESS, "payerAddress"),
    PAYEE_ADDRESS(Vocabulary.ADDRESS, "payeeAddress"),
    PAYER_EMAIL(Vocabulary.EMAIL, "payerEmail"),
    PAYEE_EMAIL(Vocabulary.EMAIL, "payeeEmail"),
    DEVICE(Vocabulary.DEVICE, "device"),
    TERMINAL(Vocabulary.TERMINAL, "terminalId"),
    MERCHANT_CODE(Vocabulary.MERCHANT, "merchantCode");

    /** Facts of one vocabulary are numbered together: equal numbers mean equal words, on whichever side they stand. */
    public enum Vocabulary {
        /** As written. */
        TEXT(null),
        PLACE(Identifier.Kind.PLACE),
        /** ISO 3166 alpha-2 or XK. */
        COUNTRY(null),
        AGENT(Identifier.Kind.AGENT),
        PHONE(Identifier.Kind.PHONE),
        DOCUMENT(Identifier.Kind.DOCUMENT),
        ADDRESS(Identifier.Kind.ADDRESS),
        EMAIL(Identifier.Kind.EMAIL),
        DEVICE(Identifier.Kind.DOCUMENT),
        TERMINAL(Identifier.Kind.DOCUMENT),
        MERCHANT(Identifier.Kind.DOCUMENT);

        private final Identifier.@Nullable Kind levelled;

        Vocabulary(Identifier.@Nullable Kind levelled) {
            this.levelled = levelled;
        }

        /** The form in which two spellings meet, null if nothing is left. */
        public @Nullable String level(String written) {
            if (levelled == null) {
                return written.isBlank() ? null : written.strip();
            }
            return Identifier.of(levelled, written).map(Identifier::value).orElse(null);
        }
    }

    private final Vocabulary vocabulary;
    private final String property;

    Fact(Vocabulary vocabulary, String property) {
        this.vocabulary = vocabulary;
        this.property = property;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public String property() {
        return property;
    }

    /** What a transfer states of it, as written; null if it does not. */
    public @Nullable String find(Transfer transfer) {
        return switch (this) {
            case REFERENCE -> transfer.detail(Detail.REFERENCE);
            case PURPOSE -> transfer.detail(Detail.DECLARED_PURPOSE);
            case RELATION -> transfer.detail(Detail.DECLARED_RELATION);
            case SEND_PLACE -> transfer.detail(Detail.SEND_PLACE);
            case PAY_PLACE -> transfer.detail(Detail.PAY_PLACE);
            case SEND_COUNTRY -> transfer.payer().country();
            case PAY_COUNTRY -> transfer.payee().country();
            case SEND_AGENT -> transfer.detail(Detail.SEND_AGENT);
            case PAY_AGENT -> transfer.detail(Detail.PAY_AGENT);
            case PAYER_PHONE -> transfer.payer().phone();
            case PAYEE_PHONE -> transfer.payee().phone();
            case PAYER_DOCUMENT -> transfer.payer().document();
            case PAYEE_DOCUMENT -> transfer.payee().document();
            case CONDUCTOR_DOCUMENT -> transfer.detail(Detail.CONDUCTOR_DOCUMENT);
            case PAYER_ADDRESS -> transfer.payer().address();
            case PAYEE_ADDRESS -> transfer.payee().address();
            case PAYER_EMAIL -> transfer.payer().email();
            case PAYEE_EMAIL -> transfer.payee().email();
            case DEVICE -> transfer.detail(Detail.DEVICE);
            case TERMINAL -> transfer.detail(Detail.TERMINAL_ID);
            case MERCHANT_CODE -> transfer.detail(Detail.MERCHANT_CODE);
        };
    }
}
