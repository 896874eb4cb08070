package org.theseus.resolve.evidence;

import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.mention.Presence;
import org.theseus.resolve.mention.ValueTable;

/**
 * Whether two sides stood at two counters too far apart for the time between: by road or by air, whichever is sooner. Only rows
 * that tell place and time of day take part. Time in the product of both sides' rows.
 */
final class TravelEvidence {

    private static final double HOUR_MILLIS = 3_600_000;
    /** Nothing on Earth is farther away. */
    private static final double FARTHEST_KM = 20_038;

    private final Descriptions descriptions;
    private final Parameters parameters;
    private final double road;
    private final double air;
    private final double boarding;
    private final double least;

    TravelEvidence(Descriptions descriptions, Parameters parameters) {
        this.descriptions = descriptions;
        this.parameters = parameters;
        this.road = parameters.value("travel.road");
        this.air = parameters.value("travel.air");
        this.boarding = parameters.value("travel.boarding");
        this.least = parameters.value("travel.least");
    }

    void weigh(Entity one, Entity other, Sum sum) {
        double worst = 0;
        int here = ValueTable.NONE;
        int there = ValueTable.NONE;
        for (int mine : one.seen) {
            for (int yours : other.seen) {
                double found = lacking(descriptions.presence(mine), descriptions.presence(yours));
                boolean earlier = found == worst && Math.min(mine, yours) < Math.min(here, there);
                if (found > worst || (found > 0 && earlier)) {
                    worst = found;
                    here = mine;
                    there = yours;
                }
            }
        }
        if (worst > 0) {
            sum.add(Factor.IMPOSSIBLE_TRAVEL, parameters.weight(Factor.IMPOSSIBLE_TRAVEL), here, there);
        }
    }

    /** Hours that are lacking for the way, 0 if it can be gone. */
    private double lacking(Presence one, Presence other) {
        double hours = one.mostMillisTo(other) / HOUR_MILLIS;
        if (hours >= FARTHEST_KM / Math.min(road, air) + boarding) {
            return 0;
        }
        double kilometres = one.kilometresTo(other);
        double needed = Math.min(kilometres / road, boarding + kilometres / air);
        return kilometres < least ? 0 : Math.max(0, needed - hours);
    }
}
