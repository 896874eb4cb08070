package org.theseus.detect;

/** What an indicator is evidence of (class column of the catalogue, 1.2). The two crimes are never mixed. */
public enum Typology {
    /** Smuggling of migrants: payment for a crossing. */
    SMUGGLING,
    /** Trafficking in human beings: exploitation or control. */
    TRAFFICKING,
    /** Consistent with either, and with neither. */
    EITHER,
    /** Hawala and other transfer of value outside the books. */
    VALUE_TRANSFER
}
