package org.theseus.detect.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.theseus.algo.Monitor;
import org.theseus.algo.Ticker;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Definition;
import org.theseus.detect.Detection;
import org.theseus.detect.EvidenceGroup;
import org.theseus.detect.FieldNeeds;
import org.theseus.detect.IndicatorDetector;
import org.theseus.detect.Lead;
import org.theseus.detect.Parameters;
import org.theseus.detect.Rows;
import org.theseus.detect.SideOutflows;
import org.theseus.detect.Typology;
import org.theseus.detect.Wording;
import org.theseus.model.Fact;
import org.theseus.project.CaseGraph;

/**
 * B9, stranded-payer escalation (Arizona drop houses: held until the balance is wired; FATF 2022, UNODC). Looks at what one
 * side (a party and those under the same identifiers) paid to one named payee in one currency, in the order of time; purchases
 * ({@link org.theseus.detect.Purchases}) take no part.
 *
 * <p>Of payments that begin together, as those of one day do where days are all that is known, the smaller counts as the first:
 * that order is possible, and is said to be no more.
 *
 * <p><em>Escalation</em>: consecutive payments within {@code window}, at least {@code minPayments}, never falling, at least
 * {@code minIncreases} times rising, the last at least {@code stall} after the first, while no payment of the side from the
 * first to the last of them was paid out further along a route than the one before (not testable where places are missing). No
 * tie between side and payee is known, and the sum is at least {@code minTotalEur} where rates are known (decision 085).
 * The series with most increases, then most payments, then the earliest is cited. Urgency DANGER.
 *
 * <p><em>CHECK TODAY</em>, where there is no escalation: two consecutive payments within {@code pairWindow}, the second at
 * least {@code pairFactor} times the first, no tie between side and payee known or older than {@code newTie} before the
 * first, and either a first fee (an earlier payment of the side, within {@code newTie} before the first, in a country on a
 * route, at most {@code feeFactor} times what prices of legs there name or a part as small where one is known, at least
 * {@code minFeeEur}, and to somebody to whom no tie was known or older than {@code newTie} either; to the same receiver it is
 * less than the second payment; versions 3 and 4) or an event of either party in {@code eventWindow} before the second. The last such pair is cited. Neither needs a
 * price. One lead for each side, payee and currency. O(rows log rows).
 */
public final class EscalationDetector extends IndicatorDetector {

    /** One detector without state. */
    public EscalationDetector() {
        super(
                new Definition(
                        "escalation",
                        6,
                        "B9",
                        "one side pays the same receiver again and again, never less than before",
                        Typology.EITHER,
                        Set.of(EvidenceGroup.HOW_MUCH)),
                FieldNeeds.none()
                        .helpful("country of payment, for standstill and first fee", Fact.PAY_COUNTRY, Fact.PAY_PLACE));
    }

    @Override
    public Detection detect(CaseContext context, Parameters parameters, Monitor monitor) {
        CaseGraph graph = context.graph();
        EscalationSearch search = new EscalationSearch(context, parameters);
        EscalationLead writer = new EscalationLead(context, parameters);
        List<Lead> leads = new ArrayList<>();
        int population = 0;
        int nodes = graph.graph().nodeCount();
        Ticker ticker = Ticker.of(monitor, nodes);
        for (int node = 0; node < nodes; node++) {
            ticker.done(node);
            if (graph.isOutside(node) || !context.clusters().isFirst(node)) {
                continue;
            }
            SideOutflows side = SideOutflows.of(context, node);
            int[] out = side.edges();
            if (out.length < 2) {
                continue;
            }
            for (int[] toOne : side.toOne()) {
                for (int[] group : Rows.groups(toOne, graph.graph()::receivedCurrency, 2)) {
                    population++;
                    ticker.steps(group.length);
                    int[] inOrder = search.inOrder(group);
                    int[] series = search.series(inOrder, out);
                    if (series.length > 0) {
                        leads.add(writer.escalation(
                                series,
                                search.isPlaced(series, out),
                                search.meanwhile(series[0], series[series.length - 1], out)));
                        continue;
                    }
                    EscalationSearch.Pair pair = search.pair(inOrder, out);
                    if (pair != null) {
                        leads.add(writer.checkToday(pair));
                    }
                }
            }
        }
        return new Detection(
                leads,
                leads.size() + " of " + Wording.count(population, "pair")
                        + " of side and payee with two or more payments",
                List.of());
    }
}
