package org.theseus.detect.rotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
import org.theseus.detect.PartyRows;
import org.theseus.detect.Role;
import org.theseus.detect.Rows;
import org.theseus.detect.Typology;
import org.theseus.detect.Wording;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Fact;
import org.theseus.model.Observation;
import org.theseus.place.Gazetteer;
import org.theseus.place.Place;

/**
 * A7, receiver rotation (FinCEN FIN-2014-A008; Arizona 2008). A receiver whom at least {@code minPayers} sides paid is never
 * paid again, and within {@code gap} another one, whom as many paid, is paid for the first time. The sides of both overlap by
 * {@code minOverlap} of all (Jaccard), or there are {@code minShared} of them; persons who share a telephone, document, e-mail
 * or address are one side. Both were paid out in one town, or in towns at most {@code nearKilometres} apart in countries that
 * are one or joined by a leg of the routes. Who takes cards is no receiver; of more than {@code maxRows} rows none are cited.
 *
 * <p>Of several who could have taken over, each is a lead: the reader judges. "Never again" and "for the first time" hold for
 * what was seen only and are printed as not testable otherwise. O(rows log rows + pairs in the gap).
 */
public final class RotationDetector extends IndicatorDetector {

    /** Part of the rows that the second receiver got. */
    static final String AFTER = "in after";

    /** One detector without state. */
    public RotationDetector() {
        super(
                new Definition(
                        "receiver-rotation",
                        1,
                        "A7",
                        "one receiver stops, and the same payers go over to another one",
                        Typology.SMUGGLING,
                        Set.of(EvidenceGroup.WHO, EvidenceGroup.WHAT_NEXT)),
                FieldNeeds.none()
                        .required("town where it was paid out", Fact.PAY_PLACE)
                        .observed("end and beginning of a receiver"));
    }

    @Override
    public Detection detect(CaseContext context, Parameters parameters, Monitor monitor) {
        TemporalGraph graph = context.graph().graph();
        List<Receiver> receivers = new ArrayList<>();
        Ticker ticker = Ticker.of(monitor, graph.nodeCount());
        for (int node = 0; node < graph.nodeCount(); node++) {
            ticker.done(node);
            int rows = graph.inEnd(node) - graph.inBegin(node);
            if (context.graph().isOutside(node)
                    || rows < parameters.count("minPayers")
                    || rows > parameters.count("maxRows")
                    || context.purchases().isMerchant(node)) {
                continue;
            }
            PartyRows in = PartyRows.in(context.graph(), node);
            if (in.otherCount() < parameters.count("minPayers")) {
                continue;
            }
            Receiver receiver = Receiver.of(context, node, in);
            if (receiver.sides().length >= parameters.count("minPayers")) {
                receivers.add(receiver);
            }
        }
        List<Lead> leads = new ArrayList<>();
        Successors successors = new Successors(receivers, graph.nodeCount(), parameters.millis("gap"));
        for (Receiver first : receivers) {
            successors.of(first, (second, shared) -> {
                if (takesOver(context, parameters, first, second, shared)) {
                    leads.add(lead(context, parameters, first, second, shared));
                }
            });
        }
        return new Detection(
                leads,
                leads.size() + " among "
                        + Wording.count(
                                receivers.size(),
                                "receiver of " + parameters.count("minPayers") + " or more sides",
                                "receivers of " + parameters.count("minPayers") + " or more sides each"),
                List.of());
    }

    private static boolean takesOver(
            CaseContext context, Parameters parameters, Receiver first, Receiver second, int shared) {
        return (shared >= parameters.count("minShared")
                        || first.overlap(second, shared) >= parameters.ratio("minOverlap"))
                && kilometres(context, first, second) <= parameters.count("nearKilometres");
    }

    /** Between the nearest two towns in one country or at two ends of a leg; a great number if there are none. */
    private static double kilometres(CaseContext context, Receiver first, Receiver second) {
        double least = Double.MAX_VALUE;
        for (Place one : first.towns(context)) {
            for (Place other : second.towns(context)) {
                if (one.country().equals(other.country())
                        || context.references().routes().isLeg(one.country(), other.country())) {
                    least = Math.min(least, one.equals(other) ? 0 : Gazetteer.kilometres(one, other));
                }
            }
        }
        return least;
    }

    private static Lead lead(CaseContext context, Parameters parameters, Receiver first, Receiver second, int shared) {
        double near = kilometres(context, first, second);
        int[] rows = IntStream.concat(IntStream.of(first.in()), IntStream.of(second.in()))
                .toArray();
        boolean seen = context.graph().observation(first.node()) == Observation.FULL
                && context.graph().observation(second.node()) == Observation.FULL;
        return new LeadDraft(context)
                .party(second.node(), Role.COLLECTOR)
                .party(first.node(), Role.COLLECTOR)
                .parties(Rows.payers(context.graph(), rows), Role.PAYER)
                .cite(LeadDraft.IN, first.in())
                .cite(AFTER, second.in())
                .part(
                        "sides that paid both",
                        String.valueOf(shared),
                        parameters.ratio("weightShared"),
                        (double) shared / parameters.count("sharedForFull"))
                .part(
                        "share of all sides",
                        Wording.percent(first.overlap(second, shared)),
                        parameters.ratio("weightOverlap"),
                        first.overlap(second, shared) / parameters.ratio("overlapForFull"))
                .part(
                        "paid out in one town",
                        near == 0 ? "yes" : Math.round(near) + " km apart",
                        parameters.ratio("weightTown"),
                        near == 0 ? 1 : 0.5)
                .tagged(first.node(), "the first receiver", parameters.ratio("tagPenalty"))
                .tagged(second.node(), "the second receiver", parameters.ratio("tagPenalty"))
                .notTestableIf(
                        !seen, "never paid again, paid for the first time: records of the receivers are not complete")
                .alternatives(
                        "a business, a club or a tenancy that was handed over",
                        "one person under two numbers: look at who is who")
                .explain(Wording.count(first.sides().length, "side") + " paid "
                        + context.graph().label(first.node()) + " "
                        + Rows.received(context.graph(), first.in()) + ", last on "
                        + Wording.day(first.last()) + "; from "
                        + Wording.day(second.first()) + " on " + second.sides().length + " paid "
                        + context.graph().label(second.node()) + " "
                        + Rows.received(context.graph(), second.in()) + ". " + shared
                        + " paid both, " + (first.sides().length - shared) + " only the first, "
                        + (second.sides().length - shared)
                        + " only the second. This is consistent with a receiver who was replaced.")
                .build();
    }
}
