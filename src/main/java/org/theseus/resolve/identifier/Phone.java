package org.theseus.resolve.identifier;

/**
 * A phone number in a form in which spellings meet.
 *
 * @param value {@code +} and digits if the country is known, else {@code ~} and the digits without leading zeros
 * @param national digits as dialled inside the country, without the leading zero
 */
public record Phone(String value, String national) {

    /** Whether the country is known, so that the number is one in the world. */
    public boolean isInternational() {
        return value.startsWith("+");
    }
}
