package org.theseus.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.app.BuildReport;
import org.theseus.app.CaseSession;
import org.theseus.app.ExportCase;
import org.theseus.app.HandlingLimit;
import org.theseus.exchange.ExternalTool;
import org.theseus.export.ExportContents;
import org.theseus.model.TheseusException;
import org.theseus.protect.Disclosure;
import org.theseus.table.Column;
import org.theseus.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description = {
            "Writes findings or a network in a format that partners open: ftm (FollowTheMoney), graphml, gexf, i2, csv, xlsx,"
                    + " json, cypher. i2 and csv write a folder, the others a file. Payers, travellers and possible victims"
                    + " are pseudonymised; files of purpose STR or FOREIGN stay out.",
            "--package writes one zip for another case: rows, leads, handling, recipient, digests, lines of the log. theseus"
                    + " verify checks it, theseus import takes it in.",
            "Rows with a stricter handling code than --max-handling block the export (exit code 5)."
        },
        footer = {
            "",
            "Examples:",
            "  theseus export --format graphml --out leads.graphml",
            "  theseus export --format i2 --finding F-8c1e44f09a2b --out chart",
            "  theseus export --format ftm --network C-0107 --out c0107.ftm.json",
            "  theseus export --format csv --out hand-over --to \"RS-MUP SBPOK\" --country RS --legal PCC-SEE \\",
            "      --max-handling H1 --redact-blocked",
            "  theseus export --package --out case.zip --to \"RS-MUP SBPOK\" --country RS --legal PCC-SEE \\",
            "      --sign-with \"gpg --batch --output {signature} --detach-sign {package}\""
        })
final class ExportCommand extends CaseCommand {

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--format", paramLabel = "NAME", description = "The format.")
    private @Nullable String format;

    @Option(names = "--package", description = "An exchange package instead of a format.")
    private boolean packed;

    @Option(
            names = "--sign-with",
            paramLabel = "COMMAND",
            description =
                    "Program that signs the package: {package} and {signature} stand for the files. Needs --package.")
    private @Nullable String signWith;

    @Option(names = "--out", required = true, paramLabel = "PATH", description = "File or folder to write.")
    private Path out = Path.of("export");

    @Option(names = "--finding", paramLabel = "ID", split = ",", description = "Only these findings.")
    private Set<String> findings = new TreeSet<>();

    @Option(names = "--network", paramLabel = "X", description = "All transfers of a person or account instead.")
    private @Nullable String network;

    @Option(names = "--aggregate", description = "One link for all transfers of a direction and currency.")
    private boolean aggregate;

    @Option(names = "--per-transfer", description = "One link a transfer (the default).")
    private boolean perTransfer;

    @Option(names = "--reveal", description = "Name protected parties. Needs --reason, which the log keeps.")
    private boolean reveal;

    @Option(names = "--include-intelligence", description = "Also files of purpose STR or FOREIGN. Needs --reason.")
    private boolean includeIntelligence;

    @Option(
            names = "--max-handling",
            paramLabel = "CODE",
            description = "Strictest handling code that may leave, H0 to H3.")
    private @Nullable String maxHandling;

    @Option(names = "--redact-blocked", description = "Leave stricter files out, as if they had never come.")
    private boolean redactBlocked;

    @Option(names = "--to", paramLabel = "AUTHORITY", description = "Who gets it; needs --country and --legal.")
    private @Nullable String to;

    @Option(names = "--country", paramLabel = "CC", description = "Country of the recipient.")
    private @Nullable String country;

    @Option(names = "--legal", paramLabel = "TEXT", description = "Legal basis of the disclosure.")
    private @Nullable String legal;

    ExportCommand(Console console) {
        super(console);
    }

    @Override
    Result run(CaseSession session) {
        if (aggregate && perTransfer) {
            throw usage("--aggregate and --per-transfer exclude each other", "Choose one.");
        }
        String chosen = format();
        ExternalTool signer = signWith == null ? null : ExternalTool.of(signWith);
        if (network != null && !findings.isEmpty()) {
            throw usage("--network and --finding exclude each other", "Choose one.");
        }
        if (reveal) {
            global().needReason("--reveal", "for the prosecutor, file 12 St 33/23");
        }
        if (includeIntelligence) {
            global().needReason("--include-intelligence", "consent of the FIU of 3.4.");
        }
        ExportCase.Outcome outcome = ExportCase.run(
                session,
                new ExportCase.Request(
                        chosen,
                        findings,
                        network,
                        aggregate ? ExportContents.Granularity.AGGREGATED : ExportContents.Granularity.PER_TRANSFER,
                        includeIntelligence ? BuildReport.Intelligence.INCLUDED : BuildReport.Intelligence.LEFT_OUT,
                        reveal ? Disclosure.REVEALED : Disclosure.PROTECTED,
                        limit(),
                        recipient(),
                        out));
        if (signer != null && (!signer.accepts(out) || !Files.isRegularFile(ExternalTool.signatureOf(out)))) {
            throw TheseusException.of(
                    TheseusException.Kind.CHECK,
                    "the package is written and not signed: the command failed or left no "
                            + ExternalTool.signatureOf(out),
                    "Sign " + out + " by hand, or run the command again.");
        }
        return Result.of(List.of(), () -> new TablePrinter(console, output).print(table(outcome)));
    }

    private String format() {
        String given = format;
        if ((given == null) != packed) {
            throw usage("an export needs --format or --package, and not both", "As --format graphml.");
        }
        if (packed && aggregate) {
            throw usage("--package and --aggregate exclude each other", "A package tells every transfer.");
        }
        if (signWith != null && !packed) {
            throw usage("--sign-with without --package", "Only packages are signed.");
        }
        return given == null ? ExportCase.PACKAGE : given;
    }

    /** What goes to somebody else may be disclosed in court unless more is said. */
    private HandlingLimit limit() {
        boolean stated = maxHandling != null || redactBlocked || to == null;
        return HandlingLimit.of(stated ? maxHandling : "H1", redactBlocked);
    }

    private ExportCase.@Nullable Recipient recipient() {
        String authority = to;
        String where = country;
        String basis = legal;
        if (authority == null && where == null && basis == null) {
            return null;
        }
        if (authority == null || where == null || basis == null || !where.matches("[A-Z]{2}")) {
            throw usage(
                    "a disclosure needs --to, --country and --legal together",
                    "As --to \"RS-MUP SBPOK\" --country RS --legal PCC-SEE.");
        }
        return new ExportCase.Recipient(authority, where, basis);
    }

    private static Table table(ExportCase.Outcome outcome) {
        Table.Builder table = Table.of(
                "export",
                Column.text("file", "File").wrapped(),
                Column.integer("nodes", "Nodes"),
                Column.integer("links", "Links"),
                Column.integer("findings", "Findings"),
                Column.integer("hidden", "Hidden"),
                Column.integer("files_left_out", "Files left out"),
                Column.text("handling", "Handling").wrapped());
        outcome.files()
                .forEach(file -> table.row(
                        file.toString(),
                        (long) outcome.nodes(),
                        (long) outcome.links(),
                        (long) outcome.findings(),
                        (long) outcome.hiddenNodes(),
                        (long) outcome.leftOutFiles(),
                        outcome.handling()));
        return table.build();
    }

    private static TheseusException usage(String message, String advice) {
        return TheseusException.of(TheseusException.Kind.USAGE, message, advice);
    }
}
