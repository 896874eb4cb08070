package org.theseus.report;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.cases.Finding;
import org.theseus.detect.Role;
import org.theseus.model.AccountId;
import org.theseus.model.Mention;
import org.theseus.model.Transfer;
import org.theseus.report.text.PlainText;

/**
 * Who is named in a report and who is only a pseudonym (design decision 10). Immutable once made.
 *
 * <p>An account is named if it plays a part in some finding that is none of payer, traveller and possible victim, or
 * stands for an institution or the outside world. One possible victim's part hides it whatever else it plays. All others
 * are {@code P-0001} ...: the place of their key among the sorted keys of the case. The list of who is who is nowhere in
 * the output.
 */
final class PartyNames {

    private final Map<AccountId, ReportAccount> accounts = new HashMap<>();
    private final Map<AccountId, String> pseudonyms = new HashMap<>();
    private final Map<AccountId, EnumSet<Role>> roles = new HashMap<>();
    private final Mask mask = new Mask();

    static PartyNames of(ReportContent content) {
        return new PartyNames(content);
    }

    private PartyNames(ReportContent content) {
        content.accounts().forEach(account -> accounts.put(account.id(), account));
        for (Finding finding : content.findings()) {
            for (Finding.Party party : finding.parties()) {
                roles.computeIfAbsent(party.account(), none -> EnumSet.noneOf(Role.class))
                        .add(party.role());
            }
        }
        SortedSet<AccountId> all = everyAccount(content);
        int number = 0;
        for (AccountId account : all) {
            pseudonyms.put(account, String.format(Locale.ROOT, "P-%04d", ++number));
        }
        all.stream().filter(this::isHidden).forEach(this::maskAccount);
        for (Transfer transfer : content.transfers()) {
            maskMention(transfer.from(), transfer.payer());
            maskMention(transfer.to(), transfer.payee());
        }
    }

    private static SortedSet<AccountId> everyAccount(ReportContent content) {
        SortedSet<AccountId> all = new TreeSet<>(Comparator.comparing(AccountId::key));
        content.accounts().forEach(account -> all.add(account.id()));
        content.transfers().forEach(transfer -> all.addAll(List.of(transfer.from(), transfer.to())));
        content.findings().forEach(finding -> finding.parties().forEach(party -> all.add(party.account())));
        content.pictures().forEach(picture -> picture.nodes().forEach(node -> all.add(node.account())));
        content.communities().forEach(group -> group.keyPlayers().forEach(player -> all.add(player.account())));
        return all;
    }

    private void maskAccount(AccountId account) {
        String pseudonym = pseudonym(account);
        mask.add(account.key(), pseudonym);
        mask.add(account.number(), pseudonym);
        ReportAccount known = accounts.get(account);
        if (known != null && known.name() != null) {
            mask.addName(known.name(), pseudonym);
        }
    }

    private void maskMention(AccountId account, Mention mention) {
        if (!isHidden(account)) {
            return;
        }
        String pseudonym = pseudonym(account);
        if (mention.name() != null) {
            mask.addName(mention.name(), pseudonym);
        }
        for (String value : new @Nullable String[] {
            mention.account(),
            mention.customerId(),
            mention.phone(),
            mention.document(),
            mention.address(),
            mention.email(),
            mention.birthDate()
        }) {
            if (value != null) {
                mask.add(value, pseudonym);
            }
        }
    }

    /** Whether only the pseudonym may be shown. */
    boolean isHidden(AccountId account) {
        ReportAccount known = accounts.get(account);
        if (account.kind() == AccountId.Kind.OUTSIDE
                || (known != null && known.naming() == ReportAccount.Naming.INSTITUTION)) {
            return false;
        }
        Set<Role> played = roles(account);
        return played.contains(Role.POSSIBLE_VICTIM) || played.stream().allMatch(Role::isProtected);
    }

    /** Whether a party plays both protected and other parts: a reviewer has to decide what it is. */
    boolean isContested(AccountId account) {
        Set<Role> played = roles(account);
        return played.stream().anyMatch(Role::isProtected) && !played.stream().allMatch(Role::isProtected);
    }

    /** Every part that an account plays in the report's findings, in the order of {@link Role}; empty if none. */
    Set<Role> roles(AccountId account) {
        EnumSet<Role> played = roles.get(account);
        return played == null ? EnumSet.noneOf(Role.class) : played;
    }

    /** Whether an account plays any part in a finding. */
    boolean hasPart(AccountId account) {
        return roles.containsKey(account);
    }

    /** What the account is called in the report: its number, or the pseudonym. */
    String label(AccountId account) {
        if (account.kind() == AccountId.Kind.OUTSIDE) {
            return freeText(account.label());
        }
        return isHidden(account) ? pseudonym(account) : PlainText.visible(account.label());
    }

    /** A name that may be shown, or null. */
    @Nullable
    String name(AccountId account, @Nullable String asWritten) {
        if (isHidden(account)) {
            return null;
        }
        ReportAccount known = accounts.get(account);
        String name = asWritten != null ? asWritten : known != null ? known.name() : null;
        return name == null || name.equals(account.label()) ? null : PlainText.visible(name);
    }

    /** What is known of the account, or null. */
    @Nullable
    ReportAccount find(AccountId account) {
        return accounts.get(account);
    }

    /** The accounts that were given a pseudonym or could be, by key. */
    SortedSet<AccountId> accounts() {
        SortedSet<AccountId> all = new TreeSet<>(Comparator.comparing(AccountId::key));
        all.addAll(pseudonyms.keySet());
        return all;
    }

    /** Text that the program wrote, safe to show. */
    String prose(String text) {
        return mask.inProse(PlainText.visible(text));
    }

    /** Text from a source, safe to show. */
    String freeText(String text) {
        return mask.inFreeText(PlainText.visible(text));
    }

    String pseudonym(AccountId account) {
        String pseudonym = pseudonyms.get(account);
        if (pseudonym == null) {
            throw new IllegalArgumentException("account outside the report's content: " + account.kind());
        }
        return pseudonym;
    }
}
