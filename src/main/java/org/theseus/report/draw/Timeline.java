package org.theseus.report.draw;

import java.util.List;
import org.theseus.protect.PlainText;
import org.theseus.report.safe.SafeNetwork;
import org.theseus.report.safe.SafeRow;
import org.theseus.report.text.ReportText;

/**
 * The rows of one finding along time: a bar across the day where the source knows only the day, a mark where it knows the
 * minute. Rows without a date and sums of several payments are not drawn but counted.
 *
 * @param shown how many rows are drawn, the first in time order
 * @param datable how many could be
 * @param leftOut rows that have no time of their own
 */
public record Timeline(Scene scene, int shown, int datable, int leftOut) {

    private static final double WIDTH = 770;
    private static final double AXIS_FROM = 218;
    private static final double AXIS_TO = 650;
    private static final double ROW = 17;
    private static final double HEAD = 24;
    private static final int MOST_ROWS = 30;
    private static final int SIDE_LETTERS = 18;
    private static final double NARROWEST_BAR = 3;

    /** The time line of a finding of a network. */
    public static Timeline of(SafeNetwork network, SafeNetwork.SafeFinding finding, ReportText text) {
        List<SafeNetwork.SafeCitation> timed = finding.cited().stream()
                .filter(cited -> hasTime(network.rows().get(cited.row())))
                .toList();
        int leftOut = finding.cited().size() - timed.size();
        if (timed.isEmpty()) {
            return new Timeline(new Scene(WIDTH, 1), 0, 0, leftOut);
        }
        List<SafeNetwork.SafeCitation> shown = timed.subList(0, Math.min(MOST_ROWS, timed.size()));
        List<SafeRow> rows =
                timed.stream().map(cited -> network.rows().get(cited.row())).toList();
        TimeAxis axis = TimeAxis.over(
                rows.stream().mapToLong(Timeline::from).min().orElse(0),
                rows.stream().mapToLong(Timeline::to).max().orElse(0),
                AXIS_FROM,
                AXIS_TO);
        Scene scene = new Scene(WIDTH, HEAD + ROW * shown.size() + 4);
        for (TimeAxis.Tick tick : axis.ticks(text)) {
            scene.stroke(Outline.segment(tick.x(), 19, tick.x(), scene.height()), Paint.LINE, 0.8);
            scene.text(tick.label(), tick.x(), 13, Scene.Anchor.MIDDLE, 8.5, Paint.SOFT);
        }
        double y = HEAD + ROW / 2;
        for (SafeNetwork.SafeCitation cited : shown) {
            mark(scene, axis, network.rows().get(cited.row()), cited.part(), y, text);
            y += ROW;
        }
        return new Timeline(scene, shown.size(), timed.size(), leftOut);
    }

    private static void mark(Scene scene, TimeAxis axis, SafeRow row, String part, double y, ReportText text) {
        String sum = text.amount(row.amount()) + " " + row.currency();
        String sides =
                PlainText.middleCut(row.from(), SIDE_LETTERS) + " → " + PlainText.middleCut(row.to(), SIDE_LETTERS);
        scene.group(row.time().replace('T', ' ') + " · " + part + " · " + sides + " · " + sum, () -> {
            scene.text(sides, 2, y + 3, Scene.Anchor.START, 8.5, Paint.INK);
            double x = axis.x(from(row));
            if (row.precision().equals("DAY")) {
                double wide = Math.max(NARROWEST_BAR, axis.x(to(row)) - x);
                scene.fill(Outline.rectangle(x, y - 4, wide, 8), Paint.ACT, 0.7);
            } else {
                scene.fill(Outline.circle(x, y, 3.6), Paint.ACT);
            }
            scene.text(sum, WIDTH - 2, y + 3, Scene.Anchor.END, 8.5, Paint.INK);
        });
    }

    private static boolean hasTime(SafeRow row) {
        return row.fromMillis() != null && row.toMillis() != null && row.aggregated() == null;
    }

    private static long from(SafeRow row) {
        Long from = row.fromMillis();
        return from == null ? 0 : from;
    }

    private static long to(SafeRow row) {
        Long to = row.toMillis();
        return to == null ? 0 : to;
    }
}
