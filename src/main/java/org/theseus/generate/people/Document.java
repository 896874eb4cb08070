package org.theseus.generate.people;

import java.time.LocalDate;
import org.theseus.generate.chance.Chance;

/**
 * A paper that proves who someone is.
 *
 * @param country that issued it
 * @param from first day of validity
 * @param until last day of validity
 */
public record Document(Kind kind, String country, String number, LocalDate from, LocalDate until) {

    /** What a document is, and how it is abbreviated in records. */
    public enum Kind {
        PASSPORT("P"),
        IDENTITY_CARD("ID"),
        RESIDENCE_PERMIT("RP");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }
    }

    static Document issue(Kind kind, String country, LocalDate from, int years, Chance chance) {
        StringBuilder number = new StringBuilder();
        int letters = kind == Kind.PASSPORT ? 1 : kind == Kind.RESIDENCE_PERMIT ? 2 : 0;
        for (int i = 0; i < letters; i++) {
            number.append((char) ('A' + chance.below(26)));
        }
        for (int i = 0; i < (kind == Kind.PASSPORT ? 8 : 9) - (letters == 2 ? 2 : 0); i++) {
            number.append(chance.below(10));
        }
        return new Document(
                kind, country, number.toString(), from, from.plusYears(years).minusDays(1));
    }

    /** Whether it is valid on this day. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** {@code P-RS-K01234567}: kind, issuing country, number. */
    public String text() {
        return kind.sign + "-" + country + "-" + number;
    }
}
