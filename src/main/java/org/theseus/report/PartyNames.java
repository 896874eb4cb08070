package org.theseus.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theseus.cases.Finding;
import org.theseus.detect.Role;
import org.theseus.model.AccountId;
import org.theseus.protect.Protection;

/** What parties are called in a report: the words of its {@link Protection}, and what is known of each account. */
final class PartyNames {

    private final Map<AccountId, ReportAccount> accounts = new HashMap<>();
    private final Protection protection;

    static PartyNames of(ReportContent content) {
        return new PartyNames(content);
    }

    private PartyNames(ReportContent content) {
        content.accounts().forEach(account -> accounts.put(account.id(), account));
        this.protection = content.protection();
    }

    /** Who may be named. */
    Protection protection() {
        return protection;
    }

    /** Whether only the pseudonym may be shown. */
    boolean isHidden(AccountId account) {
        return protection.isHidden(account);
    }

    /** Every part that an account plays in the report's findings, in the order of {@link Role}; empty if none. */
    Set<Role> roles(AccountId account) {
        return protection.roles(account);
    }

    /** What the account is called in the report: its number, or the pseudonym. */
    String label(AccountId account) {
        return protection.label(account);
    }

    /** A name that may be shown, or null. */
    @Nullable
    String name(AccountId account, @Nullable String asWritten) {
        return protection.name(account, asWritten);
    }

    /** What is known of the account, or null. */
    @Nullable
    ReportAccount find(AccountId account) {
        return accounts.get(account);
    }

    /** Text that the program wrote, safe to show. */
    String prose(String text) {
        return protection.prose(text);
    }

    /** Text from a source, safe to show. */
    String freeText(String text) {
        return protection.freeText(text);
    }

    /** Ids of findings as the report shows them. */
    List<String> findingIds(List<String> ids, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> ids.contains(finding.id()))
                .map(protection::findingId)
                .toList();
    }
}
