package org.theseus.cli;

import java.util.List;
import org.theseus.app.CaseSession;
import org.theseus.app.NextRequests;
import org.theseus.model.TheseusException;
import org.theseus.protect.Disclosure;
import org.theseus.requests.Requests;
import org.theseus.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "requests",
        description = {
            "What to ask for next: accounts, periods, agents and lists that matter to leads and whose own records are not in"
                    + " the case, by institution and country, with the reason and the day on which a provisional lead becomes"
                    + " testable.",
            "--csv and --xlsx (an order's annex) and --text (to paste into an order) leave the case: no reasons, nothing that"
                    + " rests on intelligence, and protected parties by pseudonym."
        },
        footer = {
            "",
            "Examples:",
            "  theseus requests",
            "  theseus requests --text",
            "  theseus requests --csv annex.csv",
            "  theseus requests --with-protected --csv annex.csv --reveal --reason \"order of 12 March, file 12 St 33/23\""
        })
final class RequestsCommand extends CaseCommand {

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--text", description = "The text of an order instead of a table.")
    private boolean text;

    @Option(names = "--all", description = "Also for single indicators that are neither alert nor urgent.")
    private boolean all;

    @Option(names = "--with-protected", description = "Also about payers, travellers and possible victims.")
    private boolean withProtected;

    @Option(
            names = "--reveal",
            description = "Name protected parties in files and text. Needs --reason, which the log keeps.")
    private boolean reveal;

    RequestsCommand(Console console) {
        super(console);
    }

    @Override
    Result run(CaseSession session) {
        if (text && output.isTable()) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "--text is no table",
                    "Leave out --json, --csv, --xlsx, --sort, --limit and --offset, or --text.");
        }
        if (reveal) {
            global().needReason("--reveal", "order of 12 March, file 12 St 33/23");
        }
        boolean outside = text || output.csv != null || output.xlsx != null;
        NextRequests requests = NextRequests.of(
                session,
                new NextRequests.Wish(
                        all,
                        withProtected ? Requests.About.PROTECTED_TOO : Requests.About.ACTING,
                        outside,
                        reveal ? Disclosure.REVEALED : Disclosure.PROTECTED));
        List<String> ids = requests.findings();
        Table table = requests.table();
        String words = text ? requests.text() : "";
        if (outside) {
            session.recordDisclosure(ids, null);
            requests.keepPseudonyms(session);
        }
        return Result.of(ids, () -> {
            if (text) {
                console.out().print(words);
                console.out().flush();
                table.notes().forEach(note -> console.err().println("note: " + note));
            } else {
                new TablePrinter(console, output).print(table);
            }
        });
    }
}
