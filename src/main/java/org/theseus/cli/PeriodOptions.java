package org.theseus.cli;

import org.jspecify.annotations.Nullable;
import org.theseus.view.Period;
import picocli.CommandLine.Option;

/** A stretch of time. */
final class PeriodOptions {

    @Option(
            names = "--after",
            paramLabel = "D",
            description = "At or after this date or time (2023-06-02, ...T10:14Z).")
    private @Nullable String after;

    @Option(names = "--before", paramLabel = "D", description = "Before this date or time.")
    private @Nullable String before;

    Period period() {
        return Period.parse(after, before);
    }
}
