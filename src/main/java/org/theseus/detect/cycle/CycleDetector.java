package org.theseus.detect.cycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.theseus.algo.Chunks;
import org.theseus.algo.Monitor;
import org.theseus.algo.cycle.CycleResult;
import org.theseus.algo.cycle.CycleRule;
import org.theseus.algo.cycle.TemporalCycles;
import org.theseus.detect.Applicability;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Definition;
import org.theseus.detect.Detection;
import org.theseus.detect.Detector;
import org.theseus.detect.EvidenceGroup;
import org.theseus.detect.Lead;
import org.theseus.detect.Parameters;
import org.theseus.detect.Typology;
import org.theseus.detect.Wording;
import org.theseus.detect.flow.Flow;
import org.theseus.graph.TemporalGraph;
import org.theseus.project.CaseGraph;

/**
 * F1, temporal cycle: value returns to its origin in 2 to 8 payments, each of which follows the one before by the preset
 * {@code bank}, within 30 days, and no payment is smaller than 0.7 of the first (exact definition: {@code algo.cycle}).
 *
 * <p>Of rings that share a payment the best is a lead, by currency, most retained value (smallest amount on the ring), fewest
 * payments, edge numbers; the others are counted as its alternatives.
 */
public final class CycleDetector implements Detector {

    private static final Definition DEFINITION = new Definition(
            "temporal-cycle",
            1,
            "F1",
            "money returns to where it came from within a month, nearly undiminished",
            Typology.EITHER,
            Set.of(EvidenceGroup.WHEN));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Applicability applicability(CaseContext context) {
        CaseGraph graph = context.graph();
        return Flow.applicability(graph);
    }

    @Override
    public Detection detect(CaseContext context, Parameters parameters, Monitor monitor) {
        CaseGraph graph = context.graph();
        CycleRule rule = new CycleRule(
                Flow.rule(parameters),
                parameters.count("minHops"),
                parameters.count("maxHops"),
                parameters.ratio("minRetention"),
                parameters.count("limit"));
        CycleResult result = TemporalCycles.enumerate(graph.graph(), rule, Chunks.cores(), monitor);
        List<int[]> found = new ArrayList<>(result.cycles());
        found.sort(order(graph.graph()));
        int[] owner = new int[graph.graph().edgeCount()];
        Arrays.fill(owner, Integer.MAX_VALUE);
        List<int[]> taken = new ArrayList<>();
        List<Integer> alternatives = new ArrayList<>();
        for (int[] ring : found) {
            int clash = Arrays.stream(ring).map(edge -> owner[edge]).min().orElseThrow();
            if (clash == Integer.MAX_VALUE) {
                Arrays.stream(ring).forEach(edge -> owner[edge] = taken.size());
                taken.add(ring);
                alternatives.add(0);
            } else {
                alternatives.set(clash, alternatives.get(clash) + 1);
            }
        }
        List<Lead> leads = IntStream.range(0, taken.size())
                .mapToObj(i -> new CycleLead(graph, parameters, rule, taken.get(i), alternatives.get(i)).write())
                .toList();
        String baseRate = Wording.count(found.size(), "ring") + " among "
                + Wording.count(graph.graph().edgeCount(), "payment") + ", "
                + Wording.count(
                        leads.size(), "lead that shares no payment with another", "leads that share no payment");
        List<String> limits = result.complete()
                ? List.of()
                : List.of("the search stopped at " + rule.limit() + " rings: there are more");
        return new Detection(leads, baseRate, limits);
    }

    private static Comparator<int[]> order(TemporalGraph graph) {
        return Comparator.<int[]>comparingInt(ring -> graph.sentCurrency(ring[0]))
                .thenComparing(Comparator.<int[]>comparingLong(ring -> retained(graph, ring))
                        .reversed())
                .thenComparingInt(ring -> ring.length)
                .thenComparing(ring -> ring, Arrays::compare);
    }

    /** Smallest amount on the ring, minor units. */
    static long retained(TemporalGraph graph, int[] ring) {
        return Arrays.stream(ring).mapToLong(graph::sentMinor).min().orElseThrow();
    }
}
