package org.theseus.detect;

/** How soon a lead wants a look; the more urgent come first, whatever their score. */
public enum Urgency {
    NORMAL,
    /** The second, larger payment within days: look today, before it becomes a series. */
    CHECK_TODAY,
    /** Rising payments to one receiver while nobody moves: possible danger to life. */
    DANGER
}
