package org.theseus.app;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.theseus.model.BookingTime;
import org.theseus.model.Channel;
import org.theseus.model.Detail;
import org.theseus.model.Precision;
import org.theseus.model.Sighting;
import org.theseus.model.Transfer;
import org.theseus.place.Gazetteer;
import org.theseus.place.Place;
import org.theseus.resolve.mention.Presence;

/**
 * When a side of a payment stood at a counter in a town that is known: who pays in is there when it is sent, who is paid out is
 * there when it is paid. A row that tells only the day, or that somebody else came, tells nothing. Remembers towns; not
 * thread-safe.
 */
final class CounterVisits {

    /** The countries of the routes lie in so many hours. */
    private static final long UNKNOWN_ZONE_MILLIS = 3 * 3_600_000L;

    private final Gazetteer gazetteer;
    private final Map<String, Optional<Place>> places = new HashMap<>();

    CounterVisits(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Nullable
    Presence of(Transfer transfer, Sighting.Side side) {
        boolean payer = side == Sighting.Side.PAYER;
        BookingTime when = payer ? transfer.time() : transfer.paidTime();
        String town = IdentityInput.place(transfer, side);
        if (town == null
                || when == null
                || when.precision().compareTo(Precision.DAY) <= 0
                || !atCounter(transfer.channel(), payer)
                || transfer.detail(Detail.CONDUCTOR_NAME) != null
                || transfer.detail(Detail.CONDUCTOR_DOCUMENT) != null) {
            return null;
        }
        String country = IdentityInput.said(transfer, side).country();
        long slack = when.precision().widthMillis() + (when.zoneAssumed() ? UNKNOWN_ZONE_MILLIS : 0);
        return places.computeIfAbsent(town + "/" + country, written -> gazetteer.find(town, country))
                .map(place -> new Presence(when.epochMillis(), slack, place.latitude(), place.longitude()))
                .orElse(null);
    }

    /** Cash is handed over there. Paying into an account is left out: anybody may do that for its holder. */
    private static boolean atCounter(Channel channel, boolean payer) {
        return channel == Channel.MTO || channel == Channel.POSTAL || (payer && channel == Channel.CASH_OUT);
    }
}
