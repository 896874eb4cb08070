package org.theseus.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A lead while it is written. Rows cited as {@link #IN} are what came in, those cited as {@link #OUT} what went out; a party
 * or row that is named twice keeps its first part. Not thread-safe.
 */
public final class LeadDraft {

    /** Part of rows that bring the money the lead is about. */
    public static final String IN = "in";
    /** Part of rows that take it away. */
    public static final String OUT = "out";

    /** Tags under which many people's payments to, or from, one party are ordinary (domain catalogue 1.7). */
    private static final Set<String> ORDINARY =
            Set.of("AGENT", "CAMP", "EMPLOYER", "INTERPRETER", "LANDLORD", "MERCHANT", "NGO");

    private final CaseContext context;
    private final Map<Integer, Role> parties = new LinkedHashMap<>();
    private final Map<Integer, String> rows = new LinkedHashMap<>();
    private final List<ScorePart> parts = new ArrayList<>();
    private final List<CounterEvidence> against = new ArrayList<>();
    private final List<String> alternatives = new ArrayList<>();
    private final List<String> notTestable = new ArrayList<>();
    private String explanation = "";
    private Urgency urgency = Urgency.NORMAL;
    private @Nullable LocalDate testableFrom;

    /** A lead on this case. */
    public LeadDraft(CaseContext context) {
        this.context = context;
    }

    /** Who plays a part. */
    public LeadDraft party(int node, Role role) {
        parties.putIfAbsent(node, role);
        return this;
    }

    /** Who plays a part, in the order given. */
    public LeadDraft parties(IntStream nodes, Role role) {
        nodes.forEach(node -> party(node, role));
        return this;
    }

    /** Rows that prove it. */
    public LeadDraft cite(String part, int... edges) {
        for (int edge : edges) {
            rows.putIfAbsent(edge, part);
        }
        return this;
    }

    /** A part of the score. */
    public LeadDraft part(String label, String value, double weight, double factor) {
        parts.add(ScorePart.of(label, value, weight, factor));
        return this;
    }

    /** Something that speaks against it. */
    public LeadDraft against(String label, double penalty) {
        against.add(new CounterEvidence(label, -penalty));
        return this;
    }

    /** What weakens it and lowers no score. */
    public LeadDraft weak(String label) {
        against.add(new CounterEvidence(label, 0));
        return this;
    }

    /** Ordinary life of which it may be an instance: takes this share of what the parts so far reach. */
    public LeadDraft lookAlike(String label, double share) {
        return against(
                "look-alike " + label,
                share * parts.stream().mapToDouble(ScorePart::contribution).sum());
    }

    /** Counter-evidence if an investigator tagged the party as one that many people pay or are paid by. */
    public LeadDraft tagged(int node, String who, double penalty) {
        Set<String> found = new TreeSet<>(context.known().tags(node));
        found.retainAll(ORDINARY);
        return found.isEmpty() ? this : against(who + " is tagged " + String.join(", ", found), penalty);
    }

    /** Whether an investigator tagged the party as one that many people pay or are paid by. */
    public static boolean isOrdinary(CaseContext context, int node) {
        return context.known().tags(node).stream().anyMatch(ORDINARY::contains);
    }

    /** Other readings of the same rows. */
    public LeadDraft alternatives(String... readings) {
        alternatives.addAll(List.of(readings));
        return this;
    }

    /** A condition that could not be evaluated, with the reason. */
    public LeadDraft notTestable(String reason) {
        notTestable.add(reason);
        return this;
    }

    /** The same, if so. */
    public LeadDraft notTestableIf(boolean so, String reason) {
        return so ? notTestable(reason) : this;
    }

    /** What was seen. */
    public LeadDraft explain(String text) {
        explanation = text;
        return this;
    }

    /** How soon it wants a look. */
    public LeadDraft urgent(Urgency how) {
        urgency = how;
        return this;
    }

    /** A condition that looks ahead can be tested from the day after this instant on. */
    public LeadDraft provisionalAfter(long millis) {
        testableFrom = LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC)
                .plusDays(1);
        return this;
    }

    /** The lead as written. */
    public Lead build() {
        List<Lead.PartyRole> roles = new ArrayList<>();
        parties.forEach((node, role) -> roles.add(new Lead.PartyRole(node, role)));
        List<Lead.Cited> cited = new ArrayList<>();
        rows.forEach((edge, part) -> cited.add(new Lead.Cited(edge, part)));
        return new Lead(
                roles,
                cited,
                edges(IN),
                edges(OUT),
                List.copyOf(parts),
                List.copyOf(against),
                List.copyOf(alternatives),
                List.copyOf(notTestable),
                explanation,
                urgency,
                testableFrom);
    }

    private int[] edges(String part) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().equals(part))
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }
}
