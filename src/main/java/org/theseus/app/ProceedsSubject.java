package org.theseus.app;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingReader;
import org.theseus.detect.Role;
import org.theseus.model.AccountId;
import org.theseus.model.PartyId;
import org.theseus.model.TheseusException;

/**
 * Whose proceeds a text asks for: the accounts of a party or person, or those that play acting parts in a finding or network.
 *
 * @param id of the finding or network, or of the first account's party; what the log keeps
 * @param accounts counted as one
 * @param findings those in which one of them acts, dismissed ones left out
 * @param named ids of findings that count for certain though they are no alerts, because they were asked for
 */
record ProceedsSubject(String id, NavigableSet<AccountId> accounts, List<Finding> findings, Set<String> named) {

    /** Who is meant; USAGE if nobody is, or nobody takes money in there. */
    static ProceedsSubject of(CaseSession session, String typed) {
        String bare = typed.strip();
        if (bare.startsWith("N-")) {
            List<Finding> findings = CaseNetworks.of(session.store()).stream()
                    .filter(network -> network.id().equals(bare))
                    .findFirst()
                    .orElseThrow(() -> missing("network " + bare, "theseus findings --networks --all lists them"))
                    .findings();
            return new ProceedsSubject(bare, acting(bare, findings), open(findings), Set.of());
        }
        if (bare.startsWith("F-")) {
            Finding finding = session.store()
                    .findFinding(OutputIds.finding(session, bare))
                    .map(stored -> FindingReader.read(stored.json()))
                    .orElseThrow(() -> missing("finding " + bare, "theseus findings --all lists them"));
            return new ProceedsSubject(
                    finding.id(), acting(bare, List.of(finding)), List.of(finding), Set.of(finding.id()));
        }
        NavigableSet<AccountId> accounts = PartyView.of(session, /* byAccount= */ false).select(bare).keys().stream()
                .map(AccountId::parse)
                .filter(account -> account.kind() != AccountId.Kind.OUTSIDE)
                .collect(Collectors.toCollection(TreeSet::new));
        if (accounts.isEmpty()) {
            throw missing("account of \"" + bare + "\"", "the outside of an institution has no proceeds");
        }
        List<Finding> findings = session.store().findings().stream()
                .filter(stored ->
                        stored.accountKeys().stream().anyMatch(key -> accounts.contains(AccountId.parse(key))))
                .map(stored -> FindingReader.read(stored.json()))
                .filter(finding -> actors(finding).anyMatch(accounts::contains))
                .toList();
        return new ProceedsSubject(PartyId.of(accounts.first()), accounts, open(findings), Set.of());
    }

    /** The acting accounts of a group of findings; empty where nobody takes money in. */
    static Optional<ProceedsSubject> ofFindings(List<Finding> findings) {
        NavigableSet<AccountId> accounts = acting(findings);
        return accounts.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProceedsSubject("", accounts, open(findings), Set.of()));
    }

    private static List<Finding> open(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.status().equals("NEW")
                        || finding.status().equals("TRIAGED")
                        || finding.status().equals("ESCALATED"))
                .toList();
    }

    /** Those that act, but for whoever may be a victim; where no part is known, who is paid and not protected. */
    private static NavigableSet<AccountId> acting(String id, List<Finding> findings) {
        NavigableSet<AccountId> acting = acting(findings);
        if (acting.isEmpty()) {
            throw missing("account that takes money in as a part of " + id, "name a party or an account instead");
        }
        return acting;
    }

    private static NavigableSet<AccountId> acting(List<Finding> findings) {
        Set<AccountId> victims = with(findings, role -> role == Role.POSSIBLE_VICTIM);
        Set<AccountId> guarded = with(findings, Role::isProtected);
        NavigableSet<AccountId> acting = new TreeSet<>();
        findings.forEach(finding -> actors(finding).forEach(acting::add));
        acting.removeAll(victims);
        if (acting.isEmpty()) {
            acting.addAll(with(findings, role -> role == Role.UNKNOWN));
            acting.removeAll(guarded);
        }
        return acting;
    }

    private static Stream<AccountId> actors(Finding finding) {
        return finding.parties().stream()
                .filter(party -> !party.role().isProtected() && party.role() != Role.UNKNOWN)
                .flatMap(party -> finding.accountsOf(party).stream())
                .filter(account -> account.kind() != AccountId.Kind.OUTSIDE);
    }

    private static Set<AccountId> with(List<Finding> findings, Predicate<Role> wanted) {
        return findings.stream()
                .flatMap(finding -> finding.parties().stream()
                        .filter(party -> wanted.test(party.role()))
                        .flatMap(party -> finding.accountsOf(party).stream()))
                .filter(account -> account.kind() != AccountId.Kind.OUTSIDE)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TheseusException missing(String what, String advice) {
        return TheseusException.of(TheseusException.Kind.USAGE, "there is no " + what + " in this case", advice);
    }
}
