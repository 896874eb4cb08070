package org.theseus.detect.token;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import org.theseus.model.Fact;
import org.theseus.project.CaseGraph;

/**
 * D3, release token in the reference (hawala code practice; FATF 2022). A token ({@link Tokens}) that stands in the texts of
 * {@code minRows} to {@code maxRows} rows and nowhere else in the case, all of different pairs of parties, within {@code
 * window}. Tokens of a series that one payee gets are invoices. It supports other findings and never makes an alert. One lead
 * a token; O(length of all texts).
 */
public final class ReleaseTokenDetector extends IndicatorDetector {

    private static final List<Fact> TEXTS = List.of(Fact.REFERENCE, Fact.PURPOSE);

    /** One detector without state. */
    public ReleaseTokenDetector() {
        super(
                new Definition(
                                "release-token",
                                1,
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
        Map<String, List<Integer>> rows = new TreeMap<>();
        Map<String, Set<String>> series = new HashMap<>();
        Ticker ticker = Ticker.of(monitor, graph.graph().edgeCount());
        for (int edge = 0; edge < graph.graph().edgeCount(); edge++) {
            ticker.done(edge);
            for (String token : tokens(graph, edge)) {
                List<Integer> of = rows.computeIfAbsent(token, none -> new ArrayList<>(2));
                if (of.size() <= parameters.count("maxRows")) {
                    of.add(edge);
                }
                series.computeIfAbsent(graph.graph().target(edge) + " " + Tokens.shape(token), none -> new HashSet<>())
                        .add(token);
            }
        }
        List<Lead> leads = new ArrayList<>();
        int population = 0;
        for (Map.Entry<String, List<Integer>> entry : rows.entrySet()) {
            int[] found = entry.getValue().stream().mapToInt(Integer::intValue).toArray();
            if (found.length < parameters.count("minRows") || found.length > parameters.count("maxRows")) {
                continue;
            }
            population++;
            long pairs = java.util.stream.IntStream.of(found)
                    .mapToObj(edge ->
                            graph.graph().source(edge) + " " + graph.graph().target(edge))
                    .distinct()
                    .count();
            boolean invoices = Rows.payees(graph, found)
                    .anyMatch(payee -> series.getOrDefault(payee + " " + Tokens.shape(entry.getKey()), Set.of())
                                    .size()
                            >= parameters.count("seriesFrom"));
            if (pairs == found.length
                    && !invoices
                    && Rows.end(graph, found, 0, parameters.millis("window")) == found.length) {
                leads.add(lead(context, parameters, found));
            }
        }
        return new Detection(
                leads,
                leads.size() + " of " + Wording.count(population, "word") + " of letters and digits that stand in "
                        + parameters.count("minRows") + " to " + parameters.count("maxRows") + " rows",
                List.of());
    }

    private static Set<String> tokens(CaseGraph graph, int edge) {
        Set<String> tokens = new HashSet<>();
        for (Fact text : TEXTS) {
            String written = graph.find(text, edge);
            if (written != null) {
                tokens.addAll(Tokens.of(written));
            }
        }
        return tokens;
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
