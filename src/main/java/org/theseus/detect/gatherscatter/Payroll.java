package org.theseus.detect.gatherscatter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.theseus.algo.gatherscatter.GatherScatter;
import org.theseus.algo.gatherscatter.Peak;
import org.theseus.detect.fanin.PayeeTies;
import org.theseus.graph.TemporalGraph;

/**
 * Receivers that a hub pays after several separate peaks, and the rows that prove it. A payment counts for one peak only, so
 * that a receiver has as many payments among the cited ones as the payroll asks for peaks.
 *
 * @param receivers how many there are
 * @param in inflows of the other peaks after which one of them was paid
 * @param out outflows of these
 */
record Payroll(int receivers, int[] in, int[] out) {

    /** One separate peak and what was paid after it that no earlier peak has. */
    private record Wave(Peak peak, int[] out) {}

    static Payroll of(
            TemporalGraph edges,
            GatherScatter windows,
            GatherScatterSweep sweep,
            PayeeTies ties,
            IntPredicate paysOn,
            GatherScatterParameters parameters,
            GatherScatterSweep.Best best) {
        List<Wave> waves = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        Map<Integer, Integer> times = new TreeMap<>();
        for (Peak peak : sweep.separatePeaks()) {
            int[] out = IntStream.of(windows.scatteredAt(peak.node(), peak.atMillis(), paysOn))
                    .filter(taken::add)
                    .toArray();
            waves.add(new Wave(peak, out));
            IntStream.of(out).map(edges::target).distinct().forEach(node -> times.merge(node, 1, Integer::sum));
        }
        Set<Integer> first = new HashSet<>();
        IntStream.of(windows.scatteredAt(best.peak().node(), best.peak().atMillis(), paysOn))
                .forEach(edge -> first.add(edges.target(edge)));
        times.entrySet()
                .removeIf(entry -> entry.getValue() < parameters.payrollPeaks() || !first.contains(entry.getKey()));
        Set<Integer> inCited = positions(edges, best.peak(), ties);
        Set<Integer> outCited = new HashSet<>();
        IntStream.of(windows.scatteredAt(best.peak().node(), best.peak().atMillis(), paysOn))
                .forEach(outCited::add);
        List<Integer> in = new ArrayList<>();
        List<Integer> out = new ArrayList<>();
        for (Wave wave : waves) {
            if (IntStream.of(wave.out()).map(edges::target).anyMatch(times::containsKey)) {
                positions(edges, wave.peak(), ties).stream()
                        .sorted()
                        .filter(inCited::add)
                        .forEach(in::add);
                IntStream.of(wave.out()).filter(outCited::add).forEach(out::add);
            }
        }
        return new Payroll(times.size(), ints(in), ints(out));
    }

    private static Set<Integer> positions(TemporalGraph edges, Peak peak, PayeeTies ties) {
        Set<Integer> rows = new HashSet<>();
        IntStream.range(peak.gatherBegin(), peak.gatherEnd())
                .map(edges::inEdge)
                .filter(ties::counts)
                .forEach(rows::add);
        return rows;
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
