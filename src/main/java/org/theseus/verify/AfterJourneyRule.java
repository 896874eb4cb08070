package org.theseus.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.theseus.detect.Role;
import org.theseus.model.Transfer;

/**
 * E6 and E7: fees, and what came after the last of them between the sides of the journey. Which accounts are one side, and
 * estimates of arrival, need rows beyond the evidence.
 */
final class AfterJourneyRule implements EvidenceRule {

    private static final long DAY = 86_400_000L;
    private static final int WEEK = 7;

    private final BiConsumer<Evidence, Consumer<String>> own;

    private AfterJourneyRule(BiConsumer<Evidence, Consumer<String>> own) {
        this.own = own;
    }

    static AfterJourneyRule debtLedger() {
        return new AfterJourneyRule(AfterJourneyRule::series);
    }

    static AfterJourneyRule paidAfterArrival() {
        return new AfterJourneyRule(AfterJourneyRule::weeks);
    }

    static AfterJourneyRule incomeThroughNetwork() {
        return new AfterJourneyRule(AfterJourneyRule::siphons);
    }

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> fees = evidence.role("fee");
        List<Transfer> out = evidence.role("out");
        if (fees.size() < 2
                || out.isEmpty()
                || fees.size() + out.size() + evidence.role("in").size()
                        != evidence.all().size()) {
            problems.accept("lacks fees or what came after, or cites others");
            return;
        }
        if (Evidence.first(out) < Evidence.last(fees)) {
            problems.accept("a payment is not after the fees");
        }
        Set<String> paying = keys(evidence, Set.of(Role.PAYER, Role.TRAVELLER, Role.POSSIBLE_VICTIM));
        Set<String> paid = keys(evidence, Set.of(Role.COLLECTOR, Role.CONTROLLER));
        if (out.stream().anyMatch(t -> !paying.contains(Evidence.payer(t)) || !paid.contains(Evidence.payee(t)))
                || fees.stream()
                        .anyMatch(t -> !paying.contains(Evidence.payer(t)) || !paid.contains(Evidence.payee(t)))) {
            problems.accept("a payment is not from the side that paid to a side that was paid");
        }
        own.accept(evidence, problems);
    }

    private static Set<String> keys(Evidence evidence, Set<Role> roles) {
        return evidence.finding().parties().stream()
                .filter(party -> roles.contains(party.role()))
                .map(party -> party.account().key())
                .collect(Collectors.toSet());
    }

    private static void series(Evidence evidence, Consumer<String> problems) {
        List<Transfer> ledger = new ArrayList<>(evidence.role("out"));
        ledger.sort(Comparator.comparingLong(t -> t.time().epochMillis()));
        if (ledger.size() < evidence.count("minPayments")) {
            problems.accept("too few payments");
            return;
        }
        long[] gaps = IntStream.range(1, ledger.size())
                .mapToLong(i -> ledger.get(i).time().epochMillis()
                        - ledger.get(i - 1).time().epochMillis())
                .sorted()
                .toArray();
        if (gaps[gaps.length - 1] - gaps[0] > 2 * evidence.millis("slack")) {
            problems.accept("the payments are not in one rhythm");
        }
        if (Evidence.last(ledger) - Evidence.first(ledger) <= evidence.millis("long")
                && Evidence.currencies(evidence.all(), true).size() == 1
                && new java.math.BigDecimal(Evidence.sum(ledger, true))
                                .compareTo(new java.math.BigDecimal(Evidence.sum(evidence.role("fee"), true))
                                        .multiply(evidence.ratio("priceFactor")))
                        <= 0) {
            problems.accept("the payments neither exceed the fees nor go on long");
        }
    }

    private static void weeks(Evidence evidence, Consumer<String> problems) {
        List<Transfer> out = evidence.role("out");
        if (out.size() < evidence.count("minPayments")) {
            problems.accept("too few payments");
        }
        if (Evidence.last(out) - Evidence.first(out) > evidence.millis("within")
                || IntStream.range(0, WEEK).noneMatch(day -> weeks(out, day) >= evidence.count("minWeeks"))) {
            problems.accept("the payments do not lie in enough weeks of the time after arrival");
        }
    }

    /** How many weeks the payments lie in, counted from one of seven days: on which of them was the arrival is not cited. */
    private static long weeks(List<Transfer> out, int day) {
        return out.stream()
                .map(t -> Math.floorDiv(t.time().epochMillis() + 1 - day * DAY, WEEK * DAY))
                .distinct()
                .count();
    }

    private static void siphons(Evidence evidence, Consumer<String> problems) {
        List<Transfer> wages = evidence.role("in");
        Set<String> victims = keys(evidence, Set.of(Role.POSSIBLE_VICTIM));
        if (wages.size() < evidence.count("minCycles")
                || wages.stream().anyMatch(t -> !victims.contains(Evidence.payee(t)))) {
            problems.accept("too few wages, or of others");
        }
        for (Transfer out : evidence.role("out")) {
            if (wages.stream().noneMatch(wage -> {
                long wait = out.time().epochMillis() - wage.time().epochMillis();
                return out.time().latestMillis() >= wage.time().epochMillis()
                        && wait <= evidence.millis("dwell")
                        && Evidence.payee(wage).equals(Evidence.payer(out));
            })) {
                problems.accept("an outflow does not follow a wage in time");
            }
        }
        wages.forEach(wage -> WageSiphonRule.checkWage(evidence, wage, evidence.role("out"), problems));
        if (!wages.isEmpty() && Evidence.last(wages) - Evidence.first(wages) > evidence.millis("within")) {
            problems.accept("the wages span more than the time after arrival");
        }
    }
}
