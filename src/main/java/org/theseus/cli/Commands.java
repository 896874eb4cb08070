package org.theseus.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands of the program, in the order in which {@code --help} lists them. Reading the options of all of them costs
 * more than many a command itself, so a command line gets only those that it names; where it names none, help and
 * suggestions need no more than the names of all.
 */
final class Commands {

    private Commands() {}

    static CommandLine of(Main main, Console console, String... args) {
        CommandLine line = new CommandLine(main);
        Map<String, Supplier<Object>> commands = all(console);
        Set<String> named = Arrays.stream(args).filter(commands::containsKey).collect(Collectors.toSet());
        boolean all = named.contains("completion");
        commands.forEach((name, command) -> {
            if (all || named.contains(name)) {
                line.addSubcommand(name, command.get());
            } else if (named.isEmpty()) {
                line.addSubcommand(name, CommandSpec.create());
            }
        });
        line.getHelpSectionMap()
                .put(CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, new CommandGroups.Heading());
        line.getHelpSectionMap().put(CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new CommandGroups());
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setAllowSubcommandsAsOptionParameters(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.columns() > 0 ? Ansi.AUTO : Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(Math.max(80, Math.min(120, console.columns())));
    }

    private static Map<String, Supplier<Object>> all(Console console) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("demo", () -> new DemoCommand(console));
        commands.put("investigate", () -> new InvestigateCommand(console));
        commands.put("inspect", () -> new InspectCommand(console));
        commands.put("import", () -> new ImportCommand(console));
        commands.put(
                "profiles",
                () -> new CommandLine(new ProfilesCommand())
                        .addSubcommand("list", new ProfilesCommand.List(console))
                        .addSubcommand("show", new ProfilesCommand.Show(console))
                        .addSubcommand("learn", new ProfilesCommand.Learn(console)));
        commands.put(
                "rates",
                () -> new CommandLine(new RatesCommand())
                        .addSubcommand("import", new RatesCommand.Import(console))
                        .addSubcommand("list", new RatesCommand.Listing(console)));
        commands.put("statement", () -> new StatementCommand(console));
        commands.put("counterparties", () -> new CounterpartiesCommand(console));
        commands.put("common", () -> new CommonCommand(console));
        commands.put("lookup", () -> new LookupCommand(console));
        commands.put("search", () -> new SearchCommand(console));
        commands.put("transfers", () -> new TransfersCommand(console));
        commands.put("parties", () -> new PartiesCommand(console));
        commands.put("accounts", () -> new AccountsCommand(console));
        commands.put(
                "show",
                () -> new CommandLine(new ShowCommand())
                        .addSubcommand("row", new ShowCommand.Row(console))
                        .addSubcommand("conflicts", new ShowCommand.Conflicts(console))
                        .addSubcommand("place", new ShowCommand.Town(console)));
        commands.put(
                "event",
                () -> new CommandLine(new EventCommand())
                        .addSubcommand("add", new EventCommand.Add(console))
                        .addSubcommand("import", new EventCommand.Import(console))
                        .addSubcommand("list", new EventCommand.Listing(console))
                        .addSubcommand("remove", new RemoveEntryCommand(console)));
        commands.put(
                "tag",
                () -> new CommandLine(new TagCommand())
                        .addSubcommand("add", new TagCommand.Add(console))
                        .addSubcommand("import", new TagCommand.Import(console))
                        .addSubcommand("list", new TagCommand.Listing(console))
                        .addSubcommand("remove", new TagCommand.Remove(console)));
        commands.put(
                "note",
                () -> new CommandLine(new NoteCommand())
                        .addSubcommand("add", new NoteCommand.Add(console))
                        .addSubcommand("list", new NoteCommand.Listing(console))
                        .addSubcommand("remove", new RemoveEntryCommand(console)));
        commands.put("resolve", () -> new ResolveCommand(console));
        commands.put(
                "party",
                () -> new CommandLine(new PartyCommand())
                        .addSubcommand("why", new PartyCommand.Why(console))
                        .addSubcommand("merge", new PartyCommand.Merge(console))
                        .addSubcommand("split", new PartyCommand.Split(console))
                        .addSubcommand("judge", new PartyCommand.Judge(console))
                        .addSubcommand("undo", new PartyCommand.Undo(console))
                        .addSubcommand("category", new PartyCategoryCommand(console))
                        .addSubcommand("categories", new PartyCategoryCommand.Listing(console))
                        .addSubcommand("history", new PartyCommand.History(console))
                        .addSubcommand("judgements", new PartyCommand.Judged(console))
                        .addSubcommand("queue", new PartyCommand.Queue(console))
                        .addSubcommand("ties", new PartyCommand.Ties(console))
                        .addSubcommand("places", new PartyCommand.Places(console))
                        .addSubcommand("export", new PartyCommand.Export(console))
                        .addSubcommand("import", new PartyCommand.Import(console)));
        commands.put("detect", () -> new DetectCommand(console));
        commands.put("findings", () -> new FindingsCommand(console));
        commands.put("why", () -> new WhyCommand(console));
        commands.put(
                "finding",
                () -> new CommandLine(new FindingCommand())
                        .addSubcommand("dispose", new FindingCommand.Dispose(console))
                        .addSubcommand("suppress", new FindingCommand.Suppress(console))
                        .addSubcommand("history", new FindingCommand.History(console))
                        .addSubcommand("undo", new RemoveEntryCommand(console)));
        commands.put("trace", () -> new TraceCommand(console));
        commands.put("network", () -> new NetworkCommand(console));
        commands.put("communities", () -> new CommunitiesCommand(console));
        commands.put("rank", () -> new RankCommand(console));
        commands.put("proceeds", () -> new ProceedsCommand(console));
        commands.put("requests", () -> new RequestsCommand(console));
        commands.put("query", () -> new QueryCommand(console));
        commands.put("report", () -> new ReportCommand(console));
        commands.put("export", () -> new ExportCommand(console));
        commands.put("evaluate", () -> new EvaluateCommand(console));
        commands.put("generate", () -> new GenerateCommand(console));
        commands.put("verify", () -> new VerifyCommand(console));
        commands.put("audit", () -> new AuditCommand(console));
        commands.put("case", () -> new CaseCommands(console));
        commands.put("server", () -> new ServerCommand(console));
        commands.put("config", () -> new ConfigCommand(console));
        commands.put("completion", () -> new CompletionCommand(console));
        commands.put("version", () -> new VersionCommand(console));
        return commands;
    }
}
