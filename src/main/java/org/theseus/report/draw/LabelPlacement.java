package org.theseus.report.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.theseus.protect.PlainText;
import org.theseus.report.safe.SafeReport;

/**
 * Puts labels beside their nodes where they hit neither nodes nor other labels; acting parties are served first, then
 * the best connected. Among free places the one that the fewest lines cross is taken; a label without any is left to the
 * details on hover and focus. O(n (n + m)) for n nodes and m links.
 */
public final class LabelPlacement {

    private static final int LONGEST = 22;
    private static final double LETTER = 6.9;
    private static final double LINE = 14;
    private static final double GAP = 5;

    /** Where a label goes; {@code anchor} is SVG's text-anchor. */
    public record Place(boolean shown, String x, String y, String anchor) {}

    private record Box(double left, double top, double right, double bottom) {
        boolean hits(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean isInside(int width, int height) {
            return left > 0 && right < width && top > 0 && bottom < height;
        }

        /** Whether a straight line runs through the box (Liang and Barsky's clipping). */
        boolean isCrossedBy(double[] from, double[] to) {
            double dx = to[0] - from[0];
            double dy = to[1] - from[1];
            double enter = 0;
            double leave = 1;
            double[] steps = {-dx, dx, -dy, dy};
            double[] rooms = {from[0] - left, right - from[0], from[1] - top, bottom - from[1]};
            for (int edge = 0; edge < 4; edge++) {
                if (steps[edge] == 0 && rooms[edge] < 0) {
                    return false;
                }
                if (steps[edge] < 0) {
                    enter = Math.max(enter, rooms[edge] / steps[edge]);
                } else if (steps[edge] > 0) {
                    leave = Math.min(leave, rooms[edge] / steps[edge]);
                }
            }
            return enter < leave;
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
            Box best = null;
            String side = "";
            int fewest = Integer.MAX_VALUE;
            for (String anchor : sides(places[node], width)) {
                Box box = box(places[node], radius, wide, anchor);
                int crossings = box.isInside(width, height) && taken.stream().noneMatch(box::hits)
                        ? crossings(box, picture.links(), places)
                        : Integer.MAX_VALUE;
                if (crossings < fewest) {
                    fewest = crossings;
                    best = box;
                    side = anchor;
                }
            }
            if (best != null) {
                taken.add(best);
                labels.set(node, place(best, side));
            }
        }
        return labels;
    }

    private static int crossings(Box box, List<SafeReport.SafeLink> links, double[][] places) {
        int crossings = 0;
        for (SafeReport.SafeLink link : links) {
            if (box.isCrossedBy(places[link.from()], places[link.to()])) {
                crossings++;
            }
        }
        return crossings;
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
