package org.theseus.cli;

import org.theseus.app.CaseSession;
import org.theseus.app.CountProceeds;
import org.theseus.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "proceeds",
        description = {
            "What a party, finding or network took in for a pattern, passed on and kept: at least and at most, each payment"
                    + " listed, with sums by month.",
            "Payments between its own accounts, refunds and second records do not count, so nothing is counted twice along a"
                    + " chain. Names are shown as in the records: for your own desk."
        },
        footer = {
            "",
            "Examples:",
            "  theseus proceeds C-0107",
            "  theseus proceeds N-8c1e44f09a2b --monthly",
            "  theseus proceeds F-8c1e44f09a2b --after 2023-06-01 --xlsx proceeds.xlsx"
        })
final class ProceedsCommand extends TableCommand {

    @Parameters(
            paramLabel = "X",
            description = "A person, account number, IBAN or party id, or the id of a finding or network.")
    private String who = "";

    @Option(names = "--monthly", description = "Only the sums, one line a month, kind and currency.")
    private boolean monthly;

    @Mixin
    private final PeriodOptions period = new PeriodOptions();

    ProceedsCommand(Console console) {
        super(console);
    }

    @Override
    Table table(CaseSession session) {
        return CountProceeds.table(
                session, who, period.period(), monthly ? CountProceeds.Shown.MONTHS : CountProceeds.Shown.ROWS);
    }
}
