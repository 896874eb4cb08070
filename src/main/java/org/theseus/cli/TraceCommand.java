package org.theseus.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.theseus.algo.trace.TraceOrder;
import org.theseus.app.CaseSession;
import org.theseus.app.TraceMoney;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "trace",
        description =
                "Follows money in time order from a person, account, transfer or MTCN. Each hop says how much of it"
                        + " must, may, and by FIFO and pro rata does stem from the hop before: to follow is not to be the same"
                        + " money. Text for people shows a block a path; --json, --csv, --xlsx, --sort and --limit a row a hop.",
        footer = {
            "",
            "Examples:",
            "  theseus trace --from C-0107",
            "  theseus trace --from P-0212 --to C-0088 --dwell 5d",
            "  theseus trace --from 8123456789 --backward --order arrival"
        })
final class TraceCommand extends CaseCommand {

    @Option(names = "--from", required = true, paramLabel = "X", description = "Where to begin.")
    private String from = "";

    @Option(names = "--to", paramLabel = "Y", description = "Where it must end.")
    private @Nullable String to;

    @Option(names = "--amount", paramLabel = "A", description = "Payments of at least A, or A..B.")
    private @Nullable String amount;

    @Mixin
    private final PeriodOptions period = new PeriodOptions();

    @Option(
            names = "--max-hops",
            paramLabel = "N",
            converter = CountConverter.class,
            description = "Default ${DEFAULT-VALUE}.")
    private int maxHops = 6;

    @Option(names = "--preset", paramLabel = "P", description = "tight, bank or route (default ${DEFAULT-VALUE}).")
    private String preset = "route";

    @Option(
            names = "--dwell",
            paramLabel = "D",
            converter = DurationConverter.class,
            description = "Longest rest on the way, e.g. 72h (default the preset's).")
    private @Nullable Duration dwell;

    @Option(names = "--ratio", description = "Each payment keeps to the preset's amount ratio.")
    private boolean ratio;

    @Option(names = "--backward", description = "Where did it come from.")
    private boolean backward;

    @Option(names = "--order", description = "${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
    private TraceOrder order = TraceOrder.AMOUNT;

    @Option(
            names = "--paths",
            paramLabel = "N",
            converter = CountConverter.class,
            description = "How many paths (default ${DEFAULT-VALUE}).")
    private int paths = 10;

    @Mixin
    private final PartyOptions parties = new PartyOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    TraceCommand(Console console) {
        super(console);
    }

    @Override
    Result run(CaseSession session) {
        TraceMoney.Outcome outcome = trace(session);
        return Result.of(TableCommand.ids(outcome.table()), () -> print(outcome));
    }

    private void print(TraceMoney.Outcome outcome) {
        if (output.isTable() || outcome.text().isEmpty()) {
            new TablePrinter(console, output).print(outcome.table());
            return;
        }
        console.endProgress();
        outcome.text().forEach(console.out()::println);
        console.out().flush();
        outcome.table().notes().forEach(note -> console.err().println("note: " + note));
    }

    private TraceMoney.Outcome trace(CaseSession session) {
        String[] band = amount == null ? new String[0] : amount.split("\\.\\.", 2);
        return TraceMoney.run(
                parties.view(session),
                new TraceMoney.Request(
                        from,
                        to,
                        band.length > 0 ? band[0] : null,
                        band.length > 1 ? band[1] : null,
                        period.period(),
                        maxHops,
                        preset,
                        dwell == null ? null : dwell.toMillis(),
                        ratio,
                        backward,
                        order,
                        paths),
                Progress.monitor(console, "trace", global().quiet));
    }
}
