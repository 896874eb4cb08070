package org.theseus.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingReader;
import org.theseus.coverage.Coverage;
import org.theseus.detect.Role;
import org.theseus.model.AccountId;
import org.theseus.model.Money;
import org.theseus.model.Transfer;
import org.theseus.requests.Request;
import org.theseus.requests.Requests;
import org.theseus.store.AccountRecord;
import org.theseus.store.LedgerView;
import org.theseus.store.StoredFinding;
import org.theseus.store.TransferFilter;

/** A finding in plain text: INFERENCE, AGAINST, OTHER READINGS, NOT TESTABLE, parts, ASK NEXT, FACTS. Stateless. */
public final class Explanation {

    private static final int MOST_ASKED = 5;

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
        Map<String, Transfer> transfers = transfers(ledger, f);
        String amounts = FindingList.amounts(f);
        lines.add("  amounts " + (amounts.isEmpty() ? sums(transfers) + " in the rows cited" : amounts));
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
                f.counterEvidence().isEmpty()
                        ? List.of("nothing in these rows, tags and events; other readings follow")
                        : f.counterEvidence().stream()
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
        section(lines, "ASK NEXT", questions(ledger, f, transfers));
        lines.add("FACTS: the rows, in time order");
        lines.addAll(rows(transfers, f));
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

    private static Map<String, Transfer> transfers(LedgerView ledger, Finding f) {
        Map<String, Transfer> transfers = new TreeMap<>();
        ledger.readTransfers(
                TransferFilter.ofIds(
                        f.transfers().stream().map(Finding.Evidence::transferId).toList()),
                t -> transfers.put(t.id(), t));
        return transfers;
    }

    private static String sums(Map<String, Transfer> transfers) {
        SortedMap<String, Money> sums = new TreeMap<>();
        transfers.values().forEach(t -> sums.merge(t.amount().currency(), t.amount(), Money::plus));
        return sums.values().stream().map(Money::toString).collect(Collectors.joining(" + "));
    }

    /** What to ask of whom about those who act, then when to look again, and where the other reading would show. */
    private static List<String> questions(LedgerView ledger, Finding f, Map<String, Transfer> transfers) {
        List<AccountRecord> accounts = f.parties().stream()
                .filter(party -> !party.role().isProtected())
                .flatMap(party -> f.accountsOf(party).stream())
                .distinct()
                .limit(MOST_ASKED)
                .flatMap(account -> ledger.findAccounts(account.key()).stream()
                        .filter(record -> record.id().equals(account)))
                .toList();
        List<String> questions = new ArrayList<>();
        List<Request> requests = Requests.of(
                List.of(f),
                accounts,
                Coverage.of(ledger.sources(), Collections.emptySortedMap()),
                ledger.sources(),
                transfers,
                Requests.About.ACTING);
        requests.stream().limit(MOST_ASKED).map(Explanation::question).forEach(questions::add);
        if (requests.size() > MOST_ASKED) {
            questions.add((requests.size() - MOST_ASKED) + " more: theseus requests --all");
        }
        if (f.testableFrom() != null) {
            questions.add("look again on " + f.testableFrom() + ": until then a condition that looks ahead is open");
        }
        f.alternatives().stream()
                .filter(reading -> !reading.startsWith("hop "))
                .findFirst()
                .ifPresent(reading -> questions.add("who knows the parties: could it be " + reading + "?"));
        return questions;
    }

    private static String question(Request request) {
        StringBuilder text = new StringBuilder(request.what().words());
        if (!request.agent().isEmpty()) {
            text.append(' ').append(request.agent());
        }
        if (!request.place().isEmpty()) {
            text.append(" in ").append(request.place());
        }
        AccountId account = request.account();
        if (account != null) {
            text.append(" of ").append(account.label());
        }
        if (!request.institution().isEmpty()) {
            text.append(", ask ").append(request.institution());
        }
        text.append(", ").append(request.from()).append(" to ").append(request.to());
        if (!request.why().isEmpty()) {
            text.append(": ").append(request.why().get(0));
        }
        if (request.what() == Request.What.LATER && !request.settles().isEmpty()) {
            text.append("; settles ").append(request.settles().get(0));
        }
        return text.toString();
    }

    private static List<String> rows(Map<String, Transfer> transfers, Finding f) {
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
