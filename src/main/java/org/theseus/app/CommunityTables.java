package org.theseus.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.theseus.algo.Monitor;
import org.theseus.cases.FindingAssembler;
import org.theseus.community.Communities;
import org.theseus.community.Community;
import org.theseus.community.Member;
import org.theseus.model.Money;
import org.theseus.project.CaseGraph;
import org.theseus.project.GraphSource;
import org.theseus.store.LedgerView;
import org.theseus.table.Column;
import org.theseus.table.Kind;
import org.theseus.table.Table;

/** The communities of a case as tables. Stateless. */
public final class CommunityTables {

    private static final int KEY_PLAYERS = 3;

    private CommunityTables() {}

    /**
     * One line a community, or one line a member, every account for itself.
     *
     * @param minSize smaller communities are counted in a note
     */
    public static Table table(
            LedgerView ledger, GraphSource graphs, boolean members, int minSize, double resolution, long seed) {
        return table(PartyView.byAccount(ledger, graphs), members, minSize, resolution, seed);
    }

    /** The same of parties. */
    public static Table table(PartyView view, boolean members, int minSize, double resolution, long seed) {
        CaseGraph graph = view.graph();
        Communities.Settings defaults = Communities.Settings.DEFAULT;
        Communities found = Communities.find(
                graph,
                new Communities.Settings(resolution, defaults.maxIterations(), seed, defaults.betweennessLimit()),
                Monitor.NONE);
        List<Community> shown = found.communities().stream()
                .filter(community -> community.members().size() >= minSize)
                .toList();
        Table.Builder table = members ? members(view, graph, shown) : groups(graph, shown);
        int small = found.communities().size() - shown.size();
        long others = IntStream.range(0, graph.graph().nodeCount())
                .filter(node -> !graph.isOutside(node)
                        && !view.stands(graph.account(node).id()))
                .count();
        table.note(
                "modularity " + decimal(found.modularity(), 4) + ", resolution " + resolution + ", seed " + seed + "; "
                        + (found.alone() - others) + (others == 0 ? " accounts" : " parties")
                        + " in no community"
                        + (small == 0 ? "" : "; " + small + " communities of fewer than " + minSize + " not shown"));
        found.limits().forEach(table::note);
        return table.build();
    }

    private static Table.Builder groups(CaseGraph graph, List<Community> communities) {
        Table.Builder table = Table.of(
                "communities",
                Column.integer("community", "#"),
                Column.integer("members", "Members"),
                Column.integer("transfers", "Rows inside"),
                Column.integer("outgoing", "Rows to others"),
                Column.of("density", "Density", Kind.DECIMAL).ifRoom(),
                Column.text("sums", "Moved inside").wrapped(),
                Column.text("key_players", "Key players").wrapped());
        for (Community community : communities) {
            table.row(
                    (long) community.number(),
                    (long) community.members().size(),
                    community.transfers(),
                    community.outgoing(),
                    decimal(community.density(), 4),
                    community.sums().stream().map(Money::toString).collect(Collectors.joining(" + ")),
                    community.members().stream()
                            .limit(KEY_PLAYERS)
                            .map(member -> graph.label(member.node()))
                            .collect(Collectors.joining(", ")));
        }
        return table;
    }

    private static Table.Builder members(PartyView view, CaseGraph graph, List<Community> communities) {
        Table.Builder table = Table.of(
                "members",
                Column.integer("community", "#"),
                Column.integer("place", "Place"),
                Column.id("party", "Party"),
                Column.id("account", "Account"),
                Column.text("name", "Name"),
                Column.of("page_rank", "PageRank", Kind.DECIMAL).ifRoom(),
                Column.of("betweenness", "Betweenness", Kind.DECIMAL).ifRoom(),
                Column.integer("accounts", "Accounts").ifRoom());
        for (Community community : communities) {
            for (Member member : community.members()) {
                table.row(
                        (long) community.number(),
                        (long) member.rank(),
                        FindingAssembler.partyId(graph.account(member.node()).id()),
                        graph.account(member.node()).id().key(),
                        graph.account(member.node()).name(),
                        decimal(member.pageRank(), 6),
                        member.hasBetweenness() ? decimal(member.betweenness(), 6) : null,
                        (long) view.all(graph.account(member.node()).id()).size());
            }
        }
        return table;
    }

    static BigDecimal decimal(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }
}
