package org.theseus.report.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.theseus.report.safe.SafeReport;

/**
 * Places the accounts of a small picture so that money runs from left to right: a column per number of hops from where
 * it comes in, barycentre order within a column; a pure ring becomes a circle. Deterministic, O(n + m) per sweep.
 */
final class LayeredPlacement {

    private static final int SWEEPS = 4;

    private final int nodes;
    private final List<SafeReport.SafeLink> links;

    private LayeredPlacement(int nodes, List<SafeReport.SafeLink> links) {
        this.nodes = nodes;
        this.links = links;
    }

    /** Positions by node, x and y in [0,1]. */
    static double[][] of(int nodes, List<SafeReport.SafeLink> links) {
        return new LayeredPlacement(nodes, links).place();
    }

    private double[][] place() {
        int[] layer = layers();
        int last = Arrays.stream(layer).max().orElse(0);
        boolean noSource = Arrays.stream(incoming()).allMatch(count -> count > 0);
        if (noSource && nodes > 2) {
            return circle(layer);
        }
        List<List<Integer>> columns = new ArrayList<>();
        for (int column = 0; column <= last; column++) {
            columns.add(new ArrayList<>());
        }
        for (int node = 0; node < nodes; node++) {
            columns.get(layer[node]).add(node);
        }
        double[][] places = new double[nodes][2];
        spread(columns, places);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double[] pull = pull(places);
            columns.forEach(column -> column.sort((a, b) -> Double.compare(pull[a], pull[b])));
            spread(columns, places);
        }
        return places;
    }

    private int[] incoming() {
        int[] count = new int[nodes];
        links.stream().filter(link -> link.from() != link.to()).forEach(link -> count[link.to()]++);
        return count;
    }

    /** Hops from the nearest node that nothing comes in to; the first node where there is none. */
    private int[] layers() {
        int[] layer = new int[nodes];
        Arrays.fill(layer, -1);
        int[] incoming = incoming();
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int node = 0; node < nodes; node++) {
            if (incoming[node] == 0) {
                layer[node] = 0;
                queue.add(node);
            }
        }
        for (int next = 0; next <= nodes; next++) {
            while (!queue.isEmpty()) {
                int node = queue.remove();
                for (SafeReport.SafeLink link : links) {
                    if (link.from() == node && layer[link.to()] < 0) {
                        layer[link.to()] = layer[node] + 1;
                        queue.add(link.to());
                    }
                }
            }
            if (next < nodes && layer[next] < 0) {
                layer[next] = 0;
                queue.add(next);
            }
        }
        return layer;
    }

    private double[][] circle(int[] layer) {
        Integer[] order = new Integer[nodes];
        Arrays.setAll(order, node -> node);
        Arrays.sort(
                order, (a, b) -> layer[a] != layer[b] ? Integer.compare(layer[a], layer[b]) : Integer.compare(a, b));
        double[][] places = new double[nodes][2];
        for (int place = 0; place < nodes; place++) {
            double angle = 2 * StrictMath.PI * place / nodes - StrictMath.PI / 2;
            places[order[place]][0] = 0.5 + 0.5 * StrictMath.cos(angle);
            places[order[place]][1] = 0.5 + 0.5 * StrictMath.sin(angle);
        }
        return places;
    }

    private static void spread(List<List<Integer>> columns, double[][] places) {
        for (int column = 0; column < columns.size(); column++) {
            List<Integer> members = columns.get(column);
            for (int row = 0; row < members.size(); row++) {
                places[members.get(row)][0] = columns.size() == 1 ? 0.5 : (double) column / (columns.size() - 1);
                places[members.get(row)][1] = (row + 0.5) / members.size();
            }
        }
    }

    /** Mean height of a node's neighbours; its own where it has none. */
    private double[] pull(double[][] places) {
        double[] sum = new double[nodes];
        int[] count = new int[nodes];
        for (SafeReport.SafeLink link : links) {
            sum[link.from()] += places[link.to()][1];
            sum[link.to()] += places[link.from()][1];
            count[link.from()]++;
            count[link.to()]++;
        }
        for (int node = 0; node < nodes; node++) {
            sum[node] = count[node] == 0 ? places[node][1] : sum[node] / count[node];
        }
        return sum;
    }
}
