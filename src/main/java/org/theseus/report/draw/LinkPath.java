package org.theseus.report.draw;

/** The line of one link, from the rim of one shape to the rim of the other, and its arrowhead. */
record LinkPath(Outline line, Outline head, double middleX, double middleY) {

    private static final double BEND = 0.16;

    /** A straight line, or one bent to its right where money goes both ways; a loop where both ends are one. */
    static LinkPath between(double[] from, double[] to, double radius, boolean bent, double arrow) {
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double length = StrictMath.sqrt(dx * dx + dy * dy);
        if (length < 1) {
            return loop(from, radius, arrow);
        }
        double bend = bent ? BEND : 0;
        double controlX = (from[0] + to[0]) / 2 - dy * bend;
        double controlY = (from[1] + to[1]) / 2 + dx * bend;
        double[] start = towards(from, controlX, controlY, radius + 1);
        double[] tip = towards(to, controlX, controlY, radius + 1);
        double[] end = towards(to, controlX, controlY, radius + 1 + arrow * 0.8);
        Outline line = new Outline().move(start[0], start[1]);
        if (bent) {
            line.quad(start[0], start[1], controlX, controlY, end[0], end[1]);
        } else {
            line.line(end[0], end[1]);
        }
        return new LinkPath(
                line,
                head(tip, end, arrow),
                (start[0] + end[0]) / 4 + controlX / 2,
                (start[1] + end[1]) / 4 + controlY / 2);
    }

    private static Outline head(double[] tip, double[] from, double arrow) {
        double dx = tip[0] - from[0];
        double dy = tip[1] - from[1];
        double length = Math.max(0.1, StrictMath.sqrt(dx * dx + dy * dy));
        double ux = dx / length * arrow;
        double uy = dy / length * arrow;
        return Outline.polygon(
                tip[0],
                tip[1],
                tip[0] - ux - uy * 0.42,
                tip[1] - uy + ux * 0.42,
                tip[0] - ux + uy * 0.42,
                tip[1] - uy - ux * 0.42);
    }

    private static LinkPath loop(double[] at, double radius, double arrow) {
        double reach = 3 * radius;
        double[] tip = {at[0] + radius * 0.8, at[1] - radius * 0.8};
        Outline line = new Outline()
                .move(at[0] - radius * 0.7, at[1] - radius * 0.7)
                .curve(at[0] - reach, at[1] - reach, at[0] + reach, at[1] - reach, tip[0], tip[1]);
        return new LinkPath(
                line, head(tip, new double[] {tip[0] + arrow, tip[1] - arrow}, arrow), at[0], at[1] - reach * 0.85);
    }

    private static double[] towards(double[] from, double x, double y, double distance) {
        double dx = x - from[0];
        double dy = y - from[1];
        double length = Math.max(1, StrictMath.sqrt(dx * dx + dy * dy));
        double step = Math.min(distance, length * 0.45);
        return new double[] {from[0] + dx / length * step, from[1] + dy / length * step};
    }
}
