package org.theseus.community;

/**
 * An account in its community.
 *
 * @param rank place in the order in which to read the members, from 1
 * @param pageRank share of a walk along the payments inside the community that is here; adds up to 1 over the members
 * @param betweenness share of shortest ties between other members that pass through here, -1 where not computed
 */
public record Member(int node, int rank, double pageRank, double betweenness) {

    /** Whether betweenness was computed. */
    public boolean hasBetweenness() {
        return betweenness >= 0;
    }
}
