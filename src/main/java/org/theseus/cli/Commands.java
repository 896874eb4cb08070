package org.theseus.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The commands of the program, in the order in which {@code --help} lists them. */
final class Commands {

    private Commands() {}

    static CommandLine of(Main main, Console console) {
        CommandLine line = new CommandLine(main);
        Object[][] commands = {
            {"demo", new DemoCommand(console)},
            {"investigate", new InvestigateCommand(console)},
            {"inspect", new InspectCommand(console)},
            {"import", new ImportCommand(console)},
            {"statement", new StatementCommand(console)},
            {"counterparties", new CounterpartiesCommand(console)},
            {"common", new CommonCommand(console)},
            {"lookup", new LookupCommand(console)},
            {"search", new SearchCommand(console)},
            {"transfers", new TransfersCommand(console)},
            {"parties", new PartiesCommand(console)},
            {"accounts", new AccountsCommand(console)},
            {"show", new CommandLine(new ShowCommand()).addSubcommand("row", new ShowCommand.Row(console))},
            {"detect", new DetectCommand(console)},
            {"findings", new FindingsCommand(console)},
            {"why", new WhyCommand(console)},
            {"trace", new TraceCommand(console)},
            {"network", new NetworkCommand(console)},
            {"communities", new CommunitiesCommand(console)},
            {"rank", new RankCommand(console)},
            {"query", new QueryCommand(console)},
            {"report", new ReportCommand(console)},
            {"verify", new VerifyCommand(console)},
            {"audit", new AuditCommand(console)},
            {"case", new CaseCommands(console)},
            {"server", new ServerCommand(console)},
            {"config", new ConfigCommand(console)},
            {"completion", new CompletionCommand(console)},
            {"version", new VersionCommand(console)},
        };
        for (Object[] command : commands) {
            line.addSubcommand((String) command[0], command[1]);
        }
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.columns() > 0 ? Ansi.AUTO : Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(Math.max(80, Math.min(120, console.columns())));
    }
}
