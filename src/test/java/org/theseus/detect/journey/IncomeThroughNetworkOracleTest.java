package org.theseus.detect.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.HOUR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.RandomGraphs;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Found;
import org.theseus.detect.Lead;
import org.theseus.detect.LedgerCases;
import org.theseus.detect.fee.FeeBands;
import org.theseus.graph.TemporalGraph;

/** E7(b) as a whole against its definition; nobody shares an identifier and no row states a place here. */
@Tag("random")
class IncomeThroughNetworkOracleTest {

    private static final int GRAPHS = Integer.getInteger("theseus.randomGraphs", 2000);

    @Test
    void agreesWithItsDefinitionOnRandomCases() {
        int found = 0;
        for (int seed = 0; seed < GRAPHS; seed++) {
            CaseContext context = CaseContext.of(LedgerCases.random(RandomGraphs.random(seed), false));
            Set<String> fast = new TreeSet<>();
            Found.leads("income-through-network", context)
                    .forEach(lead -> fast.add(rows(lead, "fee") + " " + rows(lead, "in") + " " + rows(lead, "out")));
            assertThat(fast).as("seed %d", seed).isEqualTo(slow(context));
            found += fast.size();
        }
        assertThat(found).isGreaterThan(GRAPHS / 40);
    }

    private static Set<Integer> rows(Lead lead, String part) {
        Set<Integer> rows = new TreeSet<>();
        lead.evidence().stream().filter(cited -> cited.role().equals(part)).forEach(cited -> rows.add(cited.edge()));
        return rows;
    }

    private record Passed(int wage, int payee, List<Integer> out) {}

    /** Of each account and each payee of a fee: the wages after the last part of the fee that went on to that payee. */
    private static Set<String> slow(CaseContext context) {
        TemporalGraph g = context.graph().graph();
        Set<String> found = new TreeSet<>();
        for (int worker = 0; worker < g.nodeCount(); worker++) {
            if (context.graph().isOutside(worker)) {
                continue;
            }
            List<Passed> passed = passed(context, worker);
            String best = null;
            int most = 0;
            for (int payee = 0; payee < g.nodeCount(); payee++) {
                List<Integer> fees = fees(context, worker, payee);
                if (fees.isEmpty()) {
                    continue;
                }
                long arrived = (Math.floorDiv(g.earliest(fees.get(fees.size() - 1)), DAY) + 1) * DAY - 1;
                Set<Integer> in = new TreeSet<>();
                Set<Integer> out = new TreeSet<>();
                int count = 0;
                for (Passed one : passed) {
                    long wait = g.earliest(one.wage()) - arrived;
                    if (one.payee() == payee && wait > 0 && wait <= 180 * DAY) {
                        in.add(one.wage());
                        out.addAll(one.out());
                        count++;
                    }
                }
                if (in.size() >= 2 && count > most) {
                    most = count;
                    best = new TreeSet<>(fees) + " " + in + " " + out;
                }
            }
            if (best != null) {
                found.add(best);
            }
        }
        return found;
    }

    /** The first two, else three payments of a pair that have the shape of a fee in parts. */
    private static List<Integer> fees(CaseContext context, int payer, int payee) {
        TemporalGraph g = context.graph().graph();
        List<Integer> all = new ArrayList<>();
        for (int e = 0; e < g.edgeCount(); e++) {
            if (g.source(e) == payer
                    && g.target(e) == payee
                    && payer != payee
                    && !context.graph().isOutside(payee)
                    && !context.purchases().isPurchase(e)) {
                all.add(e);
            }
        }
        for (int size = 2; size <= Math.min(3, all.size()); size++) {
            List<Integer> parts = all.subList(0, size);
            long gap = g.earliest(parts.get(size - 1)) - g.earliest(parts.get(0));
            long least = parts.stream().mapToLong(g::receivedMinor).min().orElseThrow();
            long greatest = parts.stream().mapToLong(g::receivedMinor).max().orElseThrow();
            long sum = parts.stream().mapToLong(g::receivedMinor).sum();
            LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(g.earliest(parts.get(0)), DAY));
            if (gap >= 3 * DAY
                    && gap <= 60 * DAY
                    && 4 * least >= greatest
                    && FeeBands.of(context).isPackage(sum, day)) {
                return parts;
            }
        }
        return List.of();
    }

    /** Wages in the order of time with what of them left within two days to one payee, seven tenths of them or more. */
    private static List<Passed> passed(CaseContext context, int worker) {
        TemporalGraph g = context.graph().graph();
        List<Passed> passed = new ArrayList<>();
        Set<Integer> used = new TreeSet<>();
        for (int wage = 0; wage < g.edgeCount(); wage++) {
            if (!isWage(context, worker, wage)) {
                continue;
            }
            List<Passed> here = new ArrayList<>();
            for (int payee = 0; payee < g.nodeCount(); payee++) {
                List<Integer> out = new ArrayList<>();
                for (int e = 0; e < g.edgeCount(); e++) {
                    long wait = g.earliest(e) - g.earliest(wage);
                    if (g.source(e) == worker
                            && g.target(e) == payee
                            && payee != worker
                            && wait >= 0
                            && wait <= 48 * HOUR
                            && !used.contains(e)) {
                        out.add(e);
                    }
                }
                long sum = out.stream().mapToLong(g::sentMinor).sum();
                if (!context.graph().isOutside(payee) && !out.isEmpty() && 10 * sum >= 7 * g.receivedMinor(wage)) {
                    here.add(new Passed(wage, payee, out));
                }
            }
            here.forEach(one -> used.addAll(one.out()));
            passed.addAll(here);
        }
        return passed;
    }

    private static boolean isWage(CaseContext context, int worker, int wage) {
        TemporalGraph g = context.graph().graph();
        int payer = g.source(wage);
        boolean again = false;
        for (int e = 0; e < g.edgeCount(); e++) {
            long gap = Math.abs(g.earliest(e) - g.earliest(wage));
            again |= g.source(e) == payer
                    && g.target(e) == worker
                    && g.receivedMinor(e) >= 30_000
                    && gap >= 25 * DAY
                    && gap <= 35 * DAY;
        }
        return again
                && g.target(wage) == worker
                && payer != worker
                && !context.graph().isOutside(payer)
                && g.receivedMinor(wage) >= 30_000;
    }
}
