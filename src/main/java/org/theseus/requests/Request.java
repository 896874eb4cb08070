package org.theseus.requests;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;

/**
 * One thing to ask one institution for. Immutable.
 *
 * @param country ISO code of the institution as far as it is known, else empty
 * @param institution who can answer; empty if no record names it
 * @param account whose records, null where it is about an agent or the institution
 * @param agent the operator's agent, empty unless {@link What#AGENT}
 * @param place where the agent is, empty if not known
 * @param from first day
 * @param to last day
 * @param rank best place in the reading order among its findings
 * @param findings ids, in reading order
 * @param why what it matters to, one reason each
 * @param settles what could not be tested for want of it
 * @param references numbers of payments by which the institution finds a customer that has no number
 */
public record Request(
        What what,
        String country,
        String institution,
        @Nullable AccountId account,
        String agent,
        String place,
        LocalDate from,
        LocalDate to,
        int rank,
        List<String> findings,
        List<String> why,
        List<String> settles,
        List<String> references) {

    /** What is asked for. */
    public enum What {
        /** The records of an account or customer of which there are none. */
        RECORDS("own records"),
        /** A stretch that is missing of an account's records. */
        GAP("missing period"),
        /** Records after those that are here, for which provisional findings wait. */
        LATER("later records"),
        /** What an operator's agent keeps: papers shown, who came, terminals, pictures. */
        AGENT("records of an agent"),
        /** A stretch that is missing of an institution's list of transfers. */
        LIST("missing period of a list");

        private final String words;

        What(String words) {
            this.words = words;
        }

        /** For tables. */
        public String words() {
            return words;
        }
    }

    public Request {
        findings = List.copyOf(findings);
        why = List.copyOf(why);
        settles = List.copyOf(settles);
        references = List.copyOf(references);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a request from " + from + " to " + to);
        }
    }
}
