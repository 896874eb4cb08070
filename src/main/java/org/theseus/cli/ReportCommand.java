package org.theseus.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.app.BuildReport;
import org.theseus.app.CaseSession;
import org.theseus.app.HandlingLimit;
import org.theseus.model.TheseusException;
import org.theseus.protect.Disclosure;
import org.theseus.report.ReportWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "report",
        description =
                "Writes the network report: one page that opens offline, and the same as JSON. Payers, travellers and"
                        + " possible victims are pseudonymised. Files of purpose STR or FOREIGN, and what rests on"
                        + " them alone, stay out.",
        footer = {
            "",
            "Ids of findings are taken as the case or an earlier report shows them.",
            "",
            "Examples:",
            "  theseus report --out report",
            "  theseus report --finding F-8c1e44f09a2b --out one-lead",
            "  theseus report --pdf --out report",
            "  theseus report --network C-0107 --out c0107",
            "  theseus report --lang de --out bericht",
            "  theseus report --max-handling H1 --redact-blocked --out for-court",
            "  theseus report --out internal --include-intelligence --reason \"consent of the FIU of 3.4.\"",
            "  theseus report --out file --reveal --reason \"for the prosecutor, file 12 St 33/23\""
        })
final class ReportCommand extends CaseCommand {

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
    private Path out = Path.of("report");

    @Option(names = "--finding", paramLabel = "ID", split = ",", description = "Only these findings.")
    private Set<String> findings = new TreeSet<>();

    @Option(
            names = "--network",
            paramLabel = "X",
            description = "Only findings in which a person or account takes part.")
    private @Nullable String network;

    @Option(
            names = "--lang",
            paramLabel = "L",
            defaultValue = "en",
            description = "Language of the report: en, de, sr, or one of your own: HOME/languages/report_L.properties.")
    private String language = "en";

    @Option(
            names = "--include-intelligence",
            description = "Also what rests on files of purpose STR or FOREIGN. Needs --reason.")
    private boolean includeIntelligence;

    @Option(
            names = "--max-handling",
            paramLabel = "CODE",
            description = "Strictest handling code that may stand in it, H0 to H3.")
    private @Nullable String maxHandling;

    @Option(names = "--redact-blocked", description = "Leave stricter files out, as if they had never come.")
    private boolean redactBlocked;

    @Option(names = "--reveal", description = "Name protected parties. Needs --reason, which the log keeps.")
    private boolean reveal;

    @Option(
            names = "--pdf",
            description =
                    "Also report.pdf, brief.pdf of one page, and charts/ with each network's chart as SVG and PDF.")
    private boolean pdf;

    ReportCommand(Console console) {
        super(console);
    }

    @Override
    Result run(CaseSession session) {
        if (includeIntelligence) {
            global().needReason("--include-intelligence", "consent of the FIU of 3.4.");
        }
        if (reveal) {
            global().needReason("--reveal", "for the prosecutor, file 12 St 33/23");
        }
        if (network != null && !findings.isEmpty()) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE, "--network and --finding exclude each other", "Choose one.");
        }
        HandlingLimit limit = HandlingLimit.of(maxHandling, redactBlocked);
        session.recordIntent(network == null ? findings : Set.of(network));
        Path page = BuildReport.write(
                session,
                new BuildReport.Wish(
                        findings,
                        network,
                        includeIntelligence ? BuildReport.Intelligence.INCLUDED : BuildReport.Intelligence.LEFT_OUT,
                        limit,
                        reveal ? Disclosure.REVEALED : Disclosure.PROTECTED,
                        language,
                        pdf ? ReportWriter.Paper.PDF : ReportWriter.Paper.NONE),
                out);
        return Result.of(List.of(), () -> console.out().println(page));
    }
}
