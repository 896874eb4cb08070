package org.theseus.verify;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.theseus.detect.Role;
import org.theseus.model.Transfer;

/**
 * D2: enough round payments between two parties, the right time apart; in euro, each is within the tolerance of what the cited
 * rows of clients left open at the payer or the payee since the one before.
 */
final class NettingRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> settled = evidence.role("settles").stream()
                .sorted(Comparator.comparingLong(t -> t.time().epochMillis()))
                .toList();
        List<Transfer> clients = evidence.role("client");
        if (settled.size() < evidence.count("minSettlements")
                || settled.size() + clients.size() != evidence.all().size()) {
            problems.accept("too few settlements, or other rows");
            return;
        }
        Set<String> hubs = evidence.finding().parties().stream()
                .filter(party -> party.role() == Role.HAWALADAR)
                .map(party -> party.account().key())
                .collect(Collectors.toSet());
        if (settled.stream()
                .flatMap(t -> Stream.of(Evidence.payer(t), Evidence.payee(t)))
                .anyMatch(end -> !hubs.contains(end))) {
            problems.accept("a settlement is not between the two parties");
        }
        if (settled.stream().anyMatch(t -> t.amount().minor() % evidence.euroCents("roundEur") != 0)) {
            problems.accept("a settlement is no round sum");
        }
        for (int i = 1; i < settled.size(); i++) {
            long gap = settled.get(i).time().epochMillis()
                    - settled.get(i - 1).time().epochMillis();
            if (gap < evidence.millis("minGap") || gap > evidence.millis("maxGap")) {
                problems.accept("settlements do not lie the right time apart");
            }
        }
        if (Evidence.currencies(evidence.all(), true).equals(List.of("EUR"))) {
            for (int i = 0; i < settled.size(); i++) {
                amount(evidence, settled, i, clients, problems);
            }
        }
    }

    private static void amount(
            Evidence evidence, List<Transfer> settled, int index, List<Transfer> clients, Consumer<String> problems) {
        Transfer settlement = settled.get(index);
        long until = settlement.time().epochMillis();
        long earliest = until - evidence.millis("maxGap");
        long from = index == 0
                ? earliest
                : Math.max(earliest, settled.get(index - 1).time().epochMillis() + 1);
        List<Transfer> open = clients.stream()
                .filter(t -> t.time().epochMillis() >= from && t.time().epochMillis() <= until)
                .toList();
        BigDecimal amount = new BigDecimal(settlement.received().minor());
        if (!isNear(evidence, amount, net(open, Evidence.payer(settlement)))
                && !isNear(evidence, amount, -net(open, Evidence.payee(settlement)))) {
            problems.accept("a settlement is not what clients left open");
        }
    }

    private static boolean isNear(Evidence evidence, BigDecimal amount, long net) {
        BigDecimal of = new BigDecimal(net);
        return net > 0
                && amount.subtract(of)
                                .abs()
                                .compareTo(evidence.ratio("tolerance").multiply(of))
                        <= 0;
    }

    private static long net(List<Transfer> clients, String hub) {
        return clients.stream()
                .mapToLong(t -> Evidence.payee(t).equals(hub)
                        ? t.received().minor()
                        : Evidence.payer(t).equals(hub) ? -t.received().minor() : 0)
                .sum();
    }
}
