package org.theseus.cli;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a file was received under. */
final class LegalFrameOptions {

    /** Why the records are here. */
    enum Purpose {
        ORDER,
        STR,
        FOREIGN,
        OPEN
    }

    @Option(names = "--request", paramLabel = "REF", description = "Reference of the request.")
    @Nullable
    String request;

    @Option(names = "--legal-basis", paramLabel = "TEXT", description = "Legal basis.")
    @Nullable
    String legalBasis;

    @Option(names = "--source", paramLabel = "TEXT", description = "Who gave it; names ids and accounts of the file.")
    @Nullable
    String source;

    @Option(names = "--received", paramLabel = "DATE", description = "Day of receipt.")
    @Nullable
    String received;

    @Option(names = "--handling", paramLabel = "CODE", description = "Handling code, e.g. H1.")
    @Nullable
    String handling;

    @Option(names = "--grade", paramLabel = "CODE", description = "Grade of source and information, e.g. A1.")
    @Nullable
    String grade;

    @Option(names = "--purpose", description = "One of ${COMPLETION-CANDIDATES}.")
    @Nullable
    Purpose purpose;

    /** Only what was given, by name. */
    SortedMap<String, String> values() {
        SortedMap<String, String> given = new TreeMap<>();
        put(given, "request", request);
        put(given, "legal-basis", legalBasis);
        put(given, "source", source);
        put(given, "received", received);
        put(given, "handling", handling);
        put(given, "grade", grade);
        put(given, "purpose", purpose == null ? null : purpose.name().toUpperCase(Locale.ROOT));
        return given;
    }

    private static void put(SortedMap<String, String> given, String name, @Nullable String value) {
        if (value != null) {
            given.put(name, value);
        }
    }
}
