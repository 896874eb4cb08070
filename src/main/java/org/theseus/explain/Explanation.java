package org.theseus.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingReader;
import org.theseus.detect.EvidenceGroup;
import org.theseus.detect.Role;
import org.theseus.detect.Wording;
import org.theseus.detect.heads.HeadPrice;
import org.theseus.model.Detail;
import org.theseus.model.Observation;
import org.theseus.model.Transfer;
import org.theseus.store.LedgerView;
import org.theseus.store.StoredFinding;
import org.theseus.store.TransferFilter;
import org.theseus.view.DurationText;

/** A finding in plain text: INFERENCE, HOW MUCH, AGAINST, OTHER READINGS, what stems from what, NOT TESTABLE, what else those who act paid and got, parts, ASK NEXT, FACTS. Stateless. */
public final class Explanation {

    private Explanation() {}

    /**
     * The text, lines joined with line feeds.
     *
     * @param groups the kinds of evidence that each detector brings, by its id
     */
    public static String text(LedgerView ledger, StoredFinding stored, Map<String, Set<EvidenceGroup>> groups) {
        Finding f = FindingReader.read(stored.json());
        List<String> lines = new ArrayList<>();
        lines.add(f.id() + "  " + f.indicator() + " " + f.detector() + " version " + f.version() + "  " + f.priority()
                + String.format(Locale.ROOT, " (%.2f)", f.score()) + (f.alert() ? "  ALERT" : "  single indicator")
                + "  " + f.status());
        lines.add(f.headline());
        lines.add("");
        lines.add("INFERENCE  " + PartyNames.inText(f, f.explanation()));
        lines.add("  window " + f.from() + " to " + f.to() + ", times to the "
                + f.timePrecision().name().toLowerCase(Locale.ROOT) + ", " + seen(f.observation()));
        Map<String, Transfer> transfers = transfers(ledger, f);
        lines.add("  how usual: " + SpeaksAgainst.said(f.baseRate()) + "; the leads: theseus findings --all --pattern "
                + f.indicator());
        if (f.alert()) {
            lines.add("  " + AlertGround.line(f, groups));
        }
        lines.add("");
        SameMoney money = SameMoney.of(f, transfers);
        CitedSums sums = CitedSums.of(f, transfers);
        section(lines, "HOW MUCH, by the part that rows of FACTS play", sums.lines(f));
        lines.add(
                "PARTS OF THE SCORE (a reading priority, not a probability; a bare value of 0.00 to 1.00 is a share, and 1 counts in full)");
        f.scoreParts()
                .forEach(part -> lines.add(String.format(
                        Locale.ROOT,
                        "  %+.4f  %s: %s (weight %.2f)",
                        part.contribution(),
                        part.label(),
                        part.value(),
                        part.weight())));
        lines.add("");
        section(lines, "AGAINST", SpeaksAgainst.lines(f, sums, money));
        section(lines, "OTHER READINGS", money.readings());
        section(lines, "HOW MUCH OF IT IS THE SAME MONEY", money.lines());
        section(
                lines,
                "NOT TESTABLE",
                f.notTestable().isEmpty()
                        ? List.of(
                                "all that this indicator's definition asks for could be tested; OTHER READINGS stay open")
                        : f.notTestable());
        BesideCited beside = BesideCited.of(f, transfers);
        section(lines, beside.title(), beside.lines(ledger));
        section(
                lines,
                "PARTS THAT PARTIES PLAY HERE (" + CitedParties.counted(f, transfers) + ")",
                CitedParties.lines(f, transfers));
        section(
                lines,
                "PARAMETERS (config " + f.configSha256().substring(0, 12) + ")",
                f.parameters().entrySet().stream()
                        .map(p -> p.getKey() + " = " + DurationText.ofParameter(p.getValue()))
                        .toList());
        section(lines, "ASK NEXT", NextQuestions.of(ledger, f, transfers, money.readings()));
        lines.add("FACTS: " + Wording.count(f.transfers().size(), "payment") + ", in time order, with file and line");
        lines.addAll(rows(transfers, f));
        return String.join("\n", lines);
    }

    /** A role as it is shown to people. */
    public static String role(Role role) {
        return switch (role) {
            case MULE -> "pass-through account, holder may be unwitting";
            case UNKNOWN -> "part not determined";
            default -> role.name();
        };
    }

    private static String seen(Observation observation) {
        return switch (observation) {
            case FULL -> "own records of the accounts cover it (FULL)";
            case PARTIAL -> "own records of the accounts cover a part (PARTIAL)";
            case SEEN_ONLY -> "an account stands in others' records only (SEEN_ONLY)";
        };
    }

    private static void section(List<String> lines, String title, List<String> items) {
        if (!items.isEmpty()) {
            lines.add(title);
            items.forEach(item -> lines.add("  " + item));
            lines.add("");
        }
    }

    private static Map<String, Transfer> transfers(LedgerView ledger, Finding f) {
        Map<String, Transfer> transfers = new TreeMap<>();
        ledger.readTransfers(
                TransferFilter.ofIds(
                        f.transfers().stream().map(Finding.Evidence::transferId).toList()),
                t -> transfers.put(t.id(), t));
        return transfers;
    }

    /** Where it was paid in and out, as far as the row says: {@code  (Wien > Beograd)}. */
    private static String places(Transfer t) {
        String from = t.detail(Detail.SEND_PLACE);
        String to = t.detail(Detail.PAY_PLACE);
        return from == null && to == null
                ? ""
                : "  (" + (from == null ? "?" : from) + " > " + (to == null ? "?" : to) + ")";
    }

    /** Which multiple of the price a row is, or that it is none. */
    private static String multiple(String part, String nearest) {
        return nearest.isEmpty()
                ? ""
                : part.equals(CitedSums.OTHER) ? " (none: nearest " + nearest + ")" : " = " + nearest;
    }

    private static List<String> rows(Map<String, Transfer> transfers, Finding f) {
        Optional<HeadPrice> price = HeadPrice.read(f.explanation());
        return f.transfers().stream()
                .map(cited -> {
                    Transfer t = transfers.get(cited.transferId());
                    String what = t == null
                            ? "(no longer in the case)"
                            : t.time() + "  " + t.from().label() + " > " + t.to().label() + "  " + t.amount()
                                    + (t.paid() == null ? "" : " (paid out " + t.paid() + ")")
                                    + price.map(one -> multiple(cited.role(), one.of(t.received())))
                                            .orElse("")
                                    + "  " + t.channel() + places(t);
                    return "  " + cited.role() + "  " + what + "  "
                            + cited.rows().stream().map(Object::toString).collect(Collectors.joining(", ")) + "  "
                            + cited.transferId();
                })
                .toList();
    }
}
