package org.theseus.store.neo4j;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.neo4j.driver.Value;
import org.neo4j.driver.summary.Plan;

/**
 * Decides on a statement's plan, never on its text, whether it may run: every operator must be one that is known to
 * read graph data of this very database. What the list does not know is refused, so an operator of a newer server is
 * refused until somebody looked at it.
 *
 * <p>A subquery inside a list expression ({@code [x IN xs | COLLECT { LOAD CSV ... }]}) does not show as an operator. The
 * planner renders it in the details of the operator that evaluates it, so these are read as well: a rendering that
 * loads files or calls a procedure is refused, even where it is only the name of a column.
 */
final class PlanGuard {

    /** Operators that read graph data or work on rows; a suffix in parentheses, as in {@code Expand(All)}, is dropped. */
    private static final Set<String> READING = Set.of(("AllNodesScan AntiConditionalApply AntiSemiApply Anti Apply "
                    + "Argument AssertSameNode AssertSameRelationship AssertingMultiNodeIndexSeek BFSPruningVarExpand "
                    + "BidirectionalRepeat CacheProperties CartesianProduct ConditionalApply "
                    + "DirectedAllRelationshipsScan DirectedRelationshipByElementIdSeek DirectedRelationshipByIdSeek "
                    + "DirectedRelationshipIndexContainsScan DirectedRelationshipIndexEndsWithScan "
                    + "DirectedRelationshipIndexScan DirectedRelationshipIndexSeek "
                    + "DirectedRelationshipIndexSeekByRange DirectedRelationshipTypeScan "
                    + "DirectedRelationshipUniqueIndexSeek DirectedUnionRelationshipTypesScan Distinct Eager "
                    + "EagerAggregation EmptyResult EmptyRow Expand Filter IntersectionNodeByLabelsScan "
                    + "LeftOuterHashJoin LetAntiSemiApply LetSelectOrAntiSemiApply LetSelectOrSemiApply LetSemiApply "
                    + "Limit ExhaustiveLimit MultiNodeIndexSeek NodeByElementIdSeek NodeByIdSeek NodeByLabelScan "
                    + "NodeCountFromCountStore NodeHashJoin NodeIndexContainsScan NodeIndexEndsWithScan NodeIndexScan "
                    + "NodeIndexSeek NodeIndexSeekByRange NodeUniqueIndexSeek NodeUniqueIndexSeekByRange Optional "
                    + "OptionalExpand OrderedAggregation OrderedDistinct OrderedUnion PartialSort PartialTop "
                    + "ProcedureCall ProduceResults ProjectEndpoints Projection RelationshipCountFromCountStore Repeat "
                    + "RightOuterHashJoin RollUpApply SelectOrAntiSemiApply SelectOrSemiApply SemiApply ShortestPath "
                    + "ShowConstraints ShowIndexes Skip Sort StatefulShortestPath SubtractionNodeByLabelsScan Top "
                    + "TriadicBuild TriadicFilter TriadicSelection UndirectedAllRelationshipsScan "
                    + "UndirectedRelationshipByElementIdSeek UndirectedRelationshipByIdSeek "
                    + "UndirectedRelationshipIndexContainsScan UndirectedRelationshipIndexEndsWithScan "
                    + "UndirectedRelationshipIndexScan UndirectedRelationshipIndexSeek "
                    + "UndirectedRelationshipIndexSeekByRange UndirectedRelationshipTypeScan "
                    + "UndirectedRelationshipUniqueIndexSeek UndirectedUnionRelationshipTypesScan Union "
                    + "UnionNodeByLabelsScan Unwind ValueHashJoin VarLengthExpand PruningVarExpand")
            .split(" "));

    /** Procedures that only describe or search this database. */
    private static final Set<String> PROCEDURES = Set.of(
            "db.labels",
            "db.relationshipTypes",
            "db.propertyKeys",
            "db.schema.visualization",
            "db.schema.nodeTypeProperties",
            "db.schema.relTypeProperties",
            "db.index.fulltext.queryRelationships",
            "db.index.fulltext.queryNodes");

    private static final Pattern HIDDEN =
            Pattern.compile("LOAD\\s+CSV|(Resolved|Unresolved)Call|\\bCALL\\b", Pattern.CASE_INSENSITIVE);

    private final String database;
    private final List<String> pluginFunctions;

    /**
     * A guard for one database.
     *
     * @param pluginFunctions functions that the server did not come with; none may be used, for they can do anything
     */
    PlanGuard(String database, List<String> pluginFunctions) {
        this.database = database;
        this.pluginFunctions = pluginFunctions;
    }

    /** Why the plan may not run; empty if it may. */
    Optional<String> objection(Plan plan) {
        Set<String> objections = new TreeSet<>();
        inspect(plan, objections);
        return objections.stream().findFirst();
    }

    private void inspect(Plan plan, Set<String> objections) {
        String type = plan.operatorType();
        int at = type.indexOf('@');
        String operator = at < 0 ? type : type.substring(0, at);
        if (at >= 0 && !type.substring(at + 1).equals(database)) {
            objections.add("it leaves the case for " + type.substring(at + 1));
        }
        int suffix = operator.indexOf('(');
        String name = suffix < 0 ? operator : operator.substring(0, suffix);
        String details = details(plan);
        if (!READING.contains(name)) {
            objections.add("it contains " + name + ", which is not on the list of reading operators");
        } else if (name.equals("ProcedureCall")) {
            String procedure = details.substring(0, Math.max(0, details.indexOf('(')));
            if (!PROCEDURES.contains(procedure)) {
                objections.add("it calls the procedure " + procedure);
            }
        }
        if (HIDDEN.matcher(details).find()) {
            objections.add("an expression in " + name + " loads files or calls a procedure");
        }
        pluginFunctions.stream()
                .filter(function -> details.contains(function + "("))
                .forEach(function -> objections.add("it uses the plug-in function " + function));
        plan.children().forEach(child -> inspect(child, objections));
    }

    private static String details(Plan plan) {
        Value details = plan.arguments().get("Details");
        return details == null || details.isNull() ? "" : Objects.requireNonNull(details.asString());
    }
}
