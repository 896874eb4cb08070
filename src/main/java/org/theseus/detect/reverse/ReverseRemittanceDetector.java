package org.theseus.detect.reverse;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
 * maxHistory} rows in the case and no known tie. A window of {@code window} from a row on is cited if at least {@code
 * minPayers} payers pay one payee, from at least {@code minCountries} countries or with a row paid out in a town of class
 * BORDER, STATION or HUB, and if the payee passes on at least {@code minOnward} of the sum in euro to named others from the
 * first row until {@code onwardAfter} the last: property and car buyers, tourists and pensioners pay into these countries,
 * too. Country means where money was paid in and out, never anybody's origin.
 *
 * <p>One lead a payee: the most payers, then the earliest. O(rows²) for payees of at most {@code maxRows} rows in a window.
 */
public final class ReverseRemittanceDetector extends PartyDetector {

    private static final Set<PlaceClass> ROUTE_TOWNS = Set.of(PlaceClass.BORDER, PlaceClass.STATION, PlaceClass.HUB);

    /** One detector without state. */
    public ReverseRemittanceDetector() {
        super(
                new Definition(
                        "reverse-remittance",
                        1,
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
                .filter(edge -> graph.related(graph.graph().source(edge), node) != Relatedness.YES)
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
        int[] out = Rows.out(graph, node);
        Window best = null;
        long most = 0;
        for (int begin = 0; begin < in.length; begin++) {
            int end = Rows.end(graph, in, begin, parameters.millis("window"));
            if (end - begin > parameters.count("maxRows")) {
                tally.leftOut("with more than " + parameters.count("maxRows") + " rows in the window left out");
                return;
            }
            int[] window = Arrays.copyOfRange(in, begin, end);
            long payers = Rows.payers(graph, window).count();
            if (payers > most && payers >= parameters.count("minPayers") && isPlaced(context, parameters, window)) {
                int[] onward = Rows.between(
                        graph,
                        out,
                        graph.graph().earliest(window[0]),
                        graph.graph().earliest(window[window.length - 1]) + parameters.millis("onwardAfter") + 1);
                if (onward.length > 0
                        && Rows.euros(context, onward) >= parameters.ratio("minOnward") * Rows.euros(context, window)) {
                    most = payers;
                    best = new Window(window, onward);
                }
            }
        }
        if (best != null) {
            tally.lead(lead(context, parameters, node, best));
        }
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
        return new LeadDraft(context)
                .party(node, Role.COLLECTOR)
                .parties(Rows.payees(graph, window.out()), Role.UNKNOWN)
                .parties(Rows.payers(graph, window.in()), Role.PAYER)
                .cite(LeadDraft.IN, window.in())
                .cite(LeadDraft.OUT, window.out())
                .part(
                        "payers abroad without a known tie",
                        String.valueOf(payers),
                        parameters.ratio("weightPayers"),
                        (double) payers / parameters.count("payersForFull"))
                .part(
                        "countries where they paid in",
                        String.join(", ", countries),
                        parameters.ratio("weightCountries"),
                        (double) countries.size() / parameters.count("countriesForFull"))
                .part("passed on", Wording.percent(onward), parameters.ratio("weightOnward"), onward)
                .tagged(node, "the payee", parameters.ratio("tagPenalty"))
                .notTestable("whether either side has roots in the country: not in payments, and not to be guessed")
                .alternatives(
                        "a holiday let, a workshop, a clinic that guests pay from home, and its suppliers",
                        "buyers of cars or property and the seller's own payments")
                .explain(Wording.count(payers, "payer") + " in " + String.join(", ", countries) + " paid "
                        + Rows.received(graph, window.in()) + " to one receiver in a country of transit ("
                        + Wording.days(graph.graph(), window.in()) + "), who passed on "
                        + Rows.received(graph, window.out())
                        + ". This is consistent with money for journeys that is sent into the country of transit.")
                .build();
    }
}
