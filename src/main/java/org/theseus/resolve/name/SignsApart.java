package org.theseus.resolve.name;

/** Whether two numbers differ by what a hand does wrong. Stateless. */
public final class SignsApart {

    private SignsApart() {}

    /** Whether one sign is left out, added or exchanged, or two neighbours are swapped. */
    public static boolean one(String first, String second) {
        return !first.equals(second) && EditDistance.within(first, second, 1) == 1;
    }
}
