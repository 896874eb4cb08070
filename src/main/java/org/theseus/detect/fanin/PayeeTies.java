package org.theseus.detect.fanin;

import java.util.List;
import org.theseus.algo.fanin.CounterpartyKey;
import org.theseus.algo.fanin.SlidingDistinct;
import org.theseus.project.CaseGraph;
import org.theseus.project.Relatedness;

/**
 * The ties between one payee at a time and those who pay it, each pair looked up once. A sender is a named account other
 * than the payee itself: cash and the outside world are nobody. Not thread-safe; holds five bytes a node.
 */
public final class PayeeTies {

    private static final List<Relatedness> TIES = List.of(Relatedness.values());

    private final CaseGraph graph;
    /** One more than the tie's place in {@link #TIES}, 0 if it was not looked up; a byte a node, so that they stay near the processor. */
    private final byte[] tie;

    private final int[] lookedUp;
    private int lookedUpCount;
    private int payee;

    /** Ties in a case. */
    public PayeeTies(CaseGraph graph) {
        this.graph = graph;
        this.tie = new byte[graph.graph().nodeCount()];
        this.lookedUp = new int[tie.length];
    }

    /** Turns to another payee. */
    public void turnTo(int node) {
        while (lookedUpCount > 0) {
            tie[lookedUp[--lookedUpCount]] = 0;
        }
        payee = node;
    }

    /** The tie of a node to the payee. */
    public Relatedness of(int sender) {
        if (tie[sender] == 0) {
            tie[sender] = (byte) (1 + TIES.indexOf(graph.related(sender, payee)));
            lookedUp[lookedUpCount++] = sender;
        }
        return TIES.get(tie[sender] - 1);
    }

    /** Whether an edge into the payee has a named sender other than the payee. */
    public boolean isNamed(int edge) {
        return isNamedSender(graph.graph().source(edge));
    }

    /** Whether a node that pays the payee is a named one other than the payee. */
    public boolean isNamedSender(int sender) {
        return sender != payee && !graph.isOutside(sender);
    }

    /** Whether an edge into the payee has a named sender that is not known to be related to it. */
    public boolean counts(int edge) {
        return isNamed(edge) && of(graph.graph().source(edge)) != Relatedness.YES;
    }

    /** The same where the sender is known. */
    public boolean counts(int edge, int sender) {
        return isNamedSender(sender) && of(sender) != Relatedness.YES;
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
