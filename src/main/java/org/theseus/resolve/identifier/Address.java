package org.theseus.resolve.identifier;

/**
 * Where somebody says to live, as far as a street and a house number are told.
 *
 * @param key house number and street as it sounds, {@code 12|haupt}
 * @param postcode empty if not stated
 */
public record Address(String key, String postcode) {

    /** Whether it is the same house as far as both tell. */
    public boolean isSame(Address other) {
        return key.equals(other.key)
                && (postcode.isEmpty() || other.postcode.isEmpty() || postcode.equals(other.postcode));
    }
}
