package org.theseus.resolve.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A running sum of weights and what was noticed on the way. For one comparison. */
final class Sum {

    private final @Nullable List<Line> lines;
    double total;
    /** Something beside the name speaks for it. */
    boolean identified;
    /** An account or customer number is in common. */
    boolean holder;
    /** ... and stands beside so many names that it is nobody's. */
    boolean collective;
    /** Joining is forbidden. */
    boolean barred;
    /** Two documents of one type, one after the other, and none in common. */
    boolean renewed;
    /** Something that a family does not share speaks for it. */
    boolean personal;
    /** A document or customer number proves it, so that a birth date may be a slip. */
    boolean proved;

    Sum(@Nullable List<Line> lines) {
        this.lines = lines;
    }

    /** Whether joining is forbidden; another document is a renewed one only of somebody told by more than a family shares. */
    boolean isBarred() {
        return barred || (renewed && !personal);
    }

    void add(Factor factor, double weight, int one, int other) {
        total += weight;
        identified |= factor.isIdentifying() && weight > 0;
        personal |= factor.isPersonal();
        renewed |= factor == Factor.DOCUMENT_RENEWED;
        proved |= factor == Factor.DOCUMENT || factor == Factor.CUSTOMER_NUMBER;
        if (lines != null) {
            lines.add(new Line(factor, weight, one, other));
        }
    }
}
