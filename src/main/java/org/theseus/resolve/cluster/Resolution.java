package org.theseus.resolve.cluster;

import java.util.List;
import org.theseus.resolve.evidence.Parameters;

/**
 * Who is who in a case. Every mention is in exactly one party; mentions that only a name identifies are parties by themselves.
 *
 * @param parties by id
 * @param possible the strongest first
 * @param sameNames names that several parties bear of whom nothing else tells whether they are one, the rarest first; then those
 *     whose bearers something tells apart, the strongest sum of two first
 * @param ties by ids
 * @param places identifiers that join nobody
 * @param refused judgements of {@code same}, by position, that a judgement of {@code different} contradicts
 * @param unasked what no question asks about
 * @param figures counts for the outcome's table
 * @param parameters what it was computed with
 */
public record Resolution(
        List<ResolvedParty> parties,
        List<PossiblySame> possible,
        List<SameName> sameNames,
        List<Tie> ties,
        List<SharedPlace> places,
        List<Integer> refused,
        Unasked unasked,
        Figures figures,
        Parameters parameters) {

    /**
     * Counts.
     *
     * @param mentions sides of transfers looked at
     * @param descriptions different things that rows say of an account
     * @param joinings how many joinings by evidence or judgement there were
     * @param largest mentions of the largest party
     * @param oversized keys that so many share that nobody was compared by them
     * @param rounds how often everything was looked at
     */
    public record Figures(int mentions, int descriptions, int joinings, int largest, int oversized, int rounds) {}
}
