package org.theseus.report.draw;

import java.util.List;
import org.theseus.report.safe.SafePicture;
import org.theseus.report.text.ReportText;

/**
 * Where every account of a network stands in its interactive chart, in chart units (a shape is about 24 wide): accounts that
 * stand apart are placed by themselves, accounts of a group around the place of their group. Positions that came with the
 * picture are kept for large pictures; small ones run from left to right. Immutable.
 *
 * @param grouped what stands as one
 * @param x by node of the original picture
 * @param groupX by node of the grouped picture
 */
public record LinkChart(
        SafePicture picture, Grouped grouped, double[] x, double[] y, double[] groupX, double[] groupY) {

    /** From so many accounts and groups on, columns would be too long to read. */
    private static final int LAYERED_UP_TO = 90;

    private static final double COLUMN = 190;
    private static final double WIDER = 1.4;

    private static final double ROW = 46;
    private static final double LOWEST = 150;
    private static final double NEIGHBOURS = 62;
    private static final double GOLDEN = 2.399963229728653;
    private static final double MEMBER = 15;

    /** The chart of a picture; O(n + m log m). */
    public static LinkChart of(SafePicture picture, ReportText text) {
        Grouped grouped = Grouped.of(picture, text);
        int nodes = picture.nodes().size();
        int shown = grouped.picture().nodes().size();
        double[] x = new double[nodes];
        double[] y = new double[nodes];
        double[] groupX = new double[shown];
        double[] groupY = new double[shown];
        boolean given = picture.nodes().stream().allMatch(node -> node.x() != null && node.y() != null);
        if (shown > LAYERED_UP_TO && given) {
            for (int node = 0; node < nodes; node++) {
                x[node] = at(picture.nodes().get(node).x());
                y[node] = at(picture.nodes().get(node).y());
            }
            for (int node = 0; node < shown; node++) {
                for (int member : grouped.members().get(node)) {
                    groupX[node] += x[member] / grouped.members().get(node).size();
                    groupY[node] += y[member] / grouped.members().get(node).size();
                }
            }
            return new LinkChart(picture, grouped, x, y, groupX, groupY);
        }
        LayeredPlacement layers = LayeredPlacement.of(shown, grouped.picture().links());
        double wide = layers.columns() == 0 ? COLUMN + 22.0 * shown : COLUMN * Math.max(1, layers.columns() - 1);
        if (layers.columns() > 1) {
            // a few full columns would stand as one thin strip in a frame that is wider than high
            wide = Math.max(wide, WIDER * ROW * layers.fullest());
        }
        double high = layers.columns() == 0 ? wide * 0.6 : Math.max(LOWEST, ROW * layers.fullest());
        for (int node = 0; node < shown; node++) {
            groupX[node] = layers.places()[node][0] * wide;
            groupY[node] = layers.places()[node][1] * high;
            List<Integer> members = grouped.members().get(node);
            for (int member = 0; member < members.size(); member++) {
                boolean alone = members.size() == 1;
                double reach = alone ? 0 : MEMBER * StrictMath.sqrt(member + 0.6);
                x[members.get(member)] = groupX[node] + reach * StrictMath.cos(member * GOLDEN);
                y[members.get(member)] = groupY[node] + reach * StrictMath.sin(member * GOLDEN);
            }
        }
        return new LinkChart(picture, grouped, x, y, groupX, groupY);
    }

    private static double at(@org.jspecify.annotations.Nullable Double place) {
        return place == null ? 0 : place * NEIGHBOURS;
    }
}
