package org.theseus.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.theseus.model.AccountId;
import org.theseus.proof.AccountProof;
import org.theseus.proof.Failure;
import org.theseus.proof.ProofBook.Proofs;

/**
 * Numbers that look like IBANs and are none by length or check digits. Of other sides that is a doubt, for payers mistype; of the
 * account whose bank wrote the file it is a contradiction: a bank knows its own numbers.
 *
 * @param proofs with a failure for each own account of that kind
 * @param texts doubts in words
 */
record MistypedAccounts(Proofs proofs, List<String> texts) {

    private static final int SHOWN = 3;

    static MistypedAccounts of(Set<String> mistyped, Proofs proofs) {
        if (mistyped.isEmpty()) {
            return new MistypedAccounts(proofs, List.of());
        }
        TreeSet<String> others = new TreeSet<>(mistyped);
        List<Failure> failures = new ArrayList<>(proofs.failures());
        for (AccountProof proof : proofs.accounts()) {
            String number = AccountId.parse(proof.account()).number();
            if (others.remove(number)) {
                failures.add(new Failure(
                        0,
                        "CHECK_DIGITS",
                        "the file's own account " + number
                                + " is no IBAN of its country: its length or check digits are wrong."
                                + " The file was altered, misread or made unreadable on purpose."));
            }
        }
        if (others.isEmpty()) {
            return new MistypedAccounts(new Proofs(proofs.accounts(), failures), List.of());
        }
        return new MistypedAccounts(
                new Proofs(proofs.accounts(), failures),
                List.of(others.size() + " account " + (others.size() == 1 ? "number looks" : "numbers look")
                        + " like an IBAN and has wrong length or check digits, so it is kept as a number of the sender's and meets no"
                        + " other file's: "
                        + String.join(", ", others.stream().limit(SHOWN).toList())
                        + (others.size() > SHOWN ? " and more" : "")));
    }
}
