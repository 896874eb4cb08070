package org.theseus.detect.structuring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.theseus.detect.CaseContext;
import org.theseus.detect.CountryDays;
import org.theseus.detect.Definition;
import org.theseus.detect.EuroAmounts;
import org.theseus.detect.EvidenceGroup;
import org.theseus.detect.FieldNeeds;
import org.theseus.detect.Lead;
import org.theseus.detect.LeadDraft;
import org.theseus.detect.Parameters;
import org.theseus.detect.PartyDetector;
import org.theseus.detect.PartySearch;
import org.theseus.detect.Role;
import org.theseus.detect.Rows;
import org.theseus.detect.Tally;
import org.theseus.detect.Typology;
import org.theseus.detect.Wording;
import org.theseus.model.Channel;
import org.theseus.model.Fact;
import org.theseus.model.Money;
import org.theseus.route.Threshold;

/**
 * A5, structuring below a threshold (FinCEN FIN-2014-A008, FIN-2020-A008; FATF/APG). Of what one side pays, rows of {@code
 * low} of a threshold or more and below it (at it, where the duty begins above) that begin within {@code window} of the first
 * are cited if there are at least {@code minTransfers} and their sum in euro is at least {@code sumFactor} thresholds. The
 * threshold is that of the country where the row was paid in, on its day: for cash the duties on cash, else those of transfers
 * and of customers without an account.
 *
 * <p>One lead for a side and threshold: the most rows, then the earliest. The bunching of an agent's amounts is another test
 * and not made here. O(rows log rows · thresholds of a country).
 */
public final class StructuringDetector extends PartyDetector {

    private static final Set<Threshold.Duty> OF_CASH =
            Set.of(Threshold.Duty.CASH_IDENTITY, Threshold.Duty.CASH_REPORT, Threshold.Duty.CASH_LIMIT);
    private static final Set<Threshold.Duty> OF_TRANSFERS =
            Set.of(Threshold.Duty.TRANSFER_VERIFICATION, Threshold.Duty.OCCASIONAL_IDENTITY);

    /** One detector without state. */
    public StructuringDetector() {
        super(
                new Definition(
                        "structuring",
                        2,
                        "A5",
                        "several payments of one side within days stay just under a threshold",
                        Typology.EITHER,
                        Set.of(EvidenceGroup.HOW_MUCH)),
                FieldNeeds.none()
                        .required("country where it was paid in", Fact.SEND_COUNTRY, Fact.SEND_PLACE)
                        .euros(),
                "side with several payments just under a threshold",
                "sides with several payments just under a threshold");
    }

    /** A threshold as the law states it: in euro it is another number of cents each day. */
    private record Rule(Threshold.Duty duty, String country, Money amount) implements Comparable<Rule> {

        @Override
        public int compareTo(Rule other) {
            int order = duty.compareTo(other.duty);
            order = order != 0 ? order : country.compareTo(other.country);
            order = order != 0 ? order : amount.currency().compareTo(other.amount.currency());
            return order != 0 ? order : Long.compare(amount.minor(), other.amount.minor());
        }
    }

    /** A threshold with its height in euro cents. */
    private record Limit(Threshold threshold, long cents) {}

    @Override
    protected PartySearch search(CaseContext context, Parameters parameters) {
        CountryDays<List<Limit>> known = new CountryDays<>((country, day) -> limits(context, country, day));
        return (node, tally) -> {
            if (context.clusters().isFirst(node)) {
                look(context, parameters, known, node, tally);
            }
        };
    }

    private static void look(
            CaseContext context, Parameters parameters, CountryDays<List<Limit>> known, int side, Tally tally) {
        int[] out = context.clusters().outflows(side);
        if (out.length < parameters.count("minTransfers")) {
            return;
        }
        Map<Rule, List<Integer>> under = new TreeMap<>();
        for (int edge : out) {
            for (Rule rule : rules(context, parameters, known, edge)) {
                under.computeIfAbsent(rule, none -> new ArrayList<>()).add(edge);
            }
        }
        under.values().removeIf(rows -> rows.size() < parameters.count("minTransfers"));
        if (!under.isEmpty()) {
            tally.seen();
        }
        under.forEach((rule, list) -> {
            int[] rows = list.stream().mapToInt(Integer::intValue).toArray();
            int[] best = {};
            for (int begin = 0; begin < rows.length; begin++) {
                int end = Rows.end(context.graph(), rows, begin, parameters.millis("window"));
                int[] window = Arrays.copyOfRange(rows, begin, end);
                if (window.length >= parameters.count("minTransfers")
                        && window.length > best.length
                        && Rows.euros(context, window)
                                >= parameters.ratio("sumFactor") * cents(context, rule, window)) {
                    best = window;
                }
            }
            if (best.length > 0) {
                tally.lead(lead(context, parameters, rule, best));
            }
        });
    }

    /** The threshold in euro cents on the day of the first row. */
    private static long cents(CaseContext context, Rule rule, int[] rows) {
        return context.euros().cents(rule.amount(), LocalDate.ofEpochDay(Rows.day(context.graph(), rows[0])));
    }

    /** The thresholds just under which a row stays. */
    private static List<Rule> rules(
            CaseContext context, Parameters parameters, CountryDays<List<Limit>> known, int edge) {
        String country = context.places().sendCountry(edge);
        if (country == null) {
            return List.of();
        }
        long cents = context.euros().receivedCents(edge);
        if (cents == EuroAmounts.NO_RATE) {
            return List.of();
        }
        double low = parameters.ratio("low");
        List<Rule> found = List.of();
        for (Limit limit : known.at(country, Rows.day(context.graph(), edge))) {
            long most = limit.cents;
            Threshold threshold = limit.threshold;
            if (cents >= low * most
                    && (cents < most || (threshold.beginsAbove() && cents == most))
                    && (context.graph().channel(edge) == Channel.CASH_IN ? OF_CASH : OF_TRANSFERS)
                            .contains(threshold.duty())) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(new Rule(threshold.duty(), threshold.country(), threshold.amount()));
            }
        }
        return found;
    }

    /** Thresholds of a country on a day, but for those without a rate. */
    private static List<Limit> limits(CaseContext context, String country, LocalDate day) {
        return context.references().thresholds().at(country, day).stream()
                .map(threshold -> new Limit(threshold, context.euros().cents(threshold.amount(), day)))
                .filter(limit -> limit.cents != EuroAmounts.NO_RATE)
                .toList();
    }

    private static Lead lead(CaseContext context, Parameters parameters, Rule rule, int[] rows) {
        long sum = Rows.euros(context, rows);
        long cents = cents(context, rule, rows);
        int[] alone = IntStream.of(rows).toArray();
        return new LeadDraft(context)
                .parties(Rows.payers(context.graph(), rows), Role.PAYER)
                .parties(Rows.payees(context.graph(), rows), Role.UNKNOWN)
                .cite(LeadDraft.OUT, alone)
                .part(
                        "payments just under the threshold",
                        String.valueOf(rows.length),
                        parameters.ratio("weightTransfers"),
                        (double) rows.length / parameters.count("transfersForFull"))
                .part(
                        "sum in thresholds",
                        Wording.ratio((double) sum / cents),
                        parameters.ratio("weightSum"),
                        (double) sum / cents / parameters.count("thresholdsForFull"))
                .notTestable("the threshold is a recalled value: check it against the law of " + rule.country())
                .alternatives(
                        "prices or wages that happen to be of that size",
                        "a limit that the operator itself sets for one transfer")
                .explain("One side made " + Wording.count(rows.length, "payment") + " of " + Rows.euro(sum)
                        + " in all within " + Wording.span(parameters.millis("window")) + " ("
                        + Wording.days(context.graph().graph(), rows) + "), each just under " + rule.amount()
                        + " (" + rule.duty() + ", " + rule.country()
                        + "). This is consistent with one sum split so that none is checked.")
                .build();
    }
}
