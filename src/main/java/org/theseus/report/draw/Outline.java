package org.theseus.report.draw;

import java.util.Arrays;

/** A path of lines and curves in page units, y downwards. Grows; then read by any number of writers. */
public final class Outline {

    /** What reads a path, step by step. */
    public interface Pen {
        void move(double x, double y);

        void line(double x, double y);

        void curve(double x1, double y1, double x2, double y2, double x, double y);

        void close();
    }

    private static final int MOVE = 0;
    private static final int LINE = 1;
    private static final int CURVE = 2;
    private static final int CLOSE = 3;
    private static final int LONGEST_LINE = 2_000;
    private static final double CIRCLE = 0.5522847498;

    private double[] steps = new double[16];
    private int size;

    private Outline add(double... step) {
        if (size + step.length > steps.length) {
            steps = Arrays.copyOf(steps, Math.max(steps.length * 2, size + step.length));
        }
        System.arraycopy(step, 0, steps, size, step.length);
        size += step.length;
        return this;
    }

    /** Begins a new piece. */
    public Outline move(double x, double y) {
        return add(MOVE, x, y);
    }

    public Outline line(double x, double y) {
        return add(LINE, x, y);
    }

    /** A cubic Bézier curve. */
    public Outline curve(double x1, double y1, double x2, double y2, double x, double y) {
        return add(CURVE, x1, y1, x2, y2, x, y);
    }

    /** A quadratic curve from the given start, written as the cubic one that it equals. */
    Outline quad(double startX, double startY, double x1, double y1, double x, double y) {
        return curve(
                startX + (x1 - startX) * 2 / 3,
                startY + (y1 - startY) * 2 / 3,
                x + (x1 - x) * 2 / 3,
                y + (y1 - y) * 2 / 3,
                x,
                y);
    }

    public Outline close() {
        return add(CLOSE);
    }

    static Outline segment(double x1, double y1, double x2, double y2) {
        return new Outline().move(x1, y1).line(x2, y2);
    }

    static Outline rectangle(double x, double y, double width, double height) {
        return new Outline()
                .move(x, y)
                .line(x + width, y)
                .line(x + width, y + height)
                .line(x, y + height)
                .close();
    }

    static Outline circle(double x, double y, double radius) {
        double bend = radius * CIRCLE;
        return new Outline()
                .move(x - radius, y)
                .curve(x - radius, y - bend, x - bend, y - radius, x, y - radius)
                .curve(x + bend, y - radius, x + radius, y - bend, x + radius, y)
                .curve(x + radius, y + bend, x + bend, y + radius, x, y + radius)
                .curve(x - bend, y + radius, x - radius, y + bend, x - radius, y)
                .close();
    }

    /** A closed piece through points given as x, y, x, y ... */
    static Outline polygon(double... points) {
        Outline outline = new Outline().move(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            outline.line(points[i], points[i + 1]);
        }
        return outline.close();
    }

    /** The same path, scaled about the origin and then moved. */
    Outline placed(double scale, double dx, double dy) {
        Outline placed = new Outline();
        walk(new Pen() {
            @Override
            public void move(double x, double y) {
                placed.move(x * scale + dx, y * scale + dy);
            }

            @Override
            public void line(double x, double y) {
                placed.line(x * scale + dx, y * scale + dy);
            }

            @Override
            public void curve(double x1, double y1, double x2, double y2, double x, double y) {
                placed.curve(
                        x1 * scale + dx,
                        y1 * scale + dy,
                        x2 * scale + dx,
                        y2 * scale + dy,
                        x * scale + dx,
                        y * scale + dy);
            }

            @Override
            public void close() {
                placed.close();
            }
        });
        return placed;
    }

    /** Hands every step to a pen. */
    public void walk(Pen pen) {
        for (int at = 0; at < size; ) {
            switch ((int) steps[at]) {
                case MOVE -> {
                    pen.move(steps[at + 1], steps[at + 2]);
                    at += 3;
                }
                case LINE -> {
                    pen.line(steps[at + 1], steps[at + 2]);
                    at += 3;
                }
                case CURVE -> {
                    pen.curve(steps[at + 1], steps[at + 2], steps[at + 3], steps[at + 4], steps[at + 5], steps[at + 6]);
                    at += 7;
                }
                default -> {
                    pen.close();
                    at++;
                }
            }
        }
    }

    /** The path as SVG path data. */
    public String toSvg() {
        StringBuilder data = new StringBuilder(size * 5);
        walk(new Pen() {
            private int lineStart;

            @Override
            public void move(double x, double y) {
                at('M', x, y);
            }

            @Override
            public void line(double x, double y) {
                at('L', x, y);
            }

            @Override
            public void curve(double x1, double y1, double x2, double y2, double x, double y) {
                at('C', x1, y1);
                at(' ', x2, y2);
                at(' ', x, y);
            }

            @Override
            public void close() {
                data.append('Z');
            }

            /** Long paths have line ends, where path data allows blanks. */
            private void at(char letter, double x, double y) {
                if (letter != ' ' && data.length() - lineStart > LONGEST_LINE) {
                    data.append('\n');
                    lineStart = data.length();
                }
                Numbers.write(data.append(letter), x);
                Numbers.write(data.append(' '), y);
            }
        });
        return data.toString();
    }
}
