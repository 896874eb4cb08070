package org.theseus.resolve.identifier;

/** Values that a clerk types where a form demands one: they identify nobody. */
final class Dummies {

    private Dummies() {}

    /** Whether digits are one digit again and again, or a run up or down. */
    static boolean isFilled(String digits) {
        if (digits.length() < 2) {
            return true;
        }
        boolean same = true;
        boolean up = true;
        boolean down = true;
        for (int at = 1; at < digits.length(); at++) {
            int step = digits.charAt(at) - digits.charAt(at - 1);
            same &= step == 0;
            up &= step == 1 || step == -9;
            down &= step == -1 || step == 9;
        }
        return same || up || down;
    }
}
