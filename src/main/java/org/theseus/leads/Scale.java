package org.theseus.leads;

import java.util.List;

/**
 * How much of the evidence for one pattern is there, in hundredths, with its parts. Immutable.
 *
 * @param parts in the order of the catalogue
 */
public record Scale(List<Part> parts) {

    public Scale {
        parts = List.copyOf(parts);
    }

    /** State of a part. */
    public enum State {
        SEEN,
        NOT_SEEN,
        /** The records cannot answer; never "no". */
        NOT_TESTABLE
    }

    /**
     * One part.
     *
     * @param label what it asks
     * @param hundredths its weight
     * @param control whether it is a sign that somebody else is in control
     * @param findingIds findings that show it, in reading order; empty unless seen
     * @param note why it could not be tested, or what was seen; empty if there is nothing to add
     */
    public record Part(
            String label, int hundredths, boolean control, State state, List<String> findingIds, String note) {

        public Part {
            findingIds = List.copyOf(findingIds);
        }
    }

    /** Sum of what was seen. */
    public int hundredths() {
        return sum(State.SEEN);
    }

    /** What it could be at most if everything that could not be tested were so. */
    public int atMost() {
        return sum(State.SEEN) + sum(State.NOT_TESTABLE);
    }

    /** Whether a sign of control was seen. */
    public boolean hasControl() {
        return parts.stream().anyMatch(part -> part.control() && part.state() == State.SEEN);
    }

    /** Whether a sign of control was seen or could not be tested. */
    public boolean mayHaveControl() {
        return parts.stream().anyMatch(part -> part.control() && part.state() != State.NOT_SEEN);
    }

    private int sum(State state) {
        return parts.stream()
                .filter(part -> part.state() == state)
                .mapToInt(Part::hundredths)
                .sum();
    }
}
