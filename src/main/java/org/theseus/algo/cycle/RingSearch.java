package org.theseus.algo.cycle;

import java.util.List;

/** A way to find rings by the node where they begin. Not thread-safe; serves any number of nodes. */
interface RingSearch {

    /** Rings of the nodes {@code from..to-1}, in any order; it stops when there are as many as {@code most}. */
    List<int[]> search(int from, int to, int most);
}
