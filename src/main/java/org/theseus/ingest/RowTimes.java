package org.theseus.ingest;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theseus.format.RawRecord;
import org.theseus.model.BookingTime;

/** Reads when a row's payment was made, paid out and valued. Not thread-safe. */
final class RowTimes {

    private final Dates dates;
    private final @Nullable BoundField time;
    private final @Nullable BoundField paid;
    private final @Nullable BoundField value;

    RowTimes(Map<String, BoundField> bound, Dates dates) {
        this.dates = dates;
        this.time = bound.get("time");
        this.paid = bound.get("paid_time");
        this.value = bound.get("value_date");
    }

    /** The time of the payment; a profile may allow that there is none. */
    BookingTime time(RawRecord row) throws RowProblem {
        BookingTime found = find("time", time, row);
        if (found != null) {
            return found;
        }
        if (time != null && time.mayBeEmpty()) {
            return BookingTime.UNKNOWN;
        }
        throw new RowProblem("NO_DATE", "time is empty. Fill the cell.");
    }

    @Nullable
    BookingTime paid(RawRecord row) throws RowProblem {
        return find("paid_time", paid, row);
    }

    @Nullable
    BookingTime value(RawRecord row) throws RowProblem {
        return find("value_date", value, row);
    }

    /** The time in a cell, null if it is empty. */
    @Nullable
    BookingTime find(String name, @Nullable BoundField field, RawRecord row) throws RowProblem {
        String text = field == null ? null : field.read(row);
        return text == null ? null : dates.parse(name, text);
    }
}
