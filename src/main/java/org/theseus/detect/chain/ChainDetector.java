package org.theseus.detect.chain;

import java.util.List;
import java.util.Set;
import org.theseus.algo.Chunks;
import org.theseus.algo.Monitor;
import org.theseus.algo.chain.ChainResult;
import org.theseus.algo.chain.ChainRule;
import org.theseus.algo.chain.Chains;
import org.theseus.algo.chain.HopGroups;
import org.theseus.algo.chain.Merges;
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
import org.theseus.project.CaseGraph;

/**
 * B8 without places, payment chain: value moves in 3 to 12 hops through accounts that each pass most of it on, by the preset
 * {@code route}. A hop may be up to four payments: merged from any payers at the beginning, split afterwards. The exact
 * definition is that of {@link ChainRule}; cash and the outside world are on no chain.
 *
 * <p>From each possible first hop comes its best chain (most hops, most retained value, edge numbers); of chains that share
 * a payment the best is a lead and the others are counted as its alternatives.
 */
public final class ChainDetector implements Detector {

    private static final Definition DEFINITION = new Definition(
            "payment-chain",
            1,
            "B8",
            "value moves on hop by hop through accounts that keep little of it",
            Typology.SMUGGLING,
            Set.of(EvidenceGroup.WHEN));

    /** What may stand in a hop, the same for the exact definition and the wider one. */
    private record Groups(int maxGroup, Merges merges) implements CaseContext.Shared<HopGroups> {

        @Override
        public HopGroups of(CaseContext context) {
            return HopGroups.of(context.graph().rows(), maxGroup, merges);
        }
    }

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Applicability applicability(CaseContext context) {
        CaseGraph graph = context.graph();
        return Flow.applicability(graph);
    }

    @Override
    public Detection detect(CaseContext context, Parameters parameters, Monitor monitor) {
        CaseGraph graph = context.graph();
        ChainRule rule = new ChainRule(
                Flow.rule(parameters),
                parameters.count("minHops"),
                parameters.count("maxHops"),
                parameters.count("maxGroup"),
                parameters.count("stepLimit"));
        HopGroups groups = context.shared(new Groups(rule.maxGroup(), rule.merges()));
        ChainResult result = Chains.find(groups, rule, Chunks.cores(), monitor);
        List<Lead> leads = result.chains().stream()
                .map(taken -> new ChainLead(graph, parameters, rule, taken).write())
                .toList();
        String baseRate = "chains begin with " + Wording.count(result.firstHops(), "group") + " of payments among "
                + Wording.count(graph.graph().edgeCount(), "payment") + "; "
                + Wording.count(
                        leads.size(), "lead that shares no payment with another", "leads that share no payment");
        List<String> limits = result.cut() == 0
                ? List.of()
                : List.of("for " + Wording.count(result.cut(), "first hop") + " the search stopped after "
                        + rule.stepLimit() + " steps: a longer chain may begin there");
        return new Detection(leads, baseRate, limits);
    }
}
