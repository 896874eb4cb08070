package org.theseus.ingest;

/** What a profile's description of a format rests on; {@code inspect} and {@code profiles list} say it. */
public enum Basis {
    /** Our own format, or one whose authors publish its columns together with data that we read in full. */
    DOCUMENTED("documented format"),
    /** Real or published files of this kind were read. */
    FILES_SEEN("from files seen"),
    /** Only the header line is known; how values are written follows the country's customs. */
    HEADER_LINES("from header lines only"),
    /** Only a description of the columns is known. */
    DESCRIPTION("from a description only"),
    /** Invented for samples and tests. */
    INVENTED("invented");

    private final String words;

    Basis(String words) {
        this.words = words;
    }

    /** The basis in words, for people. */
    public String words() {
        return words;
    }
}
