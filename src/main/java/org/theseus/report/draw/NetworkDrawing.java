package org.theseus.report.draw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.report.safe.SafeReport;
import org.theseus.report.text.Words;

/**
 * A link chart in page units, ready for the template: where every shape, line and label goes. Width of a line grows with
 * the square root of its sum in the chart's main currency; links in other currencies are dashed and thin.
 */
public record NetworkDrawing(
        SafeReport.SafePicture picture,
        int width,
        int height,
        List<DrawnNode> nodes,
        List<DrawnLink> links,
        List<String> shapes,
        @Nullable String currency) {

    private static final int WIDTH = 960;
    private static final int SIDE = 96;
    private static final int TOP = 34;
    private static final double RADIUS = 11;
    private static final int LINKS_WITH_SUM = 14;
    private static final double THINNEST = 1.2;
    private static final double WIDEST = 5;

    /** A node with its label; {@code labelled} is false where no free place was left. */
    public record DrawnNode(
            SafeReport.SafeNode node, String x, String y, LabelPlacement.Place label, String text, String neighbours) {}

    /** A line from edge to edge of two shapes. */
    public record DrawnLink(
            SafeReport.SafeLink link,
            String path,
            String width,
            boolean otherCurrency,
            @Nullable String sum,
            String sumX,
            String sumY,
            String words) {}

    public static NetworkDrawing of(SafeReport.SafePicture picture) {
        double[][] places = places(picture);
        int height = height(picture, places);
        scale(places, height);
        String currency = mainCurrency(picture);
        List<LabelPlacement.Place> labels = LabelPlacement.of(picture, places, RADIUS, WIDTH, height);
        List<DrawnNode> nodes = new ArrayList<>();
        for (int node = 0; node < places.length; node++) {
            nodes.add(new DrawnNode(
                    picture.nodes().get(node),
                    number(places[node][0]),
                    number(places[node][1]),
                    labels.get(node),
                    LabelPlacement.text(picture.nodes().get(node)),
                    neighbours(picture, node)));
        }
        return new NetworkDrawing(
                picture,
                WIDTH,
                height,
                List.copyOf(nodes),
                links(picture, places, currency),
                picture.nodes().stream()
                        .map(SafeReport.SafeNode::shape)
                        .distinct()
                        .sorted()
                        .toList(),
                currency);
    }

    private static double[][] places(SafeReport.SafePicture picture) {
        List<SafeReport.SafeNode> nodes = picture.nodes();
        if (nodes.stream().anyMatch(node -> node.x() == null || node.y() == null)) {
            return LayeredPlacement.of(nodes.size(), picture.links());
        }
        double[][] places = new double[nodes.size()][2];
        for (int node = 0; node < places.length; node++) {
            places[node][0] = java.util.Objects.requireNonNull(nodes.get(node).x());
            places[node][1] = java.util.Objects.requireNonNull(nodes.get(node).y());
        }
        return places;
    }

    /** High enough for the fullest column, and for many nodes; never more than a page. */
    private static int height(SafeReport.SafePicture picture, double[][] places) {
        SortedMap<Double, Integer> columns = new TreeMap<>();
        for (double[] place : places) {
            columns.merge(place[0], 1, Integer::sum);
        }
        int fullest =
                columns.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        int byColumn = 2 * TOP + 23 * fullest;
        int byCount = 230 + 9 * picture.nodes().size();
        boolean columnar = columns.size() * 2 <= Math.max(2, places.length) || places.length <= 6;
        return Math.max(150, Math.min(820, columnar ? Math.max(byColumn, 150) : Math.max(byCount, byColumn)));
    }

    private static void scale(double[][] places, int height) {
        for (int axis = 0; axis < 2; axis++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double[] place : places) {
                low = Math.min(low, place[axis]);
                high = Math.max(high, place[axis]);
            }
            double margin = axis == 0 ? SIDE : TOP;
            double room = (axis == 0 ? WIDTH : height) - 2 * margin;
            for (double[] place : places) {
                place[axis] = margin + (high > low ? (place[axis] - low) / (high - low) * room : room / 2);
            }
        }
    }

    private static @Nullable String mainCurrency(SafeReport.SafePicture picture) {
        SortedMap<String, Integer> links = new TreeMap<>();
        picture.links().forEach(link -> link.sums().keySet().forEach(code -> links.merge(code, 1, Integer::sum)));
        return links.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static List<DrawnLink> links(SafeReport.SafePicture picture, double[][] places, @Nullable String currency) {
        double most = picture.links().stream()
                .mapToDouble(link -> sum(link, currency))
                .max()
                .orElse(0);
        boolean withSums = picture.links().size() <= LINKS_WITH_SUM;
        List<DrawnLink> drawn = new ArrayList<>();
        for (SafeReport.SafeLink link : picture.links()) {
            double sum = sum(link, currency);
            double width = most > 0 ? THINNEST + (WIDEST - THINNEST) * StrictMath.sqrt(sum / most) : THINNEST;
            boolean twoWay =
                    picture.links().stream().anyMatch(other -> other.from() == link.to() && other.to() == link.from());
            LinkPath path = LinkPath.between(places[link.from()], places[link.to()], RADIUS, twoWay);
            drawn.add(new DrawnLink(
                    link,
                    path.data(),
                    number(width),
                    sum == 0,
                    withSums ? Words.sums(link.sums()) : null,
                    number(path.middleX()),
                    number(path.middleY()),
                    picture.nodes().get(link.from()).label() + " to "
                            + picture.nodes().get(link.to()).label() + ": "
                            + Words.counted(link.transfers(), "transfer", "transfers") + ", "
                            + Words.sums(link.sums())));
        }
        return List.copyOf(drawn);
    }

    private static double sum(SafeReport.SafeLink link, @Nullable String currency) {
        String sum = currency == null ? null : link.sums().get(currency);
        return sum == null ? 0 : Math.max(0, new BigDecimal(sum).doubleValue());
    }

    private static String neighbours(SafeReport.SafePicture picture, int node) {
        TreeSet<Integer> neighbours = new TreeSet<>();
        for (SafeReport.SafeLink link : picture.links()) {
            if (link.from() == node) {
                neighbours.add(link.to());
            }
            if (link.to() == node) {
                neighbours.add(link.from());
            }
        }
        return String.join(" ", neighbours.stream().map(String::valueOf).toList());
    }

    public static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
