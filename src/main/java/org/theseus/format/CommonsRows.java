package org.theseus.format;

import java.io.IOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Records as Commons CSV splits them. */
final class CommonsRows extends TrackedRows {

    private final long origin;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    CommonsRows(TrackingReader reader, FormatOptions options) throws IOException {
        super(reader);
        this.origin = reader.position();
        this.parser = CSVParser.builder()
                .setReader(reader)
                .setFormat(CSVFormat.Builder.create()
                        .setDelimiter(options.delimiter())
                        .setQuote(options.quote())
                        .setIgnoreEmptyLines(true)
                        .get())
                .get();
        this.records = parser.iterator();
    }

    @Override
    String @Nullable [] split() {
        if (!records.hasNext()) {
            return null;
        }
        CSVRecord next = records.next();
        reader.markRecord(origin + next.getCharacterPosition());
        return next.values();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
