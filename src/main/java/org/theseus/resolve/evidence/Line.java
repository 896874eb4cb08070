package org.theseus.resolve.evidence;

/**
 * One line of a table of evidence.
 *
 * @param one number of the value on the first side (of a name, its number in the table of names), -1 for
 *     a factor that has no value of its own
 * @param other the same of the second side
 */
public record Line(Factor factor, double weight, int one, int other) {

    /** The same seen from the other side. */
    public Line turned() {
        return new Line(factor, weight, /* one= */ other, /* other= */ one);
    }
}
