package org.theseus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.theseus.cases.Finding;
import org.theseus.detect.LeadDraft;
import org.theseus.model.Money;
import org.theseus.model.Transfer;

/**
 * What in the rows of some indicators is weak and no part of their score: a rise that fees explain, wages whose other month is not
 * cited, an arrival that is a mere estimate; and what would settle it. Stateless; O(rows).
 */
final class WeakRows {

    private static final int SMALL_RISE_PERCENT = 5;
    private static final String ESCALATION = "B9";
    private static final String INCOME = "E7b";

    private WeakRows() {}

    /** For AGAINST. */
    static List<String> lines(Finding f, CitedSums sums) {
        List<String> lines = new ArrayList<>();
        List<Transfer> in = sums.rows(LeadDraft.IN);
        if (f.indicator().equals(ESCALATION) && in.size() > 1) {
            Money first = in.get(0).received();
            Money last = in.get(in.size() - 1).received();
            long more = last.minor() - first.minor();
            if (first.currency().equals(last.currency()) && 100 * more < SMALL_RISE_PERCENT * first.minor()) {
                lines.add("the rise is small: " + new Money(more, last.currency())
                        + " from the first payment to the last, less than " + SMALL_RISE_PERCENT + " %"
                        + "; fees or exchange rates could explain it");
            }
        }
        if (f.indicator().equals(INCOME) && !in.isEmpty()) {
            lines.add(
                    "that these are wages rests on a payment of the same payer about a month before or after, which is not cited here; to see it: "
                            + in.stream()
                                    .map(row -> row.from().label())
                                    .distinct()
                                    .map(payer -> "theseus transfers --party " + payer)
                                    .collect(Collectors.joining(", ")));
        }
        return lines;
    }

    /** For ASK NEXT. */
    static List<String> questions(Finding f, String days) {
        return f.scoreParts().stream()
                        .anyMatch(part -> part.label().startsWith("confidence of the arrival")
                                && part.contribution() < part.weight())
                ? List.of("reception, border and police records: did somebody for whom it was paid arrive, and when, "
                        + days + "; theseus event takes it, and settles the arrival that is only estimated here")
                : List.of();
    }
}
