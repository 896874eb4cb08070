package org.theseus.detect.fanin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.theseus.algo.Monitor;
import org.theseus.algo.Ticker;
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
import org.theseus.model.Observation;
import org.theseus.project.CaseGraph;

/**
 * A1, unrelated fan-in. A window of the payee's inflows (30 d, by earliest time, one for every time at which it is paid)
 * is cited when all hold:
 *
 * <ol>
 *   <li>at least {@code minSenders} distinct named senders that are not known to be related to the payee; an unknown tie
 *       counts, but its share is printed and lowers the score;
 *   <li>in every currency in which they paid, they sent at least {@code minShare} of what all named senders sent;
 *   <li>at least {@code minOneTimeShare} of them have at most {@code oneTimeTransfers} transfers to the payee in the
 *       whole case; tested only where the payee's own records are complete.
 * </ol>
 *
 * <p>One lead a payee: the window with the most such senders, then the most value (in the order of ISO codes), then the
 * earliest. Cash and the outside world are neither payee nor sender, and a
 * merchant ({@link org.theseus.detect.Purchases}) is no payee. Payees whom an investigator typed MERCHANT, EMPLOYER, NGO or
 * LANDLORD are left out and counted, as the catalogue has it. O(rows + pairs looked up for a tie).
 */
public final class FanInDetector implements Detector {

    /** Payees whom many people pay in the ordinary course of life (catalogue, A1). */
    private static final Set<String> ORDINARY = Set.of("MERCHANT", "EMPLOYER", "NGO", "LANDLORD");

    private static final Definition DEFINITION = new Definition(
            "fan-in",
            3,
            "A1",
            "many senders without a known tie pay one payee within a month",
            Typology.SMUGGLING,
            Set.of(EvidenceGroup.WHO));

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
        boolean anyFull = false;
        for (int node = 0; node < graph.graph().nodeCount(); node++) {
            anyFull |= !graph.isOutside(node) && graph.observation(node) == Observation.FULL;
        }
        if (!anyFull) {
            missing.add("one-time senders: no account has complete records of its own");
        }
        if (!untimed.isEmpty()) {
            missing.add(untimed);
        }
        return missing.isEmpty() ? Applicability.RUN : Applicability.partly(String.join("; ", missing));
    }

    @Override
    public Detection detect(CaseContext context, Parameters values, Monitor monitor) {
        CaseGraph graph = context.graph();
        FanInParameters parameters = FanInParameters.of(values);
        int nodes = graph.graph().nodeCount();
        SlidingDistinct senders = SlidingDistinct.of(graph.graph(), Side.IN, parameters.windowMillis());
        PayeeTies ties = new PayeeTies(graph);
        SenderHistory history = new SenderHistory(graph, parameters.oneTimeTransfers());
        List<Lead> leads = new ArrayList<>();
        int population = 0;
        int ordinary = 0;
        Ticker ticker = Ticker.of(monitor, nodes);
        for (int payee = 0; payee < nodes; payee++) {
            ticker.done(payee);
            if (graph.graph().inEnd(payee) - graph.graph().inBegin(payee) < parameters.minSenders()
                    || graph.isOutside(payee)
                    || context.purchases().isMerchant(payee)) {
                continue;
            }
            ties.turnTo(payee);
            if (!senders.reaches(payee, ties.namedSenders(), parameters.minSenders())) {
                continue;
            }
            population++;
            if (context.known().tags(payee).stream().anyMatch(ORDINARY::contains)) {
                ordinary++;
                continue;
            }
            history.turnTo(payee);
            FanInSweep sweep = new FanInSweep(graph, payee, parameters, ties, history);
            senders.scan(payee, ties.countedSenders(), sweep);
            FanInSweep.Best best = sweep.best();
            if (best != null) {
                leads.add(new FanInLead(graph, payee, parameters, ties, best, sweep.repetitions()).write());
            }
        }
        String baseRate = leads.size() + " of "
                + Wording.count(population, "payee") + " with " + parameters.minSenders()
                + " or more senders within " + Wording.span(parameters.windowMillis());
        List<String> limits = ordinary == 0
                ? List.of()
                : List.of(Wording.count(ordinary, "payee")
                        + " that an investigator tagged as merchant, employer, aid organisation or landlord left out");
        return new Detection(leads, baseRate, limits);
    }
}
