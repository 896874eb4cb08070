package org.theseus.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theseus.cases.Finding;
import org.theseus.model.AccountId;
import org.theseus.model.Detail;
import org.theseus.model.Mention;
import org.theseus.model.Transfer;
import org.theseus.requests.Institutions;

/** Who takes part in a finding: the part, what the number is and where, and what the rows cited pay and bring. Immutable. */
final class CitedParties {

    private final Finding finding;
    private final Map<String, Transfer> transfers;
    private final Map<AccountId, Mention> mentions;

    private CitedParties(Finding finding, Map<String, Transfer> transfers) {
        this.finding = finding;
        this.transfers = transfers;
        this.mentions = mentions(transfers.values());
    }

    /** A line for each party; O(parties + rows). */
    static List<String> lines(Finding finding, Map<String, Transfer> transfers) {
        CitedParties parties = new CitedParties(finding, transfers);
        Map<AccountId, List<Finding.Evidence>> rows = parties.rows();
        return finding.parties().stream()
                .map(party -> parties.line(
                        party,
                        finding.accountsOf(party).stream()
                                .flatMap(account -> rows.getOrDefault(account, List.of()).stream())
                                .distinct()
                                .toList()))
                .toList();
    }

    /** How many play each part, in the order in which parts first occur: {@code 1 COLLECTOR: is paid by others; 29 PAYER: pays}. */
    static String counted(Finding f, Map<String, Transfer> transfers) {
        Map<String, Long> parts = f.parties().stream()
                .collect(Collectors.groupingBy(
                        party -> PlayedPart.of(f, party, transfers).meaning(),
                        LinkedHashMap::new,
                        Collectors.counting()));
        return parts.entrySet().stream()
                .map(part -> part.getValue() + " " + part.getKey())
                .collect(Collectors.joining("; "));
    }

    private Map<AccountId, List<Finding.Evidence>> rows() {
        Map<AccountId, List<Finding.Evidence>> rows = new LinkedHashMap<>();
        for (Finding.Evidence cited : finding.transfers()) {
            Transfer t = transfers.get(cited.transferId());
            if (t != null) {
                Stream.of(t.from(), t.to())
                        .distinct()
                        .forEach(end -> rows.computeIfAbsent(end, none -> new ArrayList<>())
                                .add(cited));
            }
        }
        return rows;
    }

    private String line(Finding.Party party, List<Finding.Evidence> cited) {
        Set<AccountId> own = new HashSet<>(finding.accountsOf(party));
        StringBuilder line = new StringBuilder(
                PlayedPart.of(finding, party, transfers).line() + "  " + party.label() + "  " + party.id());
        line.append("  ").append(what(party.account(), mentions.get(party.account())));
        String places = places(own, cited);
        line.append(places.isEmpty() ? "" : ", " + places);
        List<Transfer> paid = new ArrayList<>();
        List<Transfer> got = new ArrayList<>();
        String pays = flows(cited, own, paid, true);
        String gets = flows(cited, own, got, false);
        line.append(gets.isEmpty() ? "" : "; gets " + gets).append(pays.isEmpty() ? "" : "; pays " + pays);
        InOut.of(got, paid).ifPresent(both -> line.append("; ").append(both.ofParty()));
        if (own.size() > 1) {
            line.append("; one party with ")
                    .append(new TreeSet<>(own).stream().map(AccountId::label).collect(Collectors.joining(", ")));
        }
        return line.toString();
    }

    /** What the first row of each account says of it. */
    static Map<AccountId, Mention> mentions(Collection<Transfer> transfers) {
        Map<AccountId, Mention> mentions = new HashMap<>();
        transfers.forEach(t -> {
            mentions.putIfAbsent(t.from(), t.payer());
            mentions.putIfAbsent(t.to(), t.payee());
        });
        return mentions;
    }

    /** What the number is, who gave it and in which country: {@code account, bank 20404 by the IBAN, AT}. */
    private static String what(AccountId account, @Nullable Mention mention) {
        String kind = switch (account.kind()) {
            case ACCOUNT -> "account";
            case CUSTOMER -> "customer number";
            case MENTION -> "only named, no number";
            case OUTSIDE -> "cash or outside";
        };
        return Stream.of(kind, Institutions.of(account, mention), Institutions.country(account, null, mention))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Where the party paid in or was paid out. */
    private String places(Set<AccountId> own, List<Finding.Evidence> cited) {
        return cited.stream()
                .map(row -> transfers.get(row.transferId()))
                .filter(Objects::nonNull)
                .flatMap(t -> Stream.of(
                        own.contains(t.from()) ? t.detail(Detail.SEND_PLACE) : null,
                        own.contains(t.to()) ? t.detail(Detail.PAY_PLACE) : null))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" and "));
    }

    /** What it pays or gets, by part: {@code 8880.00 EUR (9 x in)}. */
    private String flows(List<Finding.Evidence> cited, Set<AccountId> own, List<Transfer> all, boolean paying) {
        Map<String, List<Transfer>> parts = new LinkedHashMap<>();
        for (Finding.Evidence row : cited) {
            Transfer t = transfers.get(row.transferId());
            if (t != null && own.contains(paying ? t.from() : t.to()) && !own.contains(paying ? t.to() : t.from())) {
                parts.computeIfAbsent(row.role(), none -> new ArrayList<>()).add(t);
                all.add(t);
            }
        }
        return parts.entrySet().stream()
                .map(part ->
                        CitedSums.sums(part.getValue()) + " (" + part.getValue().size() + " x " + part.getKey() + ")")
                .collect(Collectors.joining(", "));
    }
}
