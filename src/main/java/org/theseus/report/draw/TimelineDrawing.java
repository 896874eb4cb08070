package org.theseus.report.draw;

import java.util.ArrayList;
import java.util.List;
import org.theseus.protect.PlainText;
import org.theseus.report.safe.SafeReport;

/**
 * The rows of one finding along time, in page units: a bar across the day where the source knows only the day, a mark
 * where it knows the minute. Rows without a date and sums of several payments are not drawn but counted.
 *
 * @param marks the first rows in time order
 * @param datable how many rows could be drawn
 * @param leftOut rows that have no time of their own
 */
public record TimelineDrawing(int width, int height, List<Tick> ticks, List<Mark> marks, int datable, int leftOut) {

    private static final int WIDTH = 960;
    private static final int AXIS_FROM = 290;
    private static final int AXIS_TO = 815;
    private static final int ROW = 22;
    private static final int HEAD = 30;
    private static final int MOST_ROWS = 30;
    private static final int SIDE_LETTERS = 17;
    private static final double NARROWEST_BAR = 4;

    /** A line of the time axis. */
    public record Tick(String x, String label) {}

    /** A row: {@code width} is "0" for a mark. */
    public record Mark(
            SafeReport.SafeRow row, String sides, int y, String x, String width, boolean isBar, String amountX) {}

    public static TimelineDrawing of(SafeReport.SafeFinding finding) {
        List<SafeReport.SafeRow> timed = finding.rows().stream()
                .filter(row -> row.fromMillis() != null && row.toMillis() != null && row.aggregated() == null)
                .toList();
        int leftOut = finding.rows().size() - timed.size();
        if (timed.isEmpty()) {
            return new TimelineDrawing(WIDTH, 0, List.of(), List.of(), 0, leftOut);
        }
        long first = timed.stream().mapToLong(TimelineDrawing::from).min().orElseThrow();
        long last = timed.stream().mapToLong(TimelineDrawing::to).max().orElseThrow();
        TimeAxis axis = TimeAxis.over(first, last, AXIS_FROM, AXIS_TO);
        List<Mark> marks = new ArrayList<>();
        for (SafeReport.SafeRow row : timed.subList(0, Math.min(MOST_ROWS, timed.size()))) {
            int y = HEAD + ROW / 2 + ROW * marks.size();
            boolean isBar = row.precision().equals("DAY");
            double x = axis.x(from(row));
            double width = isBar ? Math.max(NARROWEST_BAR, axis.x(to(row)) - x) : 0;
            marks.add(new Mark(
                    row,
                    side(row.from()) + " → " + side(row.to()),
                    y,
                    NetworkDrawing.number(x),
                    NetworkDrawing.number(width),
                    isBar,
                    NetworkDrawing.number(WIDTH - 4)));
        }
        return new TimelineDrawing(
                WIDTH, HEAD + ROW * marks.size() + 6, axis.ticks(), List.copyOf(marks), timed.size(), leftOut);
    }

    private static String side(String label) {
        return PlainText.shortened(label, SIDE_LETTERS);
    }

    private static long from(SafeReport.SafeRow row) {
        Long from = row.fromMillis();
        return from == null ? 0 : from;
    }

    private static long to(SafeReport.SafeRow row) {
        Long to = row.toMillis();
        return to == null ? 0 : to;
    }
}
