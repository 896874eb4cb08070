package org.theseus.detect.earnings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Definition;
import org.theseus.detect.EvidenceGroup;
import org.theseus.detect.FieldNeeds;
import org.theseus.detect.Lead;
import org.theseus.detect.LeadDraft;
import org.theseus.detect.Parameters;
import org.theseus.detect.PartyDetector;
import org.theseus.detect.PartyRows;
import org.theseus.detect.PartySearch;
import org.theseus.detect.Role;
import org.theseus.detect.Rows;
import org.theseus.detect.ScaleItem;
import org.theseus.detect.Tally;
import org.theseus.detect.Typology;
import org.theseus.detect.Wording;
import org.theseus.model.Fact;
import org.theseus.project.CaseGraph;
import org.theseus.project.Relatedness;

/**
 * E8, collected earnings (begging, labour): several people pay one person on fixed days, who also pays their room or
 * transport. A collection day is a UTC day on which at least {@code minPayers} named payers, none known to be related, pay the
 * collector. A series of collection days has gaps that differ by at most twice {@code slack}; cited is the longest of at least
 * {@code minDays}, with the payments of those who pay on at least {@code minDays} of its days, if they are {@code minPayers}
 * or more, and what the collector pays for rooms or transport ({@link Upkeep}) from its first day until {@code upkeepAfter}
 * its last, if these are {@code minUpkeep} payments or more and in euro at most {@code maxUpkeepShare} of what was collected:
 * the main tenant of a shared flat hands on nearly all.
 *
 * <p>One lead a collector. Accounts that more than {@code maxPayers} people pay are left out and counted. O(rows log rows).
 */
public final class CollectedEarningsDetector extends PartyDetector {

    /** One detector without state. */
    public CollectedEarningsDetector() {
        super(
                new Definition(
                                "collected-earnings",
                                2,
                                "E8",
                                "several people pay one person on fixed days, who pays their room or transport",
                                Typology.TRAFFICKING,
                                Set.of(EvidenceGroup.WHEN, EvidenceGroup.WHAT_NEXT))
                        .adding(ScaleItem.WAGES_OR_EARNINGS),
                FieldNeeds.none()
                        .required(
                                "merchant code or text that tells rooms and transport",
                                Fact.MERCHANT_CODE,
                                Fact.REFERENCE,
                                Fact.PURPOSE)
                        .euros(),
                "account that several people pay on one day",
                "accounts that several people pay on one day");
    }

    @Override
    protected PartySearch search(CaseContext context, Parameters parameters) {
        Upkeep upkeep = Upkeep.of(context, parameters);
        return (node, tally) -> look(context, parameters, upkeep, node, tally);
    }

    private static void look(CaseContext context, Parameters parameters, Upkeep upkeep, int node, Tally tally) {
        CaseGraph graph = context.graph();
        int minPayers = parameters.count("minPayers");
        if (graph.graph().inEnd(node) - graph.graph().inBegin(node) < minPayers) {
            return;
        }
        PartyRows all = PartyRows.in(graph, node)
                .withRates(context.euros())
                .where((edge, payer) -> graph.related(payer, node) != Relatedness.YES);
        int[] in = all.edges();
        List<int[]> days =
                Rows.groupsByPlace(in, at -> (int) Math.floorDiv(all.millis(at), Rows.DAY), minPayers).stream()
                        .filter(day -> Rows.payerCount(graph, day) >= minPayers)
                        .toList();
        if (days.isEmpty()) {
            return;
        }
        tally.seen();
        if (Rows.payers(graph, in).count() > parameters.count("maxPayers")) {
            tally.leftOut("that more than " + parameters.count("maxPayers") + " people pay left out: a business");
            return;
        }
        List<int[]> series = longest(graph, days, parameters.millis("slack") / Rows.DAY);
        int[] rows = series.stream().flatMapToInt(Arrays::stream).toArray();
        int[] collected = IntStream.of(rows)
                .filter(edge -> daysOf(graph, series, graph.graph().source(edge)) >= parameters.count("minDays"))
                .toArray();
        if (series.size() < parameters.count("minDays")
                || Rows.payers(graph, collected).count() < parameters.count("minPayers")) {
            return;
        }
        long first = Rows.day(graph, rows[0]) * Rows.DAY;
        long last = Rows.day(graph, rows[rows.length - 1]) * Rows.DAY + Rows.DAY;
        int[] paid = IntStream.of(
                        Rows.between(graph, Rows.out(graph, node), first, last + parameters.millis("upkeepAfter")))
                .filter(upkeep::is)
                .toArray();
        if (paid.length >= parameters.count("minUpkeep")
                && Rows.euros(context, paid) <= parameters.ratio("maxUpkeepShare") * Rows.euros(context, collected)) {
            // days on which only others paid are not among the rows cited
            int told = (int) IntStream.of(collected)
                    .mapToLong(edge -> Rows.day(graph, edge))
                    .distinct()
                    .count();
            tally.lead(lead(context, parameters, node, collected, paid, told));
        }
    }

    private static long daysOf(CaseGraph graph, List<int[]> series, int payer) {
        return series.stream()
                .filter(day -> IntStream.of(day).anyMatch(edge -> graph.graph().source(edge) == payer))
                .count();
    }

    /** The longest run of days whose gaps differ by at most twice the slack; the earliest of equals. */
    private static List<int[]> longest(CaseGraph graph, List<int[]> days, long slack) {
        List<int[]> best = new ArrayList<>();
        for (int begin = 0; begin < days.size(); begin++) {
            long least = Long.MAX_VALUE;
            long most = 0;
            int end = begin + 1;
            while (end < days.size()) {
                long gap = Rows.day(graph, days.get(end)[0]) - Rows.day(graph, days.get(end - 1)[0]);
                least = Math.min(least, gap);
                most = Math.max(most, gap);
                if (most - least > 2 * slack) {
                    break;
                }
                end++;
            }
            if (end - begin > best.size()) {
                best = days.subList(begin, end);
            }
        }
        return best;
    }

    private static Lead lead(
            CaseContext context, Parameters parameters, int node, int[] collected, int[] paid, int days) {
        CaseGraph graph = context.graph();
        long people = Rows.payers(graph, collected).count();
        return new LeadDraft(context)
                .party(node, Role.CONTROLLER)
                .parties(Rows.payers(graph, collected), Role.POSSIBLE_VICTIM)
                .parties(Rows.payees(graph, paid), Role.UNKNOWN)
                .cite(LeadDraft.IN, collected)
                .cite(LeadDraft.OUT, paid)
                .part(
                        "people who pay on fixed days",
                        String.valueOf(people),
                        parameters.ratio("weightPeople"),
                        (double) people / parameters.count("peopleForFull"))
                .part(
                        "collection days in one rhythm",
                        String.valueOf(days),
                        parameters.ratio("weightDays"),
                        (double) days / parameters.count("daysForFull"))
                .part(
                        "payments for rooms or transport",
                        String.valueOf(paid.length),
                        parameters.ratio("weightUpkeep"),
                        1)
                .tagged(node, "the collector", parameters.ratio("tagPenalty"))
                .notTestable("for whom rooms and transport are paid: not in the rows")
                .alternatives(
                        "the treasurer of a club who collects dues and pays a hall",
                        "one who pays rent and trips for friends, and is paid back",
                        "a foreman who collects for a shared lodging")
                .explain(Wording.count(people, "person", "people") + " paid one account "
                        + Rows.received(graph, collected) + " on " + days + " days in one rhythm ("
                        + Wording.days(graph.graph(), collected) + "); it paid "
                        + Rows.received(graph, paid) + " for rooms or transport. This is consistent with earnings that"
                        + " are collected by whoever also houses or moves the people who earn them.")
                .build();
    }
}
