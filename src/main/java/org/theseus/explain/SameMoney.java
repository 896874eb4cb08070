package org.theseus.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.theseus.cases.Finding;
import org.theseus.detect.Listing;
import org.theseus.detect.Wording;
import org.theseus.detect.flow.HopShares;
import org.theseus.model.Money;
import org.theseus.model.Transfer;
import org.theseus.view.Period;

/**
 * How much of what left stems from what came in: the sentences of each hop with the rows that they count, and what that says against the
 * lead. Immutable; O(hops times rows).
 */
final class SameMoney {

    private record Hop(String sentence, HopShares.Told told, List<String> pool) {}

    private final List<Hop> hops = new ArrayList<>();
    private final List<String> readings = new ArrayList<>();

    private SameMoney() {}

    static SameMoney of(Finding f, Map<String, Transfer> transfers) {
        SameMoney money = new SameMoney();
        for (String sentence : f.alternatives()) {
            HopShares.read(sentence)
                    .ifPresentOrElse(
                            told -> money.hops.add(new Hop(sentence, told, pool(f, transfers, told))),
                            () -> money.readings.add(sentence));
        }
        return money;
    }

    /** The other readings, bounds of hops left out: they stand among them, for "not the same money" is one. */
    List<String> readings() {
        return readings;
    }

    /** A line for each hop, with the command that lists what it counts and FACTS does not cite. */
    List<String> lines() {
        return hops.stream()
                .map(hop -> hop.sentence
                        + (hop.pool.isEmpty()
                                ? "; the pool"
                                        + (hop.told.others() > 0
                                                ? ", and in its last " + hop.told.within() + " the other inflows"
                                                : "")
                                        + ": "
                                        + Listing.paidTo(hop.told.holder()).before(hop.told.before())
                                : "; the pool is what FACTS cites as " + String.join(", ", hop.pool)))
                .toList();
    }

    /** How little of what left must, and by two conventions does, stem from what came in; nothing if no hop says it. */
    Optional<String> against() {
        List<Hop> paid = hops.stream().filter(hop -> hop.told.out().minor() > 0).toList();
        if (paid.isEmpty()) {
            return Optional.empty();
        }
        // deposits side by side have the same number of hop: each was looked at as if the others were any inflow
        boolean alone = paid.stream()
                        .map(hop -> hop.sentence.substring(0, hop.sentence.indexOf('(')))
                        .distinct()
                        .count()
                < paid.size();
        return Optional.of("the same money" + (alone ? ", each sum taken alone against one payment out" : "")
                + ": of what left, " + range(paid, HopShares.Told::must)
                + " must stem from what came in; " + range(paid, HopShares.Told::fifo)
                + " if what came first leaves first, " + range(paid, HopShares.Told::proRata)
                + " if all money leaves in proportion, both with an opening balance taken as nothing, for none is known"
                + others(paid, alone) + "; rows and commands: HOW MUCH OF IT IS THE SAME MONEY");
    }

    private static String others(List<Hop> hops, boolean alone) {
        long others = hops.stream().mapToLong(hop -> hop.told.others()).max().orElse(0);
        return others == 0
                ? ""
                : "; " + Wording.count(others, "other inflow")
                        + (alone ? " (the sums cited beside it among them)" : "")
                        + " could have paid for it, too";
    }

    /** The least and the greatest share of the hops in hundredths: {@code 4 to 5 %}. */
    private static String range(List<Hop> hops, Function<HopShares.Told, Money> part) {
        LongSummaryStatistics shares = hops.stream()
                .map(Hop::told)
                .mapToLong(told -> (part.apply(told).minor() * 200 + told.out().minor())
                        / (2 * told.out().minor()))
                .summaryStatistics();
        return (shares.getMin() == shares.getMax() ? "" : shares.getMin() + " to ") + shares.getMax() + " %";
    }

    /** As what the rows of the pool are cited, if all of them are; else nothing. */
    private static List<String> pool(Finding f, Map<String, Transfer> transfers, HopShares.Told told) {
        Period before = Period.parse(null, told.before());
        Map<Transfer, String> cited = f.transfers().stream()
                .filter(row -> transfers.containsKey(row.transferId()))
                .collect(Collectors.toMap(row -> transfers.get(row.transferId()), Finding.Evidence::role, (a, b) -> a));
        List<Transfer> came = cited.keySet().stream()
                .filter(row -> row.to().label().equals(told.holder())
                        && !row.from().equals(row.to())
                        && before.contains(row.time()))
                .toList();
        return came.size() == told.pool()
                        && CitedSums.sums(came).equals(told.pooled().toString())
                ? came.stream().map(cited::get).distinct().sorted().toList()
                : List.of();
    }
}
