package org.theseus.detect;

import java.util.BitSet;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Channel;
import org.theseus.project.CaseGraph;

/**
 * Which payments are purchases, by their channel alone: paid by card, or paid to somebody who takes cards from several
 * payers. A fee for a journey, a deposit or a ransom goes to a person and not through a card terminal; what people spend in
 * shops has the same shapes by chance (catalogue 1.7). O(rows) once, one bit a node and a row. Immutable.
 */
public final class Purchases {

    /** So many payers by card make a merchant. */
    public static final int CARD_PAYERS = 3;

    private final BitSet merchants = new BitSet();
    /** A bit an edge. */
    private final long[] purchases;
    /** Whether there is none. */
    private boolean isEmpty = true;

    private Purchases(CaseGraph graph) {
        this.purchases = new long[graph.graph().edgeCount() / Long.SIZE + 1];
    }

    /** The purchases of a case. */
    public static Purchases of(CaseGraph graph) {
        Purchases purchases = new Purchases(graph);
        TemporalGraph edges = graph.graph();
        int[] cardPayers = new int[CARD_PAYERS];
        for (int node = 0; node < edges.nodeCount(); node++) {
            int seen = 0;
            for (int position = edges.inBegin(node); position < edges.inEnd(node) && seen < CARD_PAYERS; position++) {
                int edge = edges.inEdge(position);
                int payer = edges.inSource(position);
                if (graph.channel(edge) == Channel.CARD && !isAmong(cardPayers, seen, payer)) {
                    cardPayers[seen++] = payer;
                }
            }
            purchases.merchants.set(node, seen == CARD_PAYERS && !graph.isOutside(node));
        }
        for (int edge = 0; edge < edges.edgeCount(); edge++) {
            if (graph.channel(edge) == Channel.CARD || purchases.merchants.get(edges.target(edge))) {
                purchases.purchases[edge / Long.SIZE] |= 1L << edge;
                purchases.isEmpty = false;
            }
        }
        return purchases;
    }

    private static boolean isAmong(int[] first, int size, int node) {
        for (int i = 0; i < size; i++) {
            if (first[i] == node) {
                return true;
            }
        }
        return false;
    }

    /** Whether a node takes cards from at least {@value #CARD_PAYERS} payers. */
    public boolean isMerchant(int node) {
        return merchants.get(node);
    }

    /** Whether there is none in the case. */
    public boolean isNone() {
        return isEmpty;
    }

    /** Whether a payment was made by card or to a merchant. */
    public boolean isPurchase(int edge) {
        return ((purchases[edge / Long.SIZE] >>> edge) & 1) != 0;
    }

    /** The payments that are none, in their order; the same array if all are. */
    public int[] without(int[] edges) {
        return isEmpty ? edges : Rows.where(edges, edge -> !isPurchase(edge));
    }
}
