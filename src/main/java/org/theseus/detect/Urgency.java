package org.theseus.detect;

/** How soon a lead wants a look; the more urgent come first, whatever their score. */
public enum Urgency {
    NORMAL,
    /** The tie to the side of a journey goes on after arrival as control of income: protection of a possible victim first. */
    TRANSITION,
    /** The second, larger payment within days: look today, before it becomes a series. */
    CHECK_TODAY,
    /** Rising payments to one receiver while nobody moves: possible danger to life. */
    DANGER
}
