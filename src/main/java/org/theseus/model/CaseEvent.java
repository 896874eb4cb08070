package org.theseus.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact from outside the payments, as an investigator entered it.
 *
 * @param subject person, account or identifier that it concerns, as typed
 * @param place where it happened, as typed; null if not stated
 * @param source where the investigator has it from
 * @param note free words, may be empty
 */
public record CaseEvent(
        LocalDate date, Kind kind, String subject, @Nullable String place, String source, String note) {

    /** What happened (contract, section 3). */
    public enum Kind {
        ARREST,
        APPREHENSION,
        ASYLUM_APPLICATION,
        CONTROL,
        SEIZURE,
        CALL,
        RELEASE,
        OTHER
    }
}
