package org.theseus.generate.people;

/**
 * How carelessly people are written down: probabilities in [0, 1], each for one mention.
 *
 * @param otherForm the name is written in another form than this source's habit for this person
 * @param typingError a letter is wrong, missing, doubled or swapped with its neighbour
 * @param otherOrder given name and surname change places
 * @param initial the given name is cut to its first letter
 * @param shortened the end of the name is missing, for the field is too short
 * @param lookAlikes capitals of another alphabet that look the same are mixed in
 * @param missing a field of phone, document, birth date, address is empty though the source asks for it
 * @param birthSlip day and month swapped, a year off, or the first of January for want of papers
 * @param documentSlip O for 0, I for 1, or blanks and no dashes in a document's number
 * @param otherPhone somebody else's phone: of a shop, a camp, a helper
 */
public record Noise(
        double otherForm,
        double typingError,
        double otherOrder,
        double initial,
        double shortened,
        double lookAlikes,
        double missing,
        double birthSlip,
        double documentSlip,
        double otherPhone) {

    /** Everything as it truly is; sources still differ in script and house style. */
    public static final Noise NONE = new Noise(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** As in ordinary records. */
    public static final Noise USUAL = new Noise(0.12, 0.04, 0.05, 0.02, 0.01, 0.005, 0.12, 0.03, 0.04, 0.03);

    /** As at counters in a hurry. */
    public static final Noise HARSH = new Noise(0.3, 0.1, 0.12, 0.05, 0.03, 0.02, 0.3, 0.08, 0.1, 0.08);

    public Noise {
        for (double rate : new double[] {
            otherForm,
            typingError,
            otherOrder,
            initial,
            shortened,
            lookAlikes,
            missing,
            birthSlip,
            documentSlip,
            otherPhone
        }) {
            if (!(rate >= 0 && rate <= 1)) {
                throw new IllegalArgumentException("no probability: " + rate);
            }
        }
    }

    /** The same with another share of phones that are somebody else's. */
    public Noise withOtherPhone(double rate) {
        return new Noise(
                otherForm,
                typingError,
                otherOrder,
                initial,
                shortened,
                lookAlikes,
                missing,
                birthSlip,
                documentSlip,
                rate);
    }

    /** All rates times a factor, capped at 1. */
    public Noise times(double factor) {
        return new Noise(
                Math.min(1, otherForm * factor),
                Math.min(1, typingError * factor),
                Math.min(1, otherOrder * factor),
                Math.min(1, initial * factor),
                Math.min(1, shortened * factor),
                Math.min(1, lookAlikes * factor),
                Math.min(1, missing * factor),
                Math.min(1, birthSlip * factor),
                Math.min(1, documentSlip * factor),
                Math.min(1, otherPhone * factor));
    }
}
