package org.theseus.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import org.theseus.model.Channel;

/**
 * The command that lists rows which a text counts and does not cite: {@code theseus transfers --party X --after 2023-06-01
 * --before 2023-06-08}. The one place that writes it, so that every text gives what the command takes. Immutable.
 */
public final class Listing {

    private static final String COMMAND = "theseus transfers";
    /** Of a quarter. */
    private static final int MONTHS = 3;

    private static final long SECOND = 1_000;

    private final String text;

    private Listing(String text) {
        this.text = text;
    }

    /** What anybody paid anybody. */
    public static Listing ofAll() {
        return new Listing(COMMAND);
    }

    /** What an account, customer or party pays and gets, by its label or {@code P-} id. */
    public static Listing ofParty(String label) {
        return new Listing(COMMAND + " --party " + quoted(label));
    }

    /** Of one channel. */
    public Listing by(Channel channel) {
        return new Listing(text + " --channel " + channel);
    }

    /** What it gets. */
    public static Listing paidTo(String label) {
        return new Listing(COMMAND + " --to " + quoted(label));
    }

    /** From an instant on, and before another. */
    public Listing between(long beginMillis, long endMillis) {
        return new Listing(text + " --after " + moment(beginMillis) + " --before " + moment(endMillis));
    }

    /** Of the calendar quarters from that of one instant to that of another. */
    public Listing quarters(long firstMillis, long lastMillis) {
        return new Listing(text + " --after " + quarter(firstMillis) + " --before "
                + quarter(lastMillis).plusMonths(MONTHS));
    }

    private static LocalDate quarter(long millis) {
        LocalDate day = Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC).toLocalDate();
        return day.withDayOfMonth(1).withMonth(MONTHS * (day.get(IsoFields.QUARTER_OF_YEAR) - 1) + 1);
    }

    /** Before a moment as {@link #moment} says it. */
    public Listing before(String moment) {
        return new Listing(text + " --before " + moment);
    }

    /** An instant in UTC, parts of a second made a whole one, as short as it can be said: {@code 2023-06-02}, {@code 2023-06-02T10:15Z}. */
    public static String moment(long millis) {
        Instant instant = Instant.ofEpochSecond(-Math.floorDiv(-millis, SECOND));
        return instant.equals(instant.truncatedTo(ChronoUnit.DAYS))
                ? Wording.day(instant.toEpochMilli())
                : instant.equals(instant.truncatedTo(ChronoUnit.MINUTES))
                        ? instant.toString().replace(":00Z", "Z")
                        : instant.toString();
    }

    private static String quoted(String label) {
        return label.chars().anyMatch(Character::isWhitespace) ? "\"" + label + "\"" : label;
    }

    @Override
    public String toString() {
        return text;
    }
}
