package org.theseus.ingest;

import java.util.ArrayList;
import java.util.List;
import org.theseus.format.StatementFacts;
import org.theseus.issue.RowIssue;
import org.theseus.proof.ProofBook;

/**
 * What came of reading a file.
 *
 * @param rowsRead payments in the file, without {@link #controls}; accepted, duplicates, second records, those out of
 *     scope and rejects add up to it
 * @param accepted rows that gave a transfer of their own
 * @param duplicates rows that repeat another with the same id and content
 * @param rejectedCount rows that were not accepted
 * @param rejected the first {@value #MAX_LISTED} of them, by line
 * @param observed accounts whose own records the file holds, by key
 * @param statements what the file's statements say of themselves; their record numbers are those of {@link
 *     org.theseus.model.SourceRow}
 * @param outOfScope rows outside the scope of the order, neither accepted nor rejected
 * @param proofs what balances and stated figures prove
 * @param controls rows that are no payments, by line
 * @param reading how it was read
 */
public record IngestResult(
        SourceFacts source,
        long rowsRead,
        long accepted,
        long duplicates,
        long rejectedCount,
        List<RowIssue> rejected,
        List<Observed> observed,
        ControlTotals totals,
        List<StatementFacts> statements,
        long outOfScope,
        ProofBook.Proofs proofs,
        List<ControlRow> controls,
        Reading reading) {

    /**
     * How a file was read.
     *
     * @param layout of the profile's layouts, empty where it has only one
     * @param basis what the profile rests on, in words
     * @param ownAccountFrom where the own account stood, in words; empty in lists of transfers
     * @param doubts what a person should look at, in words
     */
    public record Reading(String layout, String basis, String ownAccountFrom, List<String> doubts) {

        public Reading {
            doubts = List.copyOf(doubts);
        }
    }

    /** Rejects that are kept with their text; further ones are only counted. */
    public static final int MAX_LISTED = 10_000;

    public IngestResult {
        rejected = List.copyOf(rejected);
        observed = List.copyOf(observed);
        statements = List.copyOf(statements);
        controls = List.copyOf(controls);
    }

    /**
     * The same after comparison with the case.
     *
     * @param alreadyThere accepted rows whose transfer the case has with the same content
     * @param conflicts accepted rows whose transfer the case has with other content
     */
    public IngestResult comparedWithCase(long alreadyThere, List<RowIssue> conflicts) {
        List<RowIssue> all = new ArrayList<>(rejected);
        conflicts.stream().limit(Math.max(0, MAX_LISTED - all.size())).forEach(all::add);
        return new IngestResult(
                source,
                rowsRead,
                accepted - alreadyThere - conflicts.size(),
                duplicates + alreadyThere,
                rejectedCount + conflicts.size(),
                all,
                observed,
                totals,
                statements,
                outOfScope,
                proofs,
                controls,
                reading);
    }

    /** The same with the figures that contradict the rows listed among the rejects, which they are not counted as. */
    public IngestResult contradicted() {
        List<RowIssue> all = new ArrayList<>(rejected);
        proofs.failures()
                .forEach(failure -> all.add(new RowIssue(failure.line(), 0, failure.code(), failure.message(), "")));
        return new IngestResult(
                source,
                rowsRead,
                accepted,
                duplicates,
                rejectedCount,
                all,
                observed,
                totals,
                statements,
                outOfScope,
                proofs,
                controls,
                reading);
    }

    /** The same with rows that turned out to be a second record of a payment taken from the accepted ones. */
    public IngestResult witnessed(long rows) {
        return new IngestResult(
                source,
                rowsRead,
                accepted - rows,
                duplicates,
                rejectedCount,
                rejected,
                observed,
                totals,
                statements,
                outOfScope,
                proofs,
                controls,
                reading);
    }
}
