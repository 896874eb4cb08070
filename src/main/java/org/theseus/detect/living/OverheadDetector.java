package org.theseus.detect.living;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Definition;
import org.theseus.detect.EvidenceGroup;
import org.theseus.detect.FieldNeeds;
import org.theseus.detect.Lead;
import org.theseus.detect.LeadDraft;
import org.theseus.detect.Parameters;
import org.theseus.detect.PartyDetector;
import org.theseus.detect.PartySearch;
import org.theseus.detect.Role;
import org.theseus.detect.Rows;
import org.theseus.detect.ScaleItem;
import org.theseus.detect.Tally;
import org.theseus.detect.Typology;
import org.theseus.detect.Wording;
import org.theseus.model.Fact;

/**
 * E5, exploitation overhead (AUSTRAC/Fintel Alliance 2022; FinCEN FIN-2020-A008). In a calendar month an account shows at least
 * {@code minKinds} of five kinds of running cost ({@link Overheads}): adverts, nights in several towns, rides, top-ups for
 * several numbers, food for many. One lead an account, the month of most kinds, then the earliest. Only rows with a merchant
 * code count; nothing is concluded from their absence. O(rows log rows).
 */
public final class OverheadDetector extends PartyDetector {

    /** One detector without state. */
    public OverheadDetector() {
        super(
                new Definition(
                                "exploitation-overhead",
                                2,
                                "E5",
                                "an account pays adverts, rooms, rides, top-ups and food for many in one month",
                                Typology.TRAFFICKING,
                                Set.of(EvidenceGroup.HOW_MUCH))
                        .adding(ScaleItem.LIVING_COSTS),
                FieldNeeds.none()
                        .required("merchant code", Fact.MERCHANT_CODE)
                        .helpful("town of lodgings", Fact.PAY_PLACE)
                        .helpful("text that names the number topped up", Fact.REFERENCE)
                        .euros(),
                "account with merchant codes",
                "accounts with merchant codes");
    }

    @Override
    protected PartySearch search(CaseContext context, Parameters parameters) {
        Overheads overheads = new Overheads(context, parameters);
        return (node, tally) -> look(context, parameters, overheads, node, tally);
    }

    private static void look(CaseContext context, Parameters parameters, Overheads overheads, int node, Tally tally) {
        Map<YearMonth, int[]> months = overheads.of(node);
        if (months.isEmpty()) {
            return;
        }
        tally.seen();
        Map<Overheads.Cost, int[]> best = Map.of();
        for (Map.Entry<YearMonth, int[]> month : months.entrySet()) {
            Map<Overheads.Cost, int[]> shown = overheads.shown(month.getKey(), month.getValue());
            best = shown.size() > best.size() ? shown : best;
        }
        if (best.size() >= parameters.count("minKinds")) {
            tally.lead(lead(context, parameters, node, best));
        }
    }

    private static Lead lead(CaseContext context, Parameters parameters, int node, Map<Overheads.Cost, int[]> shown) {
        int[] rows =
                shown.values().stream().flatMapToInt(Arrays::stream).sorted().toArray();
        String kinds = new TreeSet<>(shown.keySet())
                .stream().map(Overheads.Cost::words).collect(Collectors.joining(", "));
        return new LeadDraft(context)
                .party(node, Role.UNKNOWN)
                .cite(LeadDraft.OUT, rows)
                .part(
                        "kinds of running cost in one month",
                        kinds,
                        parameters.ratio("weightKinds"),
                        (double) shown.size() / Overheads.Cost.values().length)
                .tagged(node, "the holder", parameters.ratio("tagPenalty"))
                .notTestable("nights: each payment for lodging counts as one")
                .alternatives(
                        "a small business: a travelling trade, a hotel, a care service, an event",
                        "a large family on the move")
                .explain("Account " + context.graph().label(node) + " paid "
                        + Rows.received(context.graph(), rows) + " in one month for " + kinds + " ("
                        + Wording.days(context.graph().graph(), rows)
                        + "). This is consistent with the running costs of exploiting people, and with a lawful"
                        + " business.")
                .build();
    }
}
