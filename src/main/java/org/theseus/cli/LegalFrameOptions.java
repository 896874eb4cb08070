package org.theseus.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.app.ConvertedFrom;
import org.theseus.model.TheseusException;
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

    @Option(names = "--scope-from", paramLabel = "DATE", description = "First day that the order covers.")
    @Nullable
    String scopeFrom;

    @Option(names = "--scope-to", paramLabel = "DATE", description = "Last day that it covers.")
    @Nullable
    String scopeTo;

    @Option(
            names = "--scope-accounts",
            paramLabel = "NUMBERS",
            split = ",",
            description = "Accounts that it covers. Rows outside the scope are counted and not loaded.")
    List<String> scopeAccounts = new ArrayList<>();

    @Option(
            names = "--converted-from",
            paramLabel = "ORIGINAL",
            description = "What the file was made from; its hash is kept and the balances must then prove the file.")
    @Nullable
    Path convertedFrom;

    @Option(names = "--converter", paramLabel = "TEXT", description = "What it was converted with.")
    @Nullable
    String converter;

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
        put(given, "scope-from", scopeFrom);
        put(given, "scope-to", scopeTo);
        put(given, "scope-accounts", scopeAccounts.isEmpty() ? null : String.join(",", scopeAccounts));
        Path original = convertedFrom;
        if (original != null) {
            given.putAll(ConvertedFrom.facts(original, converter));
        } else if (converter != null) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "--converter without --converted-from",
                    "Say what the file was made from: --converted-from statement.pdf --converter \"" + converter
                            + "\".");
        }
        return given;
    }

    private static void put(SortedMap<String, String> given, String name, @Nullable String value) {
        if (value != null) {
            given.put(name, value);
        }
    }
}
