package org.theseus.resolve.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A running sum of weights and what was noticed on the way. For one comparison. */
final class Sum {

    private final @Nullable List<Line> lines;
    double total;
    /** Something beside the name speaks for it. */
    boolean identified;
    /** Joining is forbidden. */
    boolean barred;
    /** A document or customer number proves it, so that a birth date may be a slip. */
    boolean proved;

    Sum(@Nullable List<Line> lines) {
        this.lines = lines;
    }

    void add(Factor factor, double weight, int one, int other) {
        total += weight;
        identified |= factor.isIdentifying() && weight > 0;
        proved |= factor == Factor.DOCUMENT || factor == Factor.CUSTOMER_NUMBER;
        if (lines != null) {
            lines.add(new Line(factor, weight, one, other));
        }
    }
}
