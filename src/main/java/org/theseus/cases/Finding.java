package org.theseus.cases;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.detect.CounterEvidence;
import org.theseus.detect.Role;
import org.theseus.detect.ScorePart;
import org.theseus.detect.Urgency;
import org.theseus.model.AccountId;
import org.theseus.model.Observation;
import org.theseus.model.Precision;
import org.theseus.model.SourceRow;

/**
 * A lead with everything that a reviewer needs to check it (contract, section 5). Immutable.
 *
 * @param id {@code F-} and twelve hex digits: hash of detector, version and sorted evidence
 * @param rank 1-based place in the reading order of its run
 * @param score reading priority in [0,1], not a probability: clamped sum of contributions and counter-effects
 * @param alert whether two independent groups of evidence support it
 * @param headline one line for lists, without names of people
 * @param from first instant, a date for day precision
 * @param to last instant
 * @param amountIn what came in, by currency, plain decimals
 * @param amountOut what went on, by currency
 * @param parameters as used, by name
 * @param configSha256 digest of the detector's whole configuration
 * @param urgency how soon it wants a look
 * @param identity accounts that it counts as one, of the accounts of its evidence
 * @param testableFrom day on which a condition that looks ahead becomes testable, the finding being provisional until then;
 *     null if none is open
 */
public record Finding(
        String id,
        String detector,
        int version,
        String indicator,
        int rank,
        double score,
        boolean alert,
        String status,
        String headline,
        Observation observation,
        Precision timePrecision,
        String from,
        String to,
        SortedMap<String, String> amountIn,
        SortedMap<String, String> amountOut,
        List<Party> parties,
        List<Evidence> transfers,
        SortedMap<String, String> parameters,
        String configSha256,
        List<ScorePart> scoreParts,
        List<CounterEvidence> counterEvidence,
        String baseRate,
        List<String> alternatives,
        List<String> notTestable,
        String explanation,
        Urgency urgency,
        @Nullable String testableFrom,
        List<Identity> identity) {

    /** A finding that counts every account for itself. */
    public Finding(
            String id,
            String detector,
            int version,
            String indicator,
            int rank,
            double score,
            boolean alert,
            String status,
            String headline,
            Observation observation,
            Precision timePrecision,
            String from,
            String to,
            SortedMap<String, String> amountIn,
            SortedMap<String, String> amountOut,
            List<Party> parties,
            List<Evidence> transfers,
            SortedMap<String, String> parameters,
            String configSha256,
            List<ScorePart> scoreParts,
            List<CounterEvidence> counterEvidence,
            String baseRate,
            List<String> alternatives,
            List<String> notTestable,
            String explanation,
            Urgency urgency,
            @Nullable String testableFrom) {
        this(
                id,
                detector,
                version,
                indicator,
                rank,
                score,
                alert,
                status,
                headline,
                observation,
                timePrecision,
                from,
                to,
                amountIn,
                amountOut,
                parties,
                transfers,
                parameters,
                configSha256,
                scoreParts,
                counterEvidence,
                baseRate,
                alternatives,
                notTestable,
                explanation,
                urgency,
                testableFrom,
                List.of());
    }

    public Finding {
        amountIn = Collections.unmodifiableSortedMap(new TreeMap<>(amountIn));
        amountOut = Collections.unmodifiableSortedMap(new TreeMap<>(amountOut));
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        parties = List.copyOf(parties);
        transfers = List.copyOf(transfers);
        scoreParts = List.copyOf(scoreParts);
        counterEvidence = List.copyOf(counterEvidence);
        alternatives = List.copyOf(alternatives);
        notTestable = List.copyOf(notTestable);
        identity = List.copyOf(identity);
    }

    /**
     * Accounts that it counts as one side of payments, because one party holds them.
     *
     * @param party {@code P-} and twelve hex digits
     * @param accounts sorted, at least two; the first stands for all
     */
    public record Identity(String party, List<AccountId> accounts) {

        public Identity {
            accounts = List.copyOf(accounts);
        }
    }

    /** The accounts that it counts as one, as a mapping. */
    public HeldAccounts held() {
        return HeldAccounts.of(identity.stream().map(Identity::accounts).toList());
    }

    /** All accounts of a party of it. */
    public List<AccountId> accountsOf(Party party) {
        return held().all(party.account());
    }

    /**
     * A party of a finding.
     *
     * @param id {@code P-} and twelve hex digits
     * @param label account or customer number, never a name
     */
    public record Party(String id, AccountId account, String label, Role role) {}

    /**
     * One transfer of the evidence with the rows that prove it.
     *
     * @param sourceId id as in the file, null if the source has none
     * @param role the part it plays: "in", "out", "hop 2" ...
     */
    public record Evidence(String transferId, @Nullable String sourceId, String role, List<SourceRow> rows) {}

    /** HIGH from 0.7, MEDIUM from 0.4, else LOW: what text and report show instead of the number. */
    public String priority() {
        return priority(score);
    }

    static String priority(double score) {
        return score >= 0.7 ? "HIGH" : score >= 0.4 ? "MEDIUM" : "LOW";
    }

    /** Whether counter-evidence takes more than half of what its parts reach: then it is no alert and not urgent. */
    public boolean outweighed() {
        double reached =
                scoreParts.stream().mapToDouble(ScorePart::contribution).sum();
        double against =
                counterEvidence.stream().mapToDouble(CounterEvidence::effect).sum();
        return -2 * against > reached;
    }

    Finding ranked(int newRank, boolean isAlert) {
        return with(newRank, isAlert, status);
    }

    /** The same after a decision on it. */
    public Finding disposed(String newStatus, boolean isAlert) {
        return with(rank, isAlert, newStatus);
    }

    /** The same as measured by other limits. */
    public Finding measuredBy(SortedMap<String, String> limits) {
        return with(rank, alert, status, limits, explanation);
    }

    /** The same told in other words. */
    public Finding told(String newExplanation) {
        return with(rank, alert, status, parameters, newExplanation);
    }

    private Finding with(int newRank, boolean isAlert, String newStatus) {
        return with(newRank, isAlert, newStatus, parameters, explanation);
    }

    private Finding with(
            int newRank, boolean isAlert, String newStatus, SortedMap<String, String> limits, String newExplanation) {
        return new Finding(
                id,
                detector,
                version,
                indicator,
                newRank,
                score,
                isAlert,
                newStatus,
                headline,
                observation,
                timePrecision,
                from,
                to,
                amountIn,
                amountOut,
                parties,
                transfers,
                limits,
                configSha256,
                scoreParts,
                counterEvidence,
                baseRate,
                alternatives,
                notTestable,
                newExplanation,
                urgency,
                testableFrom,
                identity);
    }
}
