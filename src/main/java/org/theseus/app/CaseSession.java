package org.theseus.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theseus.audit.AuditEntry;
import org.theseus.audit.AuditEvent;
import org.theseus.audit.AuditLog;
import org.theseus.cases.FindingAssembler;
import org.theseus.cases.HeldAccounts;
import org.theseus.coverage.Coverage;
import org.theseus.detect.CaseContext;
import org.theseus.journal.Journal;
import org.theseus.model.AccountId;
import org.theseus.project.CaseGraph;
import org.theseus.project.GraphSource;
import org.theseus.protect.CaseKey;
import org.theseus.protect.CaseKeyFile;
import org.theseus.protect.Protection;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.mention.MentionRef;
import org.theseus.spool.Spool;
import org.theseus.spool.SpoolListener;
import org.theseus.store.CaseStore;
import org.theseus.store.SourceFile;
import org.theseus.view.SourceRowView;

/**
 * An open case during one command. The command appends exactly one line to the log: before it changes anything ({@link
 * #recordIntent}) or before it shows what it found ({@link #record}). Not thread-safe; close it when done.
 */
public final class CaseSession implements AutoCloseable {

    private static final Pattern LOGGABLE = Pattern.compile("[A-Z]{1,3}-[0-9A-Za-z]{1,64}|sha256:[0-9a-f]{64}");

    private final Workspace workspace;
    private final String command;
    private final @Nullable String reason;
    private final CaseStore store;
    private final Path folder;
    private final AuditLog log;
    private final Consumer<String> steps;
    private final Runnable release;
    private boolean recorded;

    CaseSession(
            Workspace workspace,
            String command,
            @Nullable String reason,
            CaseStore store,
            Path folder,
            AuditLog log,
            Consumer<String> steps,
            Runnable release) {
        this.workspace = workspace;
        this.command = command;
        this.reason = reason;
        this.store = store;
        this.folder = folder;
        this.log = log;
        this.steps = steps;
        this.release = release;
    }

    /** Checks the schema. */
    void prepare() {
        store.prepareSchema();
    }

    /** Finishes what an earlier command left unfinished. */
    void finishPending() {
        spool().finishPending(store, spoolListener(RowProgress.SILENT));
    }

    /** The case's store. */
    public CaseStore store() {
        return store;
    }

    /** The workspace that opened it. */
    public Workspace workspace() {
        return workspace;
    }

    /** Hears of everything that takes longer than a moment. */
    public void step(String text) {
        steps.accept(text);
    }

    /** Where the case's graph comes from: kept between commands, read from the store when it changed. */
    public GraphSource graphs() {
        return workspace.projections();
    }

    /**
     * Deletes what is kept of a file that was taken out of the case: its copy, how it was read, and the case's graph and
     * pseudonyms, for it is in them.
     */
    void forget(String sha256) {
        sources().forget(sha256);
        readings().forget(sha256);
        forgetGraphs();
    }

    /** Deletes what is kept of the case's graph and of its pseudonyms. */
    void forgetGraphs() {
        workspace.projections().forget();
        new PseudonymFile(folder).forget();
    }

    Spool spool() {
        return Spool.at(folder, System.getProperty("user.name", "unknown") + ", " + workspace.home());
    }

    SpoolListener spoolListener(RowProgress progress) {
        return new SpoolListener() {
            @Override
            public void step(String line) {
                steps.accept(line);
            }

            @Override
            public void wrote(long rows, long total) {
                progress.wrote(rows, total);
            }

            @Override
            public void tookBack(String sha256) {
                forget(sha256);
            }
        };
    }

    /** What was not taken into the case. */
    Refusals refusals() {
        return new Refusals(folder);
    }

    ObservationCorrections corrections() {
        return new ObservationCorrections(folder);
    }

    /** What the case has seen of which account. */
    public Coverage coverage() {
        return coverage(store.sources());
    }

    /** The same where the case's files were read already. */
    Coverage coverage(List<SourceFile> sources) {
        return Coverage.of(sources, corrections().all());
    }

    /** What the case's rows say of their sides, read as far as it is not kept. */
    Descriptions mentions(Map<MentionRef, String> apart) {
        return workspace.keptMentions().read(store, apart);
    }

    /** Where the graph by party comes from; kept apart from that by account. */
    GraphSource partyGraphs() {
        return workspace.partyProjections();
    }

    /** Which accounts one party holds, as last resolved. */
    HeldAccounts held() {
        return store.resolution().isPresent() ? HeldAccounts.of(store.parties()) : HeldAccounts.NONE;
    }

    /** What detectors may look at beside a graph of this case. */
    public CaseContext context(CaseGraph graph) {
        return context(graph, HeldAccounts.NONE);
    }

    /** The same of a graph in which one account stands for all that a party holds. */
    CaseContext context(CaseGraph graph, HeldAccounts held) {
        Map<String, List<String>> groups = new TreeMap<>();
        held.groups()
                .forEach((first, accounts) -> groups.put(
                        first.key(), accounts.stream().map(AccountId::key).toList()));
        return CaseContext.of(graph)
                .with(coverage().together(groups))
                .with(rates().table())
                .with(CaseKnowledge.of(journal(), store).on(graph, held));
    }

    /** What investigators entered and decided. */
    public Journal journal() {
        return Journal.in(folder, Clock.systemUTC());
    }

    /** Decisions on findings that hold today. */
    public Dispositions dispositions() {
        return Dispositions.of(journal(), LocalDate.now(Clock.systemUTC()));
    }

    /** Who enters and decides: the operating system's user. */
    public static String author() {
        return System.getProperty("user.name", "unknown");
    }

    /** Exchange rates of the case. */
    public CaseRates rates() {
        return new CaseRates(folder);
    }

    /** Copies of the source files. */
    SourceArchive sources() {
        return new SourceArchive(folder.resolve("sources"));
    }

    /** How the source files were read. */
    KeptReadings readings() {
        return new KeptReadings(sources().folder(), workspace.home().resolve("profiles"));
    }

    /** The copies of imported files, for showing their records. */
    public SourceRowView.StoredCopies storedSources() {
        return new StoredSources(sources(), readings());
    }

    /** The secret under which outputs of the case call what they hide; made when it is first needed. */
    CaseKey caseKey() {
        return CaseKeyFile.in(folder.resolve(PseudonymFile.FOLDER));
    }

    /** Lines of the log on the imports of these files and of no others, as they stand there. */
    List<AuditEntry> importsOf(Collection<String> sha256) {
        return log.about(
                workspace.caseName(),
                sha256.stream().map(digest -> "sha256:" + digest).collect(Collectors.toSet()));
    }

    /** Notes for the owner who is behind the pseudonyms of an output. */
    void keepPseudonyms(Protection protection) {
        new PseudonymFile(folder).keep(protection.used());
    }

    /**
     * Appends the command's line before anything changes.
     *
     * @param ids what it is about, e.g. {@code sha256:} digests of files
     */
    public void recordIntent(Collection<String> ids) {
        append(ids);
    }

    /** Appends the command's line before a result is shown, unless it was recorded as an intent. */
    public void record(Collection<String> ids) {
        if (!recorded) {
            append(ids);
        }
    }

    /**
     * Appends the command's line of a disclosure, with who gets it and on what basis, before anything is written.
     *
     * @param recipient authority, country and legal basis; null for the owner's own use
     */
    public void recordDisclosure(Collection<String> ids, @Nullable String recipient) {
        String why = reason == null ? "" : reason + "; ";
        append(ids, recipient == null ? reason : why + "to " + recipient);
    }

    private void append(Collection<String> ids) {
        append(ids, reason);
    }

    private void append(Collection<String> ids, @Nullable String why) {
        log.append(new AuditEvent(
                System.getProperty("user.name", "unknown"), workspace.caseName(), command, why, loggable(ids)));
        recorded = true;
    }

    /** Account keys are content: the log holds the ids of their parties instead. */
    private static List<String> loggable(Collection<String> ids) {
        return ids.stream()
                .map(id -> LOGGABLE.matcher(id).matches() ? id : partyId(id))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    private static String partyId(String key) {
        try {
            return FindingAssembler.partyId(AccountId.parse(key));
        } catch (IllegalArgumentException noKey) {
            return "";
        }
    }

    @Override
    public void close() {
        try {
            store.close();
        } finally {
            release.run();
        }
    }
}
