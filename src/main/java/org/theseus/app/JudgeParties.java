package org.theseus.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.export.ExportFormat.ExportFile;
import org.theseus.journal.Journal;
import org.theseus.journal.JournalEntry;
import org.theseus.model.TheseusException;
import org.theseus.resolve.judgement.Judgement;
import org.theseus.resolve.mention.MentionRef;

/** Judgements of who is who: taken, taken back, handed on; the case is resolved again at once. Stateless. */
public final class JudgeParties {

    private static final String HEADER = "verdict\tone\tother\tdecided_by\treason";

    private JudgeParties() {}

    /**
     * What was decided and what came of it.
     *
     * @param lines for people, one a judgement
     * @param ids of the journal's entries and the parties concerned
     */
    public record Outcome(List<String> lines, List<String> ids) {}

    /** A judgement that is not entered yet. */
    public static Journal.Draft draft(
            CaseSession session, String verdict, String oneTyped, String otherTyped, String reason) {
        WhoIsMeant who = new WhoIsMeant(session.store());
        WhoIsMeant.Meant one = who.find(oneTyped);
        WhoIsMeant.Meant other = who.find(otherTyped);
        boolean together = one.party().equals(other.party());
        SortedSet<MentionRef> here = together ? one.mentions() : who.all(one.party());
        SortedSet<MentionRef> there = new TreeSet<>(together ? other.mentions() : who.all(other.party()));
        there.removeAll(here);
        if (there.isEmpty()) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "\"" + oneTyped + "\" and \"" + otherTyped + "\" are the same records",
                    "Name two parties, or two accounts or mentions of one party.");
        }
        return Judgements.draft(kind(verdict), here, there, one.party() + " " + other.party(), required(reason));
    }

    /** The judgement that parts some mentions or accounts from the rest of their party. */
    public static Journal.Draft split(CaseSession session, String party, List<String> parted, String reason) {
        WhoIsMeant who = new WhoIsMeant(session.store());
        WhoIsMeant.Meant whole = who.find(party);
        SortedSet<MentionRef> rest = new TreeSet<>(who.all(whole.party()));
        SortedSet<MentionRef> away = new TreeSet<>();
        for (String typed : parted) {
            WhoIsMeant.Meant part = who.find(typed);
            if (!part.party().equals(whole.party())) {
                throw TheseusException.of(
                        TheseusException.Kind.USAGE,
                        "\"" + typed + "\" is no part of " + whole.party() + " but of " + part.party(),
                        "theseus party why " + whole.party() + " shows its accounts and mentions.");
            }
            away.addAll(part.mentions());
        }
        rest.removeAll(away);
        if (away.isEmpty() || rest.isEmpty()) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "a split needs a part and a rest",
                    "Name some accounts or mentions of " + whole.party() + ", not all of them.");
        }
        return Judgements.draft(Judgement.Kind.DIFFERENT, away, rest, whole.party(), required(reason));
    }

    /** Enters judgements and resolves. */
    public static Outcome enter(CaseSession session, List<Journal.Draft> drafts) {
        session.recordIntent(List.of());
        if (drafts.isEmpty()) {
            return new Outcome(List.of("nothing to enter: all of it stands already"), List.of());
        }
        List<JournalEntry> entries = session.journal().add(CaseSession.author(), drafts);
        List<String> lines = new ArrayList<>();
        entries.forEach(entry -> lines.add(entry.id() + "  "
                + entry.field(Judgements.VERDICT).toLowerCase(Locale.ROOT) + "  " + entry.subject() + "  "
                + entry.field(Judgements.REASON)));
        return outcome(session, lines, entries.stream().map(JournalEntry::id).toList());
    }

    /** Takes judgements back and resolves: without them everything is again as it was before them. */
    public static Outcome undo(CaseSession session, List<String> ids, String because) {
        Set<String> standing = new HashSet<>();
        session.journal().standing(JournalEntry.Kind.JUDGEMENT).forEach(entry -> standing.add(entry.id()));
        for (String id : ids) {
            if (!standing.contains(id)) {
                throw TheseusException.of(
                        TheseusException.Kind.USAGE,
                        "there is no judgement " + id + " in force",
                        "theseus party judgements lists them.");
            }
        }
        session.recordIntent(ids);
        SortedMap<String, String> fields = new TreeMap<>();
        if (!because.isBlank()) {
            fields.put(Judgements.REASON, because.strip());
        }
        List<JournalEntry> undone = session.journal()
                .add(
                        CaseSession.author(),
                        new TreeSet<>(ids)
                                .stream()
                                        .map(id -> new Journal.Draft(JournalEntry.Kind.UNDO, id, fields))
                                        .toList());
        return outcome(
                session,
                undone.stream()
                        .map(entry -> entry.id() + "  took back " + entry.subject())
                        .toList(),
                undone.stream().map(JournalEntry::id).toList());
    }

    private static Outcome outcome(CaseSession session, List<String> lines, List<String> ids) {
        ResolveParties.Outcome resolved =
                ResolveParties.run(session, ResolveParties.Weighing.asBefore(session.store()));
        List<String> all = new ArrayList<>(lines);
        if (!resolved.changed()) {
            all.add("the parties are the same as before");
        }
        if (session.store().state().detectedRevision() >= 0) {
            session.step("run theseus detect again for findings that take it into account");
        }
        return new Outcome(all, ids);
    }

    private static Judgement.Kind kind(String verdict) {
        for (Judgement.Kind kind : Judgement.Kind.values()) {
            if (kind.name().equalsIgnoreCase(verdict)) {
                return kind;
            }
        }
        throw TheseusException.of(
                TheseusException.Kind.USAGE, "\"" + verdict + "\" is no judgement", "Write same, different or unsure.");
    }

    private static String required(String reason) {
        if (reason.isBlank()) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE, "a judgement needs a reason", "Add --reason with a few words.");
        }
        return reason.strip();
    }

    /** Writes the judgements in force to a file that {@link #read} takes: one line of tab-separated fields each. */
    public static int write(CaseSession session, Path file) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        List<Judgement> judgements = Judgements.standing(session.journal());
        for (Judgement judgement : judgements) {
            text.append(Judgements.word(judgement.kind()))
                    .append('\t')
                    .append(Judgements.text(judgement.one()))
                    .append('\t')
                    .append(Judgements.text(judgement.other()))
                    .append('\t')
                    .append(judgement.author())
                    .append('\t')
                    .append(judgement.reason().replaceAll("[\\t\\r\\n]+", " "))
                    .append('\n');
        }
        OutputFiles.write(
                List.of(new ExportFile("judgements.tsv", text.toString().getBytes(StandardCharsets.UTF_8))), file);
        return judgements.size();
    }

    /**
     * Reads judgements, or rules that give judgements (see {@link JudgementRules}), all or none; the first line tells which.
     * Those that stand already are left out.
     *
     * @throws TheseusException (INPUT) naming the line
     */
    public static List<Journal.Draft> read(CaseSession session, Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "cannot read " + file + ": " + e.getMessage(),
                    "Give a file that theseus party export wrote.",
                    e);
        }
        String header = lines.isEmpty() ? "" : withoutMark(lines.get(0)).strip();
        JudgementRules rules = header.equals(JudgementRules.HEADER) ? new JudgementRules(session) : null;
        if (rules == null && !header.equals(HEADER)) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT,
                    file + ", line 1 is neither the header of judgements nor that of rules: " + header,
                    "Begin with \"" + words(HEADER) + "\" or \"" + words(JudgementRules.HEADER)
                            + "\", with tabs between. Nothing was entered.");
        }
        Set<String> said = new HashSet<>();
        Judgements.standing(session.journal())
                .forEach(judgement -> said.add(judgement.kind().name() + "\t" + Judgements.text(judgement.one()) + "\t"
                        + Judgements.text(judgement.other())));
        List<Journal.Draft> drafts = new ArrayList<>();
        for (int number = 1; number < lines.size(); number++) {
            if (!lines.get(number).isBlank()) {
                for (Journal.Draft draft : drafts(lines.get(number), rules, file, number + 1)) {
                    SortedMap<String, String> fields = draft.fields();
                    if (said.add(fields.get(Judgements.VERDICT) + "\t" + fields.get(Judgements.ONE) + "\t"
                            + fields.get(Judgements.OTHER))) {
                        drafts.add(draft);
                    }
                }
            }
        }
        return drafts;
    }

    /** Spreadsheets put a byte order mark before the first word. */
    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private static String words(String header) {
        return header.replace('\t', ' ');
    }

    private static List<Journal.Draft> drafts(String line, @Nullable JudgementRules rules, Path file, int number) {
        String[] cells = line.split("\t", -1);
        try {
            if (cells.length != 5) {
                throw new IllegalArgumentException(cells.length + " fields instead of 5");
            }
            Judgement.Kind verdict = kind(cells[0].strip());
            String reason = required(cells[4]);
            List<Journal.Draft> drafts = rules != null
                    ? rules.drafts(verdict, cells[1].strip(), cells[2].strip(), reason)
                    : List.of(Judgements.draft(
                            verdict, Judgements.mentions(cells[1]), Judgements.mentions(cells[2]), "imported", reason));
            drafts.forEach(draft -> draft.fields().put(Judgements.DECIDED_BY, cells[3].strip()));
            return drafts;
        } catch (IllegalArgumentException | TheseusException wrong) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT,
                    file + ", line " + number + " is no " + (rules == null ? "judgement" : "rule") + ": "
                            + wrong.getMessage(),
                    (rules == null
                                    ? "verdict, one, other, decided_by, reason, with tabs between; mentions as T-...:payer."
                                    : "verdict, by, value, decided_by, reason, with tabs between; * for every value.")
                            + " Nothing was entered.",
                    wrong);
        }
    }
}
