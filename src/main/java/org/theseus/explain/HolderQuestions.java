package org.theseus.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.theseus.cases.Finding;
import org.theseus.detect.Wording;
import org.theseus.model.AccountId;
import org.theseus.model.Mention;
import org.theseus.model.Transfer;
import org.theseus.requests.Institutions;

/**
 * Who holds and uses the accounts on the rows, asked of the bank or operator that keeps them: first of those who act, then of all
 * others, payers and possible victims with care. A line for each keeper, one for all where they are many. Stateless; O(parties + rows).
 */
final class HolderQuestions {

    /** So many whose part is not determined are asked about together with those who act. */
    static final int MOST_OPEN = 2;

    private static final int MOST_KEEPERS = 3;
    private static final int MOST_NAMED = 4;
    private static final String FROM_IBAN = "bank code ";

    private static final String WITH_CARE =
            "; with care: no suspects, may be relatives or victims, so ask who keeps the number and not them";

    private final Map<AccountId, Mention> mentions;
    private final String days;

    private HolderQuestions(Map<AccountId, Mention> mentions, String days) {
        this.mentions = mentions;
        this.days = days;
    }

    static List<String> of(Finding f, Collection<Transfer> rows, AskedParties asked) {
        HolderQuestions questions = new HolderQuestions(CitedParties.mentions(rows), AskedParties.days(f));
        List<String> lines = new ArrayList<>(questions.ask(asked.first(MOST_OPEN), "", ""));
        if (asked.open().size() > MOST_OPEN) {
            lines.addAll(questions.ask(
                    asked.open(), "part not determined", "; with care: some may be relatives or victims"));
        }
        lines.addAll(questions.ask(asked.payers(), asked.payers().size() == 1 ? "payer" : "payers", WITH_CARE));
        lines.addAll(questions.ask(
                asked.travellers(), asked.travellers().size() == 1 ? "traveller" : "travellers", WITH_CARE));
        lines.addAll(questions.ask(
                asked.victims(),
                asked.victims().size() == 1 ? "possible victim" : "possible victims",
                "; only as protection has agreed and with an order not to tell: if whoever gets the income hears of it, they"
                        + " are in danger"));
        if (asked.outside()) {
            lines.add(
                    "cash or the outside at an end of a row has no holder: machine, counter and pictures say who came, "
                            + AskedParties.days(f));
        }
        return lines;
    }

    private List<String> ask(List<AccountId> accounts, String part, String care) {
        SortedMap<String, List<AccountId>> keepers = new TreeMap<>();
        accounts.forEach(account -> keepers.computeIfAbsent(keeper(account), none -> new ArrayList<>(1))
                .add(account));
        if (keepers.size() > MOST_KEEPERS) {
            return List.of("who holds and uses " + named(accounts, part) + ", ask " + keepers(keepers.keySet())
                    + "; a request to each about its own, on the days of its rows, " + days + care);
        }
        return keepers.entrySet().stream()
                .map(kept -> "who holds and uses " + named(kept.getValue(), part) + ", ask "
                        + (kept.getKey().isEmpty() ? "whoever gave the rows" : kept.getKey()) + ", " + days + care)
                .toList();
    }

    private String keeper(AccountId account) {
        return Institutions.of(account, mentions.get(account));
    }

    /** {@code customers A, B (papers shown ...)}, {@code 29 accounts (payers, all under PARTS; papers of opening ...)}. */
    private static String named(List<AccountId> accounts, String part) {
        boolean few = accounts.size() <= MOST_NAMED;
        String who = few ? PartyNames.of(accounts) : accounts.size() + " " + kind(accounts);
        String where = few ? "" : "all under PARTS";
        String apposition = part.isEmpty() || where.isEmpty() ? part + where : part + ", " + where;
        return who + " (" + (apposition.isEmpty() ? "" : apposition + "; ") + papers(accounts) + ")";
    }

    private static String kind(List<AccountId> accounts) {
        return accounts.stream().allMatch(PartyNames::isCustomer)
                ? "customers"
                : accounts.stream().noneMatch(PartyNames::isCustomer) ? "accounts" : "accounts and customers";
    }

    /** {@code their 29 banks, read from the IBANs under PARTS}. */
    private static String keepers(Collection<String> keepers) {
        long known = keepers.stream().filter(keeper -> !keeper.isEmpty()).count();
        boolean codes = keepers.stream().allMatch(keeper -> keeper.startsWith(FROM_IBAN));
        String who = codes
                ? "their " + Wording.count(known, "bank") + ", whose codes stand under PARTS, read from the IBANs"
                : "their " + Wording.count(known, "bank or operator", "banks and operators")
                        + (known > MOST_NAMED
                                ? ", named under PARTS"
                                : keepers.stream()
                                        .filter(keeper -> !keeper.isEmpty())
                                        .collect(Collectors.joining(", ", " (", ")")));
        return known < keepers.size() ? who + ", of the rest whoever gave the rows" : who;
    }

    /** An operator's customer has papers shown at a counter and no signatories; whoever is only named has no number to ask by. */
    private static String papers(List<AccountId> kept) {
        if (kept.stream().allMatch(account -> account.kind() == AccountId.Kind.MENTION)) {
            return "only named, no number: ask by the rows; papers, telephones, numbers";
        }
        return kept.stream().allMatch(PartyNames::isCustomer)
                ? "papers shown, telephones, other names and numbers of the same person"
                : "papers of opening, who may sign, phones and devices";
    }
}
