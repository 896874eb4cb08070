package org.theseus.verify;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.theseus.detect.Role;
import org.theseus.model.Fact;
import org.theseus.model.Transfer;

/** E3: one telephone, e-mail or acting person on a row of each account, and two months' payments of one payer to each. */
final class SharedControlRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<String> accounts = evidence.finding().parties().stream()
                .filter(party -> party.role() == Role.POSSIBLE_VICTIM)
                .map(party -> party.account().key())
                .toList();
        if (accounts.size() < evidence.count("minAccounts")
                || accounts.size() != evidence.finding().parties().size()) {
            problems.accept("too few accounts, or other parties");
            return;
        }
        Set<String> common = stated(evidence, accounts.get(0));
        accounts.forEach(account -> common.retainAll(stated(evidence, account)));
        if (common.isEmpty()) {
            problems.accept("the accounts state nothing in common");
        }
        for (String account : accounts) {
            boolean income = evidence.all().stream()
                    .filter(t -> Evidence.payee(t).equals(account))
                    .collect(Collectors.groupingBy(
                            Evidence::payer, Collectors.mapping(SharedControlRule::month, Collectors.toSet())))
                    .values()
                    .stream()
                    .anyMatch(months -> months.size() >= 2);
            if (!income) {
                problems.accept("an account has no income in two months");
            }
        }
    }

    private static YearMonth month(Transfer transfer) {
        return YearMonth.from(
                Instant.ofEpochMilli(transfer.time().epochMillis()).atOffset(ZoneOffset.UTC));
    }

    private static Set<String> stated(Evidence evidence, String account) {
        Set<String> words = new HashSet<>();
        for (Transfer transfer : evidence.all()) {
            boolean pays = Evidence.payer(transfer).equals(account);
            boolean isPaid = Evidence.payee(transfer).equals(account);
            add(words, transfer, pays, Fact.PAYER_PHONE);
            add(words, transfer, pays, Fact.PAYER_EMAIL);
            add(words, transfer, isPaid, Fact.PAYEE_PHONE);
            add(words, transfer, isPaid, Fact.PAYEE_EMAIL);
            add(words, transfer, pays || isPaid, Fact.CONDUCTOR_DOCUMENT);
        }
        return words;
    }

    private static void add(Set<String> words, Transfer transfer, boolean states, Fact fact) {
        String written = states ? fact.find(transfer) : null;
        String level = written == null ? null : fact.vocabulary().level(written);
        if (level != null) {
            words.add(fact.vocabulary() + " " + level);
        }
    }
}
