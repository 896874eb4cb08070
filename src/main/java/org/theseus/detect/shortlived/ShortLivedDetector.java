package org.theseus.detect.shortlived;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
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
import org.theseus.detect.LeadDraft;
import org.theseus.detect.Parameters;
import org.theseus.detect.Role;
import org.theseus.detect.Rows;
import org.theseus.detect.Typology;
import org.theseus.detect.Wording;
import org.theseus.graph.TemporalGraph;
import org.theseus.project.CaseGraph;
import org.theseus.project.Relatedness;

/**
 * F2, short-lived collector (FinCEN FIN-2014-A008, FIN-2023-Alert001; Arizona: "quickly closed checking accounts"). The last
 * <em>episode</em> of an account, its rows since its last pause of at least {@code dormancy} (all of them without one), is
 * cited if it lasts {@code minActive} to {@code maxActive}, brings at least {@code minInflows} payments from named others, and
 * is followed by silence of {@code silence}. Cited are these payments and what the account paid or took out meanwhile, purchases
 * left out: an episode is made of both (version 3). New means that the account's own records were seen without a gap for {@code
 * dormancy} before; silent, that they were seen without one for {@code silence} after.
 *
 * <p>Where they were not seen before, "new" is not testable and printed so; where not after, silence is not testable and there
 * is no lead; where the data themselves end before, the lead is provisional once half of {@code silence} has passed. One lead
 * an account; O(rows log rows).
 */
public final class ShortLivedDetector extends IndicatorDetector {

    /** Not "out": a collector's rent does not say of its receipts what the last hop says of a flow. */
    private static final String MEANWHILE = "meanwhile";

    /** One detector without state. */
    public ShortLivedDetector() {
        super(
                new Definition(
                        "short-lived",
                        3,
                        "F2",
                        "a new or dormant account is busy for weeks and then silent",
                        Typology.EITHER,
                        Set.of(EvidenceGroup.WHEN)),
                FieldNeeds.none().observed("newness and silence"));
    }

    @Override
    public Detection detect(CaseContext context, Parameters parameters, Monitor monitor) {
        CaseGraph graph = context.graph();
        List<Lead> leads = new ArrayList<>();
        int population = 0;
        int unseen = 0;
        int nodes = graph.graph().nodeCount();
        Ticker ticker = Ticker.of(monitor, nodes);
        for (int node = 0; node < nodes; node++) {
            ticker.done(node);
            int all = graph.graph().inEnd(node) - graph.graph().inBegin(node);
            if (graph.isOutside(node) || all < parameters.count("minInflows")) {
                continue;
            }
            population++;
            int[] rows = rows(graph.graph(), node);
            int begin = begin(graph.graph(), rows, parameters.millis("dormancy"));
            long first = graph.graph().earliest(rows[begin]);
            long last = graph.graph().earliest(rows[rows.length - 1]);
            if (last - first < parameters.millis("minActive") || last - first > parameters.millis("maxActive")) {
                continue;
            }
            int[] in = Rows.where(
                    context.purchases().without(Rows.in(graph, node)),
                    edge -> graph.graph().earliest(edge) >= first);
            if (in.length < parameters.count("minInflows")) {
                continue;
            }
            OptionalLong seen = context.observed().seenUntil(node, last);
            long silent = Math.min(seen.orElse(last), context.observed().dataEnd()) - last;
            boolean whole = silent >= parameters.millis("silence");
            boolean open = context.observed().dataEnd() - last < parameters.millis("silence")
                    && 2 * silent >= parameters.millis("silence");
            unseen += whole || open ? 0 : 1;
            if (whole || open) {
                int[] out = onward(context, node, Arrays.copyOfRange(rows, begin, rows.length));
                leads.add(lead(context, parameters, node, in, out, first, last, begin > 0, whole));
            }
        }
        return new Detection(
                leads,
                leads.size() + " of " + Wording.count(population, "account") + " with " + parameters.count("minInflows")
                        + " or more inflows",
                unseen == 0
                        ? List.of()
                        : List.of(Wording.count(unseen, "account") + " busy for weeks only, whose silence afterwards is"
                                + " not seen long enough to be tested"));
    }

    /** Edge numbers ascend in time. */
    private static int[] rows(TemporalGraph graph, int node) {
        int[] rows = new int[graph.inEnd(node) - graph.inBegin(node) + graph.outEnd(node) - graph.outBegin(node)];
        int size = 0;
        for (int position = graph.inBegin(node); position < graph.inEnd(node); position++) {
            rows[size++] = graph.inEdge(position);
        }
        for (int position = graph.outBegin(node); position < graph.outEnd(node); position++) {
            rows[size++] = graph.outEdge(position);
        }
        Arrays.sort(rows);
        return rows;
    }

    /** Position of the first row of the last episode. */
    private static int begin(TemporalGraph graph, int[] rows, long dormancy) {
        int begin = rows.length - 1;
        while (begin > 0 && graph.earliest(rows[begin]) - graph.earliest(rows[begin - 1]) < dormancy) {
            begin--;
        }
        return begin;
    }

    /** What the account passed on of an episode: to others, named or not, or as cash, but no purchases. */
    private static int[] onward(CaseContext context, int node, int[] episode) {
        TemporalGraph graph = context.graph().graph();
        return context.purchases()
                .without(Rows.where(episode, edge -> graph.source(edge) == node && graph.target(edge) != node));
    }

    private static Lead lead(
            CaseContext context,
            Parameters parameters,
            int node,
            int[] in,
            int[] out,
            long first,
            long last,
            boolean dormant,
            boolean whole) {
        CaseGraph graph = context.graph();
        OptionalLong since = context.observed().seenSince(node, first);
        boolean isNew =
                Math.max(since.orElse(first), context.observed().dataBegin()) <= first - parameters.millis("dormancy");
        LeadDraft draft = new LeadDraft(context)
                .party(node, Role.COLLECTOR)
                .parties(Rows.payers(graph, in), Role.PAYER)
                .cite(LeadDraft.IN, in)
                .cite(MEANWHILE, out)
                .part(
                        "inflows while it was busy",
                        String.valueOf(in.length),
                        parameters.ratio("weightInflows"),
                        (double) in.length / parameters.count("inflowsForFull"))
                .part(
                        "new, or dormant before",
                        isNew ? "yes" : "not testable",
                        parameters.ratio("weightNew"),
                        isNew ? 1 : 0)
                .part("silent afterwards", whole ? "yes" : "so far", parameters.ratio("weightSilent"), whole ? 1 : 0.5);
        long related = Rows.payers(graph, in)
                .filter(payer -> graph.related(payer, node) == Relatedness.YES)
                .count();
        long payers = Rows.payers(graph, in).count();
        if (related > parameters.ratio("maxRelated") * payers) {
            draft.lookAlike(
                    "family or collection: " + related + " of " + payers + " payers have a known tie to the receiver",
                    parameters.ratio("familyPenalty"));
        }
        if (!whole) {
            draft.provisionalAfter(last + parameters.millis("silence"));
        }
        return draft.tagged(node, "the account's holder", parameters.ratio("tagPenalty"))
                .notTestableIf(
                        !isNew,
                        "newness: the account's own records do not reach back "
                                + Wording.span(parameters.millis("dormancy")) + " before")
                .notTestableIf(
                        !whole, "silence for " + Wording.span(parameters.millis("silence")) + ": the data end before")
                .alternatives(
                        "a collection for one occasion, a seasonal business, a holiday let",
                        "an account that was closed when its holder changed banks")
                .explain("Account " + graph.label(node) + " was paid " + Rows.received(graph, in) + " in "
                        + Wording.count(in.length, "payment") + " by "
                        + Wording.count(Rows.payers(graph, in).count(), "payer") + " between "
                        + Wording.day(first) + " and " + Wording.day(last)
                        + (dormant ? ", after a long pause" : "")
                        + (out.length == 0
                                ? ""
                                : ", and passed on " + Rows.received(graph, out) + " in "
                                        + Wording.count(out.length, "payment"))
                        + "; afterwards it is silent. This is consistent with an"
                        + " account used for a short time to collect.")
                .build();
    }
}
