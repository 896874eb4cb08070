package org.theseus.detect.fanin;

import org.jspecify.annotations.Nullable;
import org.theseus.algo.fanin.CounterpartyKey;
import org.theseus.algo.fanin.SlidingDistinct;
import org.theseus.project.CaseGraph;
import org.theseus.project.Relatedness;

/**
 * The ties between one payee at a time and those who pay it, each pair looked up once. A sender is a named account other
 * than the payee itself: cash and the outside world are nobody. Not thread-safe; holds eight bytes a node.
 */
public final class PayeeTies {

    private final CaseGraph graph;
    private final @Nullable Relatedness[] tie;
    private final int[] lookedUp;
    private int lookedUpCount;
    private int payee;

    /** Ties in a case. */
    public PayeeTies(CaseGraph graph) {
        this.graph = graph;
        this.tie = new @Nullable Relatedness[graph.graph().nodeCount()];
        this.lookedUp = new int[tie.length];
    }

    /** Turns to another payee. */
    public void turnTo(int node) {
        while (lookedUpCount > 0) {
            tie[lookedUp[--lookedUpCount]] = null;
        }
        payee = node;
    }

    /** The tie of a node to the payee. */
    public Relatedness of(int sender) {
        Relatedness known = tie[sender];
        if (known == null) {
            known = graph.related(sender, payee);
            tie[sender] = known;
            lookedUp[lookedUpCount++] = sender;
        }
        return known;
    }

    /** Whether an edge into the payee has a named sender other than the payee. */
    public boolean isNamed(int edge) {
        int sender = graph.graph().source(edge);
        return sender != payee && !graph.isOutside(sender);
    }

    /** Whether an edge into the payee has a named sender that is not known to be related to it. */
    public boolean counts(int edge) {
        return isNamed(edge) && of(graph.graph().source(edge)) != Relatedness.YES;
    }

    /** Counts named senders other than the payee, of edges into it. */
    public CounterpartyKey namedSenders() {
        return (edge, sender) -> sender >= 0 && !graph.isOutside(sender) ? sender : SlidingDistinct.NOT_COUNTED;
    }

    /** Counts, of edges into the payee at the time, named senders that are not known to be related to it. */
    public CounterpartyKey countedSenders() {
        return (edge, sender) -> sender >= 0 && !graph.isOutside(sender) && of(sender) != Relatedness.YES
                ? sender
                : SlidingDistinct.NOT_COUNTED;
    }
}
