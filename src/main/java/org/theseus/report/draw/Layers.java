package org.theseus.report.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.theseus.report.safe.SafePicture;

/**
 * Columns in which money runs from left to right: links that close a ring are set aside, every other link leads to a later
 * column, and who only pays stands right before the first that it pays. O(n + m).
 *
 * @param layer column by node, from 0
 * @param back by link, whether it leads back to an earlier column or nowhere
 */
record Layers(int[] layer, boolean[] back) {

    static Layers of(int nodes, List<SafePicture.SafeLink> links) {
        List<List<Integer>> out = new ArrayList<>();
        int[] incoming = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            out.add(new ArrayList<>());
        }
        for (int link = 0; link < links.size(); link++) {
            if (links.get(link).from() != links.get(link).to()) {
                out.get(links.get(link).from()).add(link);
                incoming[links.get(link).to()]++;
            }
        }
        boolean[] back = backLinks(nodes, links, out, incoming);
        int[] layer = longestPaths(nodes, links, out, back);
        pullSources(nodes, links, out, incoming, back, layer);
        return new Layers(layer, back);
    }

    /** Links that a depth-first walk, sources first, finds to lead into its own path. */
    private static boolean[] backLinks(
            int nodes, List<SafePicture.SafeLink> links, List<List<Integer>> out, int[] incoming) {
        boolean[] back = new boolean[links.size()];
        for (int link = 0; link < back.length; link++) {
            back[link] = links.get(link).from() == links.get(link).to();
        }
        int[] state = new int[nodes];
        int[] next = new int[nodes];
        for (int pass = 0; pass < 2; pass++) {
            for (int start = 0; start < nodes; start++) {
                if (state[start] != 0 || (pass == 0 && incoming[start] > 0)) {
                    continue;
                }
                ArrayDeque<Integer> path = new ArrayDeque<>();
                path.push(start);
                state[start] = 1;
                while (!path.isEmpty()) {
                    int node = path.element();
                    if (next[node] == out.get(node).size()) {
                        state[node] = 2;
                        path.pop();
                        continue;
                    }
                    int link = out.get(node).get(next[node]++);
                    int to = links.get(link).to();
                    if (state[to] == 1) {
                        back[link] = true;
                    } else if (state[to] == 0) {
                        state[to] = 1;
                        path.push(to);
                    }
                }
            }
        }
        return back;
    }

    private static int[] longestPaths(
            int nodes, List<SafePicture.SafeLink> links, List<List<Integer>> out, boolean[] back) {
        int[] open = new int[nodes];
        for (int link = 0; link < back.length; link++) {
            open[links.get(link).to()] += back[link] ? 0 : 1;
        }
        int[] layer = new int[nodes];
        ArrayDeque<Integer> ready = new ArrayDeque<>();
        for (int node = 0; node < nodes; node++) {
            if (open[node] == 0) {
                ready.add(node);
            }
        }
        while (!ready.isEmpty()) {
            int node = ready.remove();
            for (int link : out.get(node)) {
                int to = links.get(link).to();
                if (!back[link]) {
                    layer[to] = Math.max(layer[to], layer[node] + 1);
                    if (--open[to] == 0) {
                        ready.add(to);
                    }
                }
            }
        }
        return layer;
    }

    private static void pullSources(
            int nodes,
            List<SafePicture.SafeLink> links,
            List<List<Integer>> out,
            int[] incoming,
            boolean[] back,
            int[] layer) {
        for (int node = 0; node < nodes; node++) {
            if (incoming[node] == 0 && !out.get(node).isEmpty()) {
                layer[node] = out.get(node).stream()
                                .filter(link -> !back[link])
                                .mapToInt(link -> layer[links.get(link).to()])
                                .min()
                                .orElse(1)
                        - 1;
            }
        }
    }

    int count() {
        return 1 + Arrays.stream(layer).max().orElse(0);
    }
}
