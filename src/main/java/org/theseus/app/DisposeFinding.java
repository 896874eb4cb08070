package org.theseus.app;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingReader;
import org.theseus.cases.ReadingOrder;
import org.theseus.journal.JournalEntry;
import org.theseus.model.PartyId;
import org.theseus.model.TheseusException;
import org.theseus.store.FindingScope;
import org.theseus.view.PartySelector;

/** Decides on findings, or suppresses some for a time, and sets the status of the stored ones at once. Stateless. */
public final class DisposeFinding {

    private DisposeFinding() {}

    /** Decides on one finding. */
    public static JournalEntry dispose(CaseSession session, String id, String state, String reason) {
        Finding finding = session.store()
                .findFinding(id)
                .map(stored -> FindingReader.read(stored.json()))
                .orElseThrow(() -> TheseusException.of(
                        TheseusException.Kind.USAGE,
                        "there is no finding " + id + " in this case",
                        "theseus findings --all lists them; ids change when their evidence does."));
        SortedMap<String, String> fields = Dispositions.fields(finding, Dispositions.state(state), required(reason));
        session.recordIntent(List.of(id));
        JournalEntry entry = session.journal().add(CaseSession.author(), JournalEntry.Kind.DISPOSITION, id, fields);
        amend(session);
        return entry;
    }

    /**
     * Suppresses findings of a party, of a detector, or of both together until a day.
     *
     * @param party as typed, null for any
     * @param detector id, null for any; one of the two must be given
     */
    public static List<JournalEntry> suppress(
            CaseSession session, @Nullable String party, @Nullable String detector, LocalDate until, String reason) {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put("reason", required(reason));
        fields.put("until", until.toString());
        fields.put("scope", party == null ? "detector" : "party");
        if (detector != null) {
            if (DetectFindings.detectors().stream()
                    .noneMatch(known -> known.id().equals(detector))) {
                throw TheseusException.of(
                        TheseusException.Kind.USAGE, "no detector " + detector, "theseus detect lists them.");
            }
            fields.put("detector", detector);
        } else if (party == null) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE, "suppress what?", "Give --party, --detector or both.");
        }
        List<String> subjects = party == null
                ? List.of(String.valueOf(detector))
                : PartySelector.of(session.store()).select(party, PartySelector.Several.ACCEPT).accounts().stream()
                        .map(account -> PartyId.of(account.id()))
                        .distinct()
                        .toList();
        session.recordIntent(subjects);
        List<JournalEntry> entries = subjects.stream()
                .map(subject ->
                        session.journal().add(CaseSession.author(), JournalEntry.Kind.DISPOSITION, subject, fields))
                .toList();
        amend(session);
        return entries;
    }

    /** Takes an entry of any kind back. */
    public static JournalEntry undo(CaseSession session, String entryId, String reason) {
        if (session.journal().standing().stream().noneMatch(entry -> entry.id().equals(entryId))) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "there is no entry " + entryId + " that holds",
                    "theseus event list, tag list, note list and finding history show their ids.");
        }
        SortedMap<String, String> fields = new TreeMap<>();
        if (!reason.isBlank()) {
            fields.put("reason", reason);
        }
        session.recordIntent(List.of(entryId));
        JournalEntry undone = session.journal().add(CaseSession.author(), JournalEntry.Kind.UNDO, entryId, fields);
        amend(session);
        return undone;
    }

    private static String required(String reason) {
        if (reason.isBlank()) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE, "a decision needs a reason", "Add --reason with a few words.");
        }
        return reason.strip();
    }

    /** Sets status, alert flag and rank of what is stored; a decision that was taken back leaves no trace there. */
    private static void amend(CaseSession session) {
        List<Finding> stored = session.store().findings(FindingScope.ALL, Integer.MAX_VALUE).stream()
                .map(finding -> FindingReader.read(finding.json()).disposed("NEW", true))
                .toList();
        if (!stored.isEmpty()) {
            List<Finding> ordered = new ReadingOrder(DetectFindings.groups()).order(stored);
            session.store()
                    .amendFindings(DetectFindings.stored(
                            session.dispositions().apply(ordered),
                            session.store().detectionRun().map(DetectionRun::parse)));
        }
    }
}
