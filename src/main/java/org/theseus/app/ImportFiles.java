package org.theseus.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theseus.ingest.FileIngest;
import org.theseus.ingest.IngestOptions;
import org.theseus.ingest.IngestResult;
import org.theseus.ingest.Observed;
import org.theseus.ingest.Profile;
import org.theseus.ingest.Recogniser.Recognised;
import org.theseus.issue.Question;
import org.theseus.model.Observation;
import org.theseus.model.TheseusException;
import org.theseus.proof.Failure;
import org.theseus.proof.Gap;
import org.theseus.reconcile.Conflict;
import org.theseus.sniff.Answers;
import org.theseus.spool.SpoolWriter;
import org.theseus.store.OwnPeriod;
import org.theseus.store.SourceFile;

/** Loads files into a case, each wholly or not at all. Stateless. */
public final class ImportFiles {

    private ImportFiles() {}

    /**
     * What to load and how.
     *
     * @param profile name or path, null to recognise it by the header
     * @param options own account, namespace, observation
     * @param legalFrame what the files were received under, only what was given; limits of scope and what they were
     *     converted from stand in it too
     * @param answers what the user says about files that do not say it themselves
     */
    public record Request(
            List<Path> files,
            @Nullable String profile,
            IngestOptions options,
            boolean dryRun,
            long allowRejects,
            SortedMap<String, String> legalFrame,
            Answers answers) {

        /** Name in the legal frame of the digest of what a file was made from. */
        static final String CONVERTED = "converted-from-sha256";

        public Request {
            files = List.copyOf(files);
            legalFrame = Collections.unmodifiableSortedMap(new TreeMap<>(legalFrame));
        }

        /** A report must not even name what was refused of a reporting entity. */
        boolean isIntelligence() {
            String purpose = legalFrame.getOrDefault("purpose", "");
            return purpose.equals("STR") || purpose.equals("FOREIGN");
        }

        /** A request as typed; USAGE for a bad value of {@code observed} or no file. */
        public static Request of(
                List<Path> files,
                @Nullable String profile,
                @Nullable String account,
                @Nullable String observed,
                boolean dryRun,
                long allowRejects,
                SortedMap<String, String> legalFrame) {
            if (files.isEmpty()) {
                throw TheseusException.of(
                        TheseusException.Kind.USAGE, "no file to import", "theseus import FILE..., or --undo FILE.");
            }
            if (observed != null && !observed.equals("all")) {
                throw TheseusException.of(
                        TheseusException.Kind.USAGE,
                        "--observed " + observed + " is unknown",
                        "The only value is 'all': the file holds all records of every account in it.");
            }
            return new Request(
                    files,
                    profile,
                    new IngestOptions(legalFrame.get("source"), account, observed != null, ScopeText.scope(legalFrame)),
                    dryRun,
                    allowRejects,
                    legalFrame,
                    Answers.NONE);
        }

        /** The same with what the files do not say themselves. */
        public Request with(Answers said) {
            return new Request(files, profile, options, dryRun, allowRejects, legalFrame, said);
        }
    }

    /** What became of a file. */
    public enum Fate {
        /** Its rows are in the case. */
        LOADED,
        /** It was there already: nothing changed. */
        KNOWN,
        /** Checked only. */
        DRY_RUN,
        /** Nothing of it was written. */
        REFUSED
    }

    /**
     * The outcome of one file.
     *
     * @param refusal why the file as a whole was refused, empty if it was not
     * @param result null if the file could not be read at all
     * @param understood how a file that no profile knows was understood, with the evidence; else empty
     * @param questions what has to be answered before the file can be read
     * @param witnessed rows that are a second record of a payment, and neither accepted nor duplicates
     * @param conflicts facts in which two records of one payment do not agree
     */
    public record Outcome(
            Path file,
            Fate fate,
            @Nullable IngestResult result,
            String refusal,
            String advice,
            List<String> understood,
            List<Question> questions,
            long witnessed,
            List<Conflict> conflicts) {

        Outcome(
                Path file,
                Fate fate,
                @Nullable IngestResult result,
                String refusal,
                String advice,
                List<String> understood,
                List<Question> questions) {
            this(file, fate, result, refusal, advice, understood, questions, 0, List.of());
        }

        Outcome(Path file, Fate fate, @Nullable IngestResult result, String refusal, String advice) {
            this(file, fate, result, refusal, advice, List.of(), List.of());
        }

        Outcome with(List<String> lines) {
            return new Outcome(file, fate, result, refusal, advice, lines, questions, witnessed, conflicts);
        }

        Outcome with(FileReconciliation.Outcome found) {
            return new Outcome(
                    file, fate, result, refusal, advice, understood, questions, found.witnessed(), found.conflicts());
        }
    }

    /** Checks a file against its profile alone, without any case. */
    public static Outcome check(Path file, Request request, Path home) {
        try {
            Recognised recognised = Recognition.of(file, home, request.profile(), request.answers());
            Profile profile = recognised.profile();
            if (profile == null) {
                return asked(file, recognised);
            }
            IngestResult result =
                    FileIngest.read(file, profile, request.options(), transfer -> {}, (bytes, rows) -> {});
            return judged(file, request, result, Fate.DRY_RUN).with(Recognition.reasons(file, recognised));
        } catch (TheseusException e) {
            return refused(file, e);
        }
    }

    /** Loads one file into the open case. */
    public static Outcome load(CaseSession session, Path file, Request request, RowProgress progress) {
        try (SpoolWriter spool = session.spool().begin()) {
            Recognised recognised =
                    Recognition.of(file, session.workspace().home(), request.profile(), request.answers());
            Profile profile = recognised.profile();
            if (profile == null) {
                Outcome asked = asked(file, recognised);
                if (!request.dryRun() && !request.isIntelligence()) {
                    session.refusals().add(file, asked.refusal());
                }
                return asked;
            }
            long revision = session.store().state().revision();
            FileReconciliation reconciliation = new FileReconciliation(
                    session.store(),
                    session.rates().table()::apartBasisPoints,
                    profile,
                    FileIngest.namespace(profile, request.options()));
            CaseComparison comparison = new CaseComparison(session.store(), spool::add, reconciliation::add);
            IngestResult read = FileIngest.readRows(
                    file, profile, request.options(), comparison::add, (bytes, rows) -> progress.read(rows));
            comparison.flush();
            FileReconciliation.Outcome found = reconciliation.finish();
            found.links().forEach(spool::join);
            IngestResult result = read.comparedWithCase(comparison.alreadyThere(), comparison.conflicts())
                    .witnessed(found.witnessed());
            Outcome outcome = judged(file, request, result, request.dryRun() ? Fate.DRY_RUN : Fate.LOADED)
                    .with(request.dryRun() ? Recognition.reasons(file, recognised) : Recognition.understood(recognised))
                    .with(found);
            if (outcome.fate() == Fate.REFUSED && !request.dryRun() && !request.isIntelligence()) {
                session.refusals().add(file, outcome.refusal());
            }
            Optional<SourceFile> known = session.store().sources().stream()
                    .filter(source -> source.sha256().equals(result.source().sha256()))
                    .findFirst();
            if (!request.dryRun() && known.isEmpty()) {
                session.refusals()
                        .keepRejects(result.source().sha256(), result.rejected())
                        .ifPresent(kept ->
                                session.step("rejected rows with code, line and raw text (owner-only): " + kept));
            }
            if (outcome.fate() != Fate.LOADED) {
                return outcome;
            }
            if (known.isPresent()) {
                return again(outcome, known.get());
            }
            Recognition.keep(recognised, session.workspace().home());
            session.sources().keep(file, result.source().sha256());
            session.readings()
                    .keep(
                            result.source().sha256(),
                            Recognition.reading(
                                    recognised, session.workspace().home(), request.profile(), request.answers()));
            session.spool()
                    .commit(
                            spool,
                            source(result, request, found.witnessed()),
                            Observation.FULL,
                            revision,
                            session.store(),
                            session.spoolListener(progress));
            return outcome;
        } catch (TheseusException e) {
            if (e.kind() != TheseusException.Kind.INPUT) {
                throw e;
            }
            if (!request.dryRun() && !request.isIntelligence()) {
                session.refusals().add(file, String.valueOf(e.getMessage()));
            }
            return refused(file, e);
        }
    }

    /** Digests of the files that can be read, for the log. */
    public static List<String> digests(Request request) {
        List<String> digests = new ArrayList<>();
        for (Path file : request.files()) {
            if (Files.isReadable(file) && Files.isRegularFile(file)) {
                try {
                    digests.add("sha256:" + SourceArchive.digest(file));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
        return digests;
    }

    private static Outcome again(Outcome outcome, SourceFile known) {
        IngestResult result = outcome.result();
        if (result != null && !known.profile().equals(result.source().profile())) {
            return new Outcome(
                    outcome.file(),
                    Fate.REFUSED,
                    result,
                    outcome.file() + " is in the case already, read by profile " + known.profile(),
                    "Take it back first: theseus import --undo " + known.file());
        }
        return new Outcome(outcome.file(), Fate.KNOWN, result, "", "").with(outcome.understood());
    }

    private static Outcome asked(Path file, Recognised recognised) {
        List<String> about = recognised.questions().stream()
                .map(question -> question.about().replaceFirst(":.*", ""))
                .toList();
        return new Outcome(
                file,
                Fate.REFUSED,
                null,
                file.getFileName() + " does not say everything that has to be known: " + String.join(", ", about),
                "Answer with the options shown, or describe it: theseus profiles learn " + file.getFileName()
                        + " --out my.yaml",
                Recognition.understood(recognised),
                recognised.questions());
    }

    private static Outcome judged(Path file, Request request, IngestResult result, Fate fate) {
        if (request.legalFrame().containsKey(Request.CONVERTED)) {
            Optional<String> unproved = Proved.problem(result);
            if (unproved.isPresent()) {
                return new Outcome(
                        file,
                        Fate.REFUSED,
                        result,
                        file + " was made from another file and its balances do not prove it: " + unproved.get()
                                + "; nothing of it was written",
                        "Compare it with the original and convert it again, or ask for the records as data.");
            }
        }
        int contradictions = result.proofs().failures().size();
        // rows that stay out by consent explain why stated figures are not those of the rest
        if (result.rejectedCount() == 0 && contradictions > request.allowRejects()) {
            return new Outcome(
                    file,
                    Fate.REFUSED,
                    result,
                    file + " contradicts itself: "
                            + result.proofs().failures().get(0).message()
                            + (contradictions == 1 ? "" : " And " + (contradictions - 1) + " more.")
                            + " Nothing of it was written",
                    "Ask the sender for it again. To load it as it is, count each contradiction as a reject:"
                            + " --allow-rejects " + contradictions + "; it then stays with the account's coverage.");
        }
        if (result.rejectedCount() <= request.allowRejects()) {
            return new Outcome(file, fate, result, "", "");
        }
        return new Outcome(
                file,
                Fate.REFUSED,
                result,
                result.rejectedCount() + " of " + result.rowsRead() + " rows of " + file
                        + " cannot be taken; nothing of it was written",
                "Mend the rows listed, choose another --profile, or leave them out with --allow-rejects "
                        + result.rejectedCount() + ".");
    }

    private static Outcome refused(Path file, TheseusException e) {
        return new Outcome(file, Fate.REFUSED, null, String.valueOf(e.getMessage()), e.advice());
    }

    private static SourceFile source(IngestResult result, Request request, long witnessed) {
        SortedMap<String, String> totals = new TreeMap<>();
        result.totals().debit().forEach((currency, sum) -> totals.put("debit." + currency, sum));
        result.totals().credit().forEach((currency, sum) -> totals.put("credit." + currency, sum));
        result.totals().sum().forEach((currency, sum) -> totals.put("sum." + currency, sum));
        return new SourceFile(
                result.source().file(),
                result.source().sha256(),
                result.source().bytes(),
                result.source().profile(),
                result.source().profileVersion(),
                result.source().encoding(),
                result.source().delimiter(),
                result.source().namespace(),
                result.rowsRead(),
                result.accepted(),
                result.duplicates(),
                result.rejectedCount(),
                result.observed().stream().map(Observed::account).toList(),
                request.legalFrame(),
                totals,
                result.totals().first(),
                result.totals().last(),
                witnessed,
                result.outOfScope(),
                result.proofs().accounts().stream()
                        .map(proof -> new OwnPeriod(
                                proof.account(),
                                proof.from(),
                                proof.to(),
                                proof.opening() == null ? "" : proof.opening().toString(),
                                proof.closing() == null ? "" : proof.closing().toString(),
                                Stream.concat(
                                                proof.gaps().stream().map(Gap::toString),
                                                result.proofs().failures().stream()
                                                        .map(Failure::message))
                                        .toList()))
                        .toList());
    }
}
