package org.theseus.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.theseus.cases.Finding;
import org.theseus.detect.Role;
import org.theseus.detect.Urgency;
import org.theseus.model.AccountId;
import org.theseus.model.Transfer;
import org.theseus.store.LedgerView;

/**
 * The part ASK NEXT of an explanation, what matters most first: protection, who holds the numbers on the rows, records and counters,
 * the money before, after and beside, what settles an open condition, where each other reading would show. One look-up an account
 * that acts. Stateless.
 */
final class NextQuestions {

    private NextQuestions() {}

    /** @param transfers the rows of the finding that the case still holds, by id */
    static List<String> of(LedgerView ledger, Finding f, Map<String, Transfer> transfers, List<String> readings) {
        List<Transfer> rows = f.transfers().stream()
                .map(cited -> transfers.get(cited.transferId()))
                .filter(Objects::nonNull)
                .toList();
        AskedParties asked = AskedParties.of(f, rows);
        List<String> questions = new ArrayList<>();
        protection(f).ifPresent(questions::add);
        questions.addAll(HolderQuestions.of(f, rows, asked));
        RecordQuestions records = RecordQuestions.of(ledger, f, transfers, asked);
        questions.addAll(records.lines());
        questions.addAll(MoneyQuestions.of(f, rows, asked, balanced(ledger)::contains));
        questions.addAll(OpenQuestions.of(f, rows, ReadingQuestions.kinds(f, readings)));
        if (f.testableFrom() != null) {
            questions.add("look again on " + f.testableFrom() + ": until then a condition that looks ahead is open");
        }
        questions.addAll(ReadingQuestions.of(f, asked, readings));
        questions.addAll(records.notes());
        return questions;
    }

    /** Accounts whose balances before or between the rows follow from the records loaded. */
    private static Set<AccountId> balanced(LedgerView ledger) {
        return ledger.sources().stream()
                .flatMap(source -> source.periods().stream())
                .filter(period -> !period.opening().isEmpty())
                .map(period -> AccountId.parse(period.account()))
                .collect(Collectors.toSet());
    }

    private static Optional<String> protection(Finding f) {
        if (f.urgency() == Urgency.DANGER) {
            return Optional.of(
                    "today, whoever decides on protection (police, victim protection): is somebody held or threatened, who, and where?"
                            + " They must know before payer or receiver is approached");
        }
        return f.parties().stream().anyMatch(party -> party.role() == Role.POSSIBLE_VICTIM)
                ? Optional.of(
                        "first: protection of whoever may be a victim, before payee or employer is approached; the lines below ask banks, operators,"
                                + " registers and files, never victim, payee or employer")
                : Optional.empty();
    }
}
