package org.theseus.cli;

import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.app.CaseSession;
import org.theseus.store.TransferFilter;
import org.theseus.table.Table;
import org.theseus.view.PartySelector;
import org.theseus.view.Period;
import org.theseus.view.Transfers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "transfers",
        description = "Lists the transfers of the case in time order, with the rows that prove them.",
        footer = {
            "",
            "Examples:",
            "  theseus transfers --after 2023-06-01 --before 2023-06-08",
            "  theseus transfers --party C-0107 --json"
        })
final class TransfersCommand extends TableCommand {

    @Option(names = "--party", paramLabel = "X", description = "Only those of this person or account.")
    private @Nullable String party;

    @Mixin
    private final PeriodOptions period = new PeriodOptions();

    TransfersCommand(Console console) {
        super(console);
    }

    @Override
    Table table(CaseSession session) {
        Period within = period.period();
        TreeSet<String> keys = party == null
                ? new TreeSet<>()
                : new TreeSet<>(PartySelector.of(session.store())
                        .select(party, PartySelector.Several.ACCEPT)
                        .keys());
        return Transfers.of(
                session.store(),
                new TransferFilter(keys, new TreeSet<>(), within.afterMillis(), within.beforeMillis(), Long.MAX_VALUE));
    }
}
