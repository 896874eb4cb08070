package org.theseus.detect.reverse;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Definition;
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
import org.theseus.model.Fact;
import org.theseus.place.Place;
import org.theseus.place.PlaceClass;
import org.theseus.project.CaseGraph;
import org.theseus.project.Relatedness;
import org.theseus.route.CountrySets;

/**
 * C4, reverse remittance (FinCEN FIN-2014, FIN-2023; GI-TOC). Rows paid in in a country of residence of payers (set
 * REVERSE_REMITTANCE_FROM) and paid out in a country of transit (REVERSE_REMITTANCE_TO), of pairs with at most {@code
 * maxHistory} rows in the case and no tie that payments or names show. Consecutive rows within {@code window} are cited if at
 * least {@code minPayers} payers pay one payee, from at least {@code minCountries} countries or with a row paid out in a town
 * of class BORDER, STATION or HUB, and if the payee passes on at least {@code minOnward} of the sum in euro to named others
 * from the first row until {@code onwardAfter} the last: property and car buyers, tourists and pensioners pay into these
 * countries, too. Country means where money was paid in and out, never anybody's origin.
 *
 * <p>Version 2 (decision 107): the history of a pair is the catalogue's test of a tie, so that a relation that is only declared
 * does not take a payer out. Where more than {@code maxRelated} of the payers have or declare one, it is a look-alike, as at
 * weddings. And rows that come later, whose money has not moved yet, do not hide what was passed on before.
 *
 * <p>One lead a payee: rows that are no look-alike before those that are (version 3, decision 116), then the most payers, then
 * the earliest first row, then the latest last. O(rows²) for payees of at most {@code maxRows} rows in a window.
 */
public final class ReverseRemittanceDetector extends PartyDetector {

    private static final Set<PlaceClass> ROUTE_TOWNS = Set.of(PlaceClass.BORDER, PlaceClass.STATION, PlaceClass.HUB);

    /** One detector without state. */
    public ReverseRemittanceDetector() {
        super(
                new Definition(
                        "reverse-remittance",
                        4,
                        "C4",
                        "payers abroad without ties pay one receiver in a country of transit, who passes it on",
                        Typology.SMUGGLING,
                        Set.of(EvidenceGroup.WHERE, EvidenceGroup.WHAT_NEXT)),
                FieldNeeds.none()
                        .required("country where it was paid in", Fact.SEND_COUNTRY, Fact.SEND_PLACE)
                        .required("country where it was paid out", Fact.PAY_COUNTRY, Fact.PAY_PLACE)
                        .helpful("town where it was paid out", Fact.PAY_PLACE)
                        .euros(),
                "payee of several payers abroad",
                "payees of several payers abroad");
    }

    private record Window(int[] in, int[] out) {}

    @Override
    protected PartySearch search(CaseContext context, Parameters parameters) {
        return (node, tally) -> look(context, parameters, node, tally);
    }

    private static void look(CaseContext context, Parameters parameters, int node, Tally tally) {
        CaseGraph graph = context.graph();
        CountrySets sets = context.references().countries();
        int[] all = Rows.in(graph, node);
        if (Rows.payers(graph, all).count() < parameters.count("minPayers")) {
            return;
        }
        int[] in = IntStream.of(all)
                .filter(edge -> sets.contains(
                                CountrySets.Name.REVERSE_REMITTANCE_FROM,
                                context.places().sendCountry(edge))
                        && sets.contains(
                                CountrySets.Name.REVERSE_REMITTANCE_TO,
                                context.places().payCountry(edge)))
                .filter(edge -> !graph.isTieShown(graph.graph().source(edge), node))
                .filter(edge -> IntStream.of(all)
                                .filter(other -> graph.graph().source(other)
                                        == graph.graph().source(edge))
                                .limit(parameters.count("maxHistory") + 1L)
                                .count()
                        <= parameters.count("maxHistory"))
                .toArray();
        if (Rows.payers(graph, in).count() < parameters.count("minPayers")) {
            return;
        }
        tally.seen();
        if (longest(graph, in, parameters.millis("window")) > parameters.count("maxRows")) {
            tally.leftOut("with more than " + parameters.count("maxRows") + " rows in the window left out");
            return;
        }
        int[] out = Rows.out(graph, node);
        Window best = best(context, parameters, in, out, false);
        if (best == null) {
            best = best(context, parameters, in, out, true);
        }
        if (best != null) {
            tally.lead(lead(context, parameters, node, best));
        }
    }

    /** Most rows that one window holds. */
    private static int longest(CaseGraph graph, int[] in, long window) {
        int most = 0;
        for (int begin = 0; begin < in.length; begin++) {
            most = Math.max(most, Rows.end(graph, in, begin, window) - begin);
        }
        return most;
    }

    /**
     * The rows of most payers that satisfy the definition; null if none do.
     *
     * @param family whether most of these payers may have or declare a tie
     */
    private static @Nullable Window best(
            CaseContext context, Parameters parameters, int[] in, int[] out, boolean family) {
        CaseGraph graph = context.graph();
        Window best = null;
        int most = 0;
        for (int begin = 0; begin < in.length; begin++) {
            int end = Rows.end(graph, in, begin, parameters.millis("window"));
            int[] payers = payerCounts(graph, in, begin, end);
            int atLeast = Math.max(most + 1, parameters.count("minPayers"));
            for (; end > begin && payers[end - begin - 1] >= atLeast; end--) {
                int[] rows = Arrays.copyOfRange(in, begin, end);
                Window window =
                        family || !isFamily(graph, parameters, rows) ? window(context, parameters, rows, out) : null;
                if (window != null) {
                    most = payers[end - begin - 1];
                    best = window;
                    break;
                }
            }
        }
        return best;
    }

    /** Whether more of the payers than {@code maxRelated} have or declare a tie to the payee. */
    private static boolean isFamily(CaseGraph graph, Parameters parameters, int[] in) {
        return related(graph, in)
                > parameters.ratio("maxRelated") * Rows.payers(graph, in).count();
    }

    private static long related(CaseGraph graph, int[] in) {
        return Rows.payers(graph, in)
                .filter(payer -> graph.related(payer, graph.graph().target(in[0])) == Relatedness.YES)
                .count();
    }

    /** How many payers the first so many rows have. */
    private static int[] payerCounts(CaseGraph graph, int[] in, int begin, int end) {
        int[] counts = new int[end - begin];
        Set<Integer> payers = new HashSet<>();
        for (int i = begin; i < end; i++) {
            payers.add(graph.graph().source(in[i]));
            counts[i - begin] = payers.size();
        }
        return counts;
    }

    /** Receipts with what went on, if both satisfy the definition. */
    private static @Nullable Window window(CaseContext context, Parameters parameters, int[] in, int[] out) {
        CaseGraph graph = context.graph();
        if (!isPlaced(context, parameters, in)) {
            return null;
        }
        int[] onward = Rows.between(
                graph,
                Rows.withoutRefunds(graph, out, in),
                graph.graph().earliest(in[0]),
                graph.graph().earliest(in[in.length - 1]) + parameters.millis("onwardAfter") + 1);
        return onward.length > 0
                        && Rows.euros(context, onward) >= parameters.ratio("minOnward") * Rows.euros(context, in)
                ? new Window(in, onward)
                : null;
    }

    private static boolean isPlaced(CaseContext context, Parameters parameters, int[] window) {
        return countries(context, window).size() >= parameters.count("minCountries")
                || IntStream.of(window).anyMatch(edge -> {
                    Place town = context.places().paid(edge);
                    return town != null && ROUTE_TOWNS.contains(town.kind());
                });
    }

    private static Set<String> countries(CaseContext context, int[] rows) {
        Set<String> countries = new TreeSet<>();
        for (int edge : rows) {
            String country = context.places().sendCountry(edge);
            if (country != null) {
                countries.add(country);
            }
        }
        return countries;
    }

    private static Lead lead(CaseContext context, Parameters parameters, int node, Window window) {
        CaseGraph graph = context.graph();
        long payers = Rows.payers(graph, window.in()).count();
        Set<String> countries = countries(context, window.in());
        double onward = (double) Rows.euros(context, window.out()) / Rows.euros(context, window.in());
        long related = related(graph, window.in());
        LeadDraft draft = new LeadDraft(context)
                .party(node, Role.COLLECTOR)
                .parties(Rows.payees(graph, window.out()), Role.UNKNOWN)
                .parties(Rows.payers(graph, window.in()), Role.PAYER)
                .cite(LeadDraft.IN, window.in())
                .cite(LeadDraft.OUT, window.out())
                .part(
                        "payers abroad without a tie that payments or names show",
                        String.valueOf(payers),
                        parameters.ratio("weightPayers"),
                        (double) payers / parameters.count("payersForFull"))
                .part(
                        "countries where they paid in",
                        String.join(", ", countries),
                        parameters.ratio("weightCountries"),
                        (double) countries.size() / parameters.count("countriesForFull"))
                .part("passed on", Wording.percent(onward), parameters.ratio("weightOnward"), onward);
        if (isFamily(graph, parameters, window.in())) {
            draft.lookAlike(
                    "family or collection: " + related + " of " + payers + " payers declare a tie to the receiver",
                    parameters.ratio("familyPenalty"));
        }
        return draft.tagged(node, "the payee", parameters.ratio("tagPenalty"))
                .notTestable("whether either side has roots in the country: not in payments, and not to be guessed")
                .alternatives(
                        "a holiday let, a workshop, a clinic that guests pay from home, and its suppliers",
                        "buyers of cars or property and the seller's own payments")
                .explain(Wording.count(payers, "payer") + " in " + String.join(", ", countries) + " paid "
                        + Rows.received(graph, window.in()) + " to one receiver in a country of transit ("
                        + Wording.days(graph.graph(), window.in()) + "), who passed on "
                        + Rows.received(graph, window.out())
                        + (related == 0 ? "" : "; " + related + " of them declare a tie to the receiver")
                        + ". This is consistent with money for journeys that is sent into the country of transit.")
                .build();
    }
}
