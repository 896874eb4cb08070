package org.theseus.detect;

/** The part a party plays in one finding; never a property of a person (contract, section 5). */
public enum Role {
    COLLECTOR,
    COORDINATOR,
    FACILITATOR,
    /** Shown as "pass-through account, holder may be unwitting". */
    MULE,
    HAWALADAR,
    AGENT,
    PAYER,
    TRAVELLER,
    POSSIBLE_VICTIM,
    CONTROLLER,
    UNKNOWN;

    /** Whether the party is pseudonymised in everything that leaves the case (design decision 10). */
    public boolean isProtected() {
        return this == PAYER || this == TRAVELLER || this == POSSIBLE_VICTIM;
    }
}
