package org.theseus.explain;

import java.util.List;
import org.theseus.cases.Finding;

/** What would settle what is weak in the rows of a lead, as an arrival that is a mere estimate. Stateless; O(parts of the score). */
final class WeakRows {

    private WeakRows() {}

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
