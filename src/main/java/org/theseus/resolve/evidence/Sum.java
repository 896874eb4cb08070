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
    /** One birth date, perhaps but for its day. */
    private boolean day;
    /** ... that hardly anybody else has. */
    private boolean rareDay;

    private boolean house;
    private boolean phone;
    private boolean email;

    Sum(@Nullable List<Line> lines) {
        this.lines = lines;
    }

    /** Whether joining is forbidden; another document is a renewed one only of somebody told by more than a family shares. */
    boolean isBarred() {
        return barred || (renewed && !personal);
    }

    /** What it came to, with a total. */
    Verdict verdict(double said) {
        boolean shared = proved || email || (holder && !collective) || (day && (phone || house));
        return new Verdict(said, identified, isBarred(), shared, rareDay);
    }

    void add(Factor factor, double weight, int one, int other) {
        total += weight;
        identified |= factor.isIdentifying() && weight > 0;
        personal |= factor.isPersonal();
        renewed |= factor == Factor.DOCUMENT_RENEWED;
        switch (factor) {
            case DOCUMENT, CUSTOMER_NUMBER -> proved = true;
            case BIRTH_DATE, BIRTH_DATE_PART -> day = true;
            case BIRTH_DATE_RARE -> rareDay = true;
            case ADDRESS -> house = true;
            case PHONE -> phone = true;
            case EMAIL -> email = true;
            default -> {}
        }
        if (lines != null) {
            lines.add(new Line(factor, weight, one, other));
        }
    }
}
