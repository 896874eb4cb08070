package org.theseus.store.neo4j;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.theseus.model.TheseusException;

/**
 * A parameter of a named query.
 *
 * @param fallback what is used if the user gives none, null if one must be given
 */
public record QueryParameter(
        String name, Type type, @Nullable String fallback, String meaning) {

    /** What a parameter's text must be. */
    public enum Type {
        /** A whole number. */
        INTEGER,
        /** A number with a dot. */
        DECIMAL,
        /** Any text. */
        TEXT,
        /** A date such as 2023-06-02. */
        DAY
    }

    /**
     * The value that the store gets for a text.
     *
     * @throws TheseusException (USAGE) if the text is not of the type
     */
    Object parse(String text) {
        try {
            return switch (type) {
                case INTEGER -> Long.parseLong(text.strip());
                case DECIMAL -> new BigDecimal(text.strip()).doubleValue();
                case TEXT -> text;
                case DAY -> LocalDate.parse(text.strip()).toString();
            };
        } catch (NumberFormatException | DateTimeException wrong) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "parameter " + name + ": " + text + " is no " + typeName(),
                    "It is: " + meaning + ".",
                    wrong);
        }
    }

    /** {@code integer}, {@code decimal}, {@code text} or {@code day}. */
    public String typeName() {
        return type.name().toLowerCase(java.util.Locale.ROOT);
    }
}
