package org.theseus.detect.funnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.theseus.algo.Monitor;
import org.theseus.algo.Ticker;
import org.theseus.algo.fanin.CounterpartyKey;
import org.theseus.algo.fanin.Side;
import org.theseus.algo.fanin.SlidingDistinct;
import org.theseus.detect.Applicability;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Definition;
import org.theseus.detect.Detection;
import org.theseus.detect.Detector;
import org.theseus.detect.EvidenceGroup;
import org.theseus.detect.Lead;
import org.theseus.detect.Parameters;
import org.theseus.detect.Typology;
import org.theseus.detect.Wording;
import org.theseus.graph.TemporalGraph;
import org.theseus.project.CaseGraph;

/**
 * A3, funnel account. A window of a named account's inflows (14 d, by earliest time) is cited when all hold:
 *
 * <ol>
 *   <li>there are at least {@code minDeposits} deposits: rows of a named payer, or of cash at a known place;
 *   <li>they were paid in at {@code minPlaces} or more different places, spellings of one town being one;
 *   <li>of the inflow, at least {@code minShareOut} left the account within {@code dwell}, by first-in-first-out inside
 *       the account and in every currency that came in. Money exchanged inside the account is not followed.
 * </ol>
 *
 * <p>Version 2 measures, where the gazetteer knows the towns of both sides, how far from the median town of the inflows
 * the money left: outflows from nearer than {@code farKilometres} speak against the lead. The holder's residence is in no
 * field that detectors read, so that its distance stays untested.
 *
 * <p>Version 3 counts deposits in 14 days, as the catalogue does; before, it counted who paid in, so that any number of cash
 * deposits by nobody in four towns were four.
 *
 * <p>One lead a holder: the window with the most deposits, then the most value (in the order of ISO codes), then
 * the earliest. Transfers of an account to itself count for nothing. O(d log d) for d rows at an account.
 */
public final class FunnelDetector implements Detector {

    private static final Definition DEFINITION = new Definition(
            "funnel",
            3,
            "A3",
            "money paid in at several places leaves the account within two days",
            Typology.EITHER,
            Set.of(EvidenceGroup.WHERE, EvidenceGroup.WHAT_NEXT));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Applicability applicability(CaseContext context) {
        CaseGraph graph = context.graph();
        int edges = graph.graph().edgeCount();
        String untimed = Wording.untimed(graph);
        if (edges == 0) {
            return Applicability.notTestable(
                    untimed.isEmpty() ? "no transfer moves money" : "no row can be placed in time: " + untimed);
        }
        int known = Places.of(context).edgesWithPlace();
        if (known == 0) {
            return Applicability.notTestable("no row has a send place");
        }
        List<String> missing = new ArrayList<>();
        missing.add("distance from the holder's residence: not in the rows");
        if (known < edges) {
            missing.add(known + " of " + Wording.count(edges, "row") + " have a send place");
        }
        if (!untimed.isEmpty()) {
            missing.add(untimed);
        }
        return Applicability.partly(String.join("; ", missing));
    }

    @Override
    public Detection detect(CaseContext context, Parameters values, Monitor monitor) {
        CaseGraph graph = context.graph();
        FunnelParameters parameters = FunnelParameters.of(values);
        TemporalGraph edges = graph.graph();
        Places places = Places.of(context);
        int nodes = edges.nodeCount();
        SlidingDistinct deposits = SlidingDistinct.of(edges, Side.IN, parameters.windowMillis());
        CounterpartyKey deposit = (edge, payer) -> deposit(graph, places, edge, payer);
        int[] placeRows = new int[places.count()];
        List<Lead> leads = new ArrayList<>();
        int population = 0;
        Ticker ticker = Ticker.of(monitor, nodes);
        for (int holder = 0; holder < nodes; holder++) {
            ticker.done(holder);
            if (edges.inEnd(holder) - edges.inBegin(holder) < parameters.minDeposits()
                    || graph.isOutside(holder)
                    || !deposits.reaches(holder, deposit, parameters.minDeposits())) {
                continue;
            }
            population++;
            if (!hasPlaces(edges, places, holder, parameters.minPlaces())) {
                continue;
            }
            HolderFlow flow = HolderFlow.of(edges, holder, parameters.dwellMillis());
            FunnelSweep sweep = new FunnelSweep(graph, parameters, places, flow, placeRows);
            deposits.scan(holder, deposit, sweep);
            FunnelSweep.Best best = sweep.best();
            if (best != null) {
                leads.add(new FunnelLead(context, holder, parameters, flow, best).write());
            }
        }
        String baseRate = leads.size() + " of "
                + Wording.count(population, "account") + " to which " + parameters.minDeposits()
                + " or more deposits were made within " + Wording.span(parameters.windowMillis());
        return new Detection(leads, baseRate, List.of());
    }

    /** Whether what came in was paid in at so many different places at all. */
    private static boolean hasPlaces(TemporalGraph edges, Places places, int holder, int atLeast) {
        int[] met = new int[atLeast];
        int size = 0;
        for (int at = edges.inBegin(holder); at < edges.inEnd(holder) && size < atLeast; at++) {
            int place = places.of(edges.inEdge(at));
            boolean isNew = place != Places.NONE;
            for (int i = 0; i < size && isNew; i++) {
                isNew = met[i] != place;
            }
            if (isNew) {
                met[size++] = place;
            }
        }
        return size >= atLeast;
    }

    /** Each deposit stands for itself. */
    private static int deposit(CaseGraph graph, Places places, int edge, int payer) {
        boolean isDeposit = payer >= 0 && !(graph.isOutside(payer) && places.of(edge) == Places.NONE);
        return isDeposit ? edge : SlidingDistinct.NOT_COUNTED;
    }
}
