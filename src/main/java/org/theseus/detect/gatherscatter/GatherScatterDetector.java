package org.theseus.detect.gatherscatter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.theseus.algo.Monitor;
import org.theseus.algo.Ticker;
import org.theseus.algo.gatherscatter.GatherScatter;
import org.theseus.detect.Applicability;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Definition;
import org.theseus.detect.Detection;
import org.theseus.detect.Detector;
import org.theseus.detect.EvidenceGroup;
import org.theseus.detect.Lead;
import org.theseus.detect.Parameters;
import org.theseus.detect.Rows;
import org.theseus.detect.Typology;
import org.theseus.detect.Wording;
import org.theseus.detect.fanin.PayeeTies;
import org.theseus.graph.TemporalGraph;
import org.theseus.project.CaseGraph;

/**
 * B7, gather-scatter disbursement. A <em>peak</em> is a moment at which a hub is paid by a named sender that is not known
 * to be related to it. It is cited when all hold:
 *
 * <ol>
 *   <li>in the {@code gather} window that ends with the peak (by earliest times, both ends included), at least {@code
 *       minSenders} distinct such senders paid the hub;
 *   <li>after the peak, within {@code scatter} of its earliest time, the hub paid at least {@code minReceivers} distinct
 *       named receivers; an outflow counts if it may have come after the peak, so one of the same day does;
 *   <li>in every currency both gathered and paid on, what was paid on is {@code minShareOut} to {@code maxShareOut} of
 *       what was gathered; without a common currency this is not testable (there are no rates);
 *   <li>the receivers' accounts are in at least {@code minCountries} countries; not testable where one is unknown.
 * </ol>
 *
 * <p>Where receivers of the peak are paid after {@code payrollPeaks} or more separate peaks, the rows of these are cited, too
 * (version 2); at most {@code maxPeaks} are looked at.
 *
 * <p>One lead a hub: the peak with the most senders, then receivers, then gathered value (in the order of ISO codes),
 * then the earliest. Cash and the outside world are no hub, sender or receiver. O(d log d) for d rows at a hub.
 */
public final class GatherScatterDetector implements Detector {

    private static final Definition DEFINITION = new Definition(
            "gather-scatter",
            2,
            "B7",
            "a payee of many senders without a known tie pays several receivers within three days",
            Typology.SMUGGLING,
            Set.of(EvidenceGroup.WHO, EvidenceGroup.WHAT_NEXT));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Applicability applicability(CaseContext context) {
        CaseGraph graph = context.graph();
        String untimed = Wording.untimed(graph);
        if (graph.graph().edgeCount() == 0) {
            return Applicability.notTestable(
                    untimed.isEmpty() ? "no transfer moves money" : "no row can be placed in time: " + untimed);
        }
        List<String> missing = new ArrayList<>();
        if (new Countries(graph).count() == 0) {
            missing.add("countries of the receivers: no row has a country");
        }
        if (!untimed.isEmpty()) {
            missing.add(untimed);
        }
        return missing.isEmpty() ? Applicability.RUN : Applicability.partly(String.join("; ", missing));
    }

    @Override
    public Detection detect(CaseContext context, Parameters values, Monitor monitor) {
        CaseGraph graph = context.graph();
        GatherScatterParameters parameters = GatherScatterParameters.of(values);
        TemporalGraph edges = graph.graph();
        GatherScatter windows = GatherScatter.of(graph.rows(), parameters.gatherMillis(), parameters.scatterMillis());
        PayeeTies ties = new PayeeTies(graph);
        Countries countries = new Countries(graph);
        IntPredicate paysOn = edge -> edges.source(edge) != edges.target(edge) && !graph.isOutside(edges.target(edge));
        FanIns fanIns = FanIns.of(context, parameters);
        List<Lead> leads = new ArrayList<>();
        int population = 0;
        Ticker ticker = Ticker.of(monitor, edges.nodeCount());
        for (int hub = 0; hub < edges.nodeCount(); hub++) {
            ticker.done(hub);
            if (!fanIns.isHub(hub)) {
                continue;
            }
            population++;
            if (!paysEnough(graph, hub, parameters.minReceivers())) {
                continue;
            }
            ties.turnTo(hub);
            int node = hub;
            GatherScatterSweep sweep = new GatherScatterSweep(graph, parameters, ties, countries);
            windows.scan(hub, ties::counts, (edge, payee) -> payee != node && !graph.isOutside(payee), sweep);
            GatherScatterSweep.Best best = sweep.best();
            if (best != null) {
                int[] out = windows.scatteredAt(hub, best.peak().atMillis(), paysOn);
                Payroll payroll = Payroll.of(edges, windows, sweep, ties, paysOn, parameters, best);
                leads.add(new GatherScatterLead(graph, parameters, ties, best, out, payroll).write());
            }
        }
        String baseRate = leads.size() + " of "
                + Wording.count(population, "payee") + " with " + parameters.minSenders()
                + " or more senders without a known tie within " + Wording.span(parameters.gatherMillis());
        return new Detection(leads, baseRate, List.of());
    }

    /** Whether a hub paid so many different receivers at all: most merchants did not. */
    private static boolean paysEnough(CaseGraph graph, int hub, int receivers) {
        TemporalGraph edges = graph.graph();
        if (edges.outEnd(hub) - edges.outBegin(hub) < receivers) {
            return false;
        }
        return Rows.payees(graph, Rows.out(graph, hub)).limit(receivers).count() == receivers;
    }
}
