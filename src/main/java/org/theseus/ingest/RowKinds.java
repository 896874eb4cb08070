package org.theseus.ingest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theseus.format.RawRecord;
import org.theseus.model.Aggregate;
import org.theseus.model.BookingTime;
import org.theseus.model.Channel;
import org.theseus.model.Status;

/** Reads what kind of payment a row is: its channel, its status, and what an aggregate stands for. Not thread-safe. */
final class RowKinds {

    /** In a value map: cash whose direction follows from the sides. */
    private static final String CASH = "CASH";

    private final RowTimes times;
    private final @Nullable BoundField channel;
    private final @Nullable BoundField status;
    private final @Nullable BoundField count;
    private final @Nullable BoundField periodFrom;
    private final @Nullable BoundField periodTo;

    RowKinds(Map<String, BoundField> bound, RowTimes times) {
        this.times = times;
        this.channel = bound.get("channel");
        this.status = bound.get("status");
        this.count = bound.get("count");
        this.periodFrom = bound.get("period_from");
        this.periodTo = bound.get("period_to");
    }

    /**
     * The channel.
     *
     * @param extracted what a text says of it, or null
     */
    Channel channel(RawRecord row, @Nullable String extracted, boolean payerOutside, boolean payeeOutside)
            throws RowProblem {
        String text = extracted != null ? extracted : text(channel, row);
        if (text == null) {
            return Channel.UNKNOWN;
        }
        if (text.equals(CASH)) {
            return payerOutside ? Channel.CASH_IN : payeeOutside ? Channel.CASH_OUT : Channel.UNKNOWN;
        }
        return constant(Channel.class, "channel", text);
    }

    Status status(RawRecord row) throws RowProblem {
        String text = text(status, row);
        return text == null ? Status.BOOKED : constant(Status.class, "status", text);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String what, String text) throws RowProblem {
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException unknown) {
            throw RowProblem.of(
                    "BAD_" + what.toUpperCase(Locale.ROOT),
                    what,
                    text,
                    "not one of " + Arrays.toString(type.getEnumConstants()),
                    "Mend the cell, or map the text in the profile.");
        }
    }

    /** What a row that sums up several payments says of them. */
    Aggregate aggregate(RawRecord row) throws RowProblem {
        String text = text(count, row);
        BookingTime from = times.find("period_from", periodFrom, row);
        BookingTime to = times.find("period_to", periodTo, row);
        Long count = null;
        if (text != null) {
            try {
                count = Long.valueOf(text);
            } catch (NumberFormatException none) {
                throw RowProblem.of("BAD_COUNT", "count", text, "no whole number", "Mend the cell.");
            }
        }
        return new Aggregate(count, from != null ? from : BookingTime.UNKNOWN, to != null ? to : BookingTime.UNKNOWN);
    }

    private static @Nullable String text(@Nullable BoundField field, RawRecord row) {
        return field == null ? null : field.read(row);
    }
}
