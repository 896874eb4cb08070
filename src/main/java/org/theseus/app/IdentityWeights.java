package org.theseus.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.theseus.resolve.cluster.LearntWeight;
import org.theseus.resolve.evidence.Factor;
import org.theseus.resolve.evidence.Parameters;
import org.theseus.table.Table;

/** What a resolution keeps of its weights beside its figures, so that the next one can use and print them. Stateless. */
final class IdentityWeights {

    private static final String CHANGED = "changed";
    private static final String LEARNT = "learnt";

    private IdentityWeights() {}

    /** Adds the values that are not the shipped ones, and what was learnt. */
    static void write(Parameters parameters, List<LearntWeight> learnt, ObjectNode figures) {
        ObjectNode changed = figures.putObject(CHANGED);
        parameters.changed().forEach(changed::put);
        ArrayNode list = figures.putArray(LEARNT);
        learnt.forEach(each -> list.addObject()
                .put("factor", each.factor().key())
                .put("among", each.among())
                .put("byChance", each.byChance())
                .put("matches", Math.round(each.matches()))
                .put("used", each.learnt()));
    }

    /** The parameters that were written; the shipped ones where nothing was. */
    static Parameters read(JsonNode figures) {
        SortedMap<String, Double> changed = new TreeMap<>();
        figures.path(CHANGED)
                .properties()
                .forEach(each -> changed.put(each.getKey(), each.getValue().asDouble()));
        return Parameters.defaults().with(changed);
    }

    /** One row for each factor of a fixed weight, and for each other value that is not the shipped one. */
    static void rows(JsonNode figures, Table.Builder table) {
        Parameters used = read(figures);
        Parameters shipped = Parameters.defaults();
        for (Factor factor : Factor.values()) {
            String name = "weights." + factor.key();
            if (shipped.asMap().containsKey(name)) {
                double weight = used.weight(factor);
                double before = shipped.weight(factor);
                table.row(
                        name,
                        factor.words(),
                        null,
                        text(weight),
                        origin(figures, factor, weight, before, used.value("learn.contradiction")));
            }
        }
        used.changed().forEach((name, value) -> {
            if (!name.startsWith("weights.")) {
                table.row(name, "parameter", null, text(value), "not shipped: " + text(shipped.value(name)));
            }
        });
    }

    private static String origin(JsonNode figures, Factor factor, double weight, double shipped, double floor) {
        for (JsonNode learnt : figures.path(LEARNT)) {
            if (learnt.path("factor").asText().equals(factor.key())) {
                String seen = String.format(
                        Locale.ROOT,
                        "%d pairs of one person show it in %.4f, pairs of two in %.3g",
                        learnt.path("matches").asLong(),
                        learnt.path("among").asDouble(),
                        learnt.path("byChance").asDouble());
                return learnt.path("used").asBoolean()
                        ? "learnt: " + seen + held(weight, floor, shipped) + "; shipped " + text(shipped)
                        : "shipped, too little to learn from: " + seen;
            }
        }
        return weight == shipped ? "shipped" : "given; shipped " + text(shipped);
    }

    private static String held(double weight, double floor, double shipped) {
        return weight < 0 && weight >= floor * shipped
                ? String.format(Locale.ROOT, "; a contradiction keeps %.2f of its weight at least", floor)
                : "";
    }

    private static String text(double weight) {
        return String.format(Locale.ROOT, "%.2f", weight);
    }
}
