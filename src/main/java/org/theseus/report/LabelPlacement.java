package org.theseus.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts labels beside their nodes where they hit neither nodes nor other labels; acting parties are served first, then
 * the best connected. A label without a free place is left to the details on hover and focus. O(n²) boxes.
 */
final class LabelPlacement {

    private static final int LONGEST = 22;
    private static final double LETTER = 6.9;
    private static final double LINE = 14;
    private static final double GAP = 5;

    /** Where a label goes; {@code anchor} is SVG's text-anchor. */
    record Place(boolean shown, String x, String y, String anchor) {}

    private record Box(double left, double top, double right, double bottom) {
        boolean hits(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private LabelPlacement() {}

    /** A node's label, cut to a length that a picture can hold. */
    static String text(SafeReport.SafeNode node) {
        return PlainText.shortened(node.label(), LONGEST);
    }

    static List<Place> of(SafeReport.SafePicture picture, double[][] places, double radius, int width, int height) {
        int nodes = places.length;
        int[] links = new int[nodes];
        picture.links().forEach(link -> {
            links[link.from()]++;
            links[link.to()]++;
        });
        List<Box> taken = new ArrayList<>();
        for (double[] place : places) {
            taken.add(new Box(place[0] - radius, place[1] - radius, place[0] + radius, place[1] + radius));
        }
        List<Place> labels = new ArrayList<>(java.util.Collections.nCopies(nodes, new Place(false, "0", "0", "start")));
        Comparator<Integer> order = Comparator.comparing(
                        (Integer node) -> isQuiet(picture.nodes().get(node)))
                .thenComparing(node -> -links[node])
                .thenComparing(Comparator.naturalOrder());
        for (int node : IntStream.range(0, nodes).boxed().sorted(order).toList()) {
            double wide = text(picture.nodes().get(node)).length() * LETTER;
            for (String anchor : sides(places[node], width)) {
                Box box = box(places[node], radius, wide, anchor);
                boolean free = box.left > 0
                        && box.right < width
                        && box.top > 0
                        && box.bottom < height
                        && taken.stream().noneMatch(box::hits);
                if (free) {
                    taken.add(box);
                    labels.set(node, place(box, anchor));
                    break;
                }
            }
        }
        return labels;
    }

    private static boolean isQuiet(SafeReport.SafeNode node) {
        return node.shape().equals("protected") || node.shape().equals("plain");
    }

    private static List<String> sides(double[] place, int width) {
        return place[0] < width / 2.0
                ? List.of("end", "start", "above", "below")
                : List.of("start", "end", "above", "below");
    }

    private static Box box(double[] at, double radius, double wide, String anchor) {
        double middle = at[1] - LINE / 2;
        return switch (anchor) {
            case "start" -> new Box(at[0] + radius + GAP, middle, at[0] + radius + GAP + wide, middle + LINE);
            case "end" -> new Box(at[0] - radius - GAP - wide, middle, at[0] - radius - GAP, middle + LINE);
            case "above" -> new Box(at[0] - wide / 2, at[1] - radius - LINE - 2, at[0] + wide / 2, at[1] - radius - 2);
            default -> new Box(at[0] - wide / 2, at[1] + radius + 2, at[0] + wide / 2, at[1] + radius + LINE + 2);
        };
    }

    private static Place place(Box box, String anchor) {
        double baseline = box.bottom - 3.5;
        return switch (anchor) {
            case "start" -> new Place(true, NetworkDrawing.number(box.left), NetworkDrawing.number(baseline), "start");
            case "end" -> new Place(true, NetworkDrawing.number(box.right), NetworkDrawing.number(baseline), "end");
            default ->
                new Place(
                        true,
                        NetworkDrawing.number((box.left + box.right) / 2),
                        NetworkDrawing.number(baseline),
                        "middle");
        };
    }
}
