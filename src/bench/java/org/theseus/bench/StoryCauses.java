package org.theseus.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.theseus.app.CaseNetworks;
import org.theseus.cases.Finding;
import org.theseus.detect.Urgency;
import org.theseus.evaluate.Attempt;
import org.theseus.evaluate.TruthFolder;
import org.theseus.leads.Network;
import org.theseus.store.LedgerView;

/**
 * Why a story is read or not: where on the way from a finding to one of the first 2N networks it is lost. The table of
 * docs/QUALITY.md is made by it. Adds up over cases; not thread-safe.
 */
final class StoryCauses {

    /** Where the way ends. */
    enum Cause {
        READ("read among the first 2N"),
        TOO_LATE("its network comes after the first 2N"),
        DILUTED("an alert is about it, its network is mostly about other rows"),
        NO_ALERT("findings are about it, none is an alert"),
        SET_ASIDE("findings are about it, all near ones or outweighed by counter-evidence"),
        TOUCHED("findings cite rows of it, none is about it"),
        NOTHING("no finding cites a row of it");

        private final String words;

        Cause(String words) {
            this.words = words;
        }
    }

    private final SortedMap<String, SortedMap<Cause, Integer>> counts = new TreeMap<>();
    private final List<String> lines = new ArrayList<>();

    /** Counts one case: findings cite transfers by the ids of the truth. */
    void add(String seed, LedgerView ledger, TruthFolder truth, Map<String, String> sourceIds) {
        List<Network> shown = CaseNetworks.of(ledger).stream()
                .filter(network -> network.alert() || network.urgency() != Urgency.NORMAL)
                .toList();
        List<Finding> findings = CaseNetworks.of(ledger).stream()
                .flatMap(network -> network.findings().stream())
                .toList();
        int first = 2 * truth.narratives().size();
        for (Attempt story : truth.labels()) {
            if (!truth.narratives().contains(story.id())) {
                continue;
            }
            List<Finding> about = findings.stream()
                    .filter(finding -> share(rows(finding, sourceIds), story.transfers()) >= 0.5)
                    .toList();
            List<Integer> networks = shown.stream()
                    .filter(network -> share(named(network.rows(), sourceIds), story.transfers()) >= 0.5)
                    .map(Network::number)
                    .toList();
            boolean touched = findings.stream().anyMatch(finding -> share(rows(finding, sourceIds), story.transfers()) > 0);
            Cause cause = cause(networks, first, about, touched);
            counts.computeIfAbsent(story.pattern(), none -> new TreeMap<>()).merge(cause, 1, Integer::sum);
            lines.add(String.join(
                    "\t",
                    seed,
                    story.id(),
                    story.pattern(),
                    story.transfers().size() + " rows",
                    cause.name(),
                    "networks " + networks + " of " + shown.size() + ", read " + first,
                    about.stream()
                            .map(finding -> told(finding, rows(finding, sourceIds), story))
                            .collect(Collectors.joining("; "))));
        }
    }

    private static Cause cause(List<Integer> networks, int first, List<Finding> about, boolean touched) {
        if (!networks.isEmpty()) {
            return networks.get(0) <= first ? Cause.READ : Cause.TOO_LATE;
        }
        if (about.stream().anyMatch(Finding::alert)) {
            return Cause.DILUTED;
        }
        if (about.isEmpty()) {
            return touched ? Cause.TOUCHED : Cause.NOTHING;
        }
        return about.stream().allMatch(finding -> finding.outweighed() || finding.indicator().endsWith("~"))
                ? Cause.SET_ASIDE
                : Cause.NO_ALERT;
    }

    private static String told(Finding finding, Set<String> rows, Attempt story) {
        return finding.indicator()
                + (finding.alert() ? " alert" : "")
                + (finding.outweighed() ? " outweighed" : "")
                + " " + rows.stream().filter(story.transfers()::contains).count() + "/" + rows.size() + " "
                + finding.id();
    }

    private static Set<String> rows(Finding finding, Map<String, String> sourceIds) {
        return finding.transfers().stream()
                .map(cited -> sourceIds.getOrDefault(cited.transferId(), cited.transferId()))
                .collect(Collectors.toSet());
    }

    private static Set<String> named(Set<String> rows, Map<String, String> sourceIds) {
        return rows.stream().map(row -> sourceIds.getOrDefault(row, row)).collect(Collectors.toSet());
    }

    private static double share(Set<String> rows, Set<String> of) {
        return rows.isEmpty()
                ? 0
                : (double) rows.stream().filter(of::contains).count() / rows.size();
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** One line a story: seed, attempt, kind, size, where its way ends, its networks, the findings that are about it. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Kinds by causes. */
    String table() {
        StringBuilder text = new StringBuilder("| story |");
        for (Cause cause : Cause.values()) {
            text.append(' ').append(cause.words).append(" |");
        }
        text.append("\n|---|").append("---|".repeat(Cause.values().length)).append('\n');
        SortedMap<Cause, Integer> all = new TreeMap<>();
        counts.values().forEach(one -> one.forEach((cause, count) -> all.merge(cause, count, Integer::sum)));
        counts.forEach((story, one) -> text.append(line(story, one)));
        return text.append(line("all", all)).toString();
    }

    private static String line(String name, SortedMap<Cause, Integer> counts) {
        StringBuilder text = new StringBuilder("| ").append(name).append(" |");
        for (Cause cause : Cause.values()) {
            text.append(' ').append(counts.getOrDefault(cause, 0)).append(" |");
        }
        return text.append('\n').toString();
    }
}
