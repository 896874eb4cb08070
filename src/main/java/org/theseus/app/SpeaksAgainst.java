package org.theseus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.theseus.cases.Finding;
import org.theseus.detect.LeadDraft;
import org.theseus.detect.ScorePart;
import org.theseus.detect.Wording;
import org.theseus.detect.flow.HopShares;
import org.theseus.model.AccountId;
import org.theseus.model.Money;
import org.theseus.model.Observation;
import org.theseus.model.Transfer;

/**
 * The part AGAINST of an explanation: what lowers the score, then what weakens the lead without lowering it: parts not reached, money
 * that need not be the same, what stayed, rows that do not fit, how usual it is, what could not be looked at. Stateless.
 */
final class SpeaksAgainst {

    private static final Pattern SHARE = Pattern.compile("(\\d+)\\D+?(\\d+)\\b.*");
    private static final Pattern COUNTED = Pattern.compile("\\d+ of \\d+ ");
    /** In a sentence of {@link HopShares}: {@code A > B > C}. */
    private static final Pattern HOLDER = Pattern.compile("> (\\S+) > ");
    /** A part is reached in full if no difference is seen at the two decimals that are printed. */
    private static final int CENT = 100;

    private static final int TOLD_STAYED = 10;
    private static final int USUAL_FROM = 20;
    private static final double WHOLE = 100;

    private SpeaksAgainst() {}

    static List<String> lines(Finding f, CitedSums sums) {
        List<String> lines = new ArrayList<>();
        f.counterEvidence().forEach(c -> lines.add(String.format(Locale.ROOT, "%+.4f  %s", c.effect(), c.label())));
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
                        meant(part),
                        part.contribution(),
                        part.weight()))
                .collect(Collectors.joining("; "));
        if (!lacking.isEmpty()) {
            lines.add("not reached in full: " + lacking);
        }
        sameMoney(f).ifPresent(lines::add);
        sums.stayed(TOLD_STAYED).ifPresent(stayed -> lines.add("did not go on: " + stayed));
        List<Transfer> other = sums.rows(CitedSums.OTHER);
        if (!other.isEmpty()) {
            lines.add("do not fit: " + other.size() + " of "
                    + Wording.count(f.transfers().size(), "payment") + ", " + CitedSums.sums(other));
        }
        stayedAway(f, sums).ifPresent(lines::add);
        WeakRows.lines(f, sums).forEach(lines::add);
        usual(f.baseRate()).ifPresent(lines::add);
        if (f.observation() != Observation.FULL) {
            lines.add("not all records are here: what the accounts did besides is not known");
        }
        if (!f.notTestable().isEmpty()) {
            lines.add("not tested: " + Wording.count(f.notTestable().size(), "condition") + ", see NOT TESTABLE");
        }
        if (f.counterEvidence().isEmpty()) {
            lines.add(
                    "nothing found that lowers the score: no look-alike of this indicator was recognised, and no tag or event tells against it");
        }
        return lines;
    }

    /** How usual a lead is, in words that say what the first number counts: the leads raised. */
    static String said(String baseRate) {
        return COUNTED.matcher(baseRate).lookingAt() ? baseRate + " raise this lead" : baseRate;
    }

    /** The value of a part of the score with its meaning where the number alone does not say it. */
    static String meant(ScorePart part) {
        return part.label().startsWith("few payments of these accounts")
                ? part.value() + " (1 is fewest: 2 payments each)"
                : part.value();
    }

    /** How little of what left must, and by two conventions does, stem from what came in. */
    private static Optional<String> sameMoney(Finding f) {
        List<HopShares.Told> hops = f.alternatives().stream()
                .map(HopShares::read)
                .flatMap(Optional::stream)
                .filter(told -> told.out().minor() > 0)
                .toList();
        if (hops.isEmpty()) {
            return Optional.empty();
        }
        // deposits side by side have the same number of hop: each was looked at as if the others were any inflow
        boolean alone = f.alternatives().stream()
                        .filter(sentence -> HopShares.read(sentence).isPresent())
                        .map(sentence -> sentence.substring(0, sentence.indexOf('(')))
                        .distinct()
                        .count()
                < hops.size();
        return Optional.of("the same money" + (alone ? ", each sum taken alone against one payment out" : "")
                + ": of what left, " + range(hops, HopShares.Told::must)
                + " must stem from what came in; " + range(hops, HopShares.Told::fifo)
                + " if what came first leaves first, " + range(hops, HopShares.Told::proRata)
                + " if all money leaves in proportion, both with an opening balance taken as nothing, for none is known"
                + others(hops, alone)
                + holders(f)
                        .map(holder -> "theseus transfers --party " + holder)
                        .collect(Collectors.joining(", ", "; rows of the pool that are not cited: ", "")));
    }

    /** Through whose hands the money went, as the sentences name them. */
    private static Stream<String> holders(Finding f) {
        return f.alternatives().stream()
                .filter(sentence -> HopShares.read(sentence).isPresent())
                .map(HOLDER::matcher)
                .filter(Matcher::find)
                .map(holder -> holder.group(1))
                .distinct();
    }

    private static String others(List<HopShares.Told> hops, boolean alone) {
        long others = hops.stream().mapToLong(HopShares.Told::others).max().orElse(0);
        return others == 0
                ? ""
                : "; " + Wording.count(others, "other inflow")
                        + (alone ? " (the sums cited beside it among them)" : "")
                        + " could have paid for it, too";
    }

    /** The least and the greatest share of the hops in hundredths: {@code 4 to 5 %}. */
    private static String range(List<HopShares.Told> hops, Function<HopShares.Told, Money> part) {
        LongSummaryStatistics shares = hops.stream()
                .mapToLong(told -> (part.apply(told).minor() * 200 + told.out().minor())
                        / (2 * told.out().minor()))
                .summaryStatistics();
        return (shares.getMin() == shares.getMax() ? "" : shares.getMin() + " to ") + shares.getMax() + " %";
    }

    /** Who paid the first receiver and not the one who came after, and the other way round. */
    private static Optional<String> stayedAway(Finding f, CitedSums sums) {
        Set<AccountId> before = payers(f, sums.rows(LeadDraft.IN));
        Set<AccountId> after = payers(f, sums.rows(CitedSums.AFTER));
        long stayed = before.stream().filter(payer -> !after.contains(payer)).count();
        long fresh = after.stream().filter(payer -> !before.contains(payer)).count();
        return after.isEmpty() || stayed + fresh == 0
                ? Optional.empty()
                : Optional.of("did not go over: " + stayed + " of " + Wording.count(before.size(), "payer") + "; "
                        + fresh + " of " + Wording.count(after.size(), "payer")
                        + " of the later one did not pay the first");
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
