package org.theseus.generate;

import java.nio.file.Path;
import java.util.SortedMap;

/**
 * What was made.
 *
 * @param rows transfers of the case, seen or not
 * @param rowsSeen those in {@code transfers.csv}
 * @param plantedRows rows of positives, boundary cases, evasions and stories
 * @param groups number of groups by kind and pattern, such as {@code POSITIVE A1}
 * @param files paths below the folder, with their SHA-256
 */
public record Generated(
        Path folder,
        long rows,
        long rowsSeen,
        long plantedRows,
        int persons,
        int firms,
        int accounts,
        SortedMap<String, Integer> groups,
        SortedMap<String, String> files) {

    /** The same in another folder. */
    Generated at(Path other) {
        return new Generated(other, rows, rowsSeen, plantedRows, persons, firms, accounts, groups, files);
    }

    /** The summary as one JSON object. */
    public String json() {
        StringBuilder text = new StringBuilder("{\"rows\":").append(rows);
        text.append(",\"rows_seen\":").append(rowsSeen);
        text.append(",\"rows_planted\":").append(plantedRows);
        text.append(",\"persons\":").append(persons);
        text.append(",\"firms\":").append(firms);
        text.append(",\"accounts_and_customer_numbers\":").append(accounts);
        text.append(",\"groups\":{");
        String separator = "";
        for (var group : groups.entrySet()) {
            text.append(separator)
                    .append('"')
                    .append(group.getKey())
                    .append("\":")
                    .append(group.getValue());
            separator = ",";
        }
        return text.append("}}").toString();
    }

    /** Share of rows that are everyday life. */
    public double benignShare() {
        return rows == 0 ? 1 : 1 - (double) plantedRows / rows;
    }
}
