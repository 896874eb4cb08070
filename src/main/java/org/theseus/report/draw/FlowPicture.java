package org.theseus.report.draw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.theseus.report.safe.SafeReport;

/** The link chart of one finding, made from the rows it shows: at most {@value #MOST_NODES} accounts, parties first. */
public final class FlowPicture {

    private static final int MOST_NODES = 26;

    private FlowPicture() {}

    public static SafeReport.SafePicture of(SafeReport.SafeFinding finding) {
        Map<String, SafeReport.SafeNode> nodes = new LinkedHashMap<>();
        for (SafeReport.SafeParty party : finding.parties()) {
            nodes.putIfAbsent(
                    party.label(),
                    new SafeReport.SafeNode(
                            party.label(), party.name(), party.part(), party.shape(), party.observation(), null, null));
        }
        for (SafeReport.SafeRow row : finding.rows()) {
            nodes.computeIfAbsent(row.from(), FlowPicture::counterparty);
            nodes.computeIfAbsent(row.to(), FlowPicture::counterparty);
        }
        List<String> shown = nodes.keySet().stream().limit(MOST_NODES).toList();
        return new SafeReport.SafePicture(
                "Money in this finding",
                "Who paid whom in the rows of this finding, from left to right by number of hops.",
                nodes.size(),
                shown.stream().map(nodes::get).toList(),
                links(finding, shown));
    }

    private static SafeReport.SafeNode counterparty(String label) {
        return new SafeReport.SafeNode(label, null, "other side of a payment", "plain", "SEEN_ONLY", null, null);
    }

    private static List<SafeReport.SafeLink> links(SafeReport.SafeFinding finding, List<String> shown) {
        Map<List<Integer>, List<SafeReport.SafeRow>> rows = new LinkedHashMap<>();
        for (SafeReport.SafeRow row : finding.rows()) {
            int from = shown.indexOf(row.from());
            int to = shown.indexOf(row.to());
            if (from >= 0 && to >= 0) {
                rows.computeIfAbsent(List.of(from, to), none -> new ArrayList<>())
                        .add(row);
            }
        }
        return rows.entrySet().stream()
                .map(pair -> new SafeReport.SafeLink(
                        pair.getKey().get(0),
                        pair.getKey().get(1),
                        pair.getValue().size(),
                        sums(pair.getValue())))
                .toList();
    }

    private static SortedMap<String, String> sums(List<SafeReport.SafeRow> rows) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        rows.forEach(row -> sums.merge(row.currency(), new BigDecimal(row.amount()), BigDecimal::add));
        SortedMap<String, String> plain = new TreeMap<>();
        sums.forEach((currency, sum) -> plain.put(currency, sum.toPlainString()));
        return plain;
    }
}
