package org.theseus.community;

import java.util.List;
import org.theseus.model.Money;

/**
 * Accounts that pay each other more than chance would have it; always connected.
 *
 * @param number from 1, in the order of {@link Communities}
 * @param members in reading order: PageRank, then betweenness, then account key
 * @param transfers rows between members, aggregated ones as one
 * @param outgoing rows between a member and a named account outside the community, either direction
 * @param pairs pairs of members with at least one row
 * @param sums what moved between members, one amount a currency, by ISO code
 */
public record Community(int number, List<Member> members, long transfers, long outgoing, long pairs, List<Money> sums) {

    /** Share of the possible pairs of members that have paid each other, in [0,1]; 1 for a single member. */
    public double density() {
        long size = members.size();
        return size < 2 ? 1 : 2.0 * pairs / (size * (size - 1));
    }
}
