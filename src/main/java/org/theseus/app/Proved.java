package org.theseus.app;

import java.util.Optional;
import org.theseus.ingest.IngestResult;
import org.theseus.proof.AccountProof;

/** Whether the balances of a file prove that it was read, and made, without loss. Stateless. */
final class Proved {

    private Proved() {}

    /** Why they do not; empty if they do. */
    static Optional<String> problem(IngestResult result) {
        if (!result.proofs().failures().isEmpty()) {
            return Optional.of(result.proofs().failures().get(0).message());
        }
        for (AccountProof proof : result.proofs().accounts()) {
            if (!proof.gaps().isEmpty()) {
                return Optional.of(proof.account() + " " + proof.gaps().get(0));
            }
            if (!proof.isProvable()) {
                return Optional.of(proof.account() + " has no balances");
            }
        }
        return result.proofs().accounts().isEmpty() ? Optional.of("it states no balances") : Optional.empty();
    }
}
