package org.theseus.report.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.theseus.protect.PlainText;
import org.theseus.report.safe.SafePicture;
import org.theseus.report.text.ReportText;

/**
 * Money as bands from left to right (a Sankey diagram): the height of an account is the larger of what came in and what went
 * out, the height of a band what it carries. Links that close a ring, or whose sum has no measure, are counted and left out.
 */
public record FlowDiagram(Scene scene, int drawn, int leftOut) {

    private static final double WIDTH = 770;
    private static final double SIDE = 132;
    private static final double BAR = 11;
    private static final double GAP = 9;
    private static final double THINNEST = 1;
    private static final int MOST_NODES = 36;
    private static final int EDGE_LETTERS = 22;

    /** The diagram, empty where fewer than two accounts are left or they are too many to read. */
    public static Optional<FlowDiagram> of(SafePicture picture, ReportText text) {
        SafePicture grouped = Grouped.of(picture, text).picture();
        Measure measure = Measure.of(grouped);
        Layers layers = Layers.of(grouped.nodes().size(), grouped.links());
        List<Integer> drawn = new ArrayList<>();
        for (int link = 0; link < grouped.links().size(); link++) {
            if (!layers.back()[link] && measure.value(grouped.links().get(link)) > 0) {
                drawn.add(link);
            }
        }
        return drawn.isEmpty() || grouped.nodes().size() > MOST_NODES
                ? Optional.empty()
                : Optional.of(new Drawing(grouped, measure, layers, drawn, text).draw());
    }

    private static final class Drawing {

        private final SafePicture picture;
        private final Measure measure;
        private final List<Integer> drawn;
        private final ReportText text;
        private final int[] layer;
        private final int columns;
        private final double[] in;
        private final double[] out;
        private final double[] x;
        private final double[] y;
        private final double[] high;
        private double scale;
        private double height;

        Drawing(SafePicture picture, Measure measure, Layers layers, List<Integer> drawn, ReportText text) {
            this.picture = picture;
            this.measure = measure;
            this.drawn = drawn;
            this.text = text;
            this.layer = layers.layer();
            this.columns = layers.count();
            int nodes = picture.nodes().size();
            this.in = new double[nodes];
            this.out = new double[nodes];
            this.x = new double[nodes];
            this.y = new double[nodes];
            this.high = new double[nodes];
        }

        FlowDiagram draw() {
            for (int index : drawn) {
                SafePicture.SafeLink link = picture.links().get(index);
                out[link.from()] += measure.value(link);
                in[link.to()] += measure.value(link);
            }
            placeNodes();
            Scene scene = new Scene(WIDTH, height);
            bands(scene);
            nodes(scene);
            return new FlowDiagram(scene, drawn.size(), picture.links().size() - drawn.size());
        }

        private boolean isDrawn(int node) {
            return in[node] + out[node] > 0;
        }

        private void placeNodes() {
            List<List<Integer>> byColumn = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                byColumn.add(new ArrayList<>());
            }
            double fullest = 0;
            int most = 1;
            for (int node = 0; node < layer.length; node++) {
                if (isDrawn(node)) {
                    byColumn.get(layer[node]).add(node);
                }
            }
            for (List<Integer> column : byColumn) {
                fullest = Math.max(
                        fullest,
                        column.stream()
                                .mapToDouble(node -> Math.max(in[node], out[node]))
                                .sum());
                most = Math.max(most, column.size());
            }
            double room = Math.max(110, Math.min(420, 26.0 * most));
            scale = fullest > 0 ? room / fullest : 1;
            height = room + GAP * most + 34;
            double[][] order =
                    LayeredPlacement.of(layer.length, picture.links()).places();
            for (int column = 0; column < columns; column++) {
                List<Integer> members = byColumn.get(column);
                members.sort((a, b) -> Double.compare(order[a][1], order[b][1]));
                double used = members.stream().mapToDouble(this::heightOf).sum() + GAP * (members.size() - 1);
                double top = (height - 20 - used) / 2;
                for (int node : members) {
                    x[node] = SIDE + (columns == 1 ? 0 : (WIDTH - 2 * SIDE - BAR) * column / (columns - 1));
                    y[node] = top;
                    high[node] = heightOf(node);
                    top += high[node] + GAP;
                }
            }
        }

        private double heightOf(int node) {
            return Math.max(THINNEST + 1, Math.max(in[node], out[node]) * scale);
        }

        private void bands(Scene scene) {
            double[] leaving = new double[layer.length];
            double[] coming = new double[layer.length];
            List<Integer> order = new ArrayList<>(drawn);
            order.sort((a, b) -> {
                SafePicture.SafeLink one = picture.links().get(a);
                SafePicture.SafeLink other = picture.links().get(b);
                int byStart = Double.compare(y[one.from()], y[other.from()]);
                return byStart != 0 ? byStart : Double.compare(y[one.to()], y[other.to()]);
            });
            for (int index : order) {
                SafePicture.SafeLink link = picture.links().get(index);
                double thick = Math.max(THINNEST, measure.value(link) * scale);
                double fromX = x[link.from()] + BAR;
                double toX = x[link.to()];
                double fromY = y[link.from()] + leaving[link.from()];
                double toY = y[link.to()] + coming[link.to()];
                leaving[link.from()] += thick;
                coming[link.to()] += thick;
                double bend = (toX - fromX) / 2;
                Outline band = new Outline()
                        .move(fromX, fromY)
                        .curve(fromX + bend, fromY, toX - bend, toY, toX, toY)
                        .line(toX, toY + thick)
                        .curve(toX - bend, toY + thick, fromX + bend, fromY + thick, fromX, fromY + thick)
                        .close();
                String title = text.of(
                        "chart.link",
                        cut(link.from()),
                        cut(link.to()),
                        text.counted("payments", link.transfers()),
                        text.sums(link.sums()));
                scene.group(title, () -> scene.fill(band, Paint.RIBBON, 0.6));
            }
        }

        private String cut(int node) {
            return PlainText.shortened(picture.nodes().get(node).label(), 60);
        }

        private void nodes(Scene scene) {
            for (int node = 0; node < layer.length; node++) {
                if (!isDrawn(node)) {
                    continue;
                }
                SafePicture.SafeNode known = picture.nodes().get(node);
                int at = node;
                Paint paint = RoleShape.isQuiet(known.shape()) ? Paint.QUIET : Paint.ACT;
                scene.group(
                        cut(node) + ": " + known.parts(),
                        () -> scene.fill(Outline.rectangle(x[at], y[at], BAR, high[at]), paint));
                boolean first = layer[node] == 0;
                double pitch = (WIDTH - 2 * SIDE - BAR) / Math.max(1, columns - 1);
                int letters = first || layer[node] == columns - 1
                        ? EDGE_LETTERS
                        : (int) Math.max(5, Math.min(EDGE_LETTERS, (pitch - BAR - 18) / 4.9));
                double labelX = first ? x[node] - 16 : x[node] + BAR + 16;
                double middle = y[node] + high[node] / 2;
                RoleShape.draw(scene, known.shape(), first ? x[node] - 9 : x[node] + BAR + 9, middle, 0.42);
                Scene.Anchor anchor = first ? Scene.Anchor.END : Scene.Anchor.START;
                scene.halo(PlainText.middleCut(known.label(), letters), labelX, middle + 3, anchor, 8.5, Paint.INK);
                if (high[node] > 22) {
                    double sum = Math.max(in[node], out[node]);
                    scene.halo(
                            text.count(Math.round(sum)) + "\u00a0" + measure.currency(),
                            labelX,
                            middle + 13,
                            anchor,
                            7.5,
                            Paint.SOFT);
                }
            }
        }
    }
}
