package org.theseus.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a table. The same table gives the same bytes. Implementations hold no state and may be shared between threads;
 * they flush but do not close the stream.
 */
public interface TableRenderer {

    /** Writes the whole table; failures of the stream are passed on. */
    void render(Table table, OutputStream out) throws IOException;

    /** One JSON object per line; see {@link JsonLines}. */
    static TableRenderer json() {
        return new JsonLines();
    }

    /** RFC 4180 with a guard against formulas; see {@link Csv}. */
    static TableRenderer csv() {
        return new Csv();
    }

    /** A workbook; see {@link Xlsx}. */
    static TableRenderer xlsx() {
        return new Xlsx();
    }

    /**
     * Text for people.
     *
     * @param widthColumns width of the terminal, 0 where there is none: then nothing is shortened or wrapped
     */
    static TableRenderer text(int widthColumns, Colour colour) {
        return new Text(widthColumns, colour);
    }

    /** Headings of the columns that text of this width leaves out for want of room. */
    static List<String> leftOut(Table table, int widthColumns) {
        return new TextLayout(widthColumns).leftOut(table);
    }

    /** Whether text carries terminal colours. */
    enum Colour {
        OFF,
        ON
    }
}
