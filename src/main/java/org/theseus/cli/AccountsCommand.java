package org.theseus.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.app.CaseSession;
import org.theseus.app.CorrectObservation;
import org.theseus.model.TheseusException;
import org.theseus.table.Table;
import org.theseus.view.Accounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "accounts",
        description = "Lists the accounts of the case and how much of each was seen: FULL (own records, from and to),"
                + " PARTIAL (with gaps) or SEEN_ONLY (in others' records). --coverage lists institutions and months"
                + " instead; --observe corrects what was derived.",
        footer = {
            "",
            "Examples:",
            "  theseus accounts --sort -transfers --limit 20",
            "  theseus accounts --coverage --json",
            "  theseus accounts --observe AT611904300234573201=PARTIAL --reason \"pages 3 to 5 were not sent\""
        })
final class AccountsCommand extends CaseCommand {

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--coverage", description = "Institutions and months of which there are records.")
    private boolean coverage;

    @Option(
            names = "--observe",
            paramLabel = "X=VALUE",
            description = "Decide on an account: FULL, PARTIAL or SEEN_ONLY. Needs --reason.")
    private @Nullable String observe;

    AccountsCommand(Console console) {
        super(console);
    }

    @Override
    Result run(CaseSession session) {
        String decision = observe;
        if (decision != null) {
            int split = decision.lastIndexOf('=');
            if (split <= 0) {
                throw TheseusException.of(
                        TheseusException.Kind.USAGE,
                        "--observe " + decision + " has no value",
                        "Write --observe ACCOUNT=PARTIAL.");
            }
            String done = CorrectObservation.run(
                    session, decision.substring(0, split), decision.substring(split + 1), global().reason);
            return Result.of(List.of(), () -> console.out().println(done));
        }
        Table table = coverage ? Accounts.coverage(session.store()) : Accounts.of(session.store(), session.coverage());
        return Result.of(TableCommand.ids(table), () -> new TablePrinter(console, output).print(table));
    }
}
