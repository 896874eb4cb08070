package org.theseus.report.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.theseus.report.safe.SafePicture;
import org.theseus.report.text.ReportText;

/** Pictures of random content: labels apart, everything inside the frame, money from left to right, axes that rise. */
class DrawingTest {

    private static final ReportText TEXT = ReportText.english();

    @Test
    void labelsNeverOverlapAndStayInsideTheFrame() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            SafePicture picture = picture(random, 1 + random.nextInt(40));
            double[][] places = new double[picture.nodes().size()][2];
            for (double[] place : places) {
                place[0] = 20 + random.nextInt(800);
                place[1] = 20 + random.nextInt(500);
            }
            LabelPlacement placement = new LabelPlacement(picture, places, 8, 9, 0, 0, 840, 540);
            List<double[]> boxes = new ArrayList<>();
            placement.nodes().stream().flatMap(Optional::stream).forEach(place -> boxes.add(box(place, 9)));
            for (SafePicture.SafeLink link : picture.links()) {
                placement
                        .nearby("10.00 EUR", places[link.from()][0], places[link.to()][1])
                        .ifPresent(place -> boxes.add(box(place, 9)));
            }
            for (int i = 0; i < boxes.size(); i++) {
                double[] a = boxes.get(i);
                assertThat(a[0]).as("seed %d", seed).isGreaterThanOrEqualTo(-0.1);
                assertThat(a[2]).as("seed %d", seed).isLessThanOrEqualTo(840.1);
                for (int j = 0; j < i; j++) {
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
    void everyLinkThatClosesNoRingLeadsToALaterColumn() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            SafePicture picture = picture(random, 1 + random.nextInt(30));
            Layers layers = Layers.of(picture.nodes().size(), picture.links());
            for (int link = 0; link < picture.links().size(); link++) {
                SafePicture.SafeLink known = picture.links().get(link);
                if (!layers.back()[link]) {
                    assertThat(layers.layer()[known.from()])
                            .as("seed %d, link %d", seed, link)
                            .isLessThan(layers.layer()[known.to()]);
                }
            }
            assertThat(closesRings(picture, layers)).as("seed %d", seed).isTrue();
        }
    }

    /** Every link set aside must close a ring: its start can be reached from its end. */
    private static boolean closesRings(SafePicture picture, Layers layers) {
        int nodes = picture.nodes().size();
        boolean[][] reaches = new boolean[nodes][nodes];
        for (int node = 0; node < nodes; node++) {
            reaches[node][node] = true;
        }
        picture.links().forEach(link -> reaches[link.from()][link.to()] = true);
        for (int via = 0; via < nodes; via++) {
            for (int from = 0; from < nodes; from++) {
                for (int to = 0; to < nodes; to++) {
                    reaches[from][to] |= reaches[from][via] && reaches[via][to];
                }
            }
        }
        for (int link = 0; link < picture.links().size(); link++) {
            SafePicture.SafeLink known = picture.links().get(link);
            if (layers.back()[link] && !reaches[known.to()][known.from()]) {
                return false;
            }
        }
        return true;
    }

    @Test
    void moneyRunsFromLeftToRight() {
        List<SafePicture.SafeLink> chain = List.of(link(2, 0), link(0, 3), link(3, 1));
        double[][] places = LayeredPlacement.of(4, chain).places();
        assertThat(new double[] {places[2][0], places[0][0], places[3][0], places[1][0]})
                .isSorted();
        assertThat(places[2][0]).isLessThan(places[1][0]);
    }

    @Test
    void groupsHoldAccountsThatNobodyCouldTellApartAndLoseNoPayment() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            SafePicture picture = picture(random, 1 + random.nextInt(60));
            Grouped grouped = Grouped.of(picture, TEXT);
            assertThat(grouped.picture().links().stream()
                            .mapToLong(SafePicture.SafeLink::transfers)
                            .sum())
                    .as("seed %d", seed)
                    .isEqualTo(picture.links().stream()
                            .mapToLong(SafePicture.SafeLink::transfers)
                            .sum());
            for (List<Integer> members : grouped.members()) {
                for (int member : members) {
                    assertThat(ends(picture, member)).as("seed %d", seed).isEqualTo(ends(picture, members.get(0)));
                }
            }
        }
    }

    private static List<String> ends(SafePicture picture, int node) {
        return picture.links().stream()
                .flatMap(link -> java.util.stream.Stream.of(
                        link.from() == node ? ">" + link.to() : "", link.to() == node ? "<" + link.from() : ""))
                .filter(end -> !end.isEmpty())
                .sorted()
                .distinct()
                .toList();
    }

    @Test
    void aPrintedChartShowsAtMostFortyShapesAndSaysOfHowMany() {
        Random random = new Random(4);
        SafePicture picture = picture(random, 120);
        String svg = SvgWriter.file(
                ChartSheet.page(picture, new ChartSheet.Frame("H1", "t", "s", "p", List.of("f")), TEXT), "t", "d");
        assertThat(svg).containsPattern("Shown: \\d+ of 120 accounts as 40 shapes");
    }

    @Test
    void anAxisHasFewMarksThatRise() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            long from = 1_600_000_000_000L + random.nextInt(1_000_000_000);
            long to = from + (long) (3_600_000.0 * StrictMath.exp(random.nextDouble() * 11.5));
            List<TimeAxis.Tick> ticks = TimeAxis.over(from, to, 100, 900).ticks(TEXT);
            assertThat(ticks).as("from %d to %d", from, to).hasSizeLessThanOrEqualTo(9);
            assertThat(ticks.stream().map(TimeAxis.Tick::x).toList())
                    .as("from %d to %d", from, to)
                    .isSorted()
                    .allSatisfy(x -> assertThat(x).isBetween(100.0, 900.0));
        }
    }

    @Test
    void numbersAreWrittenAsShortAsTheyCanBe() {
        assertThat(List.of(Numbers.of(12), Numbers.of(-0.44), Numbers.of(3.26), Numbers.of(-12.05), Numbers.of(0.01)))
                .containsExactly("12", "-0.4", "3.3", "-12", "0");
    }

    private static double[] box(LabelPlacement.Place place, double size) {
        double wide = place.text().length() * 0.58 * size;
        double bottom = place.y() + 0.25 * size;
        double left = switch (place.anchor()) {
            case START -> place.x();
            case END -> place.x() - wide;
            case MIDDLE -> place.x() - wide / 2;
        };
        return new double[] {left, bottom - 1.15 * size, left + wide, bottom};
    }

    private static SafePicture picture(Random random, int nodes) {
        List<SafePicture.SafeNode> made = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            made.add(node("A".repeat(1 + random.nextInt(26)), random.nextInt(4)));
        }
        List<SafePicture.SafeLink> links = new ArrayList<>();
        for (int link = random.nextInt(60); link > 0; link--) {
            links.add(link(random.nextInt(nodes), random.nextInt(nodes)));
        }
        return new SafePicture("t", "d", nodes, made, links);
    }

    private static SafePicture.SafeNode node(String label, int kind) {
        @Nullable Double nowhere = null;
        String shape = kind == 0 ? "mule" : kind == 1 ? "collector" : "protected";
        return new SafePicture.SafeNode(label, null, null, "payer", shape, "FULL", kind > 1, nowhere, nowhere);
    }

    private static SafePicture.SafeLink link(int from, int to) {
        return new SafePicture.SafeLink(from, to, 1, new TreeMap<>(Map.of("EUR", "10.00")), "10.00");
    }
}
