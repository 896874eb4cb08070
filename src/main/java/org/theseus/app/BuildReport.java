package org.theseus.app;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theseus.algo.Monitor;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingReader;
import org.theseus.coverage.Coverage;
import org.theseus.detect.Applicability;
import org.theseus.model.AccountId;
import org.theseus.model.Observation;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;
import org.theseus.project.CaseGraph;
import org.theseus.project.GraphSource;
import org.theseus.protect.CaseKey;
import org.theseus.protect.Disclosure;
import org.theseus.protect.Protection;
import org.theseus.protect.Subject;
import org.theseus.report.DetectorRun;
import org.theseus.report.ReportAccount;
import org.theseus.report.ReportAssessment;
import org.theseus.report.ReportContent;
import org.theseus.report.ReportNetwork;
import org.theseus.report.ReportSource;
import org.theseus.report.ReportTotals;
import org.theseus.report.ReportWriter;
import org.theseus.report.text.ReportText;
import org.theseus.store.AccountRecord;
import org.theseus.store.LedgerTotals;
import org.theseus.store.LedgerView;
import org.theseus.store.SourceFile;
import org.theseus.store.StoredFinding;
import org.theseus.store.TransferFilter;
import org.theseus.view.PartySelector;

/** Gathers what a report tells from a case and writes it. Stateless. */
public final class BuildReport {

    private BuildReport() {}

    /** What becomes of files that may only steer the search (purpose STR or FOREIGN). */
    public enum Intelligence {
        /** The report is what it would be if they had never come. */
        LEFT_OUT,
        /** They stand in it like any other file; the log has the reason. */
        INCLUDED
    }

    /**
     * What a report is to be.
     *
     * @param findingIds findings to tell of, as the case or an earlier output calls them; empty for all of the case
     * @param network a person, account or party id whose findings are told instead, or null
     * @param limit which files may stand in it
     * @param disclosure whether protected parties are named
     * @param language of its words, {@code en} for English
     * @param paper whether files for printing are made too
     */
    public record Wish(
            Set<String> findingIds,
            @Nullable String network,
            Intelligence intelligence,
            HandlingLimit limit,
            Disclosure disclosure,
            String language,
            ReportWriter.Paper paper) {

        /** All of the case in English, without intelligence. */
        public static final Wish DEFAULT = new Wish(
                Set.of(),
                null,
                Intelligence.LEFT_OUT,
                HandlingLimit.NONE,
                Disclosure.PROTECTED,
                "en",
                ReportWriter.Paper.NONE);

        public Wish {
            findingIds = Set.copyOf(findingIds);
        }
    }

    /**
     * Writes the report folder.
     *
     * @return path of the page
     */
    public static Path write(CaseSession session, Wish wish, Path folder) {
        ReportText text =
                ReportText.of(wish.language(), session.workspace().home().resolve("languages"));
        Beside<Boolean> ready = Beside.begin(ReportWriter::makeReady);
        List<SourceFile> whole = session.store().sources();
        LedgerView ledger = OpenLedger.without(
                session.store(),
                whole,
                source -> (wish.intelligence() == Intelligence.LEFT_OUT && source.isIntelligence())
                        || wish.limit().leavesOut(source));
        boolean opened = ledger != session.store();
        DetectionRun stored = session.store()
                .detectionRun()
                .map(DetectionRun::parse)
                .orElseThrow(() -> TheseusException.of(
                        TheseusException.Kind.USAGE,
                        "nothing was looked for in this case yet, so there is nothing to report",
                        "Run theseus detect first."));
        CaseGraph graph = (opened ? GraphSource.STORE : session.graphs()).load(ledger, DetectFindings.availableBytes());
        Beside<ReportGroups> groups = Beside.begin(() -> ReportGroups.of(graph));
        Coverage coverage = session.coverage(whole);
        DetectFindings.@Nullable Outcome anew = opened
                ? DetectFindings.repeat(ledger, each -> session.context(each).with(coverage), stored, Monitor.NONE)
                : null;
        DetectionRun run = anew == null ? stored : anew.run();
        List<StoredFinding> kept = anew == null ? ledger.findings() : List.of();
        // the store is left alone until they are there
        Beside<LedgerTotals> totals = Beside.begin(ledger::totals);
        List<Finding> all = anew == null
                ? kept.stream()
                        .map(finding -> FindingReader.read(finding.json()))
                        .toList()
                : anew.findings();
        LedgerTotals sums = totals.outcome();
        String network = wish.network();
        List<Finding> findings = network != null
                ? ofParty(session, all, network)
                : chosen(
                        all,
                        OutputIds.resolved(
                                session.caseKey(),
                                wish.findingIds(),
                                all.stream().map(Finding::id).toList()),
                        session.store());
        List<AccountRecord> accounts = graph.accounts().stream()
                .map(account -> new AccountRecord(
                        account.id(), account.name(), account.country(), coverage.of(account), account.transfers()))
                .toList();
        List<SourceFile> sources = opened ? ledger.sources() : whole;
        ReportNetworks networks = ReportNetworks.of(findings, run);
        Map<String, Transfer> cited = new TreeMap<>();
        List<String> ids = List.copyOf(networks.rows());
        if (!ids.isEmpty()) {
            ledger.readTransfers(TransferFilter.ofIds(ids), t -> cited.put(t.id(), t));
        }
        CaseKnowledge knowledge = CaseKnowledge.of(session.journal(), ledger);
        NamingOfAccounts naming = NamingOfAccounts.of(knowledge, institutions(sources));
        List<ReportAccount> known =
                accounts.stream().map(account -> account(account, naming)).toList();
        wish.limit().check(sources, cited.values());
        CaseKey key = session.caseKey();
        Beside<Protection> guard = Beside.begin(() -> Protection.of(
                key,
                wish.disclosure(),
                known.stream()
                        .map(account -> new Subject(account.id(), account.name(), account.naming()))
                        .toList(),
                findings,
                cited.values()));
        List<ReportNetwork> told = networks.told(
                cited, ReportBackgrounds.of(knowledge, ledger, accounts, sources, coverage, networks.shown()));
        ReportGroups shown = groups.outcome();
        Protection protection = guard.outcome();
        ReportContent content = new ReportContent(
                session.workspace().caseName(),
                Release.version(),
                handling(sources),
                run.preset(),
                run.configSha256(),
                sources.stream()
                        .map(source -> source(source, session.refusals().rejects(source.sha256())))
                        .toList(),
                session.refusals().files(),
                totals(sums, accounts),
                known,
                run.lines().stream().map(BuildReport::detector).toList(),
                findings,
                assessments(findings, session.dispositions()),
                List.copyOf(cited.values()),
                told,
                networks.count(),
                findings.isEmpty() ? shown.busiest() : List.of(),
                shown.communities(findings),
                ReportBlindSpots.euros(cited.values(), session.rates().table()),
                ReportBlindSpots.of(ledger, sources, all, cited.values()),
                protection);
        ready.outcome();
        Path page = ReportWriter.write(content, text, wish.paper(), folder);
        session.keepPseudonyms(protection);
        return page;
    }

    /** Findings in which an account of the party plays a part. */
    private static List<Finding> ofParty(CaseSession session, List<Finding> all, String party) {
        Set<String> keys = Set.copyOf(PartySelector.of(session.store())
                .select(party, PartySelector.Several.ACCEPT)
                .keys());
        List<Finding> findings = all.stream()
                .filter(finding -> finding.parties().stream()
                        .anyMatch(part -> keys.contains(part.account().key())))
                .toList();
        if (findings.isEmpty()) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "no finding that may be told names " + party,
                    "theseus network " + party + " shows its payments, theseus export --network writes them.");
        }
        return findings;
    }

    private static SortedMap<String, ReportAssessment> assessments(List<Finding> findings, Dispositions dispositions) {
        SortedMap<String, ReportAssessment> assessments = new TreeMap<>();
        findings.forEach(finding -> dispositions
                .decision(finding)
                .ifPresent(decision -> assessments.put(
                        finding.id(),
                        new ReportAssessment(
                                decision.field("scope").isEmpty() ? decision.field("state") : Dispositions.SUPPRESSED,
                                decision.author(),
                                decision.at().toString(),
                                decision.field("reason")))));
        return assessments;
    }

    /** A finding that rests on files that are left out has another id without them, or is not there. */
    static List<Finding> chosen(List<Finding> all, Set<String> wanted, LedgerView whole) {
        Set<String> there = all.stream().map(Finding::id).collect(Collectors.toSet());
        for (String id : wanted) {
            if (!there.contains(id)) {
                boolean known = whole.findFinding(id).isPresent();
                throw TheseusException.of(
                        TheseusException.Kind.USAGE,
                        known
                                ? id + " rests on intelligence (purpose STR or FOREIGN) or on a file of a stricter code"
                                : "there is no finding " + id,
                        known
                                ? "Leave it out, or add --include-intelligence with --reason, or a wider --max-handling."
                                : "theseus findings --all lists them.");
            }
        }
        return all.stream()
                .filter(finding -> wanted.isEmpty() || wanted.contains(finding.id()))
                .toList();
    }

    /** The strictest handling code of all sources; codes are ordered as text (H0 < H1 < H2 < H3). */
    private static String handling(List<SourceFile> sources) {
        return sources.stream()
                .map(source -> source.legalFrame().getOrDefault("handling", ""))
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    /** Whether the case's sources list payments between institutions, not people. */
    static boolean institutions(List<SourceFile> sources) {
        return !sources.isEmpty()
                && sources.stream().allMatch(source -> source.profile().equals("icij-fincen"));
    }

    private static ReportAccount account(AccountRecord account, NamingOfAccounts naming) {
        return new ReportAccount(
                account.id(),
                account.name(),
                account.country(),
                account.observation(),
                account.transfers(),
                naming.of(account.id()));
    }

    private static DetectorRun detector(DetectionRun.Line line) {
        return new DetectorRun(
                line.detector(),
                line.version(),
                line.indicator(),
                line.title(),
                new Applicability(line.kind(), line.reason()),
                line.leads(),
                line.baseRate(),
                line.limits(),
                line.parameters());
    }

    private static ReportSource source(SourceFile s, List<org.theseus.issue.RowIssue> rejects) {
        return new ReportSource(
                s.file(),
                s.sha256(),
                s.bytes(),
                s.profile() + "@" + s.profileVersion(),
                s.rowsRead(),
                s.accepted(),
                s.duplicates(),
                rejects,
                s.own().size(),
                s.legalFrame(),
                s.totals(),
                s.first(),
                s.last());
    }

    private static ReportTotals totals(LedgerTotals all, List<AccountRecord> accounts) {
        List<AccountRecord> named = accounts.stream()
                .filter(a -> a.id().kind() != AccountId.Kind.OUTSIDE)
                .toList();
        SortedMap<String, String> sums = new TreeMap<>();
        all.sums().forEach((currency, sum) -> sums.put(currency, sum.plain()));
        return new ReportTotals(
                all.transfers(),
                named.size(),
                count(named, Observation.FULL),
                count(named, Observation.PARTIAL),
                count(named, Observation.SEEN_ONLY),
                all.undated(),
                all.aggregated(),
                all.notMoving(),
                sums,
                all.first(),
                all.last());
    }

    private static long count(List<AccountRecord> accounts, Observation observation) {
        return accounts.stream().filter(a -> a.observation() == observation).count();
    }
}
