package org.theseus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.theseus.cases.Finding;
import org.theseus.detect.Role;
import org.theseus.detect.Wording;
import org.theseus.detect.flow.HopShares;
import org.theseus.model.AccountId;
import org.theseus.model.Mention;
import org.theseus.model.Transfer;
import org.theseus.requests.Institutions;

/**
 * What can be asked beside records: who holds and uses the accounts that act, where the money went, and what would settle a condition
 * that could not be tested. Nobody protected is asked about. Stateless; O(parties + rows).
 */
final class HolderQuestions {

    private static final int MOST_TRACED = 12;
    private static final int MOST_FOLLOWED = 2;
    private static final int DAY_LETTERS = 10;

    private HolderQuestions() {}

    static List<String> of(Finding f, Map<String, Transfer> transfers) {
        List<AccountId> acting = accounts(f, false);
        List<AccountId> open = accounts(f, true);
        List<AccountId> named = open.size() <= MOST_FOLLOWED
                ? Stream.concat(acting.stream(), open.stream()).toList()
                : acting;
        String days = day(f.from()).equals(day(f.to())) ? day(f.from()) : day(f.from()) + " to " + day(f.to());
        List<String> questions = new ArrayList<>();
        SortedMap<String, List<AccountId>> keepers = new TreeMap<>();
        Map<AccountId, Mention> mentions = CitedParties.mentions(transfers.values());
        named.forEach(account -> keepers.computeIfAbsent(
                        Institutions.of(account, mentions.get(account)), none -> new ArrayList<>())
                .add(account));
        keepers.forEach((keeper, kept) ->
                questions.add(holders(kept) + (keeper.isEmpty() ? "" : ", ask " + keeper) + ", " + days));
        Set<AccountId> payers = transfers.values().stream().map(Transfer::from).collect(Collectors.toSet());
        Set<AccountId> payees = transfers.values().stream().map(Transfer::to).collect(Collectors.toSet());
        List<AccountId> last = named.stream()
                .filter(account -> payees.contains(account) && !payers.contains(account))
                .toList();
        last.stream()
                .limit(MOST_TRACED)
                .forEach(account -> questions.add("in the records loaded, what " + PartyNames.of(account)
                        + " did with it: theseus trace --from " + account.label()));
        if (last.size() > MOST_TRACED) {
            questions.add("the same of " + Wording.count(last.size() - MOST_TRACED, "other") + " who are paid here");
        }
        registers(f, Role.HAWALADAR, "register of payment services: what licence has the holder of ")
                .ifPresent(questions::add);
        registers(
                        f,
                        Role.CONTROLLER,
                        "registers of residents, land and companies: which of those who pay it live with, rent from or work for the holder of ")
                .ifPresent(questions::add);
        registers(
                        f,
                        Role.COLLECTOR,
                        "registers of companies, associations and land: what business, club or house has the holder of ")
                .ifPresent(questions::add);
        settle(
                        f,
                        acting.stream()
                                .filter(account -> payees.contains(account) && payers.contains(account))
                                .toList(),
                        days)
                .forEach(questions::add);
        return questions;
    }

    private static List<AccountId> accounts(Finding f, boolean ofOpenPart) {
        return f.parties().stream()
                .filter(party -> !party.role().isProtected() && (party.role() == Role.UNKNOWN) == ofOpenPart)
                .flatMap(party -> f.accountsOf(party).stream())
                .filter(account -> account.kind() != AccountId.Kind.OUTSIDE)
                .distinct()
                .toList();
    }

    private static Optional<String> registers(Finding f, Role role, String question) {
        List<AccountId> accounts = f.parties().stream()
                .filter(party -> party.role() == role)
                .map(Finding.Party::account)
                .toList();
        return accounts.isEmpty() ? Optional.empty() : Optional.of(question + PartyNames.of(accounts));
    }

    private static List<String> settle(Finding f, List<AccountId> passing, String days) {
        List<String> questions = new ArrayList<>();
        for (String condition : f.notTestable()) {
            if (condition.equals(HopShares.NOT_TESTABLE) && !passing.isEmpty()) {
                balances(passing, day(f.from())).forEach(questions::add);
            } else if (condition.startsWith("tie to the payee")) {
                questions.add("registers of residents and telephones: which payers have a tie to the payee, " + days);
            } else if (condition.startsWith("release on arrival")) {
                questions.add("reception, border and police records: who arrived for the payers, " + days
                        + "; theseus event takes it, and settles the release on arrival");
            }
        }
        WeakRows.questions(f, days).forEach(questions::add);
        return questions;
    }

    /** An operator's customer has papers shown at a counter and no signatories. */
    private static String holders(List<AccountId> kept) {
        boolean customers = kept.stream().allMatch(PartyNames::isCustomer);
        return "who holds and uses " + PartyNames.of(kept)
                + (customers
                        ? " (papers shown, telephones, other names and numbers of the same person)"
                        : " (papers of opening, who may sign, phones and devices)");
    }

    /** An account has balances; a customer who is paid in cash has none, only slips. */
    private static List<String> balances(List<AccountId> passing, String first) {
        List<AccountId> accounts = passing.stream()
                .filter(account -> !PartyNames.isCustomer(account))
                .toList();
        List<AccountId> customers =
                passing.stream().filter(PartyNames::isCustomer).toList();
        List<String> questions = new ArrayList<>();
        if (!accounts.isEmpty()) {
            questions.add(
                    "balances of " + PartyNames.of(accounts) + " on the day before " + first
                            + ", or of other accounts of the same holders (register of accounts): settles how much must be the same money");
        }
        if (!customers.isEmpty()) {
            questions.add(
                    "agents' slips of pay-out and of sending of " + PartyNames.of(customers)
                            + ": was the money drawn in cash, and with what was it sent on? settles how much must be the same money");
        }
        return questions;
    }

    private static String day(String time) {
        return time.length() > DAY_LETTERS ? time.substring(0, DAY_LETTERS) : time;
    }
}
