package org.theseus.algo.leiden;

import java.util.Arrays;

/**
 * Communities that hang together. Done on the last level of an iteration, not on the graph: every node there stands for a
 * group that hangs together, because {@link Refinement} joins neighbours only, so a community does if its groups do.
 */
final class ConnectedParts {

    private final Level level;
    private final int[] labels;

    ConnectedParts(Level level, int[] labels) {
        this.level = level;
        this.labels = labels;
    }

    /** Gives each connected part of a community a label of its own, in place; returns whether any had more than one. */
    boolean split() {
        int[] part = new int[labels.length];
        Arrays.fill(part, -1);
        boolean[] labelSeen = new boolean[labels.length];
        int[] stack = new int[labels.length];
        int parts = 0;
        boolean split = false;
        for (int node = 0; node < part.length; node++) {
            if (part[node] >= 0) {
                continue;
            }
            split |= labelSeen[labels[node]];
            labelSeen[labels[node]] = true;
            int height = 0;
            stack[height++] = node;
            part[node] = parts;
            while (height > 0) {
                int at = stack[--height];
                for (int position = level.start[at]; position < level.start[at + 1]; position++) {
                    int other = level.neighbour[position];
                    if (part[other] < 0 && labels[other] == labels[at]) {
                        part[other] = parts;
                        stack[height++] = other;
                    }
                }
            }
            parts++;
        }
        System.arraycopy(part, 0, labels, 0, part.length);
        return split;
    }
}
