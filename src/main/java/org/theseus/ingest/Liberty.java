package org.theseus.ingest;

/** What a source adds to its numbers; a profile lists the ones that occur, everything else is refused. */
enum Liberty {
    /** {@code '1.234,56} and {@code ="1.234,56"}: text for a spreadsheet. */
    APOSTROPHE,
    /** {@code (12,00)} is negative. */
    BRACKETS,
    /** {@code 1.234,56 TL}, {@code EUR 5,00}: a word or sign of the currency before or after. */
    CURRENCY,
    /** {@code ,01} and {@code -,01}. */
    NO_ZERO,
    /** {@code 204,17(-)}, {@code 3,90-}, {@code 3,90+}. */
    TRAILING_SIGN,
    /** {@code - 5,00}: a blank after the sign. */
    SPACED_SIGN,
    /** {@code -5,00} among what was paid or received takes an earlier booking back. */
    REVERSALS
}
