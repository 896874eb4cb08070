package org.theseus.detect;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a detector saw, in the numbers of the graph it ran on; {@code cases} turns it into a finding with an id.
 *
 * @param parties who plays which part, most important first, each node once
 * @param evidence cited edges with the part each plays ("in", "out", "hop 1" ...), each edge once
 * @param amountIn edges whose received amounts add up to what came in
 * @param amountOut edges whose sent amounts add up to what went out
 * @param parts labelled parts of the score
 * @param against counter-evidence
 * @param alternatives other readings of the same rows, one sentence each
 * @param notTestable conditions that could not be evaluated, with the reason
 * @param urgency how soon it wants a look
 * @param testableFrom first day on which a condition that looks ahead can be tested; null if none is open
 * @param explanation what was seen, in plain words and in "consistent with" terms, without names of people
 */
public record Lead(
        List<PartyRole> parties,
        List<Cited> evidence,
        int[] amountIn,
        int[] amountOut,
        List<ScorePart> parts,
        List<CounterEvidence> against,
        List<String> alternatives,
        List<String> notTestable,
        String explanation,
        Urgency urgency,
        @Nullable LocalDate testableFrom) {

    /** A lead that is not urgent and of which no condition looks ahead. */
    public Lead(
            List<PartyRole> parties,
            List<Cited> evidence,
            int[] amountIn,
            int[] amountOut,
            List<ScorePart> parts,
            List<CounterEvidence> against,
            List<String> alternatives,
            List<String> notTestable,
            String explanation) {
        this(
                parties,
                evidence,
                amountIn,
                amountOut,
                parts,
                against,
                alternatives,
                notTestable,
                explanation,
                Urgency.NORMAL,
                null);
    }

    /** The same with an urgency. */
    public Lead with(Urgency urgent) {
        return new Lead(
                parties,
                evidence,
                amountIn,
                amountOut,
                parts,
                against,
                alternatives,
                notTestable,
                explanation,
                urgent,
                testableFrom);
    }

    /** The same, provisional until a day. */
    public Lead provisionalUntil(LocalDate day) {
        return new Lead(
                parties,
                evidence,
                amountIn,
                amountOut,
                parts,
                against,
                alternatives,
                notTestable,
                explanation,
                urgency,
                day);
    }

    /** The same with this share of its score, and not urgent. */
    Lead weighing(double factor) {
        return new Lead(
                parties,
                evidence,
                amountIn,
                amountOut,
                parts.stream().map(part -> part.times(factor)).toList(),
                against.stream()
                        .map(one -> new CounterEvidence(one.label(), one.effect() * factor))
                        .toList(),
                alternatives,
                notTestable,
                explanation,
                Urgency.NORMAL,
                testableFrom);
    }

    /** A node and the part it plays. */
    public record PartyRole(int node, Role role) {}

    /** An edge and the part it plays. */
    public record Cited(int edge, String role) {}
}
