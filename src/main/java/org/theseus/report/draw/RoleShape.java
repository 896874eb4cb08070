package org.theseus.report.draw;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The shape that stands for a part in every picture: parts are told apart without colour. Stateless. */
public final class RoleShape {

    /** All shapes in the order of a legend. */
    public static final List<String> ALL = List.of(
            "collector",
            "coordinator",
            "facilitator",
            "mule",
            "hawaladar",
            "agent",
            "controller",
            "protected",
            "plain",
            "outside",
            "group");

    private static final Map<String, Outline> OUTLINES = new TreeMap<>(Map.ofEntries(
            Map.entry("collector", Outline.rectangle(-9.5, -9.5, 19, 19)),
            Map.entry("coordinator", Outline.polygon(0, -12.5, 12.5, 0, 0, 12.5, -12.5, 0)),
            Map.entry("facilitator", Outline.polygon(0, -12, 11.5, 9, -11.5, 9)),
            Map.entry("mule", Outline.polygon(-6, -10.5, 6, -10.5, 12, 0, 6, 10.5, -6, 10.5, -12, 0)),
            Map.entry("hawaladar", Outline.polygon(0, -12, 11.5, -3.6, 7.1, 10, -7.1, 10, -11.5, -3.6)),
            Map.entry("agent", Outline.polygon(0, 12, 11.5, -9, -11.5, -9)),
            Map.entry(
                    "controller",
                    Outline.polygon(
                            0, -13, 3.6, -4.5, 12.5, -4, 5.6, 1.8, 7.7, 10.5, 0, 5.7, -7.7, 10.5, -5.6, 1.8, -12.5, -4,
                            -3.6, -4.5)),
            Map.entry("protected", Outline.circle(0, 0, 8.5)),
            Map.entry("plain", Outline.circle(0, 0, 6)),
            Map.entry("outside", Outline.rectangle(-10, -6, 20, 12)),
            Map.entry("group", Outline.circle(0, 0, 11))));

    private RoleShape() {}

    /** The outline about the origin, about 24 units wide. */
    public static Outline outline(String shape) {
        Outline outline = OUTLINES.get(shape);
        return outline == null ? Outline.circle(0, 0, 6) : outline;
    }

    /** Whether nobody acts here: the shape is drawn hollow or small and its label in the quiet colour. */
    public static boolean isQuiet(String shape) {
        return shape.equals("protected") || shape.equals("plain") || shape.equals("outside") || shape.equals("group");
    }

    /** Draws a shape at a place. */
    static void draw(Scene scene, String shape, double x, double y, double scale) {
        Outline placed = outline(shape).placed(scale, x, y);
        switch (shape) {
            case "protected" -> scene.shape(placed, Paint.PAPER, Paint.QUIET, 2.2 * scale, 0);
            case "group" -> {
                scene.shape(placed, Paint.PAPER, Paint.QUIET, 2.2 * scale, 0);
                scene.stroke(Outline.circle(x, y, 7.5 * scale), Paint.QUIET, 1.2 * scale);
            }
            case "plain" -> scene.fill(placed, Paint.QUIET);
            case "outside" -> scene.shape(placed, Paint.PAPER, Paint.QUIET, 1.5 * scale, 3 * scale);
            default -> scene.shape(placed, Paint.ACT, Paint.PAPER, 1.2 * scale, 0);
        }
    }
}
