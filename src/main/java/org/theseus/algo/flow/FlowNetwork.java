package org.theseus.algo.flow;

import java.util.Arrays;
import org.theseus.algo.Monitor;

/**
 * A directed network with capacities and its maximum flow by Dinic's algorithm. Add nodes and arcs, then {@link #maximize}
 * once. Not thread-safe. Memory: 24 bytes an arc (each stored with its reverse: 48), 12 a node.
 */
public final class FlowNetwork {

    /** No limit; sums of four of them still fit a long. */
    public static final long UNLIMITED = Long.MAX_VALUE / 4;

    private static final int UNREACHED = -1;
    private static final int NONE = -1;
    private static final int REPORT_EVERY = 1 << 16;

    /** Arc {@code i} is entry {@code 2i}, its reverse {@code 2i+1}; an entry holds what can still be sent along it. */
    private int[] head;

    private long[] left;
    private int[] next;
    private int entries;
    private int[] first;
    private int nodes;
    private int[] level = {};
    private int[] current = {};
    private int[] queue = {};
    private long steps;

    /** An empty network with room for so many nodes and arcs; both grow. */
    public FlowNetwork(int expectedNodes, int expectedArcs) {
        this.first = new int[Math.max(2, expectedNodes)];
        this.head = new int[Math.max(4, 2 * expectedArcs)];
        this.left = new long[head.length];
        this.next = new int[head.length];
    }

    /** Adds a node; returns its number, counted from 0. */
    public int addNode() {
        if (nodes == first.length) {
            first = Arrays.copyOf(first, nodes + (nodes >> 1));
        }
        first[nodes] = NONE;
        return nodes++;
    }

    /**
     * Adds an arc; returns its number, counted from 0.
     *
     * @param capacity zero or more, at most {@link #UNLIMITED}
     */
    public int addArc(int from, int to, long capacity) {
        if (from < 0 || from >= nodes || to < 0 || to >= nodes || capacity < 0 || capacity > UNLIMITED) {
            throw new IllegalArgumentException("arc " + from + "->" + to + " of " + capacity);
        }
        if (entries + 2 > head.length) {
            int capacityOfArrays = head.length + (head.length >> 1) + 2;
            head = Arrays.copyOf(head, capacityOfArrays);
            left = Arrays.copyOf(left, capacityOfArrays);
            next = Arrays.copyOf(next, capacityOfArrays);
        }
        entry(from, to, capacity);
        entry(to, from, 0);
        return entries / 2 - 1;
    }

    private void entry(int from, int to, long capacity) {
        head[entries] = to;
        left[entries] = capacity;
        next[entries] = first[from];
        first[from] = entries++;
    }

    /** Flow along an arc after {@link #maximize}. */
    public long flow(int arc) {
        return left[2 * arc + 1];
    }

    /** After {@link #maximize}: whether the node lies on the source's side of the minimum cut nearest to the source. */
    public boolean isOnSourceSide(int node) {
        return level[node] != UNREACHED;
    }

    /**
     * Finds a maximum flow.
     *
     * @return its value; at least {@link #UNLIMITED} if an unlimited path joins the two
     * @throws java.util.concurrent.CancellationException if the monitor says so
     */
    public long maximize(int source, int sink, Monitor monitor) {
        level = new int[nodes];
        current = new int[nodes];
        queue = new int[nodes];
        long value = 0;
        while (value < UNLIMITED && layer(source, sink, monitor)) {
            System.arraycopy(first, 0, current, 0, nodes);
            value += block(source, sink, monitor);
        }
        return value;
    }

    /** Distances from the source along arcs with something left; false if the sink is out of reach. */
    private boolean layer(int source, int sink, Monitor monitor) {
        Arrays.fill(level, 0, nodes, UNREACHED);
        level[source] = 0;
        queue[0] = source;
        int tail = 1;
        for (int at = 0; at < tail; at++) {
            int node = queue[at];
            step(monitor);
            for (int entry = first[node]; entry != NONE; entry = next[entry]) {
                if (left[entry] > 0 && level[head[entry]] == UNREACHED) {
                    level[head[entry]] = level[node] + 1;
                    queue[tail++] = head[entry];
                }
            }
        }
        return level[sink] != UNREACHED;
    }

    /** A blocking flow in the layers: a walk that goes back a step where nothing leads on, with the arcs of the path kept. */
    private long block(int source, int sink, Monitor monitor) {
        int[] path = queue;
        int length = 0;
        int node = source;
        long value = 0;
        while (true) {
            step(monitor);
            if (node == sink) {
                long most = UNLIMITED;
                for (int i = 0; i < length; i++) {
                    most = Math.min(most, left[path[i]]);
                }
                int full = length;
                for (int i = length - 1; i >= 0; i--) {
                    left[path[i]] -= most;
                    left[path[i] ^ 1] += most;
                    full = left[path[i]] == 0 ? i : full;
                }
                value += most;
                if (full == length || value >= UNLIMITED) {
                    return value;
                }
                length = full;
                node = head[path[length] ^ 1];
            } else if (advance(node)) {
                path[length++] = current[node];
                node = head[current[node]];
            } else if (length == 0) {
                return value;
            } else {
                level[node] = UNREACHED;
                node = head[path[--length] ^ 1];
            }
        }
    }

    /** Moves the node's current arc to one that leads a layer on; false if there is none. */
    private boolean advance(int node) {
        int entry = current[node];
        while (entry != NONE && (left[entry] == 0 || level[head[entry]] != level[node] + 1)) {
            entry = next[entry];
        }
        current[node] = entry;
        return entry != NONE;
    }

    private void step(Monitor monitor) {
        if (++steps % REPORT_EVERY == 0) {
            monitor.advance(steps, -1);
        }
    }
}
