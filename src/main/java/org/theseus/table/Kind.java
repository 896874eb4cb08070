package org.theseus.table;

import java.math.BigDecimal;
import java.util.List;
import org.theseus.model.BookingTime;
import org.theseus.model.Money;

/** What the cells of a column are; it decides alignment, type in files and sort order. */
public enum Kind {
    /** Words: {@link String}. */
    TEXT(String.class),
    /** Ids, account numbers, digests: {@link String}, never turned into a number, never shortened. */
    ID(String.class),
    /** Whole numbers: {@link Long}. */
    INTEGER(Long.class),
    /** Shares and ratios: {@link BigDecimal} with the scale that is to be shown. */
    DECIMAL(BigDecimal.class),
    /** Amounts: {@link Money}; the currency stands in a field of its own. */
    MONEY(Money.class),
    /** Times with the precision of their source: {@link BookingTime}. */
    TIME(BookingTime.class),
    /** Yes or no: {@link Boolean}; "no" is shown empty on a terminal. */
    FLAG(Boolean.class),
    /** Several words: {@code List<String>}. */
    LIST(List.class),
    /**
     * Nested objects for JSON: a list of insertion-ordered maps whose values are {@link String}, {@link Long},
     * {@link BigDecimal} or {@code List<String>}; written as JSON text where there is no nesting.
     */
    OBJECTS(List.class);

    private final Class<?> type;

    Kind(Class<?> type) {
        this.type = type;
    }

    boolean accepts(Object cell) {
        return type.isInstance(cell);
    }

    boolean isRightAligned() {
        return this == INTEGER || this == DECIMAL || this == MONEY;
    }
}
