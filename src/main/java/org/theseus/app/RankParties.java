package org.theseus.app;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.theseus.algo.Monitor;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingAssembler;
import org.theseus.cases.FindingReader;
import org.theseus.community.Communities;
import org.theseus.community.Community;
import org.theseus.community.Member;
import org.theseus.detect.Role;
import org.theseus.explain.Explanation;
import org.theseus.model.AccountId;
import org.theseus.model.TheseusException;
import org.theseus.project.CaseGraph;
import org.theseus.project.GraphSource;
import org.theseus.store.LedgerView;
import org.theseus.table.Column;
import org.theseus.table.Kind;
import org.theseus.table.Table;

/**
 * A reading order of parties: those that act in alerts by their best score, then those in single indicators, then the
 * rest by how central they are in their community (PageRank times the community's rows). Protected parts are counted, not
 * listed. A place in this order is no statement about a person. Stateless.
 */
public final class RankParties {

    private RankParties() {}

    /** What findings say of an account. */
    private record Standing(
            SortedSet<Role> roles, SortedSet<String> indicators, boolean alert, double score, int findings) {

        static final Standing NONE = new Standing(new TreeSet<>(), new TreeSet<>(), false, 0, 0);

        Standing with(Finding finding, Role role) {
            SortedSet<Role> allRoles = new TreeSet<>(roles);
            allRoles.add(role);
            SortedSet<String> allIndicators = new TreeSet<>(indicators);
            allIndicators.add(finding.indicator());
            return new Standing(
                    allRoles, allIndicators, alert || finding.alert(), Math.max(score, finding.score()), findings + 1);
        }

        boolean isProtected() {
            return !roles.isEmpty() && roles.stream().allMatch(Role::isProtected);
        }
    }

    /** How central a node is. */
    private record Centrality(int community, double pageRank, double weight) {

        static final Centrality NONE = new Centrality(0, 0, 0);
    }

    /**
     * The order as a table, every account for itself.
     *
     * @param role name of a role, null for any
     * @throws TheseusException (USAGE) for an unknown role
     */
    public static Table table(LedgerView ledger, GraphSource graphs, @Nullable String role, int top) {
        return table(PartyView.byAccount(ledger, graphs), role, top);
    }

    /** The same of parties: what findings say of any account of a party is said of the party. */
    public static Table table(PartyView view, @Nullable String role, int top) {
        if (role != null && Arrays.stream(Role.values()).noneMatch(r -> r.name().equals(role))) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "no role " + role,
                    "Roles: " + Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(", ")) + ".");
        }
        CaseGraph graph = view.graph();
        Map<AccountId, Standing> standings = standings(view);
        Centrality[] centrality = centrality(graph);
        List<Integer> order = IntStream.range(0, centrality.length)
                .filter(node -> !graph.isOutside(node)
                        && view.stands(graph.account(node).id()))
                .boxed()
                .filter(node -> {
                    Standing s = standings.getOrDefault(graph.account(node).id(), Standing.NONE);
                    return !s.isProtected()
                            && (role == null
                                    || s.roles().stream().anyMatch(r -> r.name().equals(role)));
                })
                .sorted(Comparator.<Integer, Boolean>comparing(
                                node -> !standing(standings, graph, node).alert())
                        .thenComparing(node -> -standing(standings, graph, node).score())
                        .thenComparing(node -> -centrality[node].weight())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(top)
                .toList();
        return render(view, graph, standings, centrality, order);
    }

    private static Standing standing(Map<AccountId, Standing> standings, CaseGraph graph, int node) {
        return standings.getOrDefault(graph.account(node).id(), Standing.NONE);
    }

    private static Map<AccountId, Standing> standings(PartyView view) {
        Map<AccountId, Standing> standings = new HashMap<>();
        view.ledger().findings().forEach(stored -> {
            Finding finding = FindingReader.read(stored.json());
            finding.parties()
                    .forEach(party -> standings.merge(
                            view.standing(party.account()),
                            Standing.NONE.with(finding, party.role()),
                            (old, fresh) -> old.with(finding, party.role())));
        });
        return standings;
    }

    private static Centrality[] centrality(CaseGraph graph) {
        Centrality[] centrality = new Centrality[graph.graph().nodeCount()];
        Arrays.fill(centrality, Centrality.NONE);
        Communities communities = Communities.find(graph, Communities.Settings.DEFAULT, Monitor.NONE);
        for (Community community : communities.communities()) {
            for (Member member : community.members()) {
                centrality[member.node()] = new Centrality(
                        community.number(), member.pageRank(), member.pageRank() * community.transfers());
            }
        }
        return centrality;
    }

    /** Of all accounts of the party; one between two of them counts for both. */
    private static long transfers(PartyView view, CaseGraph graph, int node) {
        return view.all(graph.account(node).id()).stream()
                .flatMap(account -> graph.findNode(account).stream())
                .mapToLong(each -> graph.account(each).transfers())
                .sum();
    }

    private static Table render(
            PartyView view,
            CaseGraph graph,
            Map<AccountId, Standing> standings,
            Centrality[] centrality,
            List<Integer> order) {
        Table.Builder table = Table.of(
                "rank",
                Column.integer("place", "#"),
                Column.id("party", "Party").ifRoom(),
                Column.id("account", "Account"),
                Column.text("name", "Name"),
                Column.of("roles", "Parts played in leads", Kind.LIST).inFiles(),
                Column.text("plays", "Plays the part of").wrapped().inText(),
                Column.of("indicators", "Indicators", Kind.LIST),
                Column.flag("alert", "Alert"),
                Column.integer("findings", "Leads"),
                Column.integer("transfers", "Transfers").ifRoom(),
                Column.integer("community", "Group").ifRoom(),
                Column.of("page_rank", "PageRank", Kind.DECIMAL).ifRoom(),
                Column.integer("accounts", "Accounts").ifRoom());
        long place = 0;
        for (int node : order) {
            Standing standing = standing(standings, graph, node);
            table.row(
                    ++place,
                    FindingAssembler.partyId(graph.account(node).id()),
                    graph.label(node),
                    graph.account(node).name(),
                    standing.roles().stream().map(Role::name).toList(),
                    standing.roles().stream().map(Explanation::role).collect(Collectors.joining("; ")),
                    List.copyOf(standing.indicators()),
                    standing.alert(),
                    (long) standing.findings(),
                    transfers(view, graph, node),
                    centrality[node].community() == 0 ? null : (long) centrality[node].community(),
                    CommunityTables.decimal(centrality[node].pageRank(), 4),
                    (long) view.all(graph.account(node).id()).size());
        }
        SortedMap<Role, Integer> hidden = new TreeMap<>();
        standings.values().stream()
                .filter(Standing::isProtected)
                .forEach(s -> hidden.merge(s.roles().first(), 1, Integer::sum));
        if (!hidden.isEmpty()) {
            table.note("not listed (protected, counts only): "
                    + hidden.entrySet().stream()
                            .map(e -> e.getValue() + " " + e.getKey())
                            .collect(Collectors.joining(", ")));
        }
        table.note("a place in this order says what to read first, nothing about a person");
        return table.build();
    }
}
