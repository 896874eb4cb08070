package org.theseus.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Detail;
import org.theseus.model.Transfer;
import org.theseus.place.Gazetteer;
import org.theseus.place.Place;

/**
 * Measures anew how far from the median town of payment the money of a funnel left, by another formula than the detector's,
 * and compares with what the finding says against itself. Findings of version 1 say nothing of distances.
 */
final class FunnelDistances {

    private static final String PARAMETER = "farKilometres";
    private static final Pattern CLAIM =
            Pattern.compile("(\\d+) of (\\d+) outflows? with a known town left from nearer .*");
    private static final double EARTH_RADIUS_KM = 6371.0088;

    private FunnelDistances() {}

    static void check(Evidence evidence, Consumer<String> problems) {
        if (!evidence.finding().parameters().containsKey(PARAMETER)) {
            return;
        }
        List<Place> paidIn = new ArrayList<>();
        evidence.role("in").forEach(t -> sent(t).ifPresent(paidIn::add));
        List<Place> paidOut = new ArrayList<>();
        evidence.role("out").forEach(t -> left(t).ifPresent(paidOut::add));
        Place median = null;
        if (paidIn.stream().distinct().count() >= evidence.count("minPlaces")) {
            median = median(paidIn);
        }
        int near = 0;
        for (Place town : paidOut) {
            near += median != null && kilometres(median, town) < evidence.count(PARAMETER) ? 1 : 0;
        }
        String measured = near == 0 ? "" : near + " of " + paidOut.size();
        String claimed = evidence.finding().counterEvidence().stream()
                .map(each -> CLAIM.matcher(each.label()))
                .filter(Matcher::matches)
                .map(each -> each.group(1) + " of " + each.group(2))
                .findFirst()
                .orElse("");
        if (!measured.equals(claimed)) {
            problems.accept(
                    "outflows from near the median town: says \"" + claimed + "\", the rows give \"" + measured + "\"");
        }
    }

    private static Optional<Place> sent(Transfer transfer) {
        return find(transfer.detail(Detail.SEND_PLACE), transfer.payer().country());
    }

    private static Optional<Place> left(Transfer transfer) {
        Optional<Place> town = sent(transfer);
        return town.isEmpty() && transfer.to().kind() == AccountId.Kind.OUTSIDE
                ? find(transfer.detail(Detail.PAY_PLACE), transfer.payee().country())
                : town;
    }

    private static Optional<Place> find(@Nullable String town, @Nullable String country) {
        return town == null ? Optional.empty() : Gazetteer.shipped().find(town, country);
    }

    private static Place median(List<Place> towns) {
        Place best = towns.get(0);
        for (Place town : towns) {
            double less = sum(best, towns) - sum(town, towns);
            if (less > 1e-6 || (Math.abs(less) <= 1e-6 && town.id().compareTo(best.id()) < 0)) {
                best = town;
            }
        }
        return best;
    }

    private static double sum(Place from, List<Place> towns) {
        return towns.stream().mapToDouble(town -> kilometres(from, town)).sum();
    }

    /** By the angle between the two directions from the centre of the earth. */
    private static double kilometres(Place a, Place b) {
        double[] u = direction(a);
        double[] v = direction(b);
        double x = u[1] * v[2] - u[2] * v[1];
        double y = u[2] * v[0] - u[0] * v[2];
        double z = u[0] * v[1] - u[1] * v[0];
        return EARTH_RADIUS_KM * Math.atan2(Math.sqrt(x * x + y * y + z * z), u[0] * v[0] + u[1] * v[1] + u[2] * v[2]);
    }

    private static double[] direction(Place place) {
        double north = Math.toRadians(place.latitude());
        double east = Math.toRadians(place.longitude());
        return new double[] {Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)};
    }
}
