package org.theseus.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the combinations of width, channel and currencies that occur; there are few. Not thread-safe. */
final class EdgeKinds {

    static final int MAX_NUMBER = 255;

    /**
     * A combination.
     *
     * @param widthMillis length of the time interval
     */
    record Kind(long widthMillis, int channel, int sentCurrency, int receivedCurrency) {}

    private final Map<Kind, Integer> numbers = new HashMap<>();
    private final List<Kind> kinds = new ArrayList<>();
    private Kind last = new Kind(0, 0, 0, 0);
    private char lastNumber;

    char number(long widthMillis, int channel, int sentCurrency, int receivedCurrency) {
        if (last.widthMillis == widthMillis
                && last.channel == channel
                && last.sentCurrency == sentCurrency
                && last.receivedCurrency == receivedCurrency) {
            return lastNumber;
        }
        Kind kind = new Kind(
                widthMillis,
                checked(channel, "channel"),
                checked(sentCurrency, "currency"),
                checked(receivedCurrency, "currency"));
        lastNumber = (char) numbers.computeIfAbsent(kind, this::next).intValue();
        last = kind;
        return lastNumber;
    }

    private static int checked(int number, String what) {
        if (number < 0 || number > MAX_NUMBER) {
            throw new IllegalArgumentException(what + " number " + number + " outside 0.." + MAX_NUMBER);
        }
        return number;
    }

    private Integer next(Kind kind) {
        if (kinds.size() > Character.MAX_VALUE) {
            throw new IllegalArgumentException("more than 65,536 combinations of width, channel and currencies");
        }
        kinds.add(kind);
        return kinds.size() - 1;
    }

    List<Kind> all() {
        return List.copyOf(kinds);
    }
}
