package org.theseus.app;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.theseus.cases.Finding;
import org.theseus.cases.ReadingOrder;
import org.theseus.journal.Journal;
import org.theseus.journal.JournalEntry;
import org.theseus.model.PartyId;
import org.theseus.model.TheseusException;

/**
 * What analysts decided on findings, and which findings their decisions hold for. A decision follows the finding's id. A
 * dismissal also holds for a later finding of the same detector and first party that rests on most of the same rows, until
 * its evidence grows by a new acting party or by more than a quarter in number of rows: then it is NEW again. A suppression
 * holds for a party or a detector until its last day. Immutable.
 */
public final class Dispositions {

    /** States of a finding; a finding without a decision is NEW (domain catalogue 4.4). */
    public enum State {
        TRIAGED,
        ESCALATED,
        DISMISSED_FALSE_POSITIVE,
        DISMISSED_LEGITIMATE,
        INSUFFICIENT,
        DUPLICATE,
        MERGED,
        CLOSED;

        boolean isDismissal() {
            return this == DISMISSED_FALSE_POSITIVE || this == DISMISSED_LEGITIMATE || this == DUPLICATE;
        }
    }

    static final String SUPPRESSED = "SUPPRESSED";

    private static final double GROWTH = 1.25;

    private final List<JournalEntry> decisions;
    private final LocalDate today;

    private Dispositions(List<JournalEntry> decisions, LocalDate today) {
        this.decisions = decisions;
        this.today = today;
    }

    /**
     * The decisions of a journal.
     *
     * @param today suppressions that ended before it do not hold
     */
    public static Dispositions of(Journal journal, LocalDate today) {
        return new Dispositions(journal.standing(JournalEntry.Kind.DISPOSITION), today);
    }

    /** No decision. */
    public static final Dispositions NONE = new Dispositions(List.of(), LocalDate.EPOCH);

    /** What to note of a decision, so that a grown finding can be told from the one that was judged. */
    static SortedMap<String, String> fields(Finding finding, State state, String reason) {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put("state", state.name());
        fields.put("reason", reason);
        fields.put("detector", finding.detector());
        fields.put("parties", String.join(" ", acting(finding)));
        fields.put(
                "transfers",
                finding.transfers().stream().map(Finding.Evidence::transferId).collect(Collectors.joining(" ")));
        return fields;
    }

    /** Checks the name of a state; a USAGE error lists them. */
    public static State state(String typed) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equalsIgnoreCase(typed.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> TheseusException.of(
                        TheseusException.Kind.USAGE,
                        "'" + typed + "' is no state of a finding",
                        "There are: " + Arrays.toString(State.values()) + "."));
    }

    /** The findings with their status; what was dismissed or is suppressed is no alert and is read last. */
    public List<Finding> apply(List<Finding> ordered) {
        if (decisions.isEmpty()) {
            return ordered;
        }
        return ReadingOrder.renumbered(ordered.stream()
                .map(finding -> status(finding)
                        .map(status -> finding.disposed(status, isOpen(status) && finding.alert()))
                        .orElse(finding))
                .toList());
    }

    private static boolean isOpen(String status) {
        return status.equals(State.TRIAGED.name()) || status.equals(State.ESCALATED.name());
    }

    private Optional<String> status(Finding finding) {
        return decision(finding)
                .map(decision -> decision.field("scope").isEmpty() ? decision.field("state") : SUPPRESSED);
    }

    /** The decision that holds for a finding: the last one that was made on it, on its like, or on its party or detector. */
    public Optional<JournalEntry> decision(Finding finding) {
        Optional<JournalEntry> found = Optional.empty();
        for (JournalEntry decision : decisions) {
            String scope = decision.field("scope");
            boolean holds = scope.isEmpty()
                    ? decision.subject().equals(finding.id()) || isStillJudged(decision, finding)
                    : isSuppressedBy(decision, scope, finding);
            found = holds ? Optional.of(decision) : found;
        }
        return found;
    }

    private boolean isSuppressedBy(JournalEntry decision, String scope, Finding finding) {
        String until = decision.field("until");
        boolean over = !until.isEmpty() && LocalDate.parse(until).isBefore(today);
        String rule = decision.field("detector");
        boolean fits = rule.isEmpty() || rule.equals(finding.detector());
        return !over && fits && (scope.equals("detector") || everyIdOf(finding).contains(decision.subject()));
    }

    private static boolean isStillJudged(JournalEntry decision, Finding finding) {
        if (!state(decision.field("state")).isDismissal()
                || !decision.field("detector").equals(finding.detector())) {
            return false;
        }
        Set<String> judged = new HashSet<>(List.of(decision.field("transfers").split(" ")));
        Set<String> parties = new HashSet<>(List.of(decision.field("parties").split(" ")));
        List<String> rows =
                finding.transfers().stream().map(Finding.Evidence::transferId).toList();
        long same = rows.stream().filter(judged::contains).count();
        return 2 * same >= rows.size()
                && 2 * same >= judged.size()
                && rows.size() <= GROWTH * judged.size()
                && parties.containsAll(acting(finding));
    }

    private static Set<String> acting(Finding finding) {
        return finding.parties().stream()
                .filter(party -> !party.role().isProtected())
                .map(Finding.Party::id)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** Ids of its acting parties, those included that their accounts had before they were found to be one party's. */
    private static Set<String> everyIdOf(Finding finding) {
        Set<String> ids = acting(finding);
        for (Finding.Identity identity : finding.identity()) {
            Set<String> earlier = identity.accounts().stream().map(PartyId::of).collect(Collectors.toSet());
            if (earlier.stream().anyMatch(ids::contains)) {
                ids.addAll(earlier);
            }
        }
        return ids;
    }

    /** How often each detector's findings were confirmed or dismissed. */
    public Map<String, Judged> byDetector() {
        SortedMap<String, Judged> byDetector = new TreeMap<>();
        for (JournalEntry decision : decisions) {
            if (decision.field("scope").isEmpty()) {
                State state = state(decision.field("state"));
                byDetector.merge(
                        decision.field("detector"),
                        new Judged(state == State.ESCALATED ? 1 : 0, state.isDismissal() ? 1 : 0, 1),
                        Judged::plus);
            }
        }
        return byDetector;
    }

    /**
     * Decisions on one detector's findings.
     *
     * @param all those that neither confirm nor dismiss, too
     */
    public record Judged(int escalated, int dismissed, int all) {

        Judged plus(Judged other) {
            return new Judged(escalated + other.escalated, dismissed + other.dismissed, all + other.all);
        }
    }
}
