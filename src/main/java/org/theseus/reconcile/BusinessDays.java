package org.theseus.reconcile;

/** Counts working days, Monday to Friday; public holidays differ by country and are not known. */
final class BusinessDays {

    private static final int WEEK = 7;
    private static final int WORKING = 5;
    /** 1970-01-01 was a Thursday. */
    private static final int THURSDAY = 3;

    private BusinessDays() {}

    /** A number that grows by one with each working day; Saturday and Sunday have that of the Monday after them. */
    static long index(long epochDay) {
        long monday = epochDay + THURSDAY;
        return Math.floorDiv(monday, WEEK) * WORKING + Math.min(Math.floorMod(monday, WEEK), WORKING);
    }

    /** Working days from one day to another, negative if the other is earlier. */
    static long between(long fromEpochDay, long toEpochDay) {
        return index(toEpochDay) - index(fromEpochDay);
    }
}
