package org.theseus.report;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;

/**
 * A link chart: accounts and the money between them. Immutable.
 *
 * @param subject what was chosen to be shown; the key of its title and description in the bundles ({@code busiest})
 * @param nodes each account once
 * @param links only between accounts of {@code nodes}, each ordered pair once
 * @param nodesInAll how many accounts there are of which {@code nodes} is the shown part
 */
public record ReportPicture(String subject, List<Node> nodes, List<Link> links, long nodesInAll) {

    public ReportPicture {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    /** An account and its place, or null where the report is to place it; the scale is free, y grows downwards. */
    public record Node(AccountId account, @Nullable Place place) {}

    /** A position in any unit. */
    public record Place(double x, double y) {}

    /** All transfers of one direction between two accounts; sums by currency, plain decimals. */
    public record Link(AccountId from, AccountId to, long transfers, SortedMap<String, String> sums) {
        public Link {
            sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
        }
    }
}
