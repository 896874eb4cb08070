package org.theseus.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theseus.app.CaseNetworks;
import org.theseus.app.CaseSession;
import org.theseus.app.FindingList;
import org.theseus.leads.Network;
import org.theseus.store.StoredFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "findings",
        description =
                "Lists leads in reading order. A lead that only one kind of evidence supports is no alert and is shown"
                        + " with --all.",
        footer = {
            "",
            "Examples:",
            "  theseus findings --top 5",
            "  theseus findings --networks                    (what belongs together, what to read first and why)",
            "  theseus findings --all --pattern payment-chain",
            "  theseus findings --party C-0107 --json"
        })
final class FindingsCommand extends CaseCommand {

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--all", description = "Also single indicators that are no alert.")
    private boolean all;

    @Option(names = "--networks", description = "Networks of overlapping leads instead, in reading order with reasons.")
    private boolean networks;

    @Option(names = "--top", paramLabel = "N", converter = CountConverter.class, description = "Only the first N.")
    private int top = Integer.MAX_VALUE;

    @Option(names = "--pattern", paramLabel = "P", description = "Only this detector or indicator code.")
    private @Nullable String pattern;

    @Option(
            names = "--party",
            paramLabel = "X",
            description = "Only those in which this party or account plays a part.")
    private @Nullable String party;

    FindingsCommand(Console console) {
        super(console);
    }

    @Override
    Result run(CaseSession session) {
        if (networks) {
            List<Network> merged = CaseNetworks.of(session.store());
            return Result.of(
                    merged.stream().map(Network::id).toList(),
                    () -> new TablePrinter(console, output).print(CaseNetworks.table(merged, all, top)));
        }
        List<StoredFinding> findings = FindingList.select(
                session.store(), all, pattern == null ? null : pattern.toLowerCase(Locale.ROOT), party, top);
        List<String> ids = findings.stream().map(StoredFinding::id).toList();
        if (output.json) {
            Map<String, StoredFinding.Network> merged = FindingList.networks(session.store(), findings);
            return Result.of(ids, () -> findings.forEach(f -> console.out().println(FindingList.json(f, merged))));
        }
        return Result.of(
                ids, () -> new TablePrinter(console, output).print(FindingList.table(session.store(), findings, all)));
    }
}
