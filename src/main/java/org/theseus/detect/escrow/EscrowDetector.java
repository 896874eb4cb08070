package org.theseus.detect.escrow;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.theseus.detect.ScaleItem;
import org.theseus.detect.Typology;
import org.theseus.detect.Wording;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Fact;

/**
 * B3, escrow deposit and release on arrival (hawala intermediaries "act as a bank for smugglers and as an insurer for
 * migrants"; FATF 2022). Purchases ({@link org.theseus.detect.Purchases}) are neither deposit nor release. Deposits of a holder are taken in the order of time. The <em>answer</em> to a deposit x is the first
 * run of outflows in x's currency, not earlier than x, within {@code maxWait} after it and not the answer to a deposit
 * before: one to {@code maxParts} consecutive ones within {@code releaseSpan}, as few as reach {@code minShare} of x,
 * and not more than {@code maxShare} of it. A deposit is <em>released</em> if its answer
 *
 * <ol>
 *   <li>begins at least {@code hold} after it;
 *   <li>begins from the payer's arrival until {@code afterArrival} after it, where an arrival of confidence MED or HIGH is
 *       known and not before the deposit; else at least {@code wait} after the deposit;
 *   <li>goes to nobody whom the payer ever paid directly, nor to the payer;
 * </ol>
 *
 * <p>and <em>given back</em> (a failed journey, told apart) if it begins {@code wait} after it and returns at least {@code
 * minRefund} of x to the payer. One lead for {@code batch} or more deposits whose releases begin within {@code batchSpan};
 * else one for each deposit whose answer no other inflow within {@code maxWait} before it, not answered itself, was large
 * enough to pay for (decision 085). Holders with more than
 * {@code maxRows} rows are left out and counted. O(d²) for d rows of a holder, so O(rows · maxRows) in all.
 */
public final class EscrowDetector extends IndicatorDetector {

    /** One detector without state. */
    public EscrowDetector() {
        super(
                new Definition(
                                "escrow",
                                4,
                                "B3",
                                "money lodged with a third party is passed on only days later, to others",
                                Typology.SMUGGLING,
                                Set.of(EvidenceGroup.WHAT_NEXT))
                        .adding(ScaleItem.ESCROW),
                FieldNeeds.none()
                        .helpful("country of payment, to estimate arrivals", Fact.PAY_COUNTRY, Fact.SEND_COUNTRY)
                        .observed("that nothing was passed on before"));
    }

    @Override
    public Detection detect(CaseContext context, Parameters parameters, Monitor monitor) {
        TemporalGraph graph = context.graph().graph();
        EscrowSearch search = new EscrowSearch(context, parameters);
        EscrowLead writer = new EscrowLead(context, parameters);
        List<Lead> leads = new ArrayList<>();
        int population = 0;
        int large = 0;
        int maxRows = parameters.count("maxRows");
        Ticker ticker = Ticker.of(monitor, graph.nodeCount());
        for (int holder = 0; holder < graph.nodeCount(); holder++) {
            ticker.done(holder);
            int in = graph.inEnd(holder) - graph.inBegin(holder);
            int out = graph.outEnd(holder) - graph.outBegin(holder);
            if (context.graph().isOutside(holder) || in == 0 || out == 0) {
                continue;
            }
            if (in + out > maxRows) {
                large++;
                continue;
            }
            population++;
            ticker.steps(in + out);
            List<List<Deposit>> found = leads(graph, search.at(holder), parameters);
            int node = holder;
            found.forEach(deposits -> leads.add(writer.write(node, deposits)));
        }
        List<String> limits = new ArrayList<>();
        if (large > 0) {
            limits.add(Wording.count(large, "account") + " with more than " + maxRows
                    + " payments left out: too many inflows could account for an outflow");
        }
        return new Detection(
                leads,
                leads.size() + " in " + Wording.count(population, "account") + " that were paid and paid others",
                limits);
    }

    /** Batches first, then single deposits, each in the order of release. */
    private static List<List<Deposit>> leads(TemporalGraph graph, List<Deposit> deposits, Parameters parameters) {
        if (deposits.isEmpty()) {
            return List.of();
        }
        List<Deposit> released = deposits.stream()
                .filter(deposit -> !deposit.refund())
                .sorted(Comparator.<Deposit>comparingLong(deposit -> graph.earliest(deposit.out()[0]))
                        .thenComparing(Deposit::in))
                .toList();
        List<List<Deposit>> leads = new ArrayList<>();
        List<Deposit> single = new ArrayList<>();
        for (int begin = 0, end; begin < released.size(); begin = end) {
            long first = graph.earliest(released.get(begin).out()[0]);
            end = begin;
            while (end < released.size()
                    && graph.earliest(released.get(end).out()[0]) - first <= parameters.millis("batchSpan")) {
                end++;
            }
            if (end - begin >= parameters.count("batch")) {
                leads.add(released.subList(begin, end));
            } else {
                end = begin + 1;
                single.add(released.get(begin));
            }
        }
        deposits.stream().filter(Deposit::refund).forEach(single::add);
        single.stream().filter(deposit -> !deposit.explained()).forEach(deposit -> leads.add(List.of(deposit)));
        return leads;
    }
}
