package org.theseus.generate.land;

/**
 * A town.
 *
 * @param country ISO 3166 alpha-2 or XK
 * @param name in Latin letters with all their signs
 * @param local as its people write it; the same as {@code name} where they write Latin letters
 * @param thousands inhabitants in thousands, at least 1
 * @param postcode empty where none is in use
 */
public record Town(
        String country, String name, String local, int thousands, double latitude, double longitude, String postcode) {

    private static final double EARTH_KM = 6371.0;

    /** Great-circle distance in kilometres (haversine). */
    public double kilometresTo(Town other) {
        double phi = StrictMath.toRadians(latitude);
        double otherPhi = StrictMath.toRadians(other.latitude);
        double dPhi = StrictMath.sin((otherPhi - phi) / 2);
        double dLambda = StrictMath.sin(StrictMath.toRadians(other.longitude - longitude) / 2);
        double a = dPhi * dPhi + StrictMath.cos(phi) * StrictMath.cos(otherPhi) * dLambda * dLambda;
        return 2 * EARTH_KM * StrictMath.asin(StrictMath.sqrt(a));
    }
}
