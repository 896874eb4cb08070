package org.theseus.algo.commingling;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.theseus.algo.Monitor;
import org.theseus.algo.flow.FlowNetwork;
import org.theseus.graph.TemporalGraph;

/**
 * The bounds of one payment or account as maximum flows.
 *
 * <p>All money, followed and other, is a flow along time whose payments and balances are given. MAY is the largest flow of
 * followed money that reaches the place asked about: any such flow is part of a whole allocation, because some allocation
 * exists (pro rata is one) and adding the rest never takes from the place. MUST is the whole less the largest flow of other
 * money. Exact where times are exact and no conversion lies on the way; else safe, and never wider than the safe bounds. One
 * maximum flow on the part of the graph that lies between for each. Thread-safe.
 */
final class ExactBounds {

    private static final int NONE = TimeExpansion.NONE;

    private final Network network;
    private final Sequence sequence;
    private final SafeBounds safe;

    ExactBounds(Network network, Sequence sequence, SafeBounds safe) {
        this.network = network;
        this.sequence = sequence;
        this.safe = safe;
    }

    Bounds ofPayment(int edge, Monitor monitor) {
        if (edge >= network.edgeCount || !network.moves(edge)) {
            return new Bounds(0, 0, true);
        }
        long seed = network.seeds.of(edge);
        long rest = network.graph.sentMinor(edge) - seed;
        int purse = network.purses.from(edge);
        if (network.isTerminal(purse)) {
            return new Bounds(seed, seed, true);
        }
        Run followed = new Run(true, monitor);
        long may = seed + followed.most(purse, edge, rest);
        Run other = new Run(false, monitor);
        long must = sequence.isDetermined(purse) ? seed + rest - other.most(purse, edge, rest) : seed;
        return new Bounds(
                Math.max(must, safe.must()[edge]), Math.min(may, safe.may()[edge]), followed.exact && other.exact);
    }

    Bounds ofAccount(int purse, Monitor monitor) {
        Run followed = new Run(true, monitor);
        long may = followed.most(purse, NONE, FlowNetwork.UNLIMITED);
        Run other = new Run(false, monitor);
        long rest = network.isTerminal(purse) || sequence.isDetermined(purse)
                ? sequence.balanceMinor(purse)
                : other.pretendEnough(purse);
        long must = Math.max(0, rest - other.most(purse, NONE, FlowNetwork.UNLIMITED));
        return new Bounds(
                Math.max(must, safe.mustRestMinor(purse)),
                Math.min(may, safe.mayRestMinor(purse)),
                followed.exact && other.exact);
    }

    /** One flow: of followed money, or of all other. */
    private final class Run {

        private final boolean ofFollowed;
        private final Monitor monitor;
        private final FlowNetwork flow = new FlowNetwork(64, 256);
        private final int source = flow.addNode();
        private final int sink = flow.addNode();
        private final TimeExpansion times = new TimeExpansion(network, flow);
        /** A purse that is taken to have held enough other money for all it paid; more would change nothing. */
        private int pretended = NONE;

        private long pretendedMinor;
        private boolean exact = network.graph.maxWidthMillis() == 1;

        Run(boolean ofFollowed, Monitor monitor) {
            this.ofFollowed = ofFollowed;
            this.monitor = monitor;
        }

        /** Returns the balance at the end that goes with it. */
        long pretendEnough(int purse) {
            TemporalGraph graph = network.graph;
            long in = 0;
            long out = 0;
            for (int event : times.events(purse)) {
                in += (event & 1) == 1 ? graph.receivedMinor(event >> 1) : 0;
                out += (event & 1) == 0 ? graph.sentMinor(event >> 1) : 0;
            }
            pretended = purse;
            pretendedMinor = out;
            return in;
        }

        /** The most that can leave the purse by the payment, or be in it at the end if there is none. */
        long most(int purse, int edge, long limit) {
            BitSet purses = new BitSet();
            BitSet edges = new BitSet();
            collect(purse, purses, edges);
            IntPredicate counts = e -> e == edge || edges.get(e);
            int end = NONE;
            for (int each = purses.nextSetBit(0); each >= 0; each = purses.nextSetBit(each + 1)) {
                int last = times.layOut(each, opening(each), openingMinor(each), counts);
                end = each == purse ? last : end;
            }
            edges.stream().forEach(this::join);
            int from = edge == NONE ? end : times.leaves(edge);
            if (from == NONE) {
                return 0;
            }
            flow.addArc(from, sink, limit);
            return flow.maximize(source, sink, monitor);
        }

        /** Purses that the money may have passed on its way, and payments between them or into them. */
        private void collect(int target, BitSet purses, BitSet edges) {
            TemporalGraph graph = network.graph;
            ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(target));
            purses.set(target);
            while (!queue.isEmpty()) {
                int purse = queue.remove();
                int node = network.purses.node(purse);
                for (int at = graph.inBegin(node); at < graph.inEnd(node); at++) {
                    int edge = graph.inEdge(at);
                    if (network.purses.to(edge) != purse
                            || edge >= network.edgeCount
                            || !network.moves(edge)
                            || (ofFollowed && safe.may()[edge] == 0)) {
                        continue;
                    }
                    edges.set(edge);
                    int from = network.purses.from(edge);
                    if (!network.isConversion(edge) && isPassed(from) && !purses.get(from)) {
                        purses.set(from);
                        queue.add(from);
                    }
                }
            }
        }

        /** Other money without a limit is in every purse of which not all is known. */
        private boolean isPassed(int purse) {
            return !network.isTerminal(purse) && (ofFollowed || openingMinor(purse) >= 0);
        }

        private int opening(int purse) {
            if (ofFollowed || openingMinor(purse) <= 0) {
                return NONE;
            }
            int node = flow.addNode();
            flow.addArc(source, node, Math.min(openingMinor(purse), FlowNetwork.UNLIMITED));
            return node;
        }

        /** The balance before the first payment, -1 if it is not known. */
        private long openingMinor(int purse) {
            if (purse == pretended) {
                return pretendedMinor;
            }
            return sequence.isDetermined(purse) ? network.openingMinor(purse) : NONE;
        }

        private void join(int edge) {
            int enters = times.enters(edge);
            if (enters == NONE) {
                return;
            }
            long received = network.graph.receivedMinor(edge);
            long seed = network.seeds.of(edge);
            long rest = network.graph.sentMinor(edge) - seed;
            if (network.isConversion(edge)) {
                exact &= safe.may()[edge] == 0;
                flow.addArc(
                        source,
                        enters,
                        ofFollowed
                                ? network.mostArriving(edge, safe.may()[edge])
                                : received - network.leastArriving(edge, safe.must()[edge]));
                return;
            }
            int arrives = flow.addNode();
            flow.addArc(arrives, enters, Math.min(received, FlowNetwork.UNLIMITED));
            if (ofFollowed && seed > 0) {
                flow.addArc(source, arrives, seed);
            }
            if (!ofFollowed && received > seed + rest) {
                flow.addArc(source, arrives, received - seed - rest);
            }
            int leaves = isPassed(network.purses.from(edge)) ? times.leaves(edge) : ofFollowed ? NONE : source;
            if (leaves != NONE) {
                flow.addArc(leaves, arrives, rest);
            }
        }
    }
}
