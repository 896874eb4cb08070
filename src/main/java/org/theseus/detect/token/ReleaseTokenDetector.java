package org.theseus.detect.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.theseus.algo.Monitor;
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
import org.theseus.model.Fact;
import org.theseus.project.CaseGraph;

/**
 * D3, release token in the reference (hawala code practice; FATF 2022). A token ({@link Tokens}) that stands in the texts of
 * {@code minRows} to {@code maxRows} rows and nowhere else in the case, all of different pairs of parties, within {@code
 * window}. Tokens of a series that one payee gets are invoices. It supports other findings and never makes an alert. One lead
 * a token; O(length of all texts).
 */
public final class ReleaseTokenDetector extends IndicatorDetector {

    /** One detector without state. */
    public ReleaseTokenDetector() {
        super(
                new Definition(
                                "release-token",
                                2,
                                "D3",
                                "one code word stands in the texts of payments between different people",
                                Typology.VALUE_TRANSFER,
                                Set.of(EvidenceGroup.WHAT_NEXT))
                        .supporting(),
                FieldNeeds.none().required("reference or purpose text", Fact.REFERENCE, Fact.PURPOSE));
    }

    @Override
    public Detection detect(CaseContext context, Parameters parameters, Monitor monitor) {
        CaseGraph graph = context.graph();
        TokenRows tokens = new TokenRows(graph);
        Map<String, int[]> candidates = new TreeMap<>();
        tokens.byToken(parameters.count("maxRows"), monitor).forEach((token, rows) -> {
            if (rows.size() >= parameters.count("minRows") && rows.size() <= parameters.count("maxRows")) {
                candidates.put(token, rows.stream().mapToInt(Integer::intValue).toArray());
            }
        });
        List<Lead> leads = new ArrayList<>();
        candidates.forEach((token, rows) -> {
            if (Rows.end(graph, rows, 0, parameters.millis("window")) == rows.length
                    && areOfDifferentPairs(graph, rows)
                    && Rows.payees(graph, rows)
                            .noneMatch(payee -> tokens.series(payee, token) >= parameters.count("seriesFrom"))) {
                leads.add(lead(context, parameters, rows));
            }
        });
        return new Detection(
                leads,
                leads.size() + " of " + Wording.count(candidates.size(), "word")
                        + " of letters and digits that stand in " + parameters.count("minRows") + " to "
                        + parameters.count("maxRows") + " rows",
                List.of());
    }

    private static boolean areOfDifferentPairs(CaseGraph graph, int[] rows) {
        return IntStream.of(rows)
                        // a payment and its return are of one pair
                        .mapToLong(edge -> (long) Math.min(
                                                graph.graph().source(edge),
                                                graph.graph().target(edge))
                                        << Integer.SIZE
                                | Math.max(
                                        graph.graph().source(edge),
                                        graph.graph().target(edge)))
                        .distinct()
                        .count()
                == rows.length;
    }

    private static Lead lead(CaseContext context, Parameters parameters, int[] rows) {
        CaseGraph graph = context.graph();
        return new LeadDraft(context)
                .parties(Rows.payees(graph, rows).filter(node -> !graph.isOutside(node)), Role.UNKNOWN)
                .parties(Rows.payers(graph, rows).filter(node -> !graph.isOutside(node)), Role.UNKNOWN)
                .cite("states", rows)
                .part(
                        "payments with the word",
                        String.valueOf(rows.length),
                        parameters.ratio("weightRows"),
                        (double) rows.length / parameters.count("maxRows"))
                .notTestable("what the word means: a booking or order number of a kind not known here looks the same")
                .alternatives("a booking, order or contract number", "a vehicle's number plate")
                .explain("One word of letters and digits stands in the texts of "
                        + Wording.count(rows.length, "payment") + " between different people ("
                        + Wording.days(graph.graph(), rows)
                        + ") and nowhere else in the case. This is consistent with a token by which a sum is released;"
                        + " it supports other findings only.")
                .build();
    }
}
