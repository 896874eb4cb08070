package org.theseus.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.theseus.algo.Monitor;
import org.theseus.cases.Finding;
import org.theseus.community.Communities;
import org.theseus.community.Community;
import org.theseus.community.TransferPairs;
import org.theseus.graph.WeightedGraph;
import org.theseus.jgrapht.NetworkLayout;
import org.theseus.model.AccountId;
import org.theseus.model.Money;
import org.theseus.project.CaseGraph;
import org.theseus.report.ReportCommunity;
import org.theseus.report.ReportPicture;

/** Communities of a report, and a chart where no lead gives one; positions are computed here, once and with a fixed seed. */
final class ReportGroups {

    private static final int SHOWN_NODES = 60;
    private static final int SHOWN_COMMUNITIES = 12;
    private static final int KEY_PLAYERS = 5;
    private static final long LAYOUT_SEED = 1;

    private final CaseGraph graph;
    private final Communities largest;

    private ReportGroups(CaseGraph graph, Communities largest) {
        this.graph = graph;
        this.largest = largest;
    }

    /** Those of a graph; no store is asked. */
    static ReportGroups of(CaseGraph graph) {
        return new ReportGroups(
                graph, Communities.largest(graph, Communities.Settings.DEFAULT, SHOWN_COMMUNITIES, Monitor.NONE));
    }

    /** The largest communities with their key players and those of the findings that rest on them. */
    List<ReportCommunity> communities(List<Finding> findings) {
        return largest.communities().stream()
                .filter(community -> community.members().size() > 2)
                .map(community -> community(community, findings))
                .toList();
    }

    private ReportCommunity community(Community community, List<Finding> findings) {
        Set<AccountId> members = community.members().stream()
                .map(member -> graph.account(member.node()).id())
                .collect(Collectors.toSet());
        SortedMap<String, String> sums = new TreeMap<>();
        community.sums().forEach(sum -> sums.put(sum.currency(), sum.plain()));
        return new ReportCommunity(
                String.valueOf(community.number()),
                members.size(),
                community.transfers(),
                sums,
                community.members().stream()
                        .limit(KEY_PLAYERS)
                        .map(member -> {
                            SortedMap<String, String> measures = new TreeMap<>();
                            measures.put(
                                    "PageRank",
                                    CommunityTables.decimal(member.pageRank(), 4)
                                            .toPlainString());
                            if (member.hasBetweenness()) {
                                measures.put(
                                        "Betweenness",
                                        CommunityTables.decimal(member.betweenness(), 4)
                                                .toPlainString());
                            }
                            return new ReportCommunity.KeyPlayer(
                                    graph.account(member.node()).id(), measures);
                        })
                        .toList(),
                findings.stream()
                        .filter(f -> f.parties().stream().anyMatch(p -> members.contains(p.account())))
                        .map(Finding::id)
                        .toList());
    }

    /** Where there is no lead: the accounts with the most rows, and all that moved between them. */
    List<ReportPicture> busiest() {
        TransferPairs pairs = TransferPairs.of(graph);
        long[] rows = new long[pairs.nodeCount()];
        for (int row = 0; row < pairs.from().length; row++) {
            rows[pairs.from()[row]]++;
            rows[pairs.to()[row]]++;
        }
        Set<Integer> nodes = IntStream.range(0, rows.length)
                .filter(node -> rows[node] > 0)
                .boxed()
                .sorted(Comparator.comparingLong((Integer node) -> -rows[node])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN_NODES)
                .collect(Collectors.toCollection(TreeSet::new));
        if (nodes.isEmpty()) {
            return List.of();
        }
        SortedMap<Long, SortedMap<String, Money>> sums = new TreeMap<>();
        SortedMap<Long, Long> counts = new TreeMap<>();
        for (int row = 0; row < pairs.from().length; row++) {
            int from = pairs.from()[row];
            int to = pairs.to()[row];
            if (nodes.contains(from) && nodes.contains(to)) {
                long pair = (long) from << 32 | to;
                Money sent = new Money(pairs.sentMinor()[row], graph.currency(pairs.currency()[row]));
                sums.computeIfAbsent(pair, none -> new TreeMap<>()).merge(sent.currency(), sent, Money::plus);
                counts.merge(pair, 1L, Long::sum);
            }
        }
        List<ReportPicture.Link> links = new ArrayList<>();
        sums.forEach((pair, money) -> {
            SortedMap<String, String> plain = new TreeMap<>();
            money.forEach((currency, sum) -> plain.put(currency, sum.plain()));
            links.add(new ReportPicture.Link(
                    graph.account((int) (pair >> 32)).id(),
                    graph.account(pair.intValue()).id(),
                    counts.getOrDefault(pair, 0L),
                    plain));
        });
        Set<AccountId> accounts =
                nodes.stream().map(node -> graph.account(node).id()).collect(Collectors.toCollection(TreeSet::new));
        return List.of(new ReportPicture(
                "busiest",
                nodes(accounts, links),
                links,
                java.util.Arrays.stream(rows).filter(count -> count > 0).count()));
    }

    private static List<ReportPicture.Node> nodes(Set<AccountId> chosen, List<ReportPicture.Link> links) {
        List<AccountId> order =
                chosen.stream().sorted(Comparator.naturalOrder()).toList();
        Map<AccountId, Integer> numbers = new HashMap<>();
        order.forEach(account -> numbers.put(account, numbers.size()));
        int[] from = links.stream()
                .mapToInt(link -> numbers.getOrDefault(link.from(), 0))
                .toArray();
        int[] to = links.stream()
                .mapToInt(link -> numbers.getOrDefault(link.to(), 0))
                .toArray();
        double[] weight =
                links.stream().mapToDouble(ReportPicture.Link::transfers).toArray();
        NetworkLayout layout =
                NetworkLayout.of(WeightedGraph.of(order.size(), from, to, weight, weight.length), LAYOUT_SEED);
        List<ReportPicture.Node> nodes = new ArrayList<>();
        for (int node = 0; node < order.size(); node++) {
            nodes.add(new ReportPicture.Node(
                    order.get(node), new ReportPicture.Place(layout.x()[node], layout.y()[node])));
        }
        return nodes;
    }
}
