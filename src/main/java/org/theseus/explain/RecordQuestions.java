package org.theseus.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.theseus.cases.Finding;
import org.theseus.coverage.Coverage;
import org.theseus.detect.Wording;
import org.theseus.model.AccountId;
import org.theseus.model.Transfer;
import org.theseus.requests.Request;
import org.theseus.requests.Requests;
import org.theseus.store.AccountRecord;
import org.theseus.store.LedgerView;
import org.theseus.store.SourceFile;

/**
 * Which records to order for one finding: own records and missing days of those who act, what counters keep, and by which name the
 * import has whoever is asked. One look-up an account, none of payers and
 * possible victims where they are more than fifty. Immutable.
 */
final class RecordQuestions {

    private static final int MOST_ASKED = 12;
    private static final int MOST_LOOKED_UP = 50;

    private final List<SourceFile> sources;
    private final Map<String, Transfer> transfers;
    private final Set<AccountId> first;
    private final Set<AccountId> guarded;
    private final String guardedWords;
    private final boolean known;
    private final List<Request> requests;
    private final List<Request> all;

    private RecordQuestions(
            List<SourceFile> sources,
            Map<String, Transfer> transfers,
            AskedParties asked,
            Finding f,
            LedgerView ledger) {
        this.sources = sources;
        this.transfers = transfers;
        this.first =
                Stream.concat(asked.acting().stream(), asked.open().stream()).collect(Collectors.toSet());
        this.guarded = Set.copyOf(asked.guarded());
        this.guardedWords = asked.guardedWords();
        List<AccountRecord> records = records(
                ledger,
                guarded.size() > MOST_LOOKED_UP ? first.stream() : Stream.concat(first.stream(), guarded.stream()));
        this.known = records.stream().anyMatch(record -> first.contains(record.id()));
        this.requests = requests(f, records, sources, transfers, Requests.About.ACTING);
        this.all = requests(f, records, sources, transfers, Requests.About.PROTECTED_TOO);
    }

    /** @param transfers the rows of the finding that the case still holds, by id */
    static RecordQuestions of(LedgerView ledger, Finding f, Map<String, Transfer> transfers, AskedParties asked) {
        return new RecordQuestions(ledger.sources(), transfers, asked, f, ledger);
    }

    /** What to order. */
    List<String> lines() {
        List<String> questions = new ArrayList<>();
        requests.stream()
                .limit(MOST_ASKED)
                .map(request -> request.what() == Request.What.AGENT
                        ? AgentQuestions.of(request, first, transfers.values())
                        : RequestLine.of(request))
                .forEach(questions::add);
        if (requests.size() > MOST_ASKED) {
            questions.add((requests.size() - MOST_ASKED) + " more such requests: theseus requests --all lists them");
        }
        questions.addAll(AgentQuestions.ofOthers(all, guarded, guardedWords, transfers.values()));
        Stream.concat(requests.stream(), all.stream())
                .filter(request -> request.what() == Request.What.AGENT)
                .findFirst()
                .ifPresent(agent -> questions.add(AgentQuestions.ofEvery(agent)));
        AgentQuestions.unnamed(transfers.values()).ifPresent(questions::add);
        long own = all.stream()
                .filter(request -> request.account() != null && guarded.contains(request.account()))
                .count();
        if (guarded.size() > MOST_LOOKED_UP) {
            questions.add("own records of " + guardedWords
                    + ", with the same care: theseus requests --all --with-protected lists"
                    + " those that are missing");
        } else if (own > 0) {
            questions.add("own records of " + guardedWords + ", with the same care: " + Wording.count(own, "request")
                    + ", theseus requests --all --with-protected lists them");
        }
        return questions;
    }

    /** Who the institutions are, and whether there is nothing to order. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        Stream.concat(requests.stream(), all.stream().filter(request -> request.what() == Request.What.AGENT))
                .map(Request::institution)
                .distinct()
                .flatMap(name -> RequestLine.whoGave(name, sources).stream())
                .forEach(notes::add);
        if (requests.isEmpty()) {
            notes.add(
                    known
                            ? "no records to order: what is loaded covers these days of the accounts that act here"
                            : "no records to order: nobody who acts here has an account of whom they could be ordered");
        }
        return notes;
    }

    private static List<Request> requests(
            Finding f,
            List<AccountRecord> accounts,
            List<SourceFile> sources,
            Map<String, Transfer> transfers,
            Requests.About about) {
        return Requests.of(
                List.of(f), accounts, Coverage.of(sources, Collections.emptySortedMap()), sources, transfers, about);
    }

    private static List<AccountRecord> records(LedgerView ledger, Stream<AccountId> accounts) {
        return accounts.distinct()
                .flatMap(account -> ledger.findAccounts(account.key()).stream()
                        .filter(record -> record.id().equals(account)))
                .toList();
    }
}
