package org.theseus.report.draw;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A picture as a list of shapes and labels in page units, drawn in order. Filled by one drawing; then only read. */
public final class Scene {

    /** Where a label's point lies in it. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Something to draw. */
    public sealed interface Item permits Shape, Label, Group {}

    /** A filled or stroked path; {@code dash} is the length of dashes and gaps, 0 for a plain line. */
    public record Shape(Outline outline, Paint fill, Paint stroke, double width, double dash, double opacity)
            implements Item {}

    /** A line of text; {@code halo} draws paper round it, so that it can be read across lines. */
    public record Label(
            String text, double x, double y, Anchor anchor, double size, boolean bold, Paint paint, boolean halo)
            implements Item {}

    /** Items that one tooltip explains. */
    public record Group(String title, List<Item> items) implements Item {}

    private final double width;
    private final double height;
    private final List<Item> items = new ArrayList<>();
    private @Nullable List<Item> open;

    public Scene(double width, double height) {
        this.width = width;
        this.height = height;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    public List<Item> items() {
        return List.copyOf(items);
    }

    private Scene add(Item item) {
        (open == null ? items : open).add(item);
        return this;
    }

    Scene fill(Outline outline, Paint fill) {
        return add(new Shape(outline, fill, Paint.NONE, 0, 0, 1));
    }

    Scene fill(Outline outline, Paint fill, double opacity) {
        return add(new Shape(outline, fill, Paint.NONE, 0, 0, opacity));
    }

    Scene stroke(Outline outline, Paint stroke, double lineWidth) {
        return add(new Shape(outline, Paint.NONE, stroke, lineWidth, 0, 1));
    }

    Scene dashed(Outline outline, Paint stroke, double lineWidth, double dash) {
        return add(new Shape(outline, Paint.NONE, stroke, lineWidth, dash, 1));
    }

    Scene shape(Outline outline, Paint fill, Paint stroke, double lineWidth, double dash) {
        return add(new Shape(outline, fill, stroke, lineWidth, dash, 1));
    }

    Scene text(String text, double x, double y, Anchor anchor, double size, Paint paint) {
        return add(new Label(text, x, y, anchor, size, false, paint, false));
    }

    Scene bold(String text, double x, double y, Anchor anchor, double size, Paint paint) {
        return add(new Label(text, x, y, anchor, size, true, paint, false));
    }

    Scene halo(String text, double x, double y, Anchor anchor, double size, Paint paint) {
        return add(new Label(text, x, y, anchor, size, false, paint, true));
    }

    /** Whatever the drawing adds belongs to one tooltip. */
    Scene group(String title, Runnable drawing) {
        List<Item> outside = open;
        List<Item> inside = new ArrayList<>();
        open = inside;
        drawing.run();
        open = outside;
        return add(new Group(title, List.copyOf(inside)));
    }

    /** Everything of another picture, moved and scaled. */
    Scene place(Scene other, double scale, double dx, double dy) {
        other.items.forEach(item -> add(moved(item, scale, dx, dy)));
        return this;
    }

    private static Item moved(Item item, double scale, double dx, double dy) {
        if (item instanceof Shape s) {
            return new Shape(
                    s.outline.placed(scale, dx, dy), s.fill, s.stroke, s.width * scale, s.dash * scale, s.opacity);
        }
        if (item instanceof Label l) {
            return new Label(
                    l.text, l.x * scale + dx, l.y * scale + dy, l.anchor, l.size * scale, l.bold, l.paint, l.halo);
        }
        Group group = (Group) item;
        return new Group(
                group.title,
                group.items.stream().map(inner -> moved(inner, scale, dx, dy)).toList());
    }
}
