package org.theseus.place;

/** What kind of place a town is on the routes; a property of the place, never of anybody who is there. */
public enum PlaceClass {
    /** At a land, sea or island border that the routes cross. */
    BORDER,
    /** Known for its railway or bus station where routes join or change. */
    STATION,
    /** Where journeys are arranged, paid or begun. */
    HUB,
    /** An entertainment district that a source names. */
    ENTERTAINMENT,
    /** Every other place. */
    OTHER
}
