package org.theseus.community;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.theseus.algo.Monitor;
import org.theseus.algo.leiden.Leiden;
import org.theseus.algo.leiden.Partition;
import org.theseus.graph.WeightedGraph;
import org.theseus.jgrapht.KeyPlayers;
import org.theseus.model.Money;
import org.theseus.project.CaseGraph;

/**
 * The communities of a case with at least two members, largest first, then by rows inside, then by their first account.
 *
 * @param communities in that order
 * @param alone named accounts that are in no community of two or more
 * @param modularity of the whole partition
 * @param limits what was left out because of a stated limit, one sentence each
 */
public record Communities(List<Community> communities, int alone, double modularity, List<String> limits) {

    /**
     * How communities are looked for.
     *
     * @param betweennessLimit most members for which betweenness is computed
     */
    public record Settings(double resolution, int maxIterations, long seed, int betweennessLimit) {

        /** Modularity, at most ten iterations, seed 1; betweenness in communities of at most 500. */
        public static final Settings DEFAULT = new Settings(1, 10, 1, 500);
    }

    /** Finds them. Deterministic; O(rows) but for PageRank and betweenness in each community. */
    public static Communities find(CaseGraph graph, Settings settings, Monitor monitor) {
        return largest(graph, settings, Integer.MAX_VALUE, monitor);
    }

    /**
     * The first {@code most} of them; the members of the others are not scored, which takes most of the time of {@link
     * #find}. What is said of the whole partition is the same.
     */
    public static Communities largest(CaseGraph graph, Settings settings, int most, Monitor monitor) {
        TransferPairs rows = TransferPairs.of(graph);
        WeightedGraph pairs = rows.weighted();
        Partition partition =
                new Leiden(settings.resolution(), settings.maxIterations(), settings.seed()).run(pairs, monitor);
        int[][] members = partition.members();
        int[][] inside = rowsInside(rows, partition);
        long[] outgoing = outgoing(rows, partition);
        List<Integer> order = new ArrayList<>();
        int alone = 0;
        int withoutBetweenness = 0;
        for (int community = 0; community < partition.count(); community++) {
            if (members[community].length < 2) {
                alone += graph.isOutside(members[community][0]) ? 0 : 1;
                continue;
            }
            withoutBetweenness += members[community].length > settings.betweennessLimit() ? 1 : 0;
            order.add(community);
        }
        order.sort(Comparator.comparingInt((Integer community) -> -members[community].length)
                .thenComparing(community -> -inside[community].length)
                .thenComparing(community -> members[community][0]));
        List<Community> communities = new ArrayList<>();
        for (int community : order.subList(0, Math.min(most, order.size()))) {
            monitor.advance(communities.size(), order.size());
            communities.add(community(
                    communities.size() + 1,
                    graph,
                    rows,
                    pairs,
                    members[community],
                    inside[community],
                    outgoing[community],
                    settings));
        }
        List<String> limits = withoutBetweenness == 0
                ? List.of()
                : List.of("betweenness was not computed in " + withoutBetweenness + " communities of more than "
                        + settings.betweennessLimit() + " members");
        return new Communities(communities, alone, partition.modularity(), limits);
    }

    private static int[][] rowsInside(TransferPairs rows, Partition partition) {
        int[] size = new int[partition.count()];
        for (int row = 0; row < rows.from().length; row++) {
            int community = partition.communityOf()[rows.from()[row]];
            size[community] += community == partition.communityOf()[rows.to()[row]] ? 1 : 0;
        }
        int[][] inside = new int[partition.count()][];
        for (int community = 0; community < inside.length; community++) {
            inside[community] = new int[size[community]];
        }
        for (int row = rows.from().length - 1; row >= 0; row--) {
            int community = partition.communityOf()[rows.from()[row]];
            if (community == partition.communityOf()[rows.to()[row]]) {
                inside[community][--size[community]] = row;
            }
        }
        return inside;
    }

    private static long[] outgoing(TransferPairs rows, Partition partition) {
        long[] outgoing = new long[partition.count()];
        for (int row = 0; row < rows.from().length; row++) {
            int payer = partition.communityOf()[rows.from()[row]];
            int payee = partition.communityOf()[rows.to()[row]];
            if (payer != payee) {
                outgoing[payer]++;
                outgoing[payee]++;
            }
        }
        return outgoing;
    }

    private static Community community(
            int number,
            CaseGraph graph,
            TransferPairs rows,
            WeightedGraph pairs,
            int[] nodes,
            int[] inside,
            long outgoing,
            Settings settings) {
        int[] from = IntStream.of(inside)
                .map(row -> Arrays.binarySearch(nodes, rows.from()[row]))
                .toArray();
        int[] to = IntStream.of(inside)
                .map(row -> Arrays.binarySearch(nodes, rows.to()[row]))
                .toArray();
        KeyPlayers scores = KeyPlayers.of(nodes.length, from, to, settings.betweennessLimit());
        Map<String, Long> sums = new TreeMap<>();
        for (int row : inside) {
            sums.merge(graph.currency(rows.currency()[row]), rows.sentMinor()[row], Math::addExact);
        }
        return new Community(
                number,
                ranked(nodes, scores),
                inside.length,
                outgoing,
                pairs.induced(nodes).edgeCount(),
                sums.entrySet().stream()
                        .map(sum -> new Money(sum.getValue(), sum.getKey()))
                        .toList());
    }

    private static List<Member> ranked(int[] nodes, KeyPlayers scores) {
        boolean between = scores.betweenness().length > 0;
        List<Integer> order = IntStream.range(0, nodes.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -scores.pageRank()[i])
                        .thenComparingDouble(i -> between ? -scores.betweenness()[i] : 0)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<Member> members = new ArrayList<>();
        for (int i : order) {
            members.add(new Member(
                    nodes[i], members.size() + 1, scores.pageRank()[i], between ? scores.betweenness()[i] : -1));
        }
        return members;
    }
}
