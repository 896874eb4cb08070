package org.theseus.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.theseus.cases.Finding;
import org.theseus.coverage.Coverage;
import org.theseus.detect.Role;
import org.theseus.detect.Urgency;
import org.theseus.detect.Wording;
import org.theseus.model.AccountId;
import org.theseus.model.Transfer;
import org.theseus.requests.Request;
import org.theseus.requests.Requests;
import org.theseus.store.AccountRecord;
import org.theseus.store.LedgerView;
import org.theseus.store.SourceFile;

/** The part ASK NEXT of an explanation. One look-up an account that acts. Stateless. */
final class NextQuestions {

    private static final int MOST_ASKED = 12;

    private NextQuestions() {}

    /** What to ask of whom about those who act, then when to look again, and where the other reading would show. */
    static List<String> of(LedgerView ledger, Finding f, Map<String, Transfer> transfers, List<String> readings) {
        List<AccountRecord> accounts = f.parties().stream()
                .filter(party -> !party.role().isProtected())
                .flatMap(party -> f.accountsOf(party).stream())
                .distinct()
                .flatMap(account -> ledger.findAccounts(account.key()).stream()
                        .filter(record -> record.id().equals(account)))
                .toList();
        List<String> questions = new ArrayList<>();
        if (f.urgency() == Urgency.DANGER) {
            questions.add(
                    "today, whoever decides on protection (police, victim protection): is somebody held or threatened, who, and where?"
                            + " They must know before payer or receiver is approached");
        } else if (f.parties().stream().anyMatch(party -> party.role() == Role.POSSIBLE_VICTIM)) {
            questions.add("first: protection of whoever may be a victim, before payee or employer is approached");
        }
        List<Request> requests = Requests.of(
                List.of(f),
                accounts,
                Coverage.of(ledger.sources(), Collections.emptySortedMap()),
                ledger.sources(),
                transfers,
                Requests.About.ACTING);
        requests.stream()
                .limit(MOST_ASKED)
                .map(request -> request.what() == Request.What.AGENT
                        ? AgentQuestions.of(request, f, transfers.values())
                        : question(request))
                .forEach(questions::add);
        if (requests.size() > MOST_ASKED) {
            questions.add((requests.size() - MOST_ASKED) + " more such requests: theseus requests --all lists them");
        }
        if (requests.stream().anyMatch(request -> request.what() == Request.What.AGENT)) {
            questions.add(
                    "of every agent: papers shown, who came, telephone, terminal, pictures; days are those of the rows in UTC, its own books may have the day before or after");
        }
        List<SourceFile> sources = ledger.sources();
        requests.stream()
                .map(Request::institution)
                .distinct()
                .flatMap(name -> whoGave(name, sources).stream())
                .forEach(questions::add);
        if (f.testableFrom() != null) {
            questions.add("look again on " + f.testableFrom() + ": until then a condition that looks ahead is open");
        }
        if (requests.isEmpty()) {
            questions.add(
                    accounts.isEmpty()
                            ? "no records to order: nobody who acts here has an account of whom they could be ordered"
                            : "no records to order: what is loaded covers these days of the accounts that act here");
        }
        questions.addAll(HolderQuestions.of(f, transfers));
        if (!readings.isEmpty()) {
            questions.add(
                    "own files, and people who know the parties and would not tell them that they are asked about: could it be "
                            + String.join(", or ", readings) + "?");
        }
        return questions;
    }

    /** Which files an institution gave, for whoever does not know it by the name of the import: {@code BrzoMT: who gave a.csv}. */
    private static Optional<String> whoGave(String institution, List<SourceFile> sources) {
        List<String> files = sources.stream()
                .filter(source -> source.namespace().equals(institution))
                .map(SourceFile::file)
                .distinct()
                .toList();
        return institution.isEmpty() || files.isEmpty()
                ? Optional.empty()
                : Optional.of(institution + " is the name under which the import has whoever gave " + files.get(0)
                        + (files.size() == 1 ? "" : " and " + Wording.count(files.size() - 1, "other file")));
    }

    private static String question(Request request) {
        StringBuilder text = new StringBuilder(request.what().words());
        if (!request.agent().isEmpty()) {
            text.append(' ').append(request.agent());
        }
        if (!request.place().isEmpty()) {
            text.append(" in ").append(request.place());
        }
        AccountId account = request.account();
        if (account != null) {
            text.append(" of ").append(account.label());
        }
        if (!request.institution().isEmpty()) {
            text.append(", ask ").append(request.institution());
        }
        text.append(", ").append(request.from()).append(" to ").append(request.to());
        if (!request.why().isEmpty()) {
            text.append(": ").append(request.why().get(0));
        }
        if (request.what() == Request.What.LATER && !request.settles().isEmpty()) {
            text.append("; settles ").append(request.settles().get(0));
        }
        return text.toString();
    }
}
