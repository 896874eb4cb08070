package org.theseus.app;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Observation;
import org.theseus.model.PartyId;
import org.theseus.model.TheseusException;
import org.theseus.store.AccountRecord;

/** An analyst's decision on how much of an account was seen; logged. Stateless. */
public final class CorrectObservation {

    private CorrectObservation() {}

    /**
     * Notes the decision.
     *
     * @param typed account number or key
     * @throws TheseusException (USAGE) without a reason, for an unknown value, or unless exactly one account is called so
     */
    public static String run(CaseSession session, String typed, String observation, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "a decision on what was seen needs a reason",
                    "Add --reason \"letter of the bank of 3.4.\".");
        }
        Observation decided;
        try {
            decided = Observation.valueOf(observation.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "'" + observation + "' is no observation",
                    "Use FULL, PARTIAL or SEEN_ONLY.",
                    unknown);
        }
        List<AccountRecord> found = session.store().findAccounts(typed);
        if (found.size() != 1) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    (found.isEmpty() ? "no account is called " : found.size() + " accounts are called ") + typed,
                    "theseus accounts --json shows their keys.");
        }
        String key = found.get(0).id().key();
        session.recordIntent(List.of(PartyId.of(found.get(0).id())));
        session.corrections().add(key, decided, reason);
        return key + " counts as " + decided.name() + "; run detect again for findings that rest on it";
    }
}
