package org.theseus.resolve.identifier;

import org.jspecify.annotations.Nullable;

/**
 * A document number as far as the row tells what it is.
 *
 * @param kind null if the row does not say; then {@link #shape} stands for it
 * @param country ISO alpha-2 code of the issuer, null if not stated
 * @param number letters and digits, upper case
 * @param folded the number with O as 0 and I and L as 1, as they are misread
 * @param shape the folded number with every digit as 9 and every letter as A
 */
public record IdentityDocument(
        @Nullable Kind kind, @Nullable String country, String number, String folded, String shape) {

    /** What a document is. */
    public enum Kind {
        PASSPORT,
        ID_CARD,
        RESIDENCE_PERMIT,
        DRIVING_LICENCE,
        /** A number for life, such as JMBG, EGN, TCKN. */
        NATIONAL_NUMBER
    }

    /**
     * Whether both are documents of which a person holds one at a time: of one kind and country, or, where the rows do not
     * say, of one shape of number.
     */
    public boolean isOfOneType(IdentityDocument other) {
        if (country != null && other.country != null && !country.equals(other.country)) {
            return false;
        }
        if (kind != null && other.kind != null) {
            return kind == other.kind;
        }
        return shape.equals(other.shape);
    }

    /** Whether kind and country do not contradict each other. */
    public boolean mayBe(IdentityDocument other) {
        return (kind == null || other.kind == null || kind == other.kind)
                && (country == null || other.country == null || country.equals(other.country));
    }
}
