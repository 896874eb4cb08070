package org.theseus.resolve.cluster;

/**
 * Two parties that may be one, for an analyst to judge.
 *
 * @param one lowest description of the first party, lower than {@code other}
 * @param other lowest description of the second party
 * @param barred whether something forbids joining, whatever the sum
 */
public record Candidate(int one, int other, double total, boolean barred) implements Comparable<Candidate> {

    /** The strongest first, then by number. */
    @Override
    public int compareTo(Candidate than) {
        int order = Double.compare(than.total, total);
        order = order != 0 ? order : Integer.compare(one, than.one);
        return order != 0 ? order : Integer.compare(other, than.other);
    }
}
