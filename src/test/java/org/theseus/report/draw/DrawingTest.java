package org.theseus.report.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.theseus.report.safe.SafeReport;

/** Pictures of random content: labels apart, everything inside the frame, axes with few and rising marks. */
class DrawingTest {

    @Test
    void shownLabelsNeverOverlap() {
        for (int seed = 0; seed < 300; seed++) {
            NetworkDrawing drawing = NetworkDrawing.of(picture(seed));
            List<double[]> boxes = new ArrayList<>();
            for (NetworkDrawing.DrawnNode node : drawing.nodes()) {
                if (node.label().shown()) {
                    boxes.add(box(node));
                }
            }
            for (int i = 0; i < boxes.size(); i++) {
                for (int j = 0; j < i; j++) {
                    double[] a = boxes.get(i);
                    double[] b = boxes.get(j);
                    boolean apart =
                            a[0] >= b[2] - 0.2 || b[0] >= a[2] - 0.2 || a[1] >= b[3] - 0.2 || b[1] >= a[3] - 0.2;
                    assertThat(apart)
                            .as("seed %d, labels %d and %d", seed, i, j)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everythingIsInsideTheFrame() {
        for (int seed = 0; seed < 300; seed++) {
            NetworkDrawing drawing = NetworkDrawing.of(picture(seed));
            for (NetworkDrawing.DrawnNode node : drawing.nodes()) {
                assertThat(Double.parseDouble(node.x())).as("seed %d", seed).isBetween(0.0, (double) drawing.width());
                assertThat(Double.parseDouble(node.y())).as("seed %d", seed).isBetween(0.0, (double) drawing.height());
            }
            assertThat(drawing.links())
                    .allSatisfy(link -> assertThat(link.path()).matches("M[-0-9. LQC]+"));
        }
    }

    @Test
    void moneyRunsFromLeftToRight() {
        List<SafeReport.SafeLink> chain = List.of(link(2, 0), link(0, 3), link(3, 1));
        double[][] places = LayeredPlacement.of(4, chain);
        assertThat(new double[] {places[2][0], places[0][0], places[3][0], places[1][0]})
                .isSorted();
        assertThat(places[2][0]).isLessThan(places[1][0]);
    }

    @Test
    void anAxisHasFewMarksThatRise() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            long from = 1_600_000_000_000L + random.nextInt(1_000_000_000);
            long to = from + (long) (3_600_000.0 * StrictMath.exp(random.nextDouble() * 11.5));
            List<TimelineDrawing.Tick> ticks = TimeAxis.over(from, to, 100, 900).ticks();
            assertThat(ticks).as("from %d to %d", from, to).hasSizeLessThanOrEqualTo(9);
            assertThat(ticks.stream().map(tick -> Double.parseDouble(tick.x())).toList())
                    .as("from %d to %d", from, to)
                    .isSorted()
                    .allSatisfy(x -> assertThat(x).isBetween(100.0, 900.0));
        }
    }

    private static double[] box(NetworkDrawing.DrawnNode node) {
        double x = Double.parseDouble(node.label().x());
        double y = Double.parseDouble(node.label().y()) + 3.5;
        double wide = node.text().length() * 6.9;
        double left = switch (node.label().anchor()) {
            case "start" -> x;
            case "end" -> x - wide;
            default -> x - wide / 2;
        };
        return new double[] {left, y - 14, left + wide, y};
    }

    private static SafeReport.SafePicture picture(int seed) {
        Random random = new Random(seed);
        int nodes = 1 + random.nextInt(40);
        boolean placed = random.nextBoolean();
        List<SafeReport.SafeNode> made = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            String label = "A".repeat(1 + random.nextInt(26));
            made.add(new SafeReport.SafeNode(
                    label,
                    null,
                    "payer",
                    random.nextBoolean() ? "mule" : "plain",
                    "FULL",
                    placed ? (Double) random.nextGaussian() : null,
                    placed ? (Double) random.nextGaussian() : null));
        }
        List<SafeReport.SafeLink> links = new ArrayList<>();
        for (int link = random.nextInt(60); link > 0; link--) {
            links.add(link(random.nextInt(nodes), random.nextInt(nodes)));
        }
        return new SafeReport.SafePicture("t", "d", nodes, made, links);
    }

    private static SafeReport.SafeLink link(int from, int to) {
        return new SafeReport.SafeLink(from, to, 1, new TreeMap<>(Map.of("EUR", "10.00")));
    }
}
