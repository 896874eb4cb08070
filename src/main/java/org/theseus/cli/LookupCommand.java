package org.theseus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.app.CaseSession;
import org.theseus.model.TheseusException;
import org.theseus.table.Table;
import org.theseus.view.Lookup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "lookup",
        description =
                "Where a phone, document, IBAN, MTCN, e-mail, name or agent appears: one hit or no-hit line an entry.",
        footer = {
            "",
            "Examples:",
            "  theseus lookup +38970123456",
            "  theseus lookup --file contacts.txt --csv hits.csv     (one entry a line)"
        })
final class LookupCommand extends TableCommand {

    @Parameters(arity = "0..*", paramLabel = "VALUE", description = "Entries to look up.")
    private List<String> values = new ArrayList<>();

    @Option(names = "--file", paramLabel = "LIST", description = "A text file with one entry a line.")
    private @Nullable Path file;

    LookupCommand(Console console) {
        super(console);
    }

    @Override
    Table table(CaseSession session) {
        List<String> entries = new ArrayList<>(values);
        if (file != null) {
            try {
                entries.addAll(Files.readAllLines(file));
            } catch (IOException e) {
                throw TheseusException.of(
                        TheseusException.Kind.INPUT,
                        "cannot read " + file + " as UTF-8 text: " + e.getMessage(),
                        "One entry a line.",
                        e);
            }
        }
        if (entries.isEmpty()) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE, "nothing to look up", "Give a VALUE or --file LIST.");
        }
        return Lookup.of(session.store(), entries);
    }
}
