package org.theseus.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.theseus.detect.Role;
import org.theseus.model.Transfer;

/** E8: enough people who each pay one account on enough days, and that account's own payments, a part of it only. */
final class CollectedEarningsRule implements EvidenceRule {

    private static final long DAY = 86_400_000L;

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> in = evidence.role("in");
        List<Transfer> out = evidence.role("out");
        String collector = evidence.partyWith(Role.CONTROLLER);
        if (in.isEmpty()
                || in.size() + out.size() != evidence.all().size()
                || in.stream().anyMatch(t -> !Evidence.payee(t).equals(collector))
                || out.stream().anyMatch(t -> !Evidence.payer(t).equals(collector))) {
            problems.accept("a row does not lead to or from the collector");
            return;
        }
        Map<String, Long> days = in.stream()
                .collect(Collectors.groupingBy(
                        Evidence::payer,
                        Collectors.collectingAndThen(
                                Collectors.mapping(t -> Math.floorDiv(t.time().epochMillis(), DAY), Collectors.toSet()),
                                set -> (long) set.size())));
        if (days.size() < evidence.count("minPayers")
                || days.values().stream().anyMatch(count -> count < evidence.count("minDays"))) {
            problems.accept("too few people pay on enough days");
        }
        if (out.size() < evidence.count("minUpkeep")
                || Evidence.first(out) < Math.floorDiv(Evidence.first(in), DAY) * DAY
                || Evidence.last(out) >= Evidence.last(in) + DAY + evidence.millis("upkeepAfter")) {
            problems.accept("too few payments for rooms or transport in the time of the collection");
        }
        if (Evidence.currencies(in, true).size() == 1
                && Evidence.currencies(in, true).equals(Evidence.currencies(out, true))
                && !Evidence.within(
                        Evidence.sum(out, true),
                        Evidence.sum(in, true),
                        BigDecimal.ZERO,
                        evidence.ratio("maxUpkeepShare"))) {
            problems.accept("rooms and transport cost nearly all that was collected");
        }
    }
}
