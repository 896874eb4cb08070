package org.theseus.verify;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.theseus.detect.Role;
import org.theseus.model.Detail;
import org.theseus.model.Transfer;

/**
 * E2: wages of enough workers by one employer, and outflows of each worker soon after a wage, of the stated share, all to one
 * payee or all at one machine. That wages come monthly may need rows that are not cited.
 */
final class WageSiphonRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> in = evidence.role("in");
        List<Transfer> out = evidence.role("out");
        if (in.isEmpty() || in.size() + out.size() != evidence.all().size()) {
            problems.accept("lacks wages, or cites other rows");
            return;
        }
        if (Evidence.distinct(in, Evidence::payer) != 1) {
            problems.accept("the wages do not come from one employer");
        }
        String controller = evidence.partyWith(Role.CONTROLLER);
        boolean machine = controller.isEmpty();
        if (machine
                ? out.stream()
                                .map(t -> Objects.toString(t.detail(Detail.TERMINAL_ID), ""))
                                .distinct()
                                .count()
                        != 1
                : out.stream().anyMatch(t -> !Evidence.payee(t).equals(controller))) {
            problems.accept("the outflows do not lead to one payee or machine");
        }
        Set<String> workers = in.stream().map(Evidence::payee).collect(Collectors.toSet());
        if (workers.size() < evidence.count("minWorkers")) {
            problems.accept("too few workers");
        }
        workers.forEach(worker -> worker(evidence, worker, machine, problems));
        if (out.stream().anyMatch(t -> !workers.contains(Evidence.payer(t)))) {
            problems.accept("an outflow is no worker's");
        }
        if (machine && gatherings(evidence, out) < evidence.count("minCycles")) {
            problems.accept("too seldom did enough workers come to the machine within the time");
        }
    }

    /** Enough of one wage left in time, whatever else it may answer, and it is no small sum. */
    static void checkWage(Evidence evidence, Transfer wage, List<Transfer> left, Consumer<String> problems) {
        List<Transfer> after = left.stream()
                .filter(t -> Evidence.payer(t).equals(Evidence.payee(wage)))
                .filter(t -> {
                    long wait = t.time().epochMillis() - wage.time().epochMillis();
                    return wait >= 0 && wait <= evidence.millis("dwell");
                })
                .filter(t -> t.amount().currency().equals(wage.received().currency()))
                .toList();
        if (!Evidence.within(
                Evidence.sum(after, false),
                Evidence.sum(List.of(wage), true),
                evidence.ratio("minShare"),
                BigDecimal.valueOf(1_000_000))) {
            problems.accept("less than the stated share of a wage left in time");
        }
        if (wage.received().currency().equals("EUR") && wage.received().minor() < evidence.euroCents("minWageEur")) {
            problems.accept("a wage is below the stated sum");
        }
    }

    /** Most stretches of time apart from each other in which enough workers came. */
    private static int gatherings(Evidence evidence, List<Transfer> out) {
        List<Transfer> inTime = out.stream()
                .sorted(Comparator.comparingLong(t -> t.time().epochMillis()))
                .toList();
        int gatherings = 0;
        int free = 0;
        for (int end = 0; end < inTime.size(); end++) {
            long last = inTime.get(end).time().epochMillis();
            List<Transfer> together = inTime.subList(free, end + 1).stream()
                    .filter(t -> last - t.time().epochMillis() <= evidence.millis("together"))
                    .toList();
            if (Evidence.distinct(together, Evidence::payer) >= evidence.count("minWorkers")) {
                gatherings++;
                free = end + 1;
            }
        }
        return gatherings;
    }

    private static void worker(Evidence evidence, String worker, boolean machine, Consumer<String> problems) {
        List<Transfer> wages = evidence.role("in").stream()
                .filter(t -> Evidence.payee(t).equals(worker))
                .toList();
        List<Transfer> left = evidence.role("out").stream()
                .filter(t -> Evidence.payer(t).equals(worker))
                .toList();
        if (!machine && wages.size() < evidence.count("minCycles")) {
            problems.accept("a worker has too few pay cycles");
        }
        if (left.stream()
                .anyMatch(t -> wages.stream().noneMatch(wage -> {
                    return t.time().latestMillis() >= wage.time().epochMillis()
                            && t.time().epochMillis() - wage.time().epochMillis() <= evidence.millis("dwell");
                }))) {
            problems.accept("an outflow does not follow a wage in time");
        }
        wages.forEach(wage -> checkWage(evidence, wage, left, problems));
    }
}
