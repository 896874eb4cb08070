package org.theseus.detect.scattergather;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.theseus.algo.Monitor;
import org.theseus.algo.scattergather.Diamond;
import org.theseus.algo.scattergather.ScatterGather;
import org.theseus.algo.scattergather.ScatterGatherRule;
import org.theseus.detect.CaseContext;
import org.theseus.detect.CurrencySums;
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
import org.theseus.detect.Typology;
import org.theseus.detect.Wording;
import org.theseus.detect.flow.Flow;
import org.theseus.graph.TemporalGraph;
import org.theseus.project.CaseGraph;

/**
 * Scatter-gather (the {@code scatter_gather} shape of AMLSim, Suzumura and Kanezashi 2021): one source pays at least {@code
 * minMiddles} middles within {@code scatter}, and each pays on to one sink, by the preset of <em>follows</em>, all within
 * {@code gather}. The exact definition and the choice of windows stand at {@link ScatterGatherRule}. One lead for each source
 * and sink. Cash and the outside world take no part. Bounds: {@code algo.scattergather}.
 */
public final class ScatterGatherDetector extends IndicatorDetector {

    /** One detector without state. */
    public ScatterGatherDetector() {
        super(
                new Definition(
                        "scatter-gather",
                        1,
                        "SG",
                        "one source pays several who all pay on to one and the same",
                        Typology.EITHER,
                        Set.of(EvidenceGroup.WHAT_NEXT)),
                FieldNeeds.none());
    }

    @Override
    public Detection detect(CaseContext context, Parameters parameters, Monitor monitor) {
        ScatterGatherRule rule = new ScatterGatherRule(
                Flow.rule(parameters),
                parameters.millis("scatter"),
                parameters.millis("gather"),
                parameters.count("minMiddles"));
        List<Diamond> found = ScatterGather.find(context.graph().rows(), rule, 1, monitor);
        List<Lead> leads = found.stream()
                .map(diamond -> lead(context, parameters, diamond))
                .toList();
        int sources = 0;
        TemporalGraph graph = context.graph().graph();
        for (int node = 0; node < graph.nodeCount(); node++) {
            boolean pays = graph.outEnd(node) - graph.outBegin(node) >= rule.minMiddles();
            sources += pays && !context.graph().isOutside(node) ? 1 : 0;
        }
        return new Detection(
                leads,
                leads.size() + " in " + Wording.count(sources, "account") + " that made " + rule.minMiddles()
                        + " or more payments",
                List.of());
    }

    private static Lead lead(CaseContext context, Parameters parameters, Diamond diamond) {
        CaseGraph graph = context.graph();
        int[] all = IntStream.concat(IntStream.of(diamond.scattered()), IntStream.of(diamond.gathered()))
                .toArray();
        double rarity = Rows.payees(graph, diamond.scattered())
                .mapToDouble(middle -> Flow.rarity(graph.graph(), middle))
                .average()
                .orElse(0);
        LeadDraft draft = new LeadDraft(context)
                .party(diamond.sink(), Role.COLLECTOR)
                .party(diamond.source(), Role.UNKNOWN)
                .parties(Rows.payees(graph, diamond.scattered()), Role.MULE)
                .cite("hop 1", diamond.scattered())
                .cite("hop 2", diamond.gathered())
                .part(
                        "accounts in the middle",
                        String.valueOf(diamond.middles()),
                        parameters.ratio("weightMiddles"),
                        (double) diamond.middles() / parameters.count("middlesForFull"))
                .part(
                        "how little else the middles do",
                        Wording.ratio(rarity),
                        parameters.ratio("weightRarity"),
                        rarity);
        if (Flow.isDayOnly(graph, all)) {
            draft.against(
                    "the records give days only: the order inside a day is unknown",
                    parameters.ratio("dayOnlyPenalty"));
        }
        Lead lead = draft.tagged(diamond.source(), "the source", parameters.ratio("tagPenalty"))
                .tagged(diamond.sink(), "the sink", parameters.ratio("tagPenalty"))
                .notTestable("what must stem from the source: the opening balances are not in the records")
                .alternatives(
                        "an employer whose staff pay the same landlord, shop or insurer",
                        "a family that sends support through several members")
                .explain("Account " + graph.label(diamond.source()) + " paid "
                        + Wording.count(diamond.middles(), "account") + " "
                        + CurrencySums.ofSent(graph, diamond.scattered()) + "; of it "
                        + CurrencySums.ofSent(graph, diamond.gathered())
                        + " could have been passed on by them to account "
                        + graph.label(diamond.sink()) + " (" + Wording.days(graph.graph(), all)
                        + "). This is consistent with one payment spread over several pairs of hands.")
                .build();
        return new Lead(
                lead.parties(),
                lead.evidence(),
                diamond.scattered(),
                diamond.gathered(),
                lead.parts(),
                lead.against(),
                lead.alternatives(),
                lead.notTestable(),
                lead.explanation());
    }
}
