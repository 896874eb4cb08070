package org.theseus.report.safe;

import java.util.List;

/**
 * What the case could not see.
 *
 * @param coverage counts of accounts and rows
 * @param months the columns of the coverage map ({@code 2023-06})
 * @param map of which months of which institution there are records
 * @param conflicts payments whose records do not agree
 * @param leftOut findings that the report does not tell in full, by reason
 */
public record NotSeen(
        List<Refused> refused,
        List<Rejects> rejected,
        List<DetectorState> detectors,
        List<String> limits,
        List<SafeReport.Figure> coverage,
        List<String> months,
        List<Institution> map,
        List<Conflict> conflicts,
        List<SafeReport.Figure> leftOut,
        List<String> notes) {

    /** A file that was refused. */
    public record Refused(String file, String reason) {}

    /** Rows of one file that were refused for one reason, by line. */
    public record Rejects(String file, String code, long count, List<Long> lines) {}

    /** Whether a detector could look, and what it found. */
    public record DetectorState(
            String indicator,
            String title,
            String detector,
            String state,
            String reason,
            long findings,
            String baseRate) {}

    /** One institution of the coverage map; cells by month, in the order of the months. */
    public record Institution(String name, List<Cell> cells) {}

    /** How much of a month is inside the period of a file. */
    public record Cell(Seen seen, String words) {}

    /** Nothing, a part, or every day of a month. */
    public enum Seen {
        NOTHING,
        PART,
        WHOLE
    }

    /** Two records of one payment that differ. */
    public record Conflict(String transferId, String one, String other, List<String> differences) {}
}
