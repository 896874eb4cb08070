package org.theseus.verify;

import java.math.BigDecimal;
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
                    long wait = t.time().epochMillis() - wage.time().epochMillis();
                    return wait >= 0 && wait <= evidence.millis("dwell");
                }))) {
            problems.accept("an outflow does not follow a wage in time");
        }
        if (Evidence.currencies(wages, true).size() == 1
                && !Evidence.within(
                        Evidence.sum(left, false),
                        Evidence.sum(wages, true),
                        evidence.ratio("minShare"),
                        BigDecimal.valueOf(1_000_000))) {
            problems.accept("less than the stated share of a worker's wages left");
        }
    }
}
