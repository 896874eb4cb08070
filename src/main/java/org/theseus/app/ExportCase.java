package org.theseus.app;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theseus.algo.Monitor;
import org.theseus.audit.AuditLog;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingReader;
import org.theseus.coverage.Coverage;
import org.theseus.exchange.PackageWriter;
import org.theseus.export.ExportContent;
import org.theseus.export.ExportContents;
import org.theseus.export.ExportFormat.ExportFile;
import org.theseus.export.ExportFormats;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;
import org.theseus.protect.Disclosure;
import org.theseus.protect.Protection;
import org.theseus.protect.Subject;
import org.theseus.store.AccountRecord;
import org.theseus.store.LedgerView;
import org.theseus.store.SourceFile;
import org.theseus.store.TransferFilter;
import org.theseus.view.PartySelector;

/** Writes findings or a network of a case in a format that partners open. Stateless. */
public final class ExportCase {

    /** The format of exchange packages, which have more in them than a content. */
    public static final String PACKAGE = "package";

    private ExportCase() {}

    /**
     * What to export.
     *
     * @param format name of a format, or {@link #PACKAGE}
     * @param findings ids as the case or an earlier output calls them; empty for all, unless there is a network
     * @param network a person, account or party id whose transfers are told instead, or null
     * @param limit which files may leave
     * @param recipient who gets it, null for own use
     */
    public record Request(
            String format,
            Set<String> findings,
            @Nullable String network,
            ExportContents.Granularity granularity,
            BuildReport.Intelligence intelligence,
            Disclosure disclosure,
            HandlingLimit limit,
            @Nullable Recipient recipient,
            Path out) {}

    /** Who gets an export, where, and on what legal basis. */
    public record Recipient(String authority, String country, String legalBasis) {

        private static final Set<String> EUROPEAN_UNION = Set.of(
                "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
                "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

        /** Whether the rules on transfers to third countries apply (Directive 2016/680, articles 35 to 39). */
        public boolean isThirdCountry() {
            return !EUROPEAN_UNION.contains(country);
        }

        @Override
        public String toString() {
            return authority + ", " + country + ", " + legalBasis + (isThirdCountry() ? " (third country)" : "");
        }
    }

    /** What was written. */
    public record Outcome(
            List<Path> files, int nodes, int links, int findings, int hiddenNodes, int leftOutFiles, String handling) {}

    /** Checks, logs and writes; nothing is written unless the log line is. */
    public static Outcome run(CaseSession session, Request request) {
        LedgerView whole = session.store();
        Predicate<SourceFile> out =
                source -> (request.intelligence() == BuildReport.Intelligence.LEFT_OUT && source.isIntelligence())
                        || request.limit().leavesOut(source);
        LedgerView ledger = OpenLedger.without(whole, out);
        List<Finding> all = findings(session, ledger);
        SortedSet<String> keys = keys(session, request.network());
        List<Finding> findings = keys.isEmpty()
                ? BuildReport.chosen(
                        all,
                        OutputIds.resolved(
                                session.caseKey(),
                                request.findings(),
                                all.stream().map(Finding::id).toList()),
                        whole)
                : all.stream()
                        .filter(finding -> finding.parties().stream()
                                .anyMatch(party -> keys.contains(party.account().key())))
                        .toList();
        List<Transfer> transfers = transfers(ledger, keys, findings);
        request.limit().check(ledger.sources(), transfers);
        List<AccountRecord> accounts = ledger.accounts();
        NamingOfAccounts naming = NamingOfAccounts.of(
                CaseKnowledge.of(session.journal(), ledger), BuildReport.institutions(ledger.sources()));
        Protection protection = Protection.of(
                session.caseKey(),
                request.disclosure(),
                accounts.stream()
                        .map(account -> new Subject(account.id(), account.name(), naming.of(account.id())))
                        .toList(),
                findings,
                transfers);
        ExportContent content = new ExportContents(protection, accounts, ledger.sources(), transfers, findings)
                .make(about(session, request), request.granularity());
        List<ExportFile> files = request.format().equals(PACKAGE)
                ? List.of(new ExportFile("package.zip", packed(session, content, protection)))
                : ExportFormats.get(request.format()).write(content);
        Recipient recipient = request.recipient();
        session.recordDisclosure(
                findings.stream().map(Finding::id).toList(), recipient == null ? null : recipient.toString());
        List<Path> written = OutputFiles.write(files, request.out());
        session.keepPseudonyms(protection);
        return new Outcome(
                written,
                content.nodes().size(),
                content.links().size(),
                findings.size(),
                (int) content.nodes().stream()
                        .filter(ExportContent.Node::hidden)
                        .count(),
                (int) whole.sources().stream().filter(out).count(),
                String.valueOf(content.about().get("handling")));
    }

    /** With the log lines on its sources, but for those whose reason says more than protection lets out. */
    private static byte[] packed(CaseSession session, ExportContent content, Protection protection) {
        List<String> log =
                session
                        .importsOf(content.sources().stream()
                                .map(ExportContent.Source::sha256)
                                .toList())
                        .stream()
                        .filter(entry -> {
                            String reason = entry.reason();
                            return reason == null || protection.prose(reason).equals(reason);
                        })
                        .map(AuditLog::line)
                        .toList();
        return PackageWriter.write(content, session.caseKey().origin(), log);
    }

    private static List<Finding> findings(CaseSession session, LedgerView ledger) {
        DetectionRun stored = session.store()
                .detectionRun()
                .map(DetectionRun::parse)
                .orElseThrow(() -> TheseusException.of(
                        TheseusException.Kind.USAGE,
                        "nothing was looked for in this case yet, so nobody knows whom to protect",
                        "Run theseus detect first."));
        Coverage coverage = session.coverage();
        return ledger == session.store()
                ? ledger.findings().stream()
                        .map(found -> FindingReader.read(found.json()))
                        .toList()
                : DetectFindings.repeat(ledger, graph -> session.context(graph).with(coverage), stored, Monitor.NONE)
                        .findings();
    }

    private static SortedSet<String> keys(CaseSession session, @Nullable String network) {
        return network == null
                ? new TreeSet<>()
                : new TreeSet<>(PartySelector.of(session.store())
                        .select(network, PartySelector.Several.ACCEPT)
                        .keys());
    }

    private static List<Transfer> transfers(LedgerView ledger, SortedSet<String> keys, List<Finding> findings) {
        Map<String, Transfer> found = new TreeMap<>();
        Set<String> ids = findings.stream()
                .flatMap(finding -> finding.transfers().stream())
                .map(Finding.Evidence::transferId)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!ids.isEmpty()) {
            ledger.readTransfers(TransferFilter.ofIds(ids), transfer -> found.put(transfer.id(), transfer));
        }
        if (!keys.isEmpty()) {
            ledger.readTransfers(TransferFilter.ofAccounts(keys), transfer -> found.put(transfer.id(), transfer));
        }
        if (found.isEmpty()) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "there is nothing to export: no finding and no transfer of the network may be told",
                    "theseus findings --all lists findings; name a person or account with --network.");
        }
        return found.values().stream()
                .sorted(Comparator.comparing(Transfer::time).thenComparing(Transfer::id))
                .toList();
    }

    private static SortedMap<String, String> about(CaseSession session, Request request) {
        SortedMap<String, String> about = new TreeMap<>();
        about.put("case", session.workspace().caseName());
        about.put("version", Release.version());
        Recipient recipient = request.recipient();
        if (recipient != null) {
            about.put("recipient", recipient.toString());
        }
        if (request.disclosure() == Disclosure.REVEALED) {
            about.put("disclosure", "protected parties are named");
        }
        return about;
    }
}
