package org.theseus.report.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.theseus.report.safe.SafePicture;

/**
 * Places the accounts of a small picture so that money runs from left to right: columns by {@link Layers}, barycentre
 * order within a column; a pure ring becomes a circle. Deterministic, O(n + m) per sweep.
 *
 * @param places by node, x and y in [0,1]
 * @param columns how many columns there are, 0 for a circle
 * @param fullest how many accounts the fullest column holds
 */
record LayeredPlacement(double[][] places, int columns, int fullest) {

    private static final int SWEEPS = 6;

    static LayeredPlacement of(int nodes, List<SafePicture.SafeLink> links) {
        Layers layers = Layers.of(nodes, links);
        int[] incoming = new int[nodes];
        links.stream().filter(link -> link.from() != link.to()).forEach(link -> incoming[link.to()]++);
        if (nodes > 2 && Arrays.stream(incoming).allMatch(count -> count > 0)) {
            return new LayeredPlacement(circle(nodes, layers.layer()), 0, nodes);
        }
        List<List<Integer>> columns = new ArrayList<>();
        for (int column = 0; column < layers.count(); column++) {
            columns.add(new ArrayList<>());
        }
        for (int node = 0; node < nodes; node++) {
            columns.get(layers.layer()[node]).add(node);
        }
        double[][] places = new double[nodes][2];
        spread(columns, places);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double[] pull = pull(links, places);
            columns.forEach(column -> column.sort((a, b) -> Double.compare(pull[a], pull[b])));
            spread(columns, places);
        }
        return new LayeredPlacement(
                places,
                columns.size(),
                columns.stream().mapToInt(List::size).max().orElse(1));
    }

    private static double[][] circle(int nodes, int[] layer) {
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
                places[members.get(row)][1] = members.size() > 1 ? (row + 0.5) / members.size() : alone(column);
            }
        }
    }

    /** Accounts that stand alone in their columns go up and down, so that their lines and labels part. */
    private static double alone(int column) {
        return column % 2 == 0 ? 0.36 : 0.64;
    }

    /** Mean height of a node's neighbours; its own where it has none. */
    private static double[] pull(List<SafePicture.SafeLink> links, double[][] places) {
        double[] sum = new double[places.length];
        int[] count = new int[places.length];
        for (SafePicture.SafeLink link : links) {
            sum[link.from()] += places[link.to()][1];
            sum[link.to()] += places[link.from()][1];
            count[link.from()]++;
            count[link.to()]++;
        }
        for (int node = 0; node < places.length; node++) {
            sum[node] = count[node] == 0 ? places[node][1] : sum[node] / count[node];
        }
        return sum;
    }
}
