package org.theseus.detect.wages;

/**
 * A wage of which most left at once, to one payee or at one machine.
 *
 * @param credit the wage
 * @param payee who got it, {@link #NONE} where it was taken at a machine
 * @param terminal number of the machine, {@link #NONE} where it went to a payee
 * @param out the outflows, in the order of time
 */
public record Siphon(int worker, int employer, int credit, int payee, int terminal, int[] out) {

    /** No payee, or no machine. */
    public static final int NONE = -1;
}
