package org.theseus.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.theseus.model.Fact;
import org.theseus.model.Observation;
import org.theseus.project.CaseGraph;

/**
 * The fields that an indicator rests on, and with them whether it can run on a case: NOT_TESTABLE if no row states a
 * required one, PARTLY if not every row does or if a condition besides cannot be tested everywhere, with the share of rows
 * that do. Immutable.
 */
public final class FieldNeeds {

    private final List<Need> needs;
    private final boolean euros;
    private final String observed;

    private record Need(String what, boolean required, Fact[] anyOf) {

        int stated(CaseGraph graph) {
            return Arrays.stream(anyOf).mapToInt(graph::stated).max().orElse(0);
        }
    }

    private FieldNeeds(List<Need> needs, boolean euros, String observed) {
        this.needs = List.copyOf(needs);
        this.euros = euros;
        this.observed = observed;
    }

    /** Times, ends and amounts only. */
    public static FieldNeeds none() {
        return new FieldNeeds(List.of(), false, "");
    }

    /** One more that it cannot do without; several facts stand for each other. */
    public FieldNeeds required(String what, Fact... anyOf) {
        return and(new Need(what, true, anyOf.clone()));
    }

    /** One more that a part of it needs. */
    public FieldNeeds helpful(String what, Fact... anyOf) {
        return and(new Need(what, false, anyOf.clone()));
    }

    /** It compares amounts in euro: rows without a rate are left out. */
    public FieldNeeds euros() {
        return new FieldNeeds(needs, true, observed);
    }

    /** A condition that holds only where an account's own records are complete. */
    public FieldNeeds observed(String condition) {
        return new FieldNeeds(needs, euros, condition);
    }

    private FieldNeeds and(Need need) {
        List<Need> more = new ArrayList<>(needs);
        more.add(need);
        return new FieldNeeds(more, euros, observed);
    }

    /** What a case allows. O(rows) where rates are needed, else O(accounts). */
    public Applicability in(CaseContext context) {
        CaseGraph graph = context.graph();
        int rows = graph.graph().edgeCount();
        String untimed = Wording.untimed(graph);
        if (rows == 0) {
            return Applicability.notTestable(
                    untimed.isEmpty() ? "no transfer moves money" : "no row can be placed in time: " + untimed);
        }
        List<String> missing = new ArrayList<>();
        for (Need need : needs) {
            int stated = need.stated(graph);
            if (stated == 0 && need.required()) {
                return Applicability.notTestable("no row has a " + need.what());
            }
            if (stated < rows) {
                missing.add(need.what() + ": "
                        + (stated == 0
                                ? "no row has one"
                                : stated + " of " + Wording.count(rows, "row") + " have one"));
            }
        }
        int without = euros ? context.euros().withoutRate() : 0;
        if (without == rows) {
            return Applicability.notTestable("no row has an amount in euro, or a rate into it");
        }
        if (without > 0) {
            missing.add("amounts in euro: no rate for " + without + " of " + Wording.count(rows, "row"));
        }
        if (!observed.isEmpty() && !anyFull(graph)) {
            missing.add(observed + ": no account has complete records of its own");
        }
        if (!untimed.isEmpty()) {
            missing.add(untimed);
        }
        return missing.isEmpty() ? Applicability.RUN : Applicability.partly(String.join("; ", missing));
    }

    private static boolean anyFull(CaseGraph graph) {
        for (int node = 0; node < graph.graph().nodeCount(); node++) {
            if (!graph.isOutside(node) && graph.observation(node) == Observation.FULL) {
                return true;
            }
        }
        return false;
    }
}
