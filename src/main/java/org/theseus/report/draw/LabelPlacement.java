package org.theseus.report.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.theseus.protect.PlainText;
import org.theseus.report.safe.SafePicture;

/**
 * Puts labels beside their nodes and sums beside their links where they hit neither nodes nor other labels; acting parties
 * are served first, then the best connected. Among free places the one that the fewest lines cross is taken; a label
 * without any is left out. Filled by one drawing. O(n (n + m)) for n nodes and m links.
 */
final class LabelPlacement {

    private static final int LONGEST = 20;
    private static final double LETTER = 0.58;
    private static final double LINE = 1.15;
    private static final double GAP = 4;

    /** Where a label goes: its baseline. */
    record Place(String text, double x, double y, Scene.Anchor anchor) {}

    private record Box(double left, double top, double right, double bottom) {
        boolean hits(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
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

    private final SafePicture picture;
    private final double[][] places;
    private final double radius;
    private final double size;
    private final Box frame;
    private final List<Box> taken = new ArrayList<>();

    /**
     * For one picture.
     *
     * @param radius of the shapes
     * @param size of the letters
     * @param frame left, top, right, bottom
     */
    LabelPlacement(SafePicture picture, double[][] places, double radius, double size, double... frame) {
        this.picture = picture;
        this.places = places;
        this.radius = radius;
        this.size = size;
        this.frame = new Box(frame[0], frame[1], frame[2], frame[3]);
        for (double[] place : places) {
            taken.add(new Box(place[0] - radius, place[1] - radius, place[0] + radius, place[1] + radius));
        }
    }

    /** Labels by node; empty where no place is free. */
    List<Optional<Place>> nodes() {
        int[] links = new int[places.length];
        picture.links().forEach(link -> {
            links[link.from()]++;
            links[link.to()]++;
        });
        List<Optional<Place>> labels = new ArrayList<>(java.util.Collections.nCopies(places.length, Optional.empty()));
        Comparator<Integer> order = Comparator.comparing((Integer node) ->
                        RoleShape.isQuiet(picture.nodes().get(node).shape()))
                .thenComparing(node -> -links[node])
                .thenComparing(Comparator.naturalOrder());
        for (int node : IntStream.range(0, places.length).boxed().sorted(order).toList()) {
            String text = PlainText.middleCut(picture.nodes().get(node).label(), LONGEST);
            labels.set(node, best(text, beside(places[node], width(text))));
        }
        return labels;
    }

    /** A place for a text near a point of a line; empty where none is free. */
    Optional<Place> nearby(String text, double x, double y) {
        double wide = width(text);
        double high = LINE * size;
        List<Box> boxes = new ArrayList<>();
        for (double shift : new double[] {0, -0.9, 0.9}) {
            double middle = y + shift * high;
            boxes.add(new Box(x - wide / 2, middle - high / 2, x + wide / 2, middle + high / 2));
        }
        return boxes.stream()
                .filter(box -> isInside(box) && taken.stream().noneMatch(box::hits))
                .findFirst()
                .map(box -> {
                    taken.add(box);
                    return place(text, box, Scene.Anchor.MIDDLE);
                });
    }

    private double width(String text) {
        return text.codePointCount(0, text.length()) * LETTER * size;
    }

    private boolean isInside(Box box) {
        return box.left > frame.left && box.right < frame.right && box.top > frame.top && box.bottom < frame.bottom;
    }

    private Optional<Place> best(String text, List<Box> boxes) {
        Box best = null;
        int fewest = Integer.MAX_VALUE;
        for (Box box : boxes) {
            if (isInside(box) && taken.stream().noneMatch(box::hits)) {
                int crossings = crossings(box);
                if (crossings < fewest) {
                    fewest = crossings;
                    best = box;
                }
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        taken.add(best);
        int side = boxes.indexOf(best);
        boolean mirrored = boxes.get(0).left < boxes.get(1).left;
        Scene.Anchor anchor =
                side > 1 ? Scene.Anchor.MIDDLE : (side == 0) == mirrored ? Scene.Anchor.END : Scene.Anchor.START;
        return Optional.of(place(text, best, anchor));
    }

    private int crossings(Box box) {
        int crossings = 0;
        for (SafePicture.SafeLink link : picture.links()) {
            if (box.isCrossedBy(places[link.from()], places[link.to()])) {
                crossings++;
            }
        }
        return crossings;
    }

    /** Left and right (the outer side of the frame first), above, below. */
    private List<Box> beside(double[] at, double wide) {
        double high = LINE * size;
        double middle = at[1] - high / 2;
        Box right = new Box(at[0] + radius + GAP, middle, at[0] + radius + GAP + wide, middle + high);
        Box left = new Box(at[0] - radius - GAP - wide, middle, at[0] - radius - GAP, middle + high);
        Box above = new Box(at[0] - wide / 2, at[1] - radius - high - 2, at[0] + wide / 2, at[1] - radius - 2);
        Box below = new Box(at[0] - wide / 2, at[1] + radius + 2, at[0] + wide / 2, at[1] + radius + high + 2);
        return at[0] < (frame.left + frame.right) / 2
                ? List.of(left, right, above, below)
                : List.of(right, left, above, below);
    }

    private Place place(String text, Box box, Scene.Anchor anchor) {
        double x = switch (anchor) {
            case START -> box.left;
            case END -> box.right;
            case MIDDLE -> (box.left + box.right) / 2;
        };
        return new Place(text, x, box.bottom - 0.25 * size, anchor);
    }
}
