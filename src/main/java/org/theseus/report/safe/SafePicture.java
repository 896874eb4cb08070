package org.theseus.report.safe;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A link chart as shown; links point to nodes by their place in the list. */
public record SafePicture(
        String title, String description, long nodesInAll, List<SafeNode> nodes, List<SafeLink> links) {

    /**
     * A node.
     *
     * @param parts the parts it plays, in words
     * @param shape the shape that stands for its first part
     * @param hidden whether the label is a pseudonym
     * @param x null where the report places it
     */
    public record SafeNode(
            String label,
            @Nullable String name,
            @Nullable String country,
            String parts,
            String shape,
            String observation,
            boolean hidden,
            @Nullable Double x,
            @Nullable Double y) {}

    /**
     * All payments of one direction between two accounts.
     *
     * @param sums by currency, plain decimals
     * @param euro all of it in EUR, null if a part of it has no rate
     */
    public record SafeLink(
            int from,
            int to,
            long transfers,
            SortedMap<String, String> sums,
            @Nullable String euro) {}
}
