package org.theseus.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.app.CaseSession;
import org.theseus.model.AccountId;
import org.theseus.model.Channel;
import org.theseus.model.Transfer;
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
            "  theseus transfers --party C-0107 --json",
            "  theseus transfers --from C-0107 --to C-0031",
            "  theseus transfers --channel MTO --after 2023-06-01"
        })
final class TransfersCommand extends TableCommand {

    @Option(names = "--party", paramLabel = "X", description = "Only those of this person or account.")
    private @Nullable String party;

    @Option(names = "--from", paramLabel = "X", description = "Only what this person or account paid.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "X", description = "Only what this person or account was paid.")
    private @Nullable String to;

    @Option(
            names = "--channel",
            paramLabel = "C",
            description = "Only those that travelled so: ${COMPLETION-CANDIDATES}.")
    private @Nullable Channel channel;

    @Mixin
    private final PeriodOptions period = new PeriodOptions();

    TransfersCommand(Console console) {
        super(console);
    }

    @Override
    Table table(CaseSession session) {
        Period within = period.period();
        SortedSet<String> payers = keys(session, from);
        SortedSet<String> payees = keys(session, to);
        SortedSet<String> either = keys(session, party);
        SortedSet<String> read = from != null ? payers : to != null ? payees : either;
        List<Transfer> found = new ArrayList<>();
        session.store()
                .readTransfers(
                        new TransferFilter(
                                read, new TreeSet<>(), within.afterMillis(), within.beforeMillis(), Long.MAX_VALUE),
                        row -> {
                            boolean wanted = (channel == null || channel == row.channel())
                                    && isOf(payers, row.from())
                                    && isOf(payees, row.to())
                                    && (isOf(either, row.from()) || isOf(either, row.to()));
                            if (wanted) {
                                found.add(row);
                            }
                        });
        return Transfers.of(found);
    }

    /** The accounts that are meant, none if nobody is asked for. */
    private static SortedSet<String> keys(CaseSession session, @Nullable String typed) {
        return typed == null
                ? new TreeSet<>()
                : new TreeSet<>(PartySelector.of(session.store())
                        .select(typed, PartySelector.Several.ACCEPT)
                        .keys());
    }

    private static boolean isOf(Set<String> keys, AccountId end) {
        return keys.isEmpty() || keys.contains(end.key());
    }
}
