package org.theseus.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leads that share a transfer, merged: what a reader reads together. Stateless. */
final class Networks {

    private Networks() {}

    /** Merged sets of transfers, in the order of the first lead of each. */
    static List<Set<String>> of(List<Lead> leads) {
        int[] parent = new int[leads.size()];
        Map<String, Integer> owner = new HashMap<>();
        for (int lead = 0; lead < parent.length; lead++) {
            parent[lead] = lead;
            for (String row : leads.get(lead).transfers()) {
                Integer before = owner.putIfAbsent(row, lead);
                if (before != null) {
                    int one = root(parent, lead);
                    int other = root(parent, before);
                    parent[Math.max(one, other)] = Math.min(one, other);
                }
            }
        }
        Map<Integer, Set<String>> merged = new HashMap<>();
        List<Set<String>> networks = new ArrayList<>();
        for (int lead = 0; lead < parent.length; lead++) {
            Set<String> rows = merged.computeIfAbsent(root(parent, lead), fresh -> {
                Set<String> made = new HashSet<>();
                networks.add(made);
                return made;
            });
            rows.addAll(leads.get(lead).transfers());
        }
        return networks;
    }

    private static int root(int[] parent, int at) {
        int root = at;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
