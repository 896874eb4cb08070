package org.theseus.detect.dispersed;

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
import org.theseus.detect.PartyRows;
import org.theseus.detect.PartySearch;
import org.theseus.detect.Role;
import org.theseus.detect.Rows;
import org.theseus.detect.Tally;
import org.theseus.detect.Typology;
import org.theseus.detect.Wording;
import org.theseus.model.Fact;
import org.theseus.model.Observation;
import org.theseus.place.Place;
import org.theseus.place.PlaceClass;
import org.theseus.project.CaseGraph;
import org.theseus.project.Relatedness;
import org.theseus.route.CountrySets;

/**
 * A2, fan-in from several countries to a town on the routes (FinCEN FIN-2023-Alert001; GI-TOC). Of what is paid out to one
 * payee in towns of class BORDER, STATION or HUB, a window of {@code window} from a row on is cited if payers not known to be
 * related number at least {@code minSenders}, from at least {@code minCountries} countries where they paid in, bring {@code
 * minShare} of its value in euro, and if {@code minOneTimeShare} of them pay the payee at most {@code oneTimeTransfers} times
 * in the case. The last is tested only where the payee's own records are complete.
 *
 * <p>One lead a payee: the most payers, then the earliest. Payees tagged as ordinary are left out, as are those with more than
 * {@code maxRows} such rows in a window; both are counted. O(rows · maxRows).
 */
public final class DispersedFanInDetector extends PartyDetector {

    private static final Set<PlaceClass> ROUTE_TOWNS = Set.of(PlaceClass.BORDER, PlaceClass.STATION, PlaceClass.HUB);

    /** One detector without state. */
    public DispersedFanInDetector() {
        super(
                new Definition(
                        "dispersed-fan-in",
                        1,
                        "A2",
                        "strangers in several countries pay one receiver in a town on the routes",
                        Typology.SMUGGLING,
                        Set.of(EvidenceGroup.WHO)),
                FieldNeeds.none()
                        .required("town where it was paid out", Fact.PAY_PLACE)
                        .required("country where it was paid in", Fact.SEND_COUNTRY, Fact.SEND_PLACE)
                        .euros()
                        .observed("one-time senders"),
                "payee in a town on the routes",
                "payees in towns on the routes");
    }

    @Override
    protected PartySearch search(CaseContext context, Parameters parameters) {
        return (node, tally) -> look(context, parameters, node, tally);
    }

    private static void look(CaseContext context, Parameters parameters, int node, Tally tally) {
        CaseGraph graph = context.graph();
        int minSenders = parameters.count("minSenders");
        if (graph.graph().inEnd(node) - graph.graph().inBegin(node) < minSenders) {
            return;
        }
        PartyRows all = PartyRows.in(graph, node);
        if (all.otherCount() < minSenders) {
            return;
        }
        int[] in = all.edges();
        int[] there = Rows.where(in, edge -> isRouteTown(context, edge));
        if (there.length == 0) {
            return;
        }
        tally.seen();
        if (LeadDraft.isOrdinary(context, node)) {
            tally.leftOut("that an investigator tagged as ordinary left out");
            return;
        }
        int[] best = {};
        long most = 0;
        for (int begin = 0; begin < there.length; begin++) {
            int end = Rows.end(graph, there, begin, parameters.millis("window"));
            if (end - begin > parameters.count("maxRows")) {
                tally.leftOut("with more than " + parameters.count("maxRows") + " rows in the window left out");
                return;
            }
            int[] rows = strangers(context, parameters, node, Arrays.copyOfRange(there, begin, end));
            long senders = Rows.payers(graph, rows).count();
            if (senders > most) {
                most = senders;
                best = rows;
            }
        }
        if (best.length > 0) {
            tally.lead(lead(context, parameters, node, best));
        }
    }

    private static boolean isRouteTown(CaseContext context, int edge) {
        Place town = context.places().paid(edge);
        return town != null && ROUTE_TOWNS.contains(town.kind());
    }

    /** The rows of a window that count, none if it does not satisfy the definition. */
    private static int[] strangers(CaseContext context, Parameters parameters, int node, int[] window) {
        CaseGraph graph = context.graph();
        int[] rows = IntStream.of(window)
                .filter(edge -> graph.related(graph.graph().source(edge), node) != Relatedness.YES)
                .toArray();
        long senders = Rows.payers(graph, rows).count();
        long oneTime = Rows.payers(graph, rows)
                .filter(payer -> times(graph, payer, node) <= parameters.count("oneTimeTransfers"))
                .count();
        return senders >= parameters.count("minSenders")
                        && countries(context, rows).size() >= parameters.count("minCountries")
                        && Rows.euros(context, rows) >= parameters.ratio("minShare") * Rows.euros(context, window)
                        && (graph.observation(node) != Observation.FULL
                                || oneTime >= parameters.ratio("minOneTimeShare") * senders)
                ? rows
                : new int[0];
    }

    private static long times(CaseGraph graph, int payer, int payee) {
        return IntStream.range(graph.graph().outBegin(payer), graph.graph().outEnd(payer))
                .filter(i -> graph.graph().target(graph.graph().outEdge(i)) == payee)
                .count();
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

    private static Lead lead(CaseContext context, Parameters parameters, int node, int[] rows) {
        CaseGraph graph = context.graph();
        long senders = Rows.payers(graph, rows).count();
        Set<String> countries = countries(context, rows);
        long diaspora = countries.stream()
                .filter(country -> context.references().countries().contains(CountrySets.Name.DIASPORA, country))
                .count();
        return new LeadDraft(context)
                .party(node, Role.COLLECTOR)
                .parties(Rows.payers(graph, rows), Role.PAYER)
                .cite(LeadDraft.IN, rows)
                .part(
                        "payers without a known tie",
                        String.valueOf(senders),
                        parameters.ratio("weightSenders"),
                        (double) senders / parameters.count("sendersForFull"))
                .part(
                        "countries where they paid in",
                        String.join(", ", countries),
                        parameters.ratio("weightCountries"),
                        (double) countries.size() / parameters.count("countriesForFull"))
                .part(
                        "countries from which families pay",
                        String.valueOf(diaspora),
                        parameters.ratio("weightDiaspora"),
                        diaspora >= 2 ? 1 : 0)
                .notTestableIf(
                        graph.observation(node) != Observation.FULL,
                        "one-time senders: the payee's own records are not complete")
                .alternatives("a seller, a host or a carrier at the border", "a collection for one occasion")
                .explain(Wording.count(senders, "payer") + " without a known tie, in " + countries.size()
                        + " countries, paid " + Rows.received(graph, rows)
                        + " to one receiver in towns on the routes (" + Wording.days(graph.graph(), rows)
                        + "). This is consistent with a collector for people who pay from abroad.")
                .build();
    }
}
