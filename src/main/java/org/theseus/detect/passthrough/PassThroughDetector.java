package org.theseus.detect.passthrough;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.theseus.algo.Monitor;
import org.theseus.algo.Ticker;
import org.theseus.algo.passthrough.PassThrough;
import org.theseus.algo.passthrough.PassThroughRule;
import org.theseus.algo.passthrough.Passage;
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
import org.theseus.detect.flow.Flow;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Money;
import org.theseus.model.Observation;
import org.theseus.project.CaseGraph;

/**
 * A4, rapid pass-through: an account keeps almost nothing. Within 60 days at least 5 inflows of at least EUR 3,000 came in,
 * and at least 0.85 of their value can have left again within 72 hours (exact definition and matching: {@code
 * algo.passthrough}).
 *
 * <p>"Keeps nothing" needs absence, so only accounts whose own records are complete are tested. Currencies are never mixed:
 * one lead an account and currency, the window with most value passed on. Sums in another currency than EUR cannot be held
 * against the threshold without a rate; such a lead stands with a lower score.
 */
public final class PassThroughDetector implements Detector {

    static final String EURO = "EUR";

    private static final Definition DEFINITION = new Definition(
            "pass-through",
            2,
            "A4",
            "an account passes on nearly all that comes in within three days",
            Typology.EITHER,
            Set.of(EvidenceGroup.WHAT_NEXT));

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Applicability applicability(CaseContext context) {
        CaseGraph graph = context.graph();
        Applicability timed = Flow.applicability(graph);
        if (timed.kind() == Applicability.Kind.NOT_TESTABLE) {
            return timed;
        }
        int accounts = 0;
        int full = 0;
        for (int node = 0; node < graph.graph().nodeCount(); node++) {
            accounts += graph.isOutside(node) ? 0 : 1;
            full += isTestable(graph, node) ? 1 : 0;
        }
        if (full == 0) {
            return Applicability.notTestable("no account has complete records of its own");
        }
        List<String> missing = new ArrayList<>();
        if (full < accounts) {
            missing.add(Wording.count(accounts - full, "account") + " without complete records of their own");
        }
        if (!timed.reason().isEmpty()) {
            missing.add(timed.reason());
        }
        missing.add("end-of-day balances: not in the graph");
        return Applicability.partly(String.join("; ", missing));
    }

    private static boolean isTestable(CaseGraph graph, int node) {
        return !graph.isOutside(node) && graph.observation(node) == Observation.FULL;
    }

    @Override
    public Detection detect(CaseContext context, Parameters parameters, Monitor monitor) {
        CaseGraph graph = context.graph();
        List<Lead> leads = new ArrayList<>();
        int nodes = graph.graph().nodeCount();
        int population = 0;
        PassThroughRule[] rules = IntStream.range(0, graph.currencyCount())
                .mapToObj(currency -> rule(graph, parameters, currency))
                .toArray(PassThroughRule[]::new);
        int least = Math.max(1, parameters.count("minInflows"));
        int[] inflows = new int[rules.length];
        Ticker ticker = Ticker.of(monitor, nodes);
        for (int node = 0; node < nodes; node++) {
            ticker.done(node);
            if (graph.graph().inEnd(node) - graph.graph().inBegin(node) < least || !isTestable(graph, node)) {
                continue;
            }
            count(graph.graph(), node, inflows);
            for (int currency = 0; currency < rules.length; currency++) {
                PassThroughRule rule = rules[currency];
                if (inflows[currency] < least || !PassThrough.hasWindow(graph.graph(), node, currency, rule)) {
                    continue;
                }
                population++;
                Optional<Passage> passage = PassThrough.best(graph.graph(), node, currency, rule, ticker);
                if (passage.isPresent()) {
                    leads.add(new PassThroughLead(graph, parameters, rule, node, currency, passage.get()).write());
                }
            }
        }
        String baseRate = leads.size() + " of "
                + Wording.count(population, "account") + " with complete records and "
                + parameters.count("minInflows") + " or more inflows of the size asked for within "
                + Wording.span(parameters.millis("window"));
        return new Detection(leads, baseRate, List.of());
    }

    /** Counts a node's inflows by currency: most accounts have enough in one at most. */
    private static void count(TemporalGraph graph, int node, int[] byCurrency) {
        Arrays.fill(byCurrency, 0);
        for (int at = graph.inBegin(node); at < graph.inEnd(node); at++) {
            byCurrency[graph.receivedCurrency(graph.inEdge(at))]++;
        }
    }

    private static PassThroughRule rule(CaseGraph graph, Parameters parameters, int currency) {
        boolean euro = graph.currency(currency).equals(EURO);
        return new PassThroughRule(
                parameters.millis("hold"),
                parameters.ratio("minShare"),
                parameters.count("minInflows"),
                euro ? leastEuro(parameters).minor() : 0,
                parameters.millis("window"));
    }

    static Money leastEuro(Parameters parameters) {
        return parameters.money("minTotalEur", EURO);
    }
}
