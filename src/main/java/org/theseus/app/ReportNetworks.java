package org.theseus.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.theseus.cases.Finding;
import org.theseus.graph.WeightedGraph;
import org.theseus.jgrapht.NetworkLayout;
import org.theseus.leads.Network;
import org.theseus.model.AccountId;
import org.theseus.model.Transfer;
import org.theseus.report.ReportNetwork;
import org.theseus.report.ReportPicture;

/**
 * The networks that a report tells in full, the first of the reading order, and where their accounts go in the link chart.
 * Positions are computed here, once and with a fixed seed. (Decisions 060 and 077.)
 */
final class ReportNetworks {

    private static final int MOST_SHOWN = 20;
    private static final int PLACED_FROM = 90;
    private static final long LAYOUT_SEED = 1;

    private final List<Network> networks;

    private ReportNetworks(List<Network> networks) {
        this.networks = networks;
    }

    /** The networks of findings that come in reading order, and of the run that found them. */
    static ReportNetworks of(List<Finding> findings, DetectionRun run) {
        return new ReportNetworks(CaseNetworks.of(findings, Optional.of(run)));
    }

    /** How many there are. */
    int count() {
        return networks.size();
    }

    /** Those that a report shows. */
    List<Network> shown() {
        return networks.stream().limit(MOST_SHOWN).toList();
    }

    /** Transfers that the shown networks cite. */
    Set<String> rows() {
        Set<String> rows = new TreeSet<>();
        shown().forEach(network -> rows.addAll(network.rows()));
        return rows;
    }

    /**
     * The networks that a report shows, each worked out on its own by any of several threads.
     *
     * @param cited their transfers by id
     * @param backgrounds what else is known of each
     */
    List<ReportNetwork> told(Map<String, Transfer> cited, ReportBackgrounds backgrounds) {
        return shown().parallelStream()
                .map(network -> new ReportNetwork(
                        network.findings().stream().map(Finding::id).toList(),
                        places(network, cited),
                        backgrounds.of(network, cited)))
                .toList();
    }

    private static SortedMap<AccountId, ReportPicture.Place> places(Network network, Map<String, Transfer> cited) {
        TreeSet<AccountId> accounts = new TreeSet<>();
        network.findings().forEach(finding -> finding.parties().forEach(party -> accounts.add(party.account())));
        List<Transfer> transfers = new ArrayList<>();
        for (String id : network.rows()) {
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
