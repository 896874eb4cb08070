package org.theseus.explain;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.theseus.cases.Finding;
import org.theseus.detect.Role;
import org.theseus.model.AccountId;
import org.theseus.model.Transfer;

/**
 * Everybody on the rows of a finding, apart by how one may ask about them; nobody stands twice, and who may be a victim or acts comes
 * before who pays. Immutable.
 *
 * @param acting those who play an acting part
 * @param open those whose part is not determined, and ends of rows to which the finding gives no part
 * @param payers those who pay: no suspects
 * @param travellers those who may travel: no suspects
 * @param victims those who may be victims
 * @param outside whether a row has cash or the outside world at an end, which nobody holds
 */
record AskedParties(
        List<AccountId> acting,
        List<AccountId> open,
        List<AccountId> payers,
        List<AccountId> travellers,
        List<AccountId> victims,
        boolean outside) {

    private static final int DAY_LETTERS = 10;

    /** O(parties + rows). */
    static AskedParties of(Finding f, Collection<Transfer> rows) {
        Set<AccountId> taken = new LinkedHashSet<>();
        List<AccountId> victims = take(f, taken, Role.POSSIBLE_VICTIM);
        List<AccountId> acting = take(
                f,
                taken,
                Role.COLLECTOR,
                Role.COORDINATOR,
                Role.FACILITATOR,
                Role.MULE,
                Role.HAWALADAR,
                Role.AGENT,
                Role.CONTROLLER);
        List<AccountId> travellers = take(f, taken, Role.TRAVELLER);
        List<AccountId> payers = take(f, taken, Role.PAYER);
        Set<AccountId> named = Set.copyOf(taken);
        List<AccountId> open = Stream.concat(
                        take(f, taken, Role.UNKNOWN).stream(),
                        rows.stream().flatMap(row -> Stream.of(row.from(), row.to())))
                .filter(account -> account.kind() != AccountId.Kind.OUTSIDE)
                .filter(account -> !named.contains(account))
                .distinct()
                .toList();
        boolean outside = rows.stream()
                .flatMap(row -> Stream.of(row.from(), row.to()))
                .anyMatch(account -> account.kind() == AccountId.Kind.OUTSIDE);
        return new AskedParties(acting, open, payers, travellers, victims, outside);
    }

    private static List<AccountId> take(Finding f, Set<AccountId> taken, Role... roles) {
        Set<Role> meant = Set.of(roles);
        return f.parties().stream()
                .filter(party -> meant.contains(party.role()))
                .flatMap(party -> f.accountsOf(party).stream())
                .filter(account -> account.kind() != AccountId.Kind.OUTSIDE)
                .filter(taken::add)
                .toList();
    }

    /** Whoever is asked about first: those who act, and those without a determined part if they are few. */
    List<AccountId> first(int mostOpen) {
        return open.size() <= mostOpen
                ? Stream.concat(acting.stream(), open.stream()).toList()
                : acting;
    }

    /** Those of whom one asks with care. */
    List<AccountId> guarded() {
        return Stream.of(payers, travellers, victims).flatMap(List::stream).toList();
    }

    /** What they are called together: {@code payers and possible victims}. */
    String guardedWords() {
        return Stream.of(
                        payers.isEmpty() ? "" : "payers",
                        travellers.isEmpty() ? "" : "travellers",
                        victims.isEmpty() ? "" : "possible victims")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" and "));
    }

    /** Everybody, those who act first. */
    List<AccountId> all() {
        return Stream.of(acting, open, guarded()).flatMap(List::stream).toList();
    }

    /** The days of a finding: {@code 2023-06-02 to 2023-06-07}. */
    static String days(Finding f) {
        return day(f.from()).equals(day(f.to())) ? day(f.from()) : day(f.from()) + " to " + day(f.to());
    }

    /** The day of a time as findings write it. */
    static String day(String time) {
        return time.length() > DAY_LETTERS ? time.substring(0, DAY_LETTERS) : time;
    }
}
