package org.theseus.view;

import java.util.ArrayList;
import java.util.List;
import org.theseus.model.Aggregate;
import org.theseus.model.BookingTime;
import org.theseus.model.Precision;

/** What a reader of a line must not overlook. */
final class Remarks {

    private Remarks() {}

    static List<String> of(Movement movement, boolean broken) {
        List<String> remarks = new ArrayList<>();
        if (!movement.counts()) {
            remarks.add(movement.transfer().status().name() + ": not counted");
        }
        if (movement.own()) {
            remarks.add("own transfer");
        }
        Aggregate aggregate = movement.transfer().aggregate();
        if (aggregate != null) {
            remarks.add(
                    aggregate.count() == null
                            ? "sum of several payments"
                            : "sum of " + aggregate.count() + " payments");
        }
        if (broken) {
            remarks.add("balance does not follow");
        }
        BookingTime time = movement.transfer().time();
        if (time.zoneAssumed() && time.isKnown() && time.precision() != Precision.DAY) {
            remarks.add("time zone assumed");
        }
        return remarks;
    }
}
