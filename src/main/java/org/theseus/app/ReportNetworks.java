package org.theseus.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.theseus.cases.Finding;
import org.theseus.detect.Role;
import org.theseus.graph.WeightedGraph;
import org.theseus.jgrapht.NetworkLayout;
import org.theseus.model.AccountId;
import org.theseus.model.Transfer;
import org.theseus.report.ReportNetwork;
import org.theseus.report.ReportPicture;

/**
 * Which findings a report tells together. In reading order, a finding joins the first network with which it shares a payment
 * or an account that acts in both; a network takes no more than one page can hold, and what finds no room begins another.
 * A network whose leads are all single indicators comes after those with an alert. Positions are computed here, once and
 * with a fixed seed. (Decision 060.)
 */
final class ReportNetworks {

    private static final int MOST_SHOWN = 20;
    private static final int MOST_ROWS = 2_500;
    private static final int MOST_FINDINGS = 25;
    private static final int PLACED_FROM = 90;
    private static final long LAYOUT_SEED = 1;

    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, List<Draft>> holders = new HashMap<>();

    /** A network as it grows. */
    private static final class Draft {
        final List<Finding> findings = new ArrayList<>();
        final Set<String> rows = new TreeSet<>();

        boolean isAlert() {
            return findings.stream().anyMatch(Finding::alert);
        }
    }

    private ReportNetworks(List<Finding> findings) {
        findings.stream()
                .sorted(Comparator.comparing((Finding f) -> !f.alert()))
                .forEach(this::add);
    }

    /** The networks of findings that come in reading order. */
    static ReportNetworks of(List<Finding> findings) {
        return new ReportNetworks(findings);
    }

    /** How many there are. */
    int count() {
        return drafts.size();
    }

    private List<Draft> shown() {
        return drafts.stream()
                .sorted(Comparator.comparing((Draft draft) -> !draft.isAlert()))
                .limit(MOST_SHOWN)
                .toList();
    }

    /** Transfers that the shown networks cite. */
    Set<String> rows() {
        Set<String> rows = new TreeSet<>();
        shown().forEach(draft -> rows.addAll(draft.rows));
        return rows;
    }

    /**
     * The networks that a report shows.
     *
     * @param cited their transfers by id
     */
    List<ReportNetwork> shown(Map<String, Transfer> cited) {
        return shown().stream().map(draft -> network(draft, cited)).toList();
    }

    private void add(Finding finding) {
        Set<String> ties = ties(finding);
        Set<String> rows = new TreeSet<>();
        finding.transfers().forEach(evidence -> rows.add(evidence.transferId()));
        Set<Draft> candidates = new java.util.LinkedHashSet<>();
        ties.forEach(tie -> candidates.addAll(holders.getOrDefault(tie, List.of())));
        Draft home = candidates.stream()
                .sorted(Comparator.comparingInt(drafts::indexOf))
                .filter(draft -> hasRoom(draft, rows))
                .findFirst()
                .orElseGet(this::begun);
        home.findings.add(finding);
        home.rows.addAll(rows);
        for (String tie : ties) {
            List<Draft> of = holders.computeIfAbsent(tie, none -> new ArrayList<>());
            if (!of.contains(home)) {
                of.add(home);
            }
        }
    }

    private Draft begun() {
        Draft draft = new Draft();
        drafts.add(draft);
        return draft;
    }

    private static boolean hasRoom(Draft draft, Set<String> rows) {
        long fresh = rows.stream().filter(row -> !draft.rows.contains(row)).count();
        return draft.findings.size() < MOST_FINDINGS && draft.rows.size() + fresh <= MOST_ROWS;
    }

    /** Acting accounts and payments; a payer of two collectors does not make them one network. */
    private static Set<String> ties(Finding finding) {
        Set<String> ties = new TreeSet<>();
        finding.transfers().forEach(evidence -> ties.add(evidence.transferId()));
        for (Finding.Party party : finding.parties()) {
            boolean acts = !party.role().isProtected() && party.role() != Role.UNKNOWN;
            if (acts && party.account().kind() != AccountId.Kind.OUTSIDE) {
                ties.add(party.account().key());
            }
        }
        return ties;
    }

    private static ReportNetwork network(Draft draft, Map<String, Transfer> cited) {
        List<String> ids = draft.findings.stream()
                .sorted(Comparator.comparingInt(Finding::rank).thenComparing(Finding::id))
                .map(Finding::id)
                .toList();
        return new ReportNetwork(ids, places(draft, cited));
    }

    private static SortedMap<AccountId, ReportPicture.Place> places(Draft draft, Map<String, Transfer> cited) {
        TreeSet<AccountId> accounts = new TreeSet<>();
        draft.findings.forEach(finding -> finding.parties().forEach(party -> accounts.add(party.account())));
        List<Transfer> transfers = new ArrayList<>();
        for (String id : draft.rows) {
            Transfer transfer = cited.get(id);
            if (transfer != null) {
                transfers.add(transfer);
                accounts.addAll(List.of(transfer.from(), transfer.to()));
            }
        }
        SortedMap<AccountId, ReportPicture.Place> places = new TreeMap<>();
        if (accounts.size() < PLACED_FROM) {
            return places;
        }
        Map<AccountId, Integer> numbers = new LinkedHashMap<>();
        accounts.forEach(account -> numbers.put(account, numbers.size()));
        SortedMap<Long, Integer> pairs = new TreeMap<>();
        for (Transfer transfer : transfers) {
            long from = numbers.getOrDefault(transfer.from(), 0);
            pairs.merge(from << 32 | numbers.getOrDefault(transfer.to(), 0), 1, Integer::sum);
        }
        int[] from =
                pairs.keySet().stream().mapToInt(pair -> (int) (pair >> 32)).toArray();
        int[] to = pairs.keySet().stream().mapToInt(Long::intValue).toArray();
        double[] weight =
                pairs.values().stream().mapToDouble(Integer::doubleValue).toArray();
        NetworkLayout layout =
                NetworkLayout.of(WeightedGraph.of(numbers.size(), from, to, weight, weight.length), LAYOUT_SEED);
        numbers.forEach((account, number) ->
                places.put(account, new ReportPicture.Place(layout.x()[number], layout.y()[number])));
        return places;
    }
}
