package org.theseus.resolve.evidence;

import java.util.Locale;
import java.util.Optional;

/** What may speak for or against two parties being one, in the order of the printed table. */
public enum Factor {
    JUDGED_SAME("judged the same by an analyst", true),
    DOCUMENT("same document number", true),
    DOCUMENT_FOLDED("same document number but for letters that are misread", true),
    DOCUMENT_NEAR("document numbers one sign apart", false),
    CUSTOMER_NUMBER("same customer number at one institution", true),
    ACCOUNT("same account", true),
    ONE_HOLDER("one number is kept for one holder, names do not contradict", false),
    PHONE("same phone number", true),
    PHONE_NATIONAL("same phone number as dialled inside a country", true),
    EMAIL("same e-mail address", true),
    ONE_NAME("phone or e-mail address stands under this one name only", false),
    BIRTH_DATE("same birth date", true),
    BIRTH_DATE_RARE("hardly anybody else carries that day", false),
    BIRTH_DATE_PART("birth date agrees in part", true),
    ADDRESS("same street and house", true),
    TOWN("same town of payment", true),
    NAME("name", false),
    NAME_CONTRADICTED("names of two people", false),
    BIRTH_DATE_CONTRADICTED("two birth dates", false),
    DOCUMENT_CONTRADICTED("two valid documents of one type at one time", false),
    DOCUMENT_RENEWED("two documents of one type, one after the other", false),
    IMPOSSIBLE_TRAVEL("too far apart for the time between", false);

    private final String key;
    private final String words;
    private final boolean identifying;

    Factor(String words, boolean identifying) {
        this.key = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.words = words;
        this.identifying = identifying;
    }

    /** The factor in a table for people. */
    public String words() {
        return words;
    }

    /** Whether it is something beside the name that says who it is: a name alone never joins. */
    public boolean isIdentifying() {
        return identifying;
    }

    /** Whether it is one person's own: an address, and a telephone under several names, may be a household's. */
    boolean isPersonal() {
        return switch (this) {
            case BIRTH_DATE, CUSTOMER_NUMBER, ACCOUNT, ONE_NAME, JUDGED_SAME -> true;
            default -> false;
        };
    }

    /** Its place in the order of the printed table, from 0: for tables by factor. */
    @SuppressWarnings("EnumOrdinal") // the place in an array, never stored
    int place() {
        return ordinal();
    }

    /** Whether it tells two of one name apart, whatever else agrees: papers, birth dates, ways too long. */
    public boolean tellsApart() {
        return switch (this) {
            case BIRTH_DATE_CONTRADICTED, DOCUMENT_CONTRADICTED, DOCUMENT_RENEWED, IMPOSSIBLE_TRAVEL -> true;
            default -> false;
        };
    }

    /** The inverse of {@link #key}; empty if there is none. */
    public static Optional<Factor> of(String key) {
        for (Factor factor : values()) {
            if (factor.key.equals(key)) {
                return Optional.of(factor);
            }
        }
        return Optional.empty();
    }

    /** Its name in the file of weights: {@code birth-date-part}. */
    public String key() {
        return key;
    }
}
