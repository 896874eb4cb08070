package org.theseus.verify;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.theseus.model.Detail;
import org.theseus.model.Transfer;

/**
 * B2, C5 and A9: payments of one side or to one party at enough different places, in time. Where a place lies on a route
 * needs the reference data, not the evidence.
 *
 * @param window parameter that bounds the whole
 * @param minRows parameter for the least number of payments
 * @param minMoves parameter for the least number of advances, or of places less one
 * @param gaps whether {@code minGap} and {@code maxGap} bound each step
 * @param onePayee whether all go to one party
 */
record PlacesRule(String window, String minRows, int lessThanPlaces, String minMoves, boolean gaps, boolean onePayee)
        implements EvidenceRule {

    static PlacesRule payPerLeg() {
        return new PlacesRule("window", "minPayments", 1, "minAdvances", true, false);
    }

    static PlacesRule travellerTrail() {
        return new PlacesRule("window", "minPickups", 1, "minAdvances", false, true);
    }

    static PlacesRule travellingReceiver() {
        return new PlacesRule("window", "minTowns", 0, "minTowns", false, true);
    }

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> in = evidence.role("in");
        if (in.size() != evidence.all().size() || in.size() < evidence.count(minRows)) {
            problems.accept("cites too few payments, or other rows");
            return;
        }
        if (Evidence.last(in) - Evidence.first(in) > evidence.millis(window)) {
            problems.accept("the payments span more than the window");
        }
        for (int i = 1; i < in.size() && gaps; i++) {
            long gap = in.get(i).time().epochMillis() - in.get(i - 1).time().epochMillis();
            if (gap < evidence.millis("minGap") || gap > evidence.millis("maxGap")) {
                problems.accept("payment " + (i + 1) + " does not follow within the stated gaps");
            }
        }
        long places = Evidence.distinct(in, PlacesRule::place);
        if (places < evidence.count(minMoves) + lessThanPlaces) {
            problems.accept("only " + places + " different places of payment");
        }
        Function<Transfer, String> payee = Evidence::payee;
        if (onePayee && Evidence.distinct(in, payee) != 1) {
            problems.accept("the payments do not go to one party");
        }
        if (!onePayee && Evidence.distinct(in, payee) < evidence.count("minPayees")) {
            problems.accept("too few receivers");
        }
        if (onePayee
                && evidence.finding().parameters().containsKey("maxPayers")
                && evidence.finding().parameters().containsKey("maxAmountEur")) {
            smallSums(evidence, in, problems);
        }
    }

    private static void smallSums(Evidence evidence, List<Transfer> in, Consumer<String> problems) {
        if (Evidence.distinct(in, Evidence::payer) > evidence.count("maxPayers")) {
            problems.accept("too many payers");
        }
        if (in.stream()
                .filter(t -> t.received().currency().equals("EUR"))
                .anyMatch(t -> t.received().toDecimal().compareTo(evidence.ratio("maxAmountEur")) > 0)) {
            problems.accept("a sum is larger than stated");
        }
    }

    private static String place(Transfer transfer) {
        String town = transfer.detail(Detail.PAY_PLACE);
        return (town == null ? "" : town.strip().toLowerCase(java.util.Locale.ROOT)) + "|"
                + Objects.requireNonNullElse(transfer.payee().country(), "");
    }
}
