package org.theseus.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingHead;
import org.theseus.cases.FindingReader;
import org.theseus.detect.Detector;
import org.theseus.model.TheseusException;
import org.theseus.store.CaseState;
import org.theseus.store.FindingScope;
import org.theseus.store.LedgerView;
import org.theseus.store.StoredFinding;
import org.theseus.table.Column;
import org.theseus.table.Table;
import org.theseus.view.PartySelector;

/** The list of findings that {@code findings} shows. Stateless. */
public final class FindingList {

    private FindingList() {}

    /**
     * Findings in reading order.
     *
     * @param all also those that are no alert
     * @param pattern detector id or indicator code in lower case, null for any
     * @param party what a user typed for a party or account, null for any
     */
    public static List<StoredFinding> select(
            LedgerView ledger, boolean all, @Nullable String pattern, @Nullable String party, int top) {
        if (pattern == null && party == null) {
            return ledger.findings(all ? FindingScope.ALL : FindingScope.ALERTS, top);
        }
        checkPattern(pattern);
        Set<String> accounts = party == null
                ? Set.of()
                : PartySelector.of(ledger)
                        .select(party, PartySelector.Several.ACCEPT)
                        .keys();
        Set<String> named = DetectFindings.detectors().stream()
                .filter(d -> pattern != null && d.definition().isNamed(pattern))
                .map(Detector::id)
                .collect(Collectors.toSet());
        return ledger.findings().stream()
                .filter(f -> all || f.alert())
                .filter(f -> pattern == null || named.contains(f.detector()))
                .filter(f -> party == null || f.accountKeys().stream().anyMatch(accounts::contains))
                .limit(top)
                .toList();
    }

    private static void checkPattern(@Nullable String pattern) {
        List<Detector> detectors = DetectFindings.detectors();
        if (pattern != null && detectors.stream().noneMatch(d -> d.definition().isNamed(pattern))) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "no detector or indicator is called \"" + pattern + "\"",
                    "There are: "
                            + detectors.stream()
                                    .map(d -> d.id() + " (" + d.indicator() + ")")
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }

    /** The findings as a table. */
    public static Table table(LedgerView ledger, List<StoredFinding> findings, boolean all) {
        Table.Builder table = Table.of(
                "findings",
                Column.integer("rank", "#"),
                Column.integer("network", "Netw."),
                Column.id("id", "Finding"),
                Column.text("priority", "Priority"),
                all
                        ? Column.flag("alert", "Alert")
                        : Column.flag("alert", "Alert").inFiles(),
                Column.text("indicator", "Ind."),
                Column.text("headline", "What").wrapped(),
                Column.text("amounts", "In > out").wrapped(),
                Column.text("days", "When").wrapped().inText(),
                Column.text("from", "From").inFiles(),
                Column.text("to", "To").inFiles(),
                Column.text("observation", "Seen").ifRoom());
        Map<String, StoredFinding.Network> networks = networks(ledger, findings);
        for (StoredFinding stored : findings) {
            FindingHead finding = FindingReader.head(stored.json());
            StoredFinding.Network network = networks.get(finding.id());
            table.row(
                    (long) finding.rank(),
                    network == null ? null : (long) network.number(),
                    finding.id(),
                    finding.priority(),
                    finding.alert(),
                    finding.indicator(),
                    finding.headline(),
                    amounts(finding.amountIn(), finding.amountOut()),
                    days(finding),
                    finding.from(),
                    finding.to(),
                    finding.observation().name());
        }
        notes(ledger, findings, all).forEach(table::note);
        return table.build();
    }

    /**
     * The network of each of these findings, by its id. Merging all findings of a case takes longer than listing a few, so it is
     * done only where a run of an earlier version did not keep what came of it.
     */
    public static Map<String, StoredFinding.Network> networks(LedgerView ledger, List<StoredFinding> findings) {
        Map<String, StoredFinding.Network> networks = new HashMap<>();
        if (findings.stream().allMatch(finding -> finding.network() != null)) {
            findings.forEach(finding -> networks.put(finding.id(), finding.network()));
        } else {
            CaseNetworks.byFinding(CaseNetworks.of(ledger))
                    .forEach((id, network) ->
                            networks.put(id, new StoredFinding.Network(network.id(), network.number())));
        }
        return networks;
    }

    /** A finding as one line of JSON, with the network that it belongs to: {@code "network":{"id","number"}}. */
    public static String json(StoredFinding stored, Map<String, StoredFinding.Network> networks) {
        StoredFinding.Network network = networks.get(stored.id());
        String json = stored.json();
        return network == null
                ? json
                : json.substring(0, json.length() - 1) + ",\"network\":{\"id\":\"" + network.id() + "\",\"number\":"
                        + network.number() + "}}";
    }

    /** First and last day of the window: {@code 2023-06-02 to 2023-06-07}. */
    private static String days(FindingHead finding) {
        String from = day(finding.from());
        String to = day(finding.to());
        return from.equals(to) ? from : from + " to " + to;
    }

    private static String day(String time) {
        return time.substring(0, Math.min(10, time.length()));
    }

    /** What came in and went on: {@code 4400.00 EUR > 3780.00 EUR}. */
    static String amounts(Finding finding) {
        return amounts(finding.amountIn(), finding.amountOut());
    }

    private static String amounts(SortedMap<String, String> in, SortedMap<String, String> out) {
        return Stream.of(in, out)
                .filter(sums -> !sums.isEmpty())
                .map(FindingList::sums)
                .collect(Collectors.joining(" > "));
    }

    private static String sums(SortedMap<String, String> sums) {
        return sums.entrySet().stream()
                .map(sum -> sum.getValue() + " " + sum.getKey())
                .collect(Collectors.joining(" + "));
    }

    private static List<String> notes(LedgerView ledger, List<StoredFinding> shown, boolean all) {
        CaseState state = ledger.state();
        if (state.detectedRevision() < 0) {
            return List.of("nothing was looked for yet: run theseus detect");
        }
        String stale = state.detectedRevision() == state.revision()
                ? ""
                : "records changed since the last detect; run it again";
        String hidden = shown.isEmpty() && !all ? "no alert here; --all shows single indicators" : "";
        return Stream.of(stale, hidden).filter(note -> !note.isEmpty()).toList();
    }
}
