package org.theseus.explain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.theseus.cases.Finding;
import org.theseus.detect.Wording;
import org.theseus.model.AccountId;

/** One name for one party in a text: an operator's customer is called a customer, an account an account. Stateless. */
final class PartyNames {

    private static final int MOST_NAMED = 4;

    private PartyNames() {}

    static boolean isCustomer(AccountId account) {
        return account.kind() == AccountId.Kind.CUSTOMER;
    }

    /** What kind of number it is, and the number: {@code customer AD-11226}. */
    static String of(AccountId account) {
        return kind(account, 1) + account.label();
    }

    /** The same of several, at most four of a kind named: {@code customers A, B and account C}. */
    static String of(Collection<AccountId> accounts) {
        Map<String, List<AccountId>> kinds = accounts.stream()
                .collect(Collectors.groupingBy(account -> kind(account, 2), LinkedHashMap::new, Collectors.toList()));
        return kinds.values().stream().map(PartyNames::ofOneKind).collect(Collectors.joining(" and "));
    }

    private static String ofOneKind(List<AccountId> accounts) {
        String labels =
                accounts.stream().limit(MOST_NAMED).map(AccountId::label).collect(Collectors.joining(", "));
        return kind(accounts.get(0), accounts.size())
                + (accounts.size() > MOST_NAMED
                        ? labels + " and " + Wording.count(accounts.size() - MOST_NAMED, "other")
                        : labels);
    }

    private static String kind(AccountId account, int number) {
        return switch (account.kind()) {
            case ACCOUNT -> number == 1 ? "account " : "accounts ";
            case CUSTOMER -> number == 1 ? "customer " : "customers ";
            case MENTION, OUTSIDE -> "";
        };
    }

    /** A stored sentence in which customers are called accounts, as indicators that know no difference write it, put right. */
    static String inText(Finding f, String text) {
        String named = text;
        for (Finding.Party party : f.parties()) {
            for (AccountId account : f.accountsOf(party)) {
                if (isCustomer(account)) {
                    named = named.replaceAll(
                            "\\baccount " + Pattern.quote(account.label()) + "(?![\\p{L}\\p{N}])",
                            Matcher.quoteReplacement(of(account)));
                }
            }
        }
        return named;
    }
}
