package org.theseus.report.draw;

/** The line of one link as SVG path data, from the rim of one shape to the rim of the other. */
record LinkPath(String data, double middleX, double middleY) {

    private static final double ARROW = 6;
    private static final double BEND = 0.16;

    /** A straight line, or one bent to its right where money goes both ways; a loop where both ends are one. */
    static LinkPath between(double[] from, double[] to, double radius, boolean bent) {
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double length = StrictMath.sqrt(dx * dx + dy * dy);
        if (length < 1) {
            return loop(from, radius);
        }
        double bend = bent ? BEND : 0;
        double controlX = (from[0] + to[0]) / 2 - dy * bend;
        double controlY = (from[1] + to[1]) / 2 + dx * bend;
        double[] start = towards(from, controlX, controlY, radius + 1);
        double[] end = towards(to, controlX, controlY, radius + ARROW);
        String data = bent
                ? "M" + at(start[0], start[1]) + "Q" + at(controlX, controlY) + " " + at(end[0], end[1])
                : "M" + at(start[0], start[1]) + "L" + at(end[0], end[1]);
        return new LinkPath(data, (start[0] + end[0]) / 4 + controlX / 2, (start[1] + end[1]) / 4 + controlY / 2 - 5);
    }

    private static LinkPath loop(double[] at, double radius) {
        double reach = 3 * radius;
        String data = "M" + at(at[0] - radius * 0.7, at[1] - radius * 0.7) + "C" + at(at[0] - reach, at[1] - reach)
                + " " + at(at[0] + reach, at[1] - reach) + " " + at(at[0] + radius * 0.9, at[1] - radius * 1.1);
        return new LinkPath(data, at[0], at[1] - reach);
    }

    private static double[] towards(double[] from, double x, double y, double distance) {
        double dx = x - from[0];
        double dy = y - from[1];
        double length = Math.max(1, StrictMath.sqrt(dx * dx + dy * dy));
        double step = Math.min(distance, length * 0.45);
        return new double[] {from[0] + dx / length * step, from[1] + dy / length * step};
    }

    private static String at(double x, double y) {
        return NetworkDrawing.number(x) + " " + NetworkDrawing.number(y);
    }
}
