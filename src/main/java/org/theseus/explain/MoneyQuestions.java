package org.theseus.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.theseus.cases.Finding;
import org.theseus.detect.flow.HopShares;
import org.theseus.model.AccountId;
import org.theseus.model.Transfer;

/**
 * The money before the first row and after the last, and beside the rows: whose it was, what became of it, what else the accounts
 * moved, and what they held before. Stateless; O(parties + rows).
 */
final class MoneyQuestions {

    private static final int MOST_NAMED = 4;

    private MoneyQuestions() {}

    /**
     * @param rows the rows of the finding in time order
     * @param balanced whether the records loaded state balances of an account
     */
    static List<String> of(Finding f, List<Transfer> rows, AskedParties asked, Predicate<AccountId> balanced) {
        List<String> questions = new ArrayList<>();
        if (rows.isEmpty()) {
            return questions;
        }
        Set<AccountId> payers = rows.stream().map(Transfer::from).collect(Collectors.toSet());
        Set<AccountId> payees = rows.stream().map(Transfer::to).collect(Collectors.toSet());
        AccountId first = rows.get(0).from();
        AccountId last = rows.get(rows.size() - 1).to();
        List<AccountId> onlyPay = asked.all().stream()
                .filter(account -> payers.contains(account) && !payees.contains(account))
                .toList();
        List<AccountId> onlyPaid = asked.all().stream()
                .filter(account -> payees.contains(account) && !payers.contains(account))
                .toList();
        List<AccountId> sources = with(onlyPay, first, asked);
        List<AccountId> sinks = with(onlyPaid, last, asked);
        if (!sources.isEmpty()) {
            questions.add("source of the first sums, before " + AskedParties.day(f.from())
                    + (sources.size() > 1 ? ", of each before the first row of its own" : "") + ": what did "
                    + few(sources, onlyPay, "who only pay here") + " pay with ("
                    + (sources.stream().allMatch(PartyNames::isCustomer)
                            ? "cash, card or account: slip of sending"
                            : "wages, savings, cash paid in, money of others")
                    + ") and whose money was it? asked with who holds them; in the records loaded: "
                    + command("theseus trace --backward --from ", sources));
        }
        if (!sinks.isEmpty()) {
            questions.add("after the last row"
                    + (sinks.size() > 1 ? ", of each after the last of its own" : "") + ": what did "
                    + few(sinks, onlyPaid, "who are only paid here")
                    + " do with it"
                    + (sinks.stream().allMatch(PartyNames::isCustomer) ? ", and to whom was the cash handed" : "")
                    + "? asked with who holds them; in the records loaded: "
                    + command("theseus trace --from ", sinks));
        }
        List<AccountId> moving = Stream.concat(
                        asked.first(HolderQuestions.MOST_OPEN).stream(), asked.victims().stream())
                .toList();
        if (!moving.isEmpty()) {
            questions.add("other money of " + PartyNames.of(moving)
                    + " and who else paid or was paid, before, between and after these rows: "
                    + command("theseus counterparties ", moving));
        }
        balances(f, moving, payers, payees, balanced).forEach(questions::add);
        return questions;
    }

    /** And the end of the first or last row, which a ring has, too, and which may be both. */
    private static List<AccountId> with(List<AccountId> accounts, AccountId end, AskedParties asked) {
        return accounts.contains(end) || !asked.all().contains(end)
                ? accounts
                : Stream.concat(accounts.stream(), Stream.of(end)).toList();
    }

    /** Those of whom there are few by their numbers, else how many only pay or are only paid, and who besides. */
    private static String few(List<AccountId> accounts, List<AccountId> only, String which) {
        return accounts.size() <= MOST_NAMED
                ? PartyNames.of(accounts)
                : "the " + only.size() + " " + which
                        + (accounts.size() > only.size()
                                ? " and " + PartyNames.of(accounts.get(accounts.size() - 1))
                                : "");
    }

    private static String command(String command, List<AccountId> accounts) {
        return command + accounts.get(0).label() + (accounts.size() > 1 ? ", and so for each" : "");
    }

    /** An account has balances; a customer who is paid in cash has none, only slips. */
    private static List<String> balances(
            Finding f,
            List<AccountId> moving,
            Set<AccountId> payers,
            Set<AccountId> payees,
            Predicate<AccountId> balanced) {
        boolean settles = f.notTestable().contains(HopShares.NOT_TESTABLE);
        String why = settles ? ": settles how much must be the same money" : ": what was there before these rows";
        List<AccountId> accounts = moving.stream()
                .filter(account -> account.kind() == AccountId.Kind.ACCOUNT && !balanced.test(account))
                .toList();
        List<AccountId> customers = moving.stream()
                .filter(PartyNames::isCustomer)
                .filter(account -> payers.contains(account) && payees.contains(account))
                .toList();
        List<String> questions = new ArrayList<>();
        if (!accounts.isEmpty()) {
            questions.add("balances of " + PartyNames.of(accounts) + ", asked with who holds them, on the day before "
                    + AskedParties.day(f.from())
                    + " and on the last, and other accounts of the same holders (register of accounts)" + why);
        }
        if (!customers.isEmpty() && settles) {
            questions.add("agents' slips of pay-out and of sending of " + PartyNames.of(customers)
                    + ": was the money drawn in cash, and with what was it sent on?" + why.substring(1));
        }
        return questions;
    }
}
