package org.theseus.detect.hawala;

import java.util.Arrays;
import java.util.HashSet;
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
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Fact;
import org.theseus.model.Observation;

/**
 * D1, hawaladar profile (UNODC 2023; FATF). Within {@code window} a party gets money from at least {@code minIn} and pays at
 * least {@code minOut} named others in at least {@code minCountries} countries; less than {@code maxOverlap} of them are on
 * both sides, and at least {@code minOneTimeShare} have {@code oneTimeTransfers} or fewer payments with it in the whole case. At
 * least {@code minShare} of what came in left within {@code dwell}, oldest money first, and no more than {@code maxShare} of it
 * in all. Two countries must have flows in opposite directions: each at least {@code minOpposite} of what came in, neither more
 * than {@code order} times the other; any seller has many strangers.
 *
 * <p>Who takes cards is none; who is tagged AGENT plays that part. The catalogue's addition for kinds of business is not made:
 * rows do not state them, and names are read only to match them. One lead a party, in the window of most counterparties.
 * O(rows of a window) for each row.
 */
public final class HawaladarDetector extends PartyDetector {

    /** One detector without state. */
    public HawaladarDetector() {
        super(
                new Definition(
                        "hawaladar",
                        1,
                        "D1",
                        "many strangers pay one party and many others are paid by it, across countries and both ways",
                        Typology.VALUE_TRANSFER,
                        Set.of(EvidenceGroup.WHO, EvidenceGroup.WHAT_NEXT)),
                FieldNeeds.none()
                        .required("country where it was paid in", Fact.SEND_COUNTRY, Fact.SEND_PLACE)
                        .required("country where it was paid out", Fact.PAY_COUNTRY, Fact.PAY_PLACE)
                        .euros()
                        .observed("one-time counterparties"),
                "party with that many counterparties in and out",
                "parties with that many counterparties in and out");
    }

    @Override
    protected PartySearch search(CaseContext context, Parameters parameters) {
        return (node, tally) -> look(context, parameters, node, tally);
    }

    private static void look(CaseContext context, Parameters parameters, int node, Tally tally) {
        TemporalGraph graph = context.graph().graph();
        if (graph.inEnd(node) - graph.inBegin(node) < parameters.count("minIn")
                || graph.outEnd(node) - graph.outBegin(node) < parameters.count("minOut")
                || context.purchases().isMerchant(node)) {
            return;
        }
        int[] rows = ClientFlow.rows(context, node);
        if (!isWide(ClientFlow.of(context, node, rows), parameters)) {
            return;
        }
        tally.seen();
        ClientFlow best = null;
        int most = 0;
        for (int begin = 0; begin < rows.length; begin++) {
            int end = Rows.end(context.graph(), rows, begin, parameters.millis("window"));
            if (end - begin > parameters.count("maxRows")) {
                tally.leftOut("with more than " + parameters.count("maxRows") + " rows in the window left out");
                return;
            }
            ClientFlow window = ClientFlow.of(context, node, Arrays.copyOfRange(rows, begin, end));
            int counterparties = window.payers().size() + window.payees().size();
            if (counterparties > most && holds(context, window, node, parameters)) {
                best = window;
                most = counterparties;
            }
        }
        if (best != null) {
            tally.lead(lead(context, parameters, node, best));
        }
    }

    private static boolean isWide(ClientFlow flow, Parameters parameters) {
        return flow.payers().size() >= parameters.count("minIn")
                && flow.payees().size() >= parameters.count("minOut");
    }

    private static boolean holds(CaseContext context, ClientFlow flow, int node, Parameters parameters) {
        return isWide(flow, parameters)
                && flow.overlap() < parameters.ratio("maxOverlap")
                && countries(flow).size() >= parameters.count("minCountries")
                && flow.sumOut() <= parameters.ratio("maxShare") * flow.sumIn()
                && flow.passed(parameters.millis("dwell")) >= parameters.ratio("minShare")
                && flow.isOpposite(parameters.ratio("minOpposite"), parameters.ratio("order"))
                // last, for it reads all rows of all counterparties
                && oneTime(context, flow, node, parameters) >= parameters.ratio("minOneTimeShare");
    }

    private static Set<String> countries(ClientFlow flow) {
        Set<String> countries = new TreeSet<>(flow.inByCountry().keySet());
        countries.addAll(flow.outByCountry().keySet());
        return countries;
    }

    /** Share of the counterparties that have few payments with the party in the whole case. */
    private static double oneTime(CaseContext context, ClientFlow flow, int node, Parameters parameters) {
        TemporalGraph graph = context.graph().graph();
        Set<Integer> all = new HashSet<>(flow.payers());
        all.addAll(flow.payees());
        int[] times = new int[graph.nodeCount() == 0 ? 0 : 1];
        long few = all.stream()
                .filter(other -> {
                    times[0] = 0;
                    for (int i = graph.outBegin(other); i < graph.outEnd(other); i++) {
                        times[0] += context.graph().rows().outTarget(i) == node ? 1 : 0;
                    }
                    for (int i = graph.inBegin(other); i < graph.inEnd(other); i++) {
                        times[0] += graph.inSource(i) == node ? 1 : 0;
                    }
                    return times[0] <= parameters.count("oneTimeTransfers");
                })
                .count();
        return (double) few / Math.max(1, all.size());
    }

    private static Lead lead(CaseContext context, Parameters parameters, int node, ClientFlow flow) {
        int[] rows = IntStream.concat(IntStream.of(flow.in()), IntStream.of(flow.out()))
                .sorted()
                .toArray();
        int counterparties = flow.payers().size() + flow.payees().size();
        double oneTime = oneTime(context, flow, node, parameters);
        boolean agent = context.known().tags(node).contains("AGENT");
        Set<String> countries = countries(flow);
        return new LeadDraft(context)
                .party(node, agent ? Role.AGENT : Role.HAWALADAR)
                .parties(Rows.payers(context.graph(), flow.in()), Role.PAYER)
                .parties(Rows.payees(context.graph(), flow.out()), Role.UNKNOWN)
                .cite(LeadDraft.IN, flow.in())
                .cite(LeadDraft.OUT, flow.out())
                .part(
                        "counterparties in and out",
                        flow.payers().size() + " and " + flow.payees().size(),
                        parameters.ratio("weightParties"),
                        (double) counterparties / parameters.count("partiesForFull"))
                .part(
                        "of them with one or two payments",
                        Wording.percent(oneTime),
                        parameters.ratio("weightOneTime"),
                        oneTime)
                .part(
                        "countries",
                        String.join(", ", countries),
                        parameters.ratio("weightCountries"),
                        (double) countries.size() / parameters.count("countriesForFull"))
                .tagged(node, "the party", parameters.ratio("tagPenalty"))
                .notTestableIf(
                        context.graph().observation(node) != Observation.FULL,
                        "one-time counterparties and what stays: the party's own records are not complete")
                .notTestable("kind of business: rows do not state it")
                .alternatives(
                        "a licensed exchange office or agent of a money transfer operator: ask for the licence",
                        "a trader or travel agency with customers and suppliers in several countries")
                .explain(context.graph().label(node) + " was paid " + Rows.received(context.graph(), flow.in()) + " by "
                        + flow.payers().size() + " and paid " + Rows.received(context.graph(), flow.out()) + " to "
                        + flow.payees().size() + " others in " + countries.size() + " countries ("
                        + Wording.days(context.graph().graph(), rows) + "); "
                        + Wording.percent(flow.passed(parameters.millis("dwell"))) + " of what came in left within "
                        + Wording.span(parameters.millis("dwell"))
                        + ", and two countries pay each other's sums. This is consistent with transfer of value outside"
                        + " the books; it is a lifeline for many and no offence by itself everywhere.")
                .build();
    }
}
