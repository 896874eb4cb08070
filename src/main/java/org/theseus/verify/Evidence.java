package org.theseus.verify;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.theseus.cases.Finding;
import org.theseus.cases.HeldAccounts;
import org.theseus.detect.Role;
import org.theseus.model.Money;
import org.theseus.model.Transfer;

/**
 * A finding's cited transfers with the part each plays, and the arithmetic that several rules need.
 *
 * @param byRole transfers by role, in the finding's order
 */
record Evidence(Finding finding, List<Transfer> all, SortedMap<String, List<Transfer>> byRole) {

    static Evidence of(Finding finding, Map<String, Transfer> transfers) {
        List<Transfer> all = new ArrayList<>();
        HeldAccounts held = finding.held();
        SortedMap<String, List<Transfer>> byRole = new TreeMap<>();
        for (Finding.Evidence cited : finding.transfers()) {
            Transfer row = transfers.get(cited.transferId());
            if (row == null) {
                throw new IllegalArgumentException("missing " + cited.transferId());
            }
            Transfer transfer = row.between(held.first(row.from()), held.first(row.to()));
            all.add(transfer);
            byRole.computeIfAbsent(cited.role(), none -> new ArrayList<>()).add(transfer);
        }
        return new Evidence(finding, all, byRole);
    }

    List<Transfer> role(String role) {
        return byRole.getOrDefault(role, List.of());
    }

    /** Groups "hop 1", "hop 2" ... in order; empty if any number is missing or another role occurs. */
    List<List<Transfer>> hops() {
        List<List<Transfer>> hops = new ArrayList<>();
        while (byRole.containsKey("hop " + (hops.size() + 1))) {
            hops.add(role("hop " + (hops.size() + 1)));
        }
        return hops.size() == byRole.size() ? hops : List.of();
    }

    /** Account of the first party with the role, empty if none. */
    String partyWith(Role role) {
        return finding.parties().stream()
                .filter(party -> party.role() == role)
                .map(party -> party.account().key())
                .findFirst()
                .orElse("");
    }

    int count(String parameter) {
        return Integer.parseInt(parameter(parameter));
    }

    long millis(String parameter) {
        return Duration.parse(parameter(parameter)).toMillis();
    }

    BigDecimal ratio(String parameter) {
        return new BigDecimal(parameter(parameter));
    }

    String text(String parameter) {
        return parameter(parameter);
    }

    /** A parameter in EUR, as cents. */
    long euroCents(String parameter) {
        return new BigDecimal(parameter(parameter)).movePointRight(2).longValueExact();
    }

    private String parameter(String name) {
        String value = finding.parameters().get(name);
        if (value == null) {
            throw new IllegalArgumentException("finding " + finding.id() + " does not say its parameter " + name);
        }
        return value;
    }

    static long distinct(List<Transfer> transfers, Function<Transfer, String> end) {
        return transfers.stream().map(end).distinct().count();
    }

    static String payer(Transfer transfer) {
        return transfer.from().key();
    }

    static String payee(Transfer transfer) {
        return transfer.to().key();
    }

    static long first(List<Transfer> transfers) {
        return transfers.stream().mapToLong(t -> t.time().epochMillis()).min().orElseThrow();
    }

    static long last(List<Transfer> transfers) {
        return transfers.stream().mapToLong(t -> t.time().epochMillis()).max().orElseThrow();
    }

    /** Currencies that the transfers arrived in, or left in. */
    static List<String> currencies(List<Transfer> transfers, boolean received) {
        return transfers.stream()
                .map(t -> received ? t.received().currency() : t.amount().currency())
                .distinct()
                .toList();
    }

    static BigInteger sum(List<Transfer> transfers, boolean received) {
        return transfers.stream()
                .map(t -> BigInteger.valueOf(
                        received ? t.received().minor() : t.amount().minor()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Plain decimals by currency, of what arrived or of what left. */
    static SortedMap<String, String> sums(List<Transfer> transfers, boolean received) {
        SortedMap<String, String> sums = new TreeMap<>();
        for (String currency : currencies(transfers, received)) {
            BigInteger minor = sum(
                    transfers.stream()
                            .filter(t -> (received ? t.received() : t.amount())
                                    .currency()
                                    .equals(currency))
                            .toList(),
                    received);
            sums.put(currency, new BigDecimal(minor, Money.digits(currency)).toPlainString());
        }
        return sums;
    }

    /** The currencies in which the share that left of what came lies outside of these limits. */
    static List<String> sharesOutside(List<Transfer> in, List<Transfer> out, BigDecimal least, BigDecimal most) {
        return currencies(in, true).stream()
                .filter(currency -> {
                    List<Transfer> came = in.stream()
                            .filter(t -> t.received().currency().equals(currency))
                            .toList();
                    List<Transfer> left = out.stream()
                            .filter(t -> t.amount().currency().equals(currency))
                            .toList();
                    return !within(sum(left, false), sum(came, true), least, most);
                })
                .toList();
    }

    /** Whether min <= part / whole <= max, exactly. */
    static boolean within(BigInteger part, BigInteger whole, BigDecimal min, BigDecimal max) {
        BigDecimal of = new BigDecimal(part);
        BigDecimal total = new BigDecimal(whole);
        return of.compareTo(total.multiply(min)) >= 0 && of.compareTo(total.multiply(max)) <= 0;
    }

    /** One hop after another: order possible, dwell, span, one currency, ratio; the rules of <em>follows</em>. */
    void checkFollows(List<List<Transfer>> hops, Consumer<String> problems) {
        long bound = Long.MIN_VALUE;
        for (int hop = 0; hop < hops.size(); hop++) {
            List<Transfer> group = hops.get(hop);
            long before = bound;
            for (Transfer transfer : group) {
                long at = Math.max(transfer.time().epochMillis(), before == Long.MIN_VALUE ? before : before + 1);
                if (at > transfer.time().latestMillis()) {
                    problems.accept("hop " + (hop + 1) + " cannot have come after the hop before it");
                }
                bound = Math.max(bound, at);
            }
            if (hop > 0) {
                checkStep(hops.get(hop - 1), group, hop + 1, problems);
            }
        }
        if (Math.max(hops.size() - 1, bound - latestBegin(hops)) > millis("span")) {
            problems.accept("it spans more than " + finding.parameters().get("span"));
        }
    }

    /** Latest time at which the first hop can have begun so that all others fit in after it. */
    private static long latestBegin(List<List<Transfer>> hops) {
        long begin = Long.MAX_VALUE;
        for (int hop = hops.size() - 1; hop >= 0; hop--) {
            begin--;
            for (Transfer transfer : hops.get(hop)) {
                begin = Math.min(begin, transfer.time().latestMillis());
            }
        }
        return begin;
    }

    private void checkStep(List<Transfer> in, List<Transfer> out, int hop, Consumer<String> problems) {
        long gap = first(out)
                - in.stream().mapToLong(t -> t.time().latestMillis()).max().orElseThrow();
        if (gap > millis("dwell")) {
            problems.accept("hop " + hop + " came later than the dwell "
                    + finding.parameters().get("dwell"));
        }
        if (!currencies(in, true).equals(currencies(out, false))
                || currencies(in, true).size() != 1) {
            problems.accept("hop " + hop + " is in another currency");
        } else if (!within(sum(out, false), sum(in, true), ratio("minRatio"), ratio("maxRatio"))) {
            problems.accept("hop " + hop + " passes on a share outside "
                    + finding.parameters().get("minRatio") + " to "
                    + finding.parameters().get("maxRatio"));
        }
    }
}
