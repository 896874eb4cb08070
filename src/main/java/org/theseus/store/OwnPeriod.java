package org.theseus.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one file holds of one of its own accounts.
 *
 * @param account key of the account
 * @param from first day, ISO-8601, null if no row has a date
 * @param to last day
 * @param opening balance before the first row with its currency ({@code 12.30 EUR}), empty if unknown
 * @param closing balance after the last row, likewise
 * @param gaps stretches of which something is missing, in words
 */
public record OwnPeriod(
        String account, @Nullable String from, @Nullable String to, String opening, String closing, List<String> gaps) {

    private static final String FIELD = "\t";

    public OwnPeriod {
        gaps = List.copyOf(gaps);
    }

    /** One line of text, for stores that keep lists of texts. */
    public String toText() {
        List<String> fields =
                new ArrayList<>(List.of(account, from == null ? "" : from, to == null ? "" : to, opening, closing));
        gaps.forEach(gap -> fields.add(gap.replace(FIELD, " ")));
        return String.join(FIELD, fields);
    }

    /** The inverse of {@link #toText}. */
    public static OwnPeriod parse(String text) {
        String[] fields = text.split(FIELD, -1);
        return new OwnPeriod(
                fields[0],
                fields[1].isEmpty() ? null : fields[1],
                fields[2].isEmpty() ? null : fields[2],
                fields[3],
                fields[4],
                List.of(fields).subList(5, fields.length));
    }
}
