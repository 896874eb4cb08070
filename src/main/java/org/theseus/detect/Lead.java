package org.theseus.detect;

import java.util.List;

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
        String explanation) {

    /** A node and the part it plays. */
    public record PartyRole(int node, Role role) {}

    /** An edge and the part it plays. */
    public record Cited(int edge, String role) {}
}
