package org.theseus.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.theseus.cases.Finding;
import org.theseus.detect.CounterEvidence;
import org.theseus.detect.LeadDraft;
import org.theseus.detect.ScorePart;
import org.theseus.detect.Wording;
import org.theseus.model.AccountId;
import org.theseus.model.Observation;
import org.theseus.model.Transfer;

/**
 * The part AGAINST of an explanation: what lowers the score, then what weakens the lead without lowering it: parts not reached, money
 * that need not be the same, what stayed, rows that do not fit, how usual it is, what could not be looked at. Stateless.
 */
final class SpeaksAgainst {

    private static final Pattern SHARE = Pattern.compile("(\\d+)\\D+?(\\d+)\\b.*");
    private static final Pattern COUNTED = Pattern.compile("\\d+ of \\d+ ");
    /** A part is reached in full if no difference is seen at the two decimals that are printed. */
    private static final int CENT = 100;

    private static final int TOLD_STAYED = 10;
    private static final int USUAL_FROM = 20;
    private static final double WHOLE = 100;

    private SpeaksAgainst() {}

    static List<String> lines(Finding f, CitedSums sums, SameMoney money) {
        List<String> lines = new ArrayList<>();
        List<CounterEvidence> lowering = f.counterEvidence().stream()
                .filter(against -> against.effect() < 0)
                .toList();
        lowering.forEach(c -> lines.add(String.format(Locale.ROOT, "%+.4f  %s", c.effect(), c.label())));
        if (!f.alert()) {
            lines.add(
                    f.outweighed()
                            ? "no alert: more speaks against it than for it"
                            : "no alert: no second kind of evidence supports it");
        }
        String lacking = f.scoreParts().stream()
                .filter(part -> Math.round(CENT * part.contribution()) < Math.round(CENT * part.weight()))
                .map(part -> String.format(
                        Locale.ROOT,
                        "%s: %s (%.2f of %.2f)",
                        part.label(),
                        shortly(part),
                        part.contribution(),
                        part.weight()))
                .collect(Collectors.joining("; "));
        if (!lacking.isEmpty()) {
            lines.add("not reached in full: " + lacking);
        }
        money.against().ifPresent(lines::add);
        sums.stayed(TOLD_STAYED).ifPresent(stayed -> lines.add("did not go on: " + stayed));
        List<Transfer> other = sums.rows(CitedSums.OTHER);
        if (!other.isEmpty()) {
            lines.add("do not fit: " + other.size() + " of "
                    + Wording.count(f.transfers().size(), "payment") + ", " + CitedSums.sums(other)
                    + " (\"" + CitedSums.OTHER + "\" in FACTS)");
        }
        stayedAway(f, sums).ifPresent(lines::add);
        f.counterEvidence().stream()
                .filter(against -> !lowering.contains(against))
                .map(CounterEvidence::label)
                .forEach(lines::add);
        usual(f.baseRate()).ifPresent(lines::add);
        if (f.observation() != Observation.FULL) {
            lines.add("not all records are here: what the accounts did besides is not known");
        }
        if (!f.notTestable().isEmpty()) {
            lines.add("not tested: " + Wording.count(f.notTestable().size(), "condition") + ", see NOT TESTABLE");
        }
        if (lowering.isEmpty()) {
            lines.add(
                    "nothing found that lowers the score: no look-alike of this indicator was recognised, and no tag or event tells against it");
        }
        return lines;
    }

    /** How usual a lead is, in words that say what the first number counts: the leads raised. */
    static String said(String baseRate) {
        return COUNTED.matcher(baseRate).lookingAt() ? baseRate + " raise this lead" : baseRate;
    }

    /** The value of a part of the score without what it adds in brackets, which stands with the parts. */
    private static String shortly(ScorePart part) {
        int bracket = part.value().indexOf(" (");
        return bracket < 0 ? part.value() : part.value().substring(0, bracket);
    }

    /** Who paid the first receiver and not the one who came after, and the other way round. */
    private static Optional<String> stayedAway(Finding f, CitedSums sums) {
        Set<AccountId> before = payers(f, sums.rows(LeadDraft.IN));
        Set<AccountId> after = payers(f, sums.rows(CitedSums.AFTER));
        List<AccountId> stayed = without(before, after);
        List<AccountId> fresh = without(after, before);
        return after.isEmpty() || stayed.size() + fresh.size() == 0
                ? Optional.empty()
                : Optional.of("did not go over: " + stayed.size() + " of " + Wording.count(before.size(), "payer")
                        + named(stayed) + "; " + fresh.size() + " of " + Wording.count(after.size(), "payer")
                        + " of the later one did not pay the first" + named(fresh));
    }

    private static List<AccountId> without(Set<AccountId> some, Set<AccountId> others) {
        return some.stream()
                .filter(account -> !others.contains(account))
                .sorted()
                .toList();
    }

    private static String named(List<AccountId> accounts) {
        return accounts.isEmpty() ? "" : " (" + PartyNames.of(accounts) + ")";
    }

    private static Set<AccountId> payers(Finding f, List<Transfer> rows) {
        return rows.stream().map(row -> f.held().first(row.from())).collect(Collectors.toSet());
    }

    /** That it is nothing rare among those that were looked at: one in five or more. */
    private static Optional<String> usual(String baseRate) {
        Matcher share = SHARE.matcher(baseRate);
        if (!share.matches()) {
            return Optional.empty();
        }
        long part = Long.parseLong(share.group(1));
        long whole = Long.parseLong(share.group(2));
        return whole < 2 || part * WHOLE < whole * USUAL_FROM
                ? Optional.empty()
                : Optional.of("not rare here: " + said(baseRate) + " (" + Wording.percent((double) part / whole) + ")");
    }
}
