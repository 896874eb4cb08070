package org.theseus.detect.legs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.theseus.algo.Monitor;
import org.theseus.algo.Ticker;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Definition;
import org.theseus.detect.Detection;
import org.theseus.detect.EvidenceGroup;
import org.theseus.detect.FieldNeeds;
import org.theseus.detect.IndicatorDetector;
import org.theseus.detect.Lead;
import org.theseus.detect.LeadDraft;
import org.theseus.detect.Parameters;
import org.theseus.detect.Role;
import org.theseus.detect.Rows;
import org.theseus.detect.ScaleItem;
import org.theseus.detect.Typology;
import org.theseus.detect.Wording;
import org.theseus.detect.fee.FeeBands;
import org.theseus.detect.trail.RouteTrails;
import org.theseus.detect.trail.Trail;
import org.theseus.model.Fact;
import org.theseus.project.CaseGraph;

/**
 * B2, pay-per-leg sequence (GI-TOC on paying as one goes; UNODC 2023: "in instalments along the journey"). Of what one side
 * (a party and those under the same identifiers) paid to named others at known countries on a route, the trail of most
 * advances ({@link RouteTrails}: gaps of {@code minGap} to {@code maxGap}, within {@code window}, {@code step} of the way
 * through a country) is cited if it has at least {@code minPayments} payments to {@code minPayees} payees and {@code
 * minAdvances} advances. Payments outside a third to three times ({@code feeFactor}) the known prices at their country, and
 * purchases ({@link org.theseus.detect.Purchases}), take no part.
 *
 * <p>One lead a side. Near linear: only sides that paid at more than {@code minAdvances} different places are searched.
 */
public final class PayPerLegDetector extends IndicatorDetector {

    /** One detector without state. */
    public PayPerLegDetector() {
        super(
                new Definition(
                                "pay-per-leg",
                                2,
                                "B2",
                                "one side pays several receivers whose places advance along a route",
                                Typology.SMUGGLING,
                                Set.of(EvidenceGroup.WHERE))
                        .adding(ScaleItem.LEGS_OR_PARTS),
                FieldNeeds.none()
                        .required("country of payment", Fact.PAY_COUNTRY, Fact.PAY_PLACE)
                        .helpful("town of payment", Fact.PAY_PLACE));
    }

    @Override
    public Detection detect(CaseContext context, Parameters parameters, Monitor monitor) {
        CaseGraph graph = context.graph();
        FeeBands fees = FeeBands.of(context);
        LegTrails trails = LegTrails.of(
                context,
                new LegTrails.Bounds(
                        parameters.millis("minGap"),
                        parameters.millis("maxGap"),
                        parameters.millis("window"),
                        parameters.ratio("step"),
                        parameters.ratio("feeFactor"),
                        parameters.count("minPayments"),
                        parameters.count("minAdvances")));
        List<Lead> leads = new ArrayList<>();
        int population = 0;
        int cut = 0;
        int nodes = graph.graph().nodeCount();
        Ticker ticker = Ticker.of(monitor, nodes);
        for (int node = 0; node < nodes; node++) {
            ticker.done(node);
            if (graph.isOutside(node) || !context.clusters().isFirst(node)) {
                continue;
            }
            LegTrails.Found found = trails.of(node);
            population += found.stops() >= parameters.count("minPayments") ? 1 : 0;
            cut += found.cut() ? 1 : 0;
            Optional<Trail> trail = found.trail();
            if (trail.isPresent()
                    && trail.get().stops().size() >= parameters.count("minPayments")
                    && Rows.payees(graph, trail.get().edges()).count() >= parameters.count("minPayees")) {
                leads.add(lead(context, parameters, fees, trail.get()));
            }
        }
        String baseRate = leads.size() + " of " + Wording.count(population, "side") + " that made "
                + parameters.count("minPayments") + " or more payments in countries on the routes";
        return new Detection(leads, baseRate, limits(cut));
    }

    private static List<String> limits(int cut) {
        return cut == 0
                ? List.of()
                : List.of(Wording.count(cut, "side") + " with more than " + RouteTrails.MAX_STOPS
                        + " payments within the window searched in part");
    }

    private static Lead lead(CaseContext context, Parameters parameters, FeeBands fees, Trail trail) {
        CaseGraph graph = context.graph();
        int[] edges = trail.edges();
        long payees = Rows.payees(graph, edges).count();
        int legs = trail.path().stages().size() - 1;
        LeadDraft draft = new LeadDraft(context)
                .parties(Rows.payees(graph, edges), Role.FACILITATOR)
                .parties(Rows.payers(graph, edges), Role.PAYER)
                .cite(LeadDraft.IN, edges)
                .part(
                        "advances along the route",
                        trail.advances() + " of " + legs + " legs",
                        parameters.ratio("weightAdvances"),
                        (double) trail.advances() / legs)
                .part(
                        "different receivers",
                        String.valueOf(payees),
                        parameters.ratio("weightPayees"),
                        (double) payees / edges.length);
        fees.annotate(draft, edges);
        Rows.payees(graph, edges)
                .forEach(node -> draft.tagged(node, "receiver " + graph.label(node), parameters.ratio("tagPenalty")));
        long vague = trail.stops().stream().filter(stop -> stop.town() == null).count();
        return draft.notTestableIf(
                        vague > 0,
                        "advance inside a country: the town is not known for " + vague + " of "
                                + Wording.count(edges.length, "payment"))
                .notTestable("who travelled: the payments name those who paid and were paid")
                .alternatives(
                        "somebody on holiday, at sea or on the road who is helped out by the family",
                        "a firm that pays suppliers or hauliers along a road")
                .explain(Wording.count(Rows.payers(graph, edges).count(), "payer") + " of one side made "
                        + Wording.count(edges.length, "payment") + " of " + Rows.received(graph, edges) + " to "
                        + Wording.count(payees, "receiver") + " ("
                        + Wording.days(graph.graph(), edges) + "): "
                        + trail.stops().stream()
                                .map(stop -> stop.where() + " on " + Wording.day(stop.millis()))
                                .collect(Collectors.joining(", "))
                        + ". The places advance " + trail.advances() + " times along "
                        + trail.path().route() + " ("
                        + trail.path().label() + "); the last known position is "
                        + trail.last().where() + ". This is consistent with a journey that is paid leg by leg.")
                .build();
    }
}
