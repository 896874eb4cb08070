package org.theseus.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.theseus.app.CaseConflicts;
import org.theseus.app.CaseSession;
import org.theseus.app.WhichPlace;
import org.theseus.table.Table;
import org.theseus.view.SourceRowView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows what stands behind a claim.",
        footer = {
            "",
            "Examples:",
            "  theseus show row wu.csv:118",
            "  theseus show conflicts",
            "  theseus show place Üsküp"
        })
final class ShowCommand {

    ShowCommand() {}

    /** {@code show conflicts}. */
    @Command(
            name = "conflicts",
            description =
                    "Records that contradict each other, with both values and both rows: records of one payment that"
                            + " differ, and payments that share a reference (MTCN, end-to-end id) but cannot be one.",
            footer = {"", "Examples:", "  theseus show conflicts", "  theseus show conflicts --csv conflicts.csv"})
    static final class Conflicts extends TableCommand {

        Conflicts(Console console) {
            super(console);
        }

        @Override
        Table table(CaseSession session) {
            return CaseConflicts.of(session);
        }
    }

    /** {@code show place TEXT}; needs no case. */
    @Command(
            name = "place",
            mixinStandardHelpOptions = true,
            description =
                    "Which town a text of a row is taken for, in any script, and every other that it may mean. What may be"
                            + " several is taken for none.",
            footer = {"", "Examples:", "  theseus show place Üsküp", "  theseus show place Mitrovica --country RS"})
    static final class Town implements Callable<Integer> {

        @Parameters(paramLabel = "TEXT", description = "As rows write it.")
        private String text = "";

        @Option(names = "--country", paramLabel = "CODE", description = "Country of the row, two letters.")
        private @Nullable String country;

        @Mixin
        private final OutputOptions output = new OutputOptions();

        private final Console console;

        Town(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            new TablePrinter(console, output).print(WhichPlace.of(text, country));
            return ExitCodes.DONE;
        }
    }

    /** {@code show row FILE:LINE}. */
    @Command(
            name = "row",
            description = "The raw line of an imported file, from the copy that was kept, and the transfers it proves.",
            footer = {"", "Example:", "  theseus show row wu.csv:118"})
    static final class Row extends CaseCommand {

        @Parameters(paramLabel = "FILE:LINE", description = "File name as imported (or its SHA-256) and line.")
        private String place = "";

        @Mixin
        private final OutputOptions output = new OutputOptions();

        Row(Console console) {
            super(console);
        }

        @Override
        Result run(CaseSession session) {
            SourceRowView view = SourceRowView.of(session.store(), place, session.storedSources());
            return Result.of(List.of(), () -> {
                new TablePrinter(console, output).print(view.row());
                if (!output.json) {
                    new TablePrinter(console, output).print(view.transfers());
                }
            });
        }
    }
}
