package org.theseus.detect.passthrough;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.theseus.algo.Monitor;
import org.theseus.algo.Ticker;
import org.theseus.algo.passthrough.PassThrough;
import org.theseus.algo.passthrough.PassThroughRule;
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
import org.theseus.model.Money;
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
            full += LargeInflows.isTestable(graph, node) ? 1 : 0;
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

    @Override
    public Detection detect(CaseContext context, Parameters parameters, Monitor monitor) {
        CaseGraph graph = context.graph();
        List<Lead> leads = new ArrayList<>();
        LargeInflows.Bounds bounds = new LargeInflows.Bounds(
                parameters.count("minInflows"), leastEuro(parameters).minor(), parameters.millis("window"));
        PassThroughRule[] rules = new PassThroughRule[graph.currencyCount()];
        Arrays.setAll(
                rules,
                currency -> bounds.rule(graph, currency, parameters.millis("hold"), parameters.ratio("minShare")));
        Ticker ticker = Ticker.of(monitor, graph.graph().nodeCount());
        int[] large = context.shared(bounds).all(ticker);
        for (int at = 0; at < large.length; at += 2) {
            int node = large[at];
            int currency = large[at + 1];
            ticker.done(node);
            PassThrough.best(graph.graph(), node, currency, rules[currency], ticker)
                    .ifPresent(passage -> leads.add(
                            new PassThroughLead(graph, parameters, rules[currency], node, currency, passage).write()));
        }
        String baseRate = leads.size() + " of "
                + Wording.count(large.length / 2, "account") + " with complete records and "
                + parameters.count("minInflows") + " or more inflows of the size asked for within "
                + Wording.span(parameters.millis("window"));
        return new Detection(leads, baseRate, List.of());
    }

    static Money leastEuro(Parameters parameters) {
        return parameters.money("minTotalEur", EURO);
    }
}
