package org.theseus.app;

import java.util.List;
import java.util.Locale;
import org.theseus.evaluate.TruthMeasures;
import org.theseus.table.Column;
import org.theseus.table.Table;

/** Counts against the truth of invented cases, as tables. Stateless. */
public final class TruthTables {

    private TruthTables() {}

    /** Every count with its interval, then what they come to. */
    public static List<Table> of(TruthMeasures measures) {
        Table.Builder counts = Table.of(
                "counts",
                Column.text("measure", "Measure"),
                Column.text("key", "Of"),
                Column.integer("hit", "Hit"),
                Column.integer("of", "Cases"),
                Column.text("share", "Share (95 %)"));
        for (String measure : TruthMeasures.measures()) {
            measures.of(measure)
                    .forEach((key, count) -> counts.row(
                            measure, key, count.hit(), count.of(), count.share().toString()));
        }
        counts.note(
                "recall, precision, boundary, evasion: findings of the indicator itself; look-alikes and stories: alerts");
        counts.note("recall on planted cases says how well definitions are met; it is no estimate for real cases");
        Table.Builder sums = Table.of("sums", Column.text("measure", "Measure"), Column.text("value", "Value"));
        for (String measure : TruthMeasures.measures()) {
            TruthMeasures.Count all = measures.all(measure);
            sums.row(measure, all.hit() + " of " + all.of() + ", " + all.share());
        }
        sums.row("false alerts", measures.falseAlerts() + " on " + measures.benignRows() + " benign rows");
        sums.row("per 100,000 benign rows", number(measures.perHundredThousandRows()));
        sums.row("per 1,000 private persons and year", number(measures.perThousandPartyYears()));
        return List.of(counts.build(), sums.build());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
