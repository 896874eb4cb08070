package org.theseus.report.draw;

import java.util.Arrays;
import java.util.List;
import org.theseus.report.safe.SafeRoute;

/**
 * The part of the world that a map shows, and where a point of it lies on paper (Mercator's projection, so that a straight
 * line keeps its bearing). Immutable.
 */
final class MapFrame {

    private static final double MARGIN = 0.14;
    private static final double LEAST_DEGREES = 5;
    private static final double NORTHERNMOST = 80;
    private static final double THINNED = 1;

    private final double width;
    private final double height;
    private final double left;
    private final double top;
    private final double scale;

    private MapFrame(double width, double height, double left, double top, double scale) {
        this.width = width;
        this.height = height;
        this.left = left;
        this.top = top;
        this.scale = scale;
    }

    /** A frame of this width round towns, of which there is at least one; about half as high as wide. */
    static MapFrame around(List<SafeRoute.SafeTown> towns, double width) {
        double west =
                towns.stream().mapToDouble(SafeRoute.SafeTown::longitude).min().orElse(0);
        double east =
                towns.stream().mapToDouble(SafeRoute.SafeTown::longitude).max().orElse(0);
        double south =
                towns.stream().mapToDouble(town -> north(town.latitude())).min().orElse(0);
        double north =
                towns.stream().mapToDouble(town -> north(town.latitude())).max().orElse(0);
        double wide = Math.max(LEAST_DEGREES, (east - west) * (1 + 2 * MARGIN));
        double high = Math.max(LEAST_DEGREES * 0.45, (north - south) * (1 + 2 * MARGIN));
        double ratio = Math.max(0.45, Math.min(0.56, high / wide));
        double scale = Math.min(width / wide, width * ratio / high);
        double middleX = (west + east) / 2;
        double middleY = (south + north) / 2;
        double height = width * ratio;
        return new MapFrame(width, height, middleX - width / scale / 2, middleY + height / scale / 2, scale);
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    double x(double longitude) {
        return (longitude - left) * scale;
    }

    double y(double latitude) {
        return (top - north(latitude)) * scale;
    }

    /** Northing in degrees of the equator. */
    private static double north(double latitude) {
        double radians = StrictMath.toRadians(Math.max(-NORTHERNMOST, Math.min(NORTHERNMOST, latitude)));
        return StrictMath.toDegrees(StrictMath.log(StrictMath.tan(Math.PI / 4 + radians / 2)));
    }

    /** Adds what of a ring lies in the frame (Sutherland and Hodgman), thinned to what can be seen. */
    void cut(WorldOutline.Ring ring, Outline into) {
        double[] xs = new double[ring.longitude().length];
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = x(ring.longitude()[i]);
            ys[i] = y(ring.latitude()[i]);
        }
        double[][] points = {xs, ys};
        for (int axis = 0; axis < 2 && points[0].length > 0; axis++) {
            double end = axis == 0 ? width : height;
            points = clipped(points, axis, -2, 1);
            points = clipped(points, axis, end + 2, -1);
        }
        draw(points, into);
    }

    /** What lies on one side of a line across an axis: above {@code at} for side 1, below for -1. */
    private static double[][] clipped(double[][] points, int axis, double at, int side) {
        int count = points[0].length;
        double[][] kept = {new double[2 * count], new double[2 * count]};
        int size = 0;
        for (int i = 0; i < count; i++) {
            int before = i == 0 ? count - 1 : i - 1;
            double here = (points[axis][i] - at) * side;
            double there = (points[axis][before] - at) * side;
            if (here >= 0 != there >= 0) {
                double part = there / (there - here);
                for (int each = 0; each < 2; each++) {
                    kept[each][size] = points[each][before] + part * (points[each][i] - points[each][before]);
                }
                size++;
            }
            if (here >= 0) {
                kept[0][size] = points[0][i];
                kept[1][size++] = points[1][i];
            }
        }
        return new double[][] {Arrays.copyOf(kept[0], size), Arrays.copyOf(kept[1], size)};
    }

    private static void draw(double[][] points, Outline into) {
        int count = points[0].length;
        if (count < 3 || (extent(points[0]) < 1.5 && extent(points[1]) < 1.5)) {
            return;
        }
        double x = points[0][0];
        double y = points[1][0];
        into.move(x, y);
        for (int i = 1; i < count; i++) {
            if (Math.abs(points[0][i] - x) > THINNED || Math.abs(points[1][i] - y) > THINNED) {
                x = points[0][i];
                y = points[1][i];
                into.line(x, y);
            }
        }
        into.close();
    }

    private static double extent(double[] values) {
        return Arrays.stream(values).max().orElse(0)
                - Arrays.stream(values).min().orElse(0);
    }
}
