package org.theseus.report.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.report.safe.SafeRoute;
import org.theseus.report.text.ReportText;

/** Maps of random towns: the land that is drawn is the land that is there, and every town lies in the frame. */
@Tag("slow")
class RouteMapTest {

    private static final double NEAR = 4;

    /** Cut and thinned outlines hold a point exactly when the whole outlines do, but for points beside a coast or border. */
    @Test
    void cutOutlinesHoldThePointsThatWholeOnesHold() {
        int compared = 0;
        int land = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<SafeRoute.SafeTown> towns = towns(random, 2 + random.nextInt(6));
            MapFrame frame = MapFrame.around(towns, 770);
            Outline cut = new Outline();
            WorldOutline.rings().forEach(ring -> frame.cut(ring, cut));
            List<double[][]> drawn = pieces(cut);
            List<double[][]> whole = new ArrayList<>();
            WorldOutline.rings().forEach(ring -> whole.add(placed(ring, frame)));
            for (int i = 0; i < 60; i++) {
                double x = random.nextDouble() * frame.width();
                double y = random.nextDouble() * frame.height();
                if (whole.stream().noneMatch(ring -> nearEdge(ring, x, y))) {
                    boolean inside = whole.stream().anyMatch(ring -> holds(ring, x, y));
                    assertThat(drawn.stream().anyMatch(ring -> holds(ring, x, y)))
                            .as("seed %d, %.1f %.1f", seed, x, y)
                            .isEqualTo(inside);
                    compared++;
                    land += inside ? 1 : 0;
                }
            }
            for (double[][] piece : drawn) {
                for (double[] point : piece) {
                    assertThat(point[0]).as("seed %d", seed).isBetween(-2.1, frame.width() + 2.1);
                    assertThat(point[1]).as("seed %d", seed).isBetween(-2.1, frame.height() + 2.1);
                }
            }
        }
        assertThat(compared).isGreaterThan(1000);
        assertThat(land).isGreaterThan(200).isLessThan(compared - 200);
    }

    @Test
    void everyTownLiesInTheFrameAndNorthIsUp() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<SafeRoute.SafeTown> towns = towns(random, 1 + random.nextInt(8));
            MapFrame frame = MapFrame.around(towns, 770);
            for (SafeRoute.SafeTown town : towns) {
                assertThat(frame.x(town.longitude())).as("seed %d", seed).isBetween(0.0, frame.width());
                assertThat(frame.y(town.latitude())).as("seed %d", seed).isBetween(0.0, frame.height());
                assertThat(frame.y(town.latitude() + 1)).isLessThan(frame.y(town.latitude()));
            }
        }
    }

    @Test
    void oneTownOrNoneIsNoError() {
        List<SafeRoute.SafeTown> one = towns(new Random(1), 1);
        assertThat(RouteMap.of(new SafeRoute(one, List.of(), 3, 0, 0), ReportText.english()))
                .isPresent();
        assertThat(RouteMap.of(new SafeRoute(List.of(), List.of(), 3, 0, 3), ReportText.english()))
                .isEmpty();
    }

    @Test
    void widthsStandForSumsOnlyWhereEveryCorridorHasOne() {
        List<SafeRoute.SafeTown> towns = towns(new Random(2), 3);
        SafeRoute.SafeCorridor rated = corridor(0, 1, "120.00");
        SafeRoute.SafeCorridor unrated = corridor(1, 2, null);
        assertThat(RouteMap.of(new SafeRoute(towns, List.of(rated), 1, 1, 0), ReportText.english())
                        .orElseThrow()
                        .inEuro())
                .isTrue();
        assertThat(RouteMap.of(new SafeRoute(towns, List.of(rated, unrated), 2, 2, 0), ReportText.english())
                        .orElseThrow()
                        .inEuro())
                .isFalse();
    }

    private static SafeRoute.SafeCorridor corridor(int from, int to, @org.jspecify.annotations.Nullable String euro) {
        return new SafeRoute.SafeCorridor("A", from, "B", to, 1, new TreeMap<>(), euro, null, null);
    }

    private static List<SafeRoute.SafeTown> towns(Random random, int count) {
        List<SafeRoute.SafeTown> towns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            towns.add(new SafeRoute.SafeTown(
                    "T" + i, "RS", "OTHER", 36 + random.nextDouble() * 14, 8 + random.nextDouble() * 30, i));
        }
        return towns;
    }

    private static double[][] placed(WorldOutline.Ring ring, MapFrame frame) {
        double[][] points = new double[ring.longitude().length][];
        for (int i = 0; i < points.length; i++) {
            points[i] = new double[] {frame.x(ring.longitude()[i]), frame.y(ring.latitude()[i])};
        }
        return points;
    }

    /** Even-odd rule. */
    private static boolean holds(double[][] ring, double x, double y) {
        boolean inside = false;
        for (int i = 0, j = ring.length - 1; i < ring.length; j = i++) {
            boolean crosses = ring[i][1] > y != ring[j][1] > y;
            if (crosses && x < (ring[j][0] - ring[i][0]) * (y - ring[i][1]) / (ring[j][1] - ring[i][1]) + ring[i][0]) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static boolean nearEdge(double[][] ring, double x, double y) {
        for (int i = 0, j = ring.length - 1; i < ring.length; j = i++) {
            double dx = ring[i][0] - ring[j][0];
            double dy = ring[i][1] - ring[j][1];
            double length = dx * dx + dy * dy;
            double part = length == 0
                    ? 0
                    : Math.max(0, Math.min(1, ((x - ring[j][0]) * dx + (y - ring[j][1]) * dy) / length));
            if (Math.hypot(x - ring[j][0] - part * dx, y - ring[j][1] - part * dy) < NEAR) {
                return true;
            }
        }
        return false;
    }

    private static List<double[][]> pieces(Outline outline) {
        List<double[][]> pieces = new ArrayList<>();
        List<double[]> piece = new ArrayList<>();
        outline.walk(new Outline.Pen() {
            @Override
            public void move(double x, double y) {
                piece.add(new double[] {x, y});
            }

            @Override
            public void line(double x, double y) {
                piece.add(new double[] {x, y});
            }

            @Override
            public void curve(double x1, double y1, double x2, double y2, double x, double y) {
                throw new AssertionError("an outline has no curves");
            }

            @Override
            public void close() {
                pieces.add(piece.toArray(new double[0][]));
                piece.clear();
            }
        });
        return pieces;
    }
}
