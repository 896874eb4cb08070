package org.theseus.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command that prints a table shows it. */
final class OutputOptions {

    @Option(names = "--json", description = "One JSON object per line.")
    boolean json;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write the table as CSV.")
    @Nullable
    Path csv;

    @Option(names = "--xlsx", paramLabel = "FILE", description = "Write the table as an Excel workbook.")
    @Nullable
    Path xlsx;

    @Option(names = "--sort", paramLabel = "COLUMN", description = "Sort by a column; -COLUMN for descending.")
    @Nullable
    String sort;

    @Option(names = "--limit", paramLabel = "N", description = "Show at most N rows (of a terminal table: 50).")
    @Nullable
    Integer limit;

    @Option(names = "--offset", paramLabel = "N", description = "Skip the first N rows.", defaultValue = "0")
    int offset;

    /** Whether rows are asked for, where the command has a form of its own for people. */
    boolean isTable() {
        return json || csv != null || xlsx != null || sort != null || limit != null || offset != 0;
    }
}
