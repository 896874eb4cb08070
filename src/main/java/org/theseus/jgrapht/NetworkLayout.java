package org.theseus.jgrapht;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.IndexedFRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.theseus.algo.components.Components;
import org.theseus.graph.WeightedGraph;

/**
 * Where to draw the nodes of a network: each component by itself with JGraphT's force-directed layout (Fruchterman and
 * Reingold 1991; with a quad-tree from {@value #LARGE} nodes on), then the components side by side in rows, largest
 * first. One seed gives one picture.
 *
 * @param x by node, 0 to {@code width}; the unit is about the distance of two neighbours
 * @param y by node, 0 to {@code height}
 */
public record NetworkLayout(double[] x, double[] y, double width, double height) {

    private static final int LARGE = 400;
    private static final int ITERATIONS = 120;
    private static final double THETA = 0.6;
    /** The layout is computed in a wide field, so that no node is pressed against its border, then scaled to fit. */
    private static final double FIELD = 6;

    private static final double NORMALIZATION = 0.1;
    private static final double MARGIN = 2.5;

    /** Lays out a graph; O(iterations x nodes squared) for a small component, O(iterations x nodes log nodes) for a large. */
    public static NetworkLayout of(WeightedGraph graph, long seed) {
        List<int[]> components = new ArrayList<>(List.of(Components.weak(graph).members()));
        components.sort(Comparator.comparingInt((int[] nodes) -> -nodes.length).thenComparing(nodes -> nodes[0]));
        double area = 0;
        for (int[] nodes : components) {
            area += (side(nodes.length) + MARGIN) * (side(nodes.length) + MARGIN);
        }
        double rowWidth = components.isEmpty() ? 0 : Math.max(1.3 * Math.sqrt(area), side(components.get(0).length));
        double[] x = new double[graph.nodeCount()];
        double[] y = new double[graph.nodeCount()];
        double left = 0;
        double top = 0;
        double rowHeight = 0;
        double width = 0;
        for (int[] nodes : components) {
            double side = side(nodes.length);
            if (left > 0 && left + side > rowWidth) {
                left = 0;
                top += rowHeight + MARGIN;
                rowHeight = 0;
            }
            place(graph, nodes, seed, side, left, top, x, y);
            width = Math.max(width, left + side);
            rowHeight = Math.max(rowHeight, side);
            left += side + MARGIN;
        }
        return new NetworkLayout(x, y, width, top + rowHeight);
    }

    private static double side(int nodes) {
        return nodes == 1 ? 1 : 1.5 * Math.sqrt(nodes);
    }

    private static void place(
            WeightedGraph graph, int[] nodes, long seed, double side, double left, double top, double[] x, double[] y) {
        if (nodes.length == 1) {
            x[nodes[0]] = left + side / 2;
            y[nodes[0]] = top + side / 2;
            return;
        }
        Graph<Integer, Integer> view = WeightedGraphView.of(graph.induced(nodes));
        Random random = new Random(seed);
        FRLayoutAlgorithm2D<Integer, Integer> algorithm = nodes.length < LARGE
                ? new FRLayoutAlgorithm2D<>(ITERATIONS, NORMALIZATION, random)
                : new IndexedFRLayoutAlgorithm2D<>(ITERATIONS, THETA, NORMALIZATION, random);
        MapLayoutModel2D<Integer> model = new MapLayoutModel2D<>(Box2D.of(FIELD * side, FIELD * side));
        algorithm.layout(view, model);
        double[] fieldX = new double[nodes.length];
        double[] fieldY = new double[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            Point2D point = model.get(i);
            fieldX[i] = point.getX();
            fieldY[i] = point.getY();
        }
        double minX = Arrays.stream(fieldX).min().orElse(0);
        double minY = Arrays.stream(fieldY).min().orElse(0);
        double spanX = Arrays.stream(fieldX).max().orElse(0) - minX;
        double spanY = Arrays.stream(fieldY).max().orElse(0) - minY;
        double span = Math.max(spanX, spanY);
        double scale = span > 0 ? side / span : 0;
        for (int i = 0; i < nodes.length; i++) {
            x[nodes[i]] = clamp(left + (side - scale * spanX) / 2 + scale * (fieldX[i] - minX), left, left + side);
            y[nodes[i]] = clamp(top + (side - scale * spanY) / 2 + scale * (fieldY[i] - minY), top, top + side);
        }
    }

    /** Rounding must not put a node outside its frame. */
    private static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }
}
