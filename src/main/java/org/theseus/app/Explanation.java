package org.theseus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingReader;
import org.theseus.detect.Role;
import org.theseus.model.Transfer;
import org.theseus.store.LedgerView;
import org.theseus.store.StoredFinding;
import org.theseus.store.TransferFilter;

/** A finding in plain text: FACT, INFERENCE, AGAINST, OTHER READINGS, NOT TESTABLE, ROWS. Stateless. */
public final class Explanation {

    private Explanation() {}

    /** The text, lines joined with line feeds. */
    public static String text(LedgerView ledger, StoredFinding stored) {
        Finding f = FindingReader.read(stored.json());
        List<String> lines = new ArrayList<>();
        lines.add(f.id() + "  " + f.indicator() + " " + f.detector() + " version " + f.version() + "  " + f.priority()
                + String.format(Locale.ROOT, " (%.2f)", f.score()) + (f.alert() ? "  ALERT" : "  single indicator")
                + "  " + f.status());
        lines.add(f.headline());
        lines.add("");
        lines.add("INFERENCE  " + f.explanation());
        lines.add("  window " + f.from() + " to " + f.to() + ", times to the "
                + f.timePrecision().name().toLowerCase(Locale.ROOT) + ", accounts " + f.observation());
        lines.add("  amounts " + FindingList.amounts(f));
        lines.add("  base rate: " + f.baseRate());
        lines.add("");
        lines.add("PARTS OF THE SCORE (a reading priority, not a probability)");
        f.scoreParts()
                .forEach(part -> lines.add(String.format(
                        Locale.ROOT,
                        "  %+.4f  %s: %s (weight %.2f)",
                        part.contribution(),
                        part.label(),
                        part.value(),
                        part.weight())));
        lines.add("");
        section(
                lines,
                "AGAINST",
                f.counterEvidence().stream()
                        .map(c -> String.format(Locale.ROOT, "%+.4f  %s", c.effect(), c.label()))
                        .toList());
        section(lines, "OTHER READINGS", f.alternatives());
        section(lines, "NOT TESTABLE", f.notTestable());
        section(
                lines,
                "PARTS THAT PARTIES PLAY HERE",
                f.parties().stream()
                        .map(p -> role(p.role()) + "  " + p.label() + "  " + p.id())
                        .toList());
        section(
                lines,
                "PARAMETERS (config " + f.configSha256().substring(0, 12) + ")",
                f.parameters().entrySet().stream()
                        .map(p -> p.getKey() + " = " + DurationText.ofParameter(p.getValue()))
                        .toList());
        lines.add("FACTS: the rows, in time order");
        lines.addAll(rows(ledger, f));
        return String.join("\n", lines);
    }

    /** A role as it is shown to people. */
    static String role(Role role) {
        return role == Role.MULE ? "pass-through account, holder may be unwitting" : role.name();
    }

    private static void section(List<String> lines, String title, List<String> items) {
        if (!items.isEmpty()) {
            lines.add(title);
            items.forEach(item -> lines.add("  " + item));
            lines.add("");
        }
    }

    private static List<String> rows(LedgerView ledger, Finding f) {
        Map<String, Transfer> transfers = new TreeMap<>();
        ledger.readTransfers(
                TransferFilter.ofIds(
                        f.transfers().stream().map(Finding.Evidence::transferId).toList()),
                t -> transfers.put(t.id(), t));
        return f.transfers().stream()
                .map(cited -> {
                    Transfer t = transfers.get(cited.transferId());
                    String what = t == null
                            ? "(no longer in the case)"
                            : t.time() + "  " + t.from().label() + " > " + t.to().label() + "  " + t.amount() + "  "
                                    + t.channel();
                    return "  " + cited.role() + "  " + what + "  "
                            + cited.rows().stream().map(Object::toString).collect(Collectors.joining(", ")) + "  "
                            + cited.transferId();
                })
                .toList();
    }
}
