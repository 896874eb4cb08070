package org.theseus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.theseus.coverage.Coverage;
import org.theseus.model.AccountId;
import org.theseus.model.Transfer;
import org.theseus.proceeds.Line;
import org.theseus.proceeds.Pattern;
import org.theseus.proceeds.Proceeds;
import org.theseus.store.AccountRecord;
import org.theseus.view.Period;

/** What a reader of proceeds must know: who was counted, what the bounds mean and what is not in the records. Stateless. */
final class ProceedsNotes {

    private static final int NAMED = 6;

    private ProceedsNotes() {}

    static List<String> of(
            ProceedsSubject subject,
            Pattern pattern,
            Proceeds proceeds,
            Coverage coverage,
            Map<AccountId, AccountRecord> accounts,
            Period period,
            List<Transfer> transfers) {
        List<String> notes = new ArrayList<>();
        SortedSet<AccountId> group = pattern.accounts();
        if (group.size() > 1) {
            notes.add("counted as one, payments between them not at all: " + named(group));
        }
        notes.add(
                "received: at least what alerts" + (subject.named().isEmpty() ? "" : " and the lead asked for")
                        + " cite, less what may be returned, repeated or explained; at most every payment in that nothing explains");
        notes.add("passed on: what must and may be money that was received; to follow is not to be the same money");
        SortedSet<AccountId> unseen = new TreeSet<>(group);
        unseen.removeAll(pattern.seenWhole());
        if (!unseen.isEmpty()) {
            notes.add("not in the records: all that other institutions would show of " + named(unseen)
                    + "; nobody can say there what was kept at least (theseus requests)");
        }
        group.forEach(account -> gaps(notes, account, coverage, accounts));
        SortedSet<String> unopened = group.stream()
                .filter(account -> pattern.seenWhole().contains(account))
                .filter(account -> !pattern.openings().containsKey(account))
                .map(AccountId::label)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unopened.isEmpty()) {
            notes.add("not in the records: the balance before the first record of " + String.join(", ", unopened)
                    + "; so other money may have been passed on");
        }
        notes.add("not in the records: cash that changed hands, hawala, and exchange of money inside an account");
        long undated = transfers.stream()
                .filter(transfer -> !transfer.time().isKnown() && !period.contains(transfer.time()))
                .count();
        if (undated > 0) {
            notes.add(undated + " payments without a date left out: --after and --before cannot place them");
        }
        long uncited = proceeds.lines().stream()
                .filter(line -> line.kind() == Line.Kind.RECEIVED && line.basis() == Line.Basis.UNCITED)
                .count();
        if (uncited > 0) {
            notes.add(uncited + " payments in are cited by no lead and count only in the most; tags EMPLOYER, LANDLORD,"
                    + " MERCHANT and NGO explain their payers");
        }
        return notes;
    }

    private static void gaps(
            List<String> notes, AccountId account, Coverage coverage, Map<AccountId, AccountRecord> accounts) {
        List<String> gaps = coverage.gaps(account.key());
        if (!gaps.isEmpty() && accounts.containsKey(account)) {
            notes.add("not in the records of " + account.label() + ": " + String.join("; ", gaps));
        }
    }

    private static String named(SortedSet<AccountId> accounts) {
        String some = accounts.stream().limit(NAMED).map(AccountId::label).collect(Collectors.joining(", "));
        return accounts.size() > NAMED ? some + " and " + (accounts.size() - NAMED) + " more" : some;
    }
}
