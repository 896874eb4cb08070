package org.theseus.detect;

import org.theseus.algo.Monitor;
import org.theseus.algo.Ticker;
import org.theseus.graph.TemporalGraph;

/**
 * A detector that looks at one named party after another: the loop, its progress and the base rate are here, so that an
 * indicator states its search and its lead only. Cash and the outside world are no parties. Stateless.
 */
public abstract class PartyDetector extends IndicatorDetector {

    private final String one;
    private final String many;

    /**
     * A detector of this definition.
     *
     * @param one whom its base rate counts, as one: "payee of ten or more"
     * @param many the same as several
     */
    protected PartyDetector(Definition definition, FieldNeeds needs, String one, String many) {
        super(definition, needs);
        this.one = one;
        this.many = many;
    }

    /** A search in one case. */
    protected abstract PartySearch search(CaseContext context, Parameters parameters);

    @Override
    public final Detection detect(CaseContext context, Parameters parameters, Monitor monitor) {
        TemporalGraph graph = context.graph().graph();
        PartySearch search = search(context, parameters);
        Tally tally = new Tally();
        Ticker ticker = Ticker.of(monitor, graph.nodeCount());
        for (int node = 0; node < graph.nodeCount(); node++) {
            ticker.done(node);
            if (!context.graph().isOutside(node)) {
                ticker.steps(graph.inEnd(node) - graph.inBegin(node) + graph.outEnd(node) - graph.outBegin(node));
                search.at(node, tally);
            }
        }
        search.finish(tally);
        return tally.detection(one, many);
    }
}
