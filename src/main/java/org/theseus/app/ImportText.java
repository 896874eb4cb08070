package org.theseus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.theseus.ingest.ControlTotals;
import org.theseus.ingest.IngestResult;
import org.theseus.ingest.Observed;
import org.theseus.issue.RowIssue;
import org.theseus.proof.AccountProof;
import org.theseus.proof.Failure;
import org.theseus.proof.Gap;
import org.theseus.reconcile.Conflict;

/** The outcome of one file for people: how it was understood, what was counted, what stayed out. Stateless. */
public final class ImportText {

    private static final int LISTED = 20;
    private static final int LISTED_ACCOUNTS = 5;

    private ImportText() {}

    /** Lines without line ends; why a file was refused is the caller's to say, as an error. */
    public static List<String> lines(ImportFiles.Outcome outcome) {
        List<String> lines = new ArrayList<>();
        IngestResult result = outcome.result();
        if (result != null) {
            lines.add(result.source().file() + "  sha256 "
                    + result.source().sha256().substring(0, 12) + "..  "
                    + result.source().encoding() + " '"
                    + result.source().delimiter() + "'  profile "
                    + result.source().profile() + "@"
                    + result.source().profileVersion()
                    + (result.reading().layout().isEmpty()
                            ? ""
                            : ", layout " + result.reading().layout())
                    + " (" + result.reading().basis()
                    + (result.source().profileOrigin().equals("built in")
                            ? ")"
                            : "; " + result.source().profileOrigin() + ")"));
            lines.addAll(facts(result, outcome.witnessed()));
            result.reading().doubts().forEach(doubt -> lines.add("  doubt: " + doubt));
            result.rejected().stream().limit(LISTED).forEach(issue -> lines.add("  " + issue(issue)));
            if (result.rejectedCount() > LISTED) {
                lines.add("  and " + (result.rejectedCount() - LISTED) + " more; --json lists them");
            }
        }
        conflicts(lines, outcome.conflicts());
        outcome.understood().forEach(line -> lines.add("  " + line));
        outcome.questions().forEach(question -> {
            lines.add("  ? " + question.about());
            question.alternatives().forEach(alternative -> lines.add("      " + alternative));
        });
        lines.add("  " + fate(outcome));
        return lines;
    }

    /** What was counted, summed up, observed and proved. */
    static List<String> facts(IngestResult result, long witnessed) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "  %,d rows: %,d accepted, %,d duplicates, %s%,d rejected%s",
                result.rowsRead(),
                result.accepted(),
                result.duplicates(),
                witnessed == 0 ? "" : String.format(Locale.ROOT, "%,d second records of one payment, ", witnessed),
                result.rejectedCount(),
                result.controls().isEmpty()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "; %,d more are no payments (headings, sums, notes)",
                                result.controls().size())));
        totals(lines, result.totals());
        observed(lines, result);
        proofs(lines, result);
        return lines;
    }

    private static void observed(List<String> lines, IngestResult result) {
        String from = result.reading().ownAccountFrom();
        int listed = 0;
        for (Observed observed : result.observed()) {
            if (listed++ < LISTED_ACCOUNTS) {
                lines.add("  own records of " + observed.account()
                        + (observed.from() == null ? "" : ", " + observed.from() + " to " + observed.to())
                        + (from.isEmpty() ? "" : "  (account from " + from + ")"));
            }
        }
        if (listed > LISTED_ACCOUNTS) {
            lines.add(String.format(
                    Locale.ROOT, "  and of %,d more accounts; --json lists them", listed - LISTED_ACCOUNTS));
        }
        if (result.observed().isEmpty() && !from.isEmpty()) {
            lines.add("  account from " + from);
        }
    }

    private static void proofs(List<String> lines, IngestResult result) {
        if (result.outOfScope() > 0) {
            lines.add(String.format(
                    Locale.ROOT, "  %,d rows outside the order's scope, not loaded", result.outOfScope()));
        }
        int listed = 0;
        for (AccountProof proof : result.proofs().accounts()) {
            if (result.proofs().failures().isEmpty()
                    && proof.isProvable()
                    && proof.gaps().isEmpty()
                    && listed++ < LISTED) {
                lines.add("  balance proof holds for " + proof.account() + " " + proof.currency() + ", " + proof.from()
                        + " to " + proof.to());
            }
            for (Gap gap : proof.gaps()) {
                if (listed++ < LISTED) {
                    lines.add("  GAP in " + proof.account() + ": " + gap);
                }
            }
        }
        if (listed == 0
                && result.proofs().failures().isEmpty()
                && !result.proofs().accounts().isEmpty()) {
            lines.add("  no balance proof: it states no balances, so missing rows would not show");
        }
        for (Failure failure : result.proofs().failures()) {
            if (listed++ < LISTED) {
                lines.add("  line " + failure.line() + " " + failure.code() + ": " + failure.message());
            }
        }
        if (listed > LISTED) {
            lines.add("  and " + (listed - LISTED) + " more proofs and gaps; --json lists them");
        }
    }

    /** Both values, and whether the two are one payment all the same. */
    private static void conflicts(List<String> lines, List<Conflict> conflicts) {
        conflicts.stream()
                .limit(LISTED)
                .forEach(conflict -> lines.add("  two records differ in " + conflict.what() + ": " + conflict.value()
                        + " and " + conflict.otherValue()
                        + (conflict.joined() ? "; one payment" : "; kept as two payments")));
        if (conflicts.size() > LISTED) {
            lines.add("  and " + (conflicts.size() - LISTED) + " more such differences: theseus show conflicts");
        }
    }

    private static void totals(List<String> lines, ControlTotals totals) {
        if (totals.sum().isEmpty()) {
            return;
        }
        String period = totals.first() == null ? "no dates" : totals.first() + " to " + totals.last();
        lines.add("  " + period + "  sum " + sums(totals.sum())
                + (totals.debit().isEmpty() ? "" : "  paid " + sums(totals.debit()))
                + (totals.credit().isEmpty() ? "" : "  received " + sums(totals.credit())));
    }

    /** Sums by currency, joined with a plus sign. */
    static String sums(SortedMap<String, String> sums) {
        return sums.entrySet().stream()
                .map((Map.Entry<String, String> sum) -> sum.getValue() + " " + sum.getKey())
                .collect(Collectors.joining(" + "));
    }

    private static String issue(RowIssue issue) {
        return "line " + issue.line() + " " + issue.code() + ": " + issue.message();
    }

    private static String loaded(ImportFiles.Outcome outcome) {
        IngestResult result = outcome.result();
        long rows = result == null ? 0 : result.accepted();
        return String.format(Locale.ROOT, "%,d transfers", rows)
                + (outcome.witnessed() == 0
                        ? ""
                        : String.format(Locale.ROOT, " and %,d second records of payments there", outcome.witnessed()));
    }

    private static String fate(ImportFiles.Outcome outcome) {
        return switch (outcome.fate()) {
            case LOADED -> "loaded";
            case KNOWN -> "was in the case already; nothing changed";
            case DRY_RUN -> "dry run: nothing written; import would load " + loaded(outcome);
            case REFUSED -> outcome.file().getFileName() + " was refused; nothing of it was written";
        };
    }
}
