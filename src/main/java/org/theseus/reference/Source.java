package org.theseus.reference;

/**
 * Where a value of the reference data comes from. Immutable.
 *
 * @param key short name by which the file's values cite it
 * @param text the document, or what was done to get the value
 * @param standing how far the value may be relied on
 */
public record Source(String key, String text, Standing standing) {

    /** How a value came into the file. */
    public enum Standing {
        /** The document was read, at least as an excerpt or a report of it. */
        READ,
        /** Computed from other data by a rule that {@link Source#text} states. */
        DERIVED,
        /** A choice of ours, to be calibrated on data. */
        OURS,
        /** Recalled from general knowledge: to be checked before it is relied on. */
        RECALLED
    }

    /** Whether the value must be checked before it is relied on in a legal text. */
    public boolean isToBeChecked() {
        return standing == Standing.RECALLED;
    }

    /** The source as a finding prints it: the text, with the mark of what was not checked. */
    public String label() {
        return isToBeChecked() ? text + " [to be checked]" : text;
    }
}
