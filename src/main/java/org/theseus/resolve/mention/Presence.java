package org.theseus.resolve.mention;

/**
 * That somebody stood at a counter.
 *
 * @param atMillis when, milliseconds since 1970 UTC
 * @param slackMillis how far from that it may have been, because the row rounds or does not tell its time zone
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Presence(long atMillis, long slackMillis, double latitude, double longitude) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** Great-circle distance in kilometres on a sphere. */
    public double kilometresTo(Presence other) {
        double north = Math.toRadians(other.latitude - latitude) / 2;
        double east = Math.toRadians(other.longitude - longitude) / 2;
        double chord = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    /** The most time that may lie between the two, in milliseconds. */
    public long mostMillisTo(Presence other) {
        return Math.abs(atMillis - other.atMillis) + slackMillis + other.slackMillis;
    }
}
