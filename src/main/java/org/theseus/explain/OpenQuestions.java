package org.theseus.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.theseus.cases.Finding;
import org.theseus.detect.LeadDraft;
import org.theseus.detect.Role;
import org.theseus.model.AccountId;
import org.theseus.model.Transfer;

/**
 * What would settle a condition that could not be tested, and what the parts that parties play ask of registers. Stateless;
 * O(conditions + parties + rows).
 */
final class OpenQuestions {

    private static final Set<OtherReading> BUSINESS =
            Set.of(OtherReading.TRADE, OtherReading.RENT, OtherReading.ASSOCIATION);

    private static final Set<OtherReading> TIES = Set.of(OtherReading.RENT, OtherReading.WAGES);

    private OpenQuestions() {}

    /**
     * @param rows the rows of the finding in time order
     * @param kinds the readings that have a question of their own, which is not asked twice
     */
    static List<String> of(Finding f, List<Transfer> rows, Set<OtherReading> kinds) {
        String days = AskedParties.days(f);
        List<String> questions = new ArrayList<>();
        otherWorkers(f, rows, days).ifPresent(questions::add);
        if (!kinds.contains(OtherReading.PAYMENT_SERVICE)) {
            registers(f, Role.HAWALADAR, "register of payment services: what licence has the holder of ", days)
                    .ifPresent(questions::add);
        }
        if (!kinds.containsAll(TIES)) {
            registers(
                            f,
                            Role.CONTROLLER,
                            "registers of residents, land and companies: which of those who pay it live with, rent from or work for the holder of ",
                            days)
                    .ifPresent(questions::add);
        }
        if (Collections.disjoint(kinds, BUSINESS)) {
            registers(
                            f,
                            Role.COLLECTOR,
                            "registers of companies, associations and land: what business, club or house has the holder of ",
                            days)
                    .ifPresent(questions::add);
        }
        for (String condition : f.notTestable()) {
            settling(f, condition, rows, days).ifPresent(questions::add);
        }
        questions.addAll(WeakRows.questions(f, days));
        return questions;
    }

    private static Optional<String> registers(Finding f, Role role, String question, String days) {
        List<AccountId> accounts = f.parties().stream()
                .filter(party -> party.role() == role)
                .map(Finding.Party::account)
                .toList();
        return accounts.isEmpty() ? Optional.empty() : Optional.of(question + PartyNames.of(accounts) + ", " + days);
    }

    private static Optional<String> settling(Finding f, String condition, List<Transfer> rows, String days) {
        if (condition.startsWith("tie to the payee")) {
            return Optional.of("registers of residents and telephones: which payers have a tie to the payee, " + days);
        }
        if (condition.startsWith("release on arrival")) {
            return Optional.of("reception, border and police records: who arrived for the payers, " + days
                    + "; theseus event takes it, and settles the release on arrival");
        }
        if (condition.startsWith("where the traveller is") || condition.startsWith("who travelled")) {
            return Optional.of(
                    "reception, border, police and missing persons' records: for whom was it paid, and where is he or she, "
                            + days + " and since");
        }
        if (condition.startsWith("places along a route")) {
            return Optional.of(CitedWay.of(f, rows))
                    .filter(way -> !way.isEmpty())
                    .map(way -> "the way " + way + ", " + days
                            + ": does it follow a route or the trade between these towns? border, hotel and carriers' records of"
                            + " whoever came to the counters");
        }
        if (condition.startsWith("deposits with a third party")) {
            List<AccountId> payees = acting(f);
            return payees.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            "in the records loaded, deposits with a third party (B3): theseus findings --all --party "
                                    + payees.get(0).label());
        }
        return Optional.empty();
    }

    /** Whom the payer of the wages also pays: others may be in the same position. */
    private static Optional<String> otherWorkers(Finding f, List<Transfer> rows, String days) {
        if (!CitedSums.WAGES.contains(f.indicator())) {
            return Optional.empty();
        }
        Set<String> wages = new LinkedHashSet<>();
        f.transfers().stream()
                .filter(row -> row.role().equals(LeadDraft.IN))
                .forEach(row -> wages.add(row.transferId()));
        List<AccountId> employers = rows.stream()
                .filter(row -> wages.contains(row.id()))
                .map(Transfer::from)
                .distinct()
                .toList();
        return employers.isEmpty()
                ? Optional.empty()
                : Optional.of("other workers paid by " + PartyNames.of(employers) + ", " + days
                        + ": do their wages go the same way? in the records loaded: theseus counterparties "
                        + employers.get(0).label()
                        + (employers.size() > 1 ? " and so for each" : "")
                        + "; whom else it employs: social insurance and tax office, not the employer");
    }

    private static List<AccountId> acting(Finding f) {
        return f.parties().stream()
                .filter(party -> !party.role().isProtected() && party.role() != Role.UNKNOWN)
                .map(Finding.Party::account)
                .toList();
    }
}
