package org.theseus.detect;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.theseus.detect.identifier.PartyClusters;
import org.theseus.graph.TemporalGraph;

/**
 * What a side paid to named parties outside it, in the order of time, purchases left out. Whom it paid stands beside the
 * payments in memory and is looked up only where there are purchases. Immutable.
 */
public final class SideOutflows {

    private final int[] edges;
    private final PartyClusters clusters;
    /** Whom the payment at a place paid. */
    private final IntUnaryOperator payee;

    private SideOutflows(int[] edges, PartyClusters clusters, IntUnaryOperator payee) {
        this.edges = edges;
        this.clusters = clusters;
        this.payee = payee;
    }

    /** Those of a side, by its number. */
    public static SideOutflows of(CaseContext context, int side) {
        PartyClusters clusters = context.clusters();
        int[] all = clusters.outflows(side);
        int[] edges = context.purchases().without(all);
        if (edges != all) {
            TemporalGraph graph = context.graph().graph();
            return new SideOutflows(edges, clusters, at -> graph.target(edges[at]));
        }
        int[] payees = clusters.payees(side);
        return new SideOutflows(edges, clusters, at -> payees[at]);
    }

    /** The payments. The caller must not change them. */
    public int[] edges() {
        return edges;
    }

    /** Two and more payments to one party, by its number. */
    public List<int[]> toOne() {
        return Rows.groupsByPlace(edges, payee, 2);
    }

    /** Two and more payments to one side, by its number. */
    public List<int[]> toOneSide() {
        return Rows.groupsByPlace(edges, at -> clusters.of(payee.applyAsInt(at)), 2);
    }
}
