package org.theseus.verify;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.theseus.model.Detail;
import org.theseus.model.Transfer;

/** E5: payments of one account in one month, enough kinds of them. How much food households buy needs rows beyond the evidence. */
final class OverheadRule implements EvidenceRule {

    /** Fewer digits are no telephone number. */
    private static final int DIGITS = 6;

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> all = evidence.all();
        if (all.size() != evidence.role("out").size() || Evidence.distinct(all, Evidence::payer) != 1) {
            problems.accept("cites other rows than payments of one account");
        }
        if (all.stream()
                        .map(t -> YearMonth.from(
                                Instant.ofEpochMilli(t.time().epochMillis()).atOffset(ZoneOffset.UTC)))
                        .distinct()
                        .count()
                != 1) {
            problems.accept("the payments are not of one month");
        }
        long kinds = Stream.of(
                        of(evidence, "ADVERTS").size() >= evidence.count("minAdverts"),
                        of(evidence, "NIGHTS").size() >= evidence.count("minNights")
                                && of(evidence, "NIGHTS").stream()
                                                .map(t -> Objects.toString(t.detail(Detail.PAY_PLACE), "")
                                                        .strip()
                                                        .toLowerCase(java.util.Locale.ROOT))
                                                .filter(place -> !place.isEmpty())
                                                .distinct()
                                                .count()
                                        >= evidence.count("minTowns"),
                        of(evidence, "RIDES").size() > evidence.count("maxRides"),
                        of(evidence, "TOP_UPS").size() >= evidence.count("minTopUps")
                                && numbers(of(evidence, "TOP_UPS")) >= evidence.count("minNumbers"),
                        !of(evidence, "FOOD").isEmpty())
                .filter(holds -> holds)
                .count();
        if (kinds < evidence.count("minKinds")) {
            problems.accept("too few kinds of running cost");
        }
    }

    /** How many different numbers the texts name, their digits taken together. */
    private static long numbers(List<Transfer> rows) {
        return rows.stream()
                .map(t -> Objects.toString(t.detail(Detail.REFERENCE), "").replaceAll("\\D", ""))
                .filter(digits -> digits.length() >= DIGITS)
                .distinct()
                .count();
    }

    private static List<Transfer> of(Evidence evidence, String cost) {
        List<String> codes = Stream.of(evidence.text("codes" + cost).split(","))
                .map(String::strip)
                .toList();
        return evidence.all().stream()
                .filter(t -> codes.contains(Objects.toString(t.detail(Detail.MERCHANT_CODE), "")))
                .toList();
    }
}
