package org.theseus.algo.attribution;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The payments of one account in one order, with the cited ones marked, and what they draw on. Not thread-safe. */
final class Account {

    /** One payment; {@code out} false for an inflow. */
    record Event(long time, boolean out, long amount, boolean cited, int edge) {}

    private static final Comparator<Event> ORDER = Comparator.comparingLong(Event::time)
            .thenComparing(event -> !event.out())
            .thenComparingInt(Event::edge);

    private final List<Event> events;
    private final long opening;

    Account(List<Event> events, long opening) {
        this.events = new ArrayList<>(events);
        this.events.sort(ORDER);
        this.opening = opening;
    }

    /** Whether every payment out is covered. */
    boolean isCovered() {
        long balance = opening;
        for (Event event : events) {
            balance += event.out() ? -event.amount() : event.amount();
            if (balance < 0) {
                return false;
            }
        }
        return true;
    }

    /** How much the cited payments out draw from the cited inflows if they take it as early, or as late, as they can. */
    long drawn(boolean citedFirst) {
        long cited = 0;
        long other = opening;
        long drawn = 0;
        for (Event event : events) {
            if (!event.out()) {
                cited += event.cited() ? event.amount() : 0;
                other += event.cited() ? 0 : event.amount();
                continue;
            }
            // payments that are not cited do the opposite, to leave as much, or as little, as they can
            boolean takesCited = event.cited() == citedFirst;
            long fromCited = takesCited
                    ? Math.min(cited, event.amount())
                    : Math.min(cited, event.amount() - Math.min(other, event.amount()));
            cited -= fromCited;
            other -= Math.min(other, event.amount() - fromCited);
            drawn += event.cited() ? fromCited : 0;
        }
        return drawn;
    }

    /** The same if the money that came first leaves first. */
    long drawnFirstInFirstOut() {
        List<Event> stock = new ArrayList<>();
        stock.add(new Event(0, false, opening, false, -1));
        long[] left = new long[events.size() + 1];
        left[0] = opening;
        int head = 0;
        long drawn = 0;
        for (Event event : events) {
            if (!event.out()) {
                left[stock.size()] = event.amount();
                stock.add(event);
                continue;
            }
            long open = event.amount();
            while (open > 0 && head < stock.size()) {
                long taken = Math.min(open, left[head]);
                left[head] -= taken;
                open -= taken;
                drawn += event.cited() && stock.get(head).cited() ? taken : 0;
                if (left[head] == 0) {
                    head++;
                }
            }
        }
        return drawn;
    }

    /** The same if every payment out takes from all that is there in proportion; rounded to the minor unit at the end. */
    long drawnProRata() {
        BigDecimal cited = BigDecimal.ZERO;
        BigDecimal drawn = BigDecimal.ZERO;
        long balance = opening;
        for (Event event : events) {
            if (!event.out()) {
                balance += event.amount();
                cited = event.cited() ? cited.add(BigDecimal.valueOf(event.amount())) : cited;
            } else if (balance > 0) {
                long taken = Math.min(balance, event.amount());
                if (cited.signum() > 0) {
                    BigDecimal share = cited.multiply(BigDecimal.valueOf(taken), MathContext.DECIMAL128)
                            .divide(BigDecimal.valueOf(balance), MathContext.DECIMAL128);
                    cited = cited.subtract(share);
                    drawn = event.cited() ? drawn.add(share) : drawn;
                }
                balance -= taken;
            }
        }
        return drawn.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
