package org.theseus.algo.chain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.theseus.algo.follows.NaiveFollows;
import org.theseus.graph.TemporalGraph;

/** Chains by trying every sequence of groups against the definition. */
public final class NaiveChains {

    private record Found(List<List<Integer>> hops, int currency, long retained) {
        int[] edges() {
            return hops.stream()
                    .flatMap(List::stream)
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }

    private static final Comparator<Found> BEST = Comparator.comparing((Found f) -> -f.hops.size())
            .thenComparing(f -> f.currency)
            .thenComparing(f -> -f.retained)
            .thenComparing(Found::edges, Arrays::compare);

    private final TemporalGraph g;
    private final ChainRule rule;

    private NaiveChains(TemporalGraph g, ChainRule rule) {
        this.g = g;
        this.rule = rule;
    }

    /** The chains taken as text: hops, retained value and number of alternatives. */
    public static List<String> taken(TemporalGraph g, ChainRule rule) {
        return new NaiveChains(g, rule).taken();
    }

    private List<String> taken() {
        List<Found> bestOfStart = new ArrayList<>();
        for (List<Integer> start : groups(true, -1)) {
            List<Found> all = new ArrayList<>();
            extend(new ArrayList<>(List.of(start)), all);
            all.stream().min(BEST).ifPresent(bestOfStart::add);
        }
        bestOfStart.sort(BEST);
        List<Found> taken = new ArrayList<>();
        List<Integer> alternatives = new ArrayList<>();
        for (Found chain : bestOfStart) {
            int clash = -1;
            for (int i = taken.size() - 1; i >= 0; i--) {
                Set<Integer> shared = new HashSet<>();
                Arrays.stream(taken.get(i).edges()).forEach(shared::add);
                clash = Arrays.stream(chain.edges()).anyMatch(shared::contains) ? i : clash;
            }
            if (clash < 0) {
                taken.add(chain);
                alternatives.add(0);
            } else {
                alternatives.set(clash, alternatives.get(clash) + 1);
            }
        }
        List<String> text = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            text.add(taken.get(i).hops + " " + taken.get(i).retained + " " + alternatives.get(i));
        }
        return text;
    }

    private boolean usable(int e) {
        return g.source(e) != g.target(e) && !g.isTerminal(g.source(e)) && !g.isTerminal(g.target(e));
    }

    /** First hops, or all groups that may follow a hop to the payer. */
    private List<List<Integer>> groups(boolean first, int payer) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int e = 0; e < g.edgeCount(); e++) {
            addRuns(groups, e, first ? -1 : payer);
            if (!first && rule.merges() == Merges.ANY_HOP) {
                List<List<Integer>> rows = new ArrayList<>();
                addRuns(rows, e, -1);
                rows.removeIf(row ->
                        carried(row, payer).isEmpty() || carried(row, payer).size() == row.size());
                groups.addAll(rows);
            }
        }
        return groups;
    }

    /** Groups that begin with the edge: of all inflows of its payee, or of those of one payer in the same currencies. */
    private void addRuns(List<List<Integer>> groups, int e, int payer) {
        List<Integer> run = new ArrayList<>();
        for (int f = e; f < g.edgeCount() && run.size() < rule.maxGroup(); f++) {
            boolean alike = usable(e)
                    && usable(f)
                    && g.target(e) == g.target(f)
                    && g.receivedCurrency(e) == g.receivedCurrency(f)
                    && (payer < 0
                            || (g.source(e) == payer
                                    && g.source(f) == payer
                                    && g.sentCurrency(e) == g.sentCurrency(f)));
            if (alike) {
                run.add(f);
                groups.add(List.copyOf(run));
            }
        }
    }

    private List<Integer> carried(List<Integer> hop, int payer) {
        return hop.stream().filter(e -> g.source(e) == payer).toList();
    }

    private void extend(List<List<Integer>> hops, List<Found> all) {
        if (hops.size() >= rule.minHops()) {
            all.add(new Found(List.copyOf(hops), g.receivedCurrency(hops.get(0).get(0)), retained(hops)));
        }
        List<Integer> last = hops.get(hops.size() - 1);
        if (hops.size() == rule.maxHops()) {
            return;
        }
        for (List<Integer> next : groups(false, g.target(last.get(0)))) {
            if (follows(last, carried(next, g.target(last.get(0))))) {
                hops.add(next);
                if (payeesAreApart(hops) && isInTime(hops)) {
                    extend(hops, all);
                }
                hops.remove(hops.size() - 1);
            }
        }
    }

    private boolean isCarried(List<List<Integer>> hops, int hop, int e) {
        return hop > 0 && g.source(e) == g.target(hops.get(hop - 1).get(0));
    }

    private boolean payeesAreApart(List<List<Integer>> hops) {
        List<Integer> payees = hops.stream().map(hop -> g.target(hop.get(0))).toList();
        for (int i = 0; i < hops.size(); i++) {
            for (int e : hops.get(i)) {
                if (!isCarried(hops, i, e) && payees.contains(g.source(e))) {
                    return false;
                }
            }
        }
        return new HashSet<>(payees).size() == payees.size();
    }

    private boolean isInTime(List<List<Integer>> hops) {
        long span = NaiveFollows.span(
                hops.stream()
                        .map(hop -> hop.stream()
                                .map(e -> new long[] {g.earliest(e), g.latest(e)})
                                .toArray(long[][]::new))
                        .toList(),
                (hop, payment) -> isCarried(hops, hop, hops.get(hop).get(payment)));
        return span >= 0 && span <= rule.follows().spanMillis();
    }

    private boolean follows(List<Integer> e, List<Integer> f) {
        long end = e.stream().mapToLong(g::latest).max().orElseThrow();
        long start = f.stream().mapToLong(g::earliest).min().orElseThrow();
        return e.stream().allMatch(a -> f.stream().allMatch(b -> g.earliest(a) < g.latest(b)))
                && Math.max(0, start - end) <= rule.follows().dwellMillis()
                && f.stream().allMatch(b -> g.receivedCurrency(e.get(0)) == g.sentCurrency(b))
                && NaiveFollows.ratio(rule.follows(), received(e), sent(f));
    }

    private long received(List<Integer> hop) {
        return hop.stream().mapToLong(g::receivedMinor).sum();
    }

    private long sent(List<Integer> hop) {
        return hop.stream().mapToLong(g::sentMinor).sum();
    }

    private long retained(List<List<Integer>> hops) {
        BigInteger value = BigInteger.valueOf(received(hops.get(0)));
        for (int i = 1; i < hops.size(); i++) {
            long brought = received(hops.get(i - 1));
            value = value.multiply(BigInteger.valueOf(Math.min(
                            sent(carried(hops.get(i), g.target(hops.get(i - 1).get(0)))), brought)))
                    .divide(BigInteger.valueOf(brought));
        }
        return value.longValueExact();
    }
}
