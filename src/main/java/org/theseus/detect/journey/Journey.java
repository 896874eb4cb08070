package org.theseus.detect.journey;

import java.time.LocalDate;
import java.util.Set;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Rows;
import org.theseus.detect.arrival.Arrival;
import org.theseus.detect.fee.FeeBands;

/**
 * What looks like the price of a journey, paid by one side.
 *
 * @param side number of the side that paid
 * @param fees the payments, in the order of time
 * @param paid numbers of the sides that were paid
 * @param form the indicator whose shape the payments have
 * @param arrival when it ended, as far as that can be told
 */
record Journey(int side, int[] fees, Set<Integer> paid, Form form, Arrival arrival) {

    /** Which indicator's shape the payments have. */
    enum Form {
        /** Two or more payments to one side, together of the size of a package's price. */
        IN_PARTS("fee paid in parts (B4)"),
        /** A trail of payments along a route. */
        BY_LEGS("journey paid by legs (B2)");

        private final String words;

        Form(String words) {
            this.words = words;
        }
    }

    /** What shape they have, and for a fee in parts which known price their sum has the size of. */
    String shape(CaseContext context) {
        if (form == Form.BY_LEGS) {
            return form.words;
        }
        LocalDate day = Journeys.day(context.graph().graph().earliest(fees[0]));
        return form.words + " whose sum has the size of a known price ("
                + FeeBands.of(context).packageWords(Rows.euros(context, fees), day) + ")";
    }
}
