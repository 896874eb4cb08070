package org.theseus.detect.identifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import org.theseus.detect.Typology;
import org.theseus.detect.Wording;
import org.theseus.model.Fact;
import org.theseus.project.CaseGraph;

/**
 * A8, shared identifiers among "strangers" (FinCEN FIN-2014-A008, appendix B: senders of wires with a common address and
 * telephone). Parties are tied if they state the same document, telephone, e-mail or address, on whichever side; what belongs
 * to a place, or is invented, ties nobody ({@link SharedIdentifiers}). A connected group is cited if its parties carry at
 * least {@code minParties} different names; one of more than {@code maxParties} parties is left out and counted.
 *
 * <p>Set aside are groups that may be households ({@link Households}) or guests of a call shop or an interpreter ({@link
 * CallShops}).
 *
 * <p>Cited are, for each party and each identifier that ties it, the first row that states it. One lead a group. O(rows log
 * rows).
 */
public final class SharedIdentifierDetector extends IndicatorDetector {

    /** One detector without state. */
    public SharedIdentifierDetector() {
        super(
                new Definition(
                        "shared-identifiers",
                        6,
                        "A8",
                        "parties of different names state the same document, telephone, e-mail or address",
                        Typology.EITHER,
                        Set.of(EvidenceGroup.WHO)),
                FieldNeeds.none()
                        .required(
                                "telephone, document, e-mail or address",
                                Fact.PAYER_PHONE,
                                Fact.PAYEE_PHONE,
                                Fact.PAYER_DOCUMENT,
                                Fact.PAYEE_DOCUMENT,
                                Fact.PAYER_EMAIL,
                                Fact.PAYEE_EMAIL,
                                Fact.PAYER_ADDRESS,
                                Fact.PAYEE_ADDRESS));
    }

    /** A group of parties with what ties them. */
    private record Group(List<Integer> parties, List<Long> ties) {}

    @Override
    public Detection detect(CaseContext context, Parameters parameters, Monitor monitor) {
        SharedIdentifiers identifiers = context.identifiers();
        Map<Integer, Group> groups = groups(context.graph(), identifiers);
        List<Group> found = new ArrayList<>();
        int large = 0;
        for (Group group : groups.values()) {
            if (names(context.graph(), group.parties()) >= parameters.count("minParties")) {
                if (group.parties().size() > parameters.count("maxParties")) {
                    large++;
                } else {
                    found.add(group);
                }
            }
        }
        List<Lead> leads =
                found.stream().map(group -> lead(context, parameters, group)).toList();
        List<String> limits = new ArrayList<>();
        if (large > 0) {
            limits.add(Wording.count(large, "group") + " of more than " + parameters.count("maxParties")
                    + " parties left out: identifiers that lead from one to the next are no side");
        }
        return new Detection(
                leads,
                leads.size() + " of " + Wording.count(groups.size(), "group")
                        + " of two or more parties under one identifier",
                limits);
    }

    private static Map<Integer, Group> groups(CaseGraph graph, SharedIdentifiers identifiers) {
        int[] root = PartyClusters.components(graph.graph().nodeCount(), identifiers);
        Map<Integer, Group> groups = new TreeMap<>();
        long[] pairs = identifiers.pairs();
        for (int i = 0; i < pairs.length; i++) {
            int identifier = (int) (pairs[i] >>> 32);
            boolean shared = (i > 0 && (int) (pairs[i - 1] >>> 32) == identifier)
                    || (i + 1 < pairs.length && (int) (pairs[i + 1] >>> 32) == identifier);
            if (shared && !identifiers.isPlace(identifier)) {
                groups.computeIfAbsent(root[(int) pairs[i]], none -> new Group(new ArrayList<>(), new ArrayList<>()))
                        .ties()
                        .add(pairs[i]);
            }
        }
        groups.values()
                .forEach(group -> group.ties().stream()
                        .map(tie -> (int) (long) tie)
                        .distinct()
                        .sorted()
                        .forEach(group.parties()::add));
        return groups;
    }

    private static long names(CaseGraph graph, List<Integer> parties) {
        return parties.stream()
                .map(graph::nameNumber)
                .filter(name -> name != CaseGraph.NOT_STATED)
                .distinct()
                .count();
    }

    /** Most names under one and the same identifier. */
    private static long together(CaseGraph graph, List<Long> ties) {
        Map<Integer, Set<Integer>> names = new HashMap<>();
        for (long tie : ties) {
            int name = graph.nameNumber((int) tie);
            if (name != CaseGraph.NOT_STATED) {
                names.computeIfAbsent((int) (tie >>> 32), none -> new HashSet<>())
                        .add(name);
            }
        }
        return names.values().stream().mapToInt(Set::size).max().orElse(0);
    }

    private static Lead lead(CaseContext context, Parameters parameters, Group group) {
        CaseGraph graph = context.graph();
        LeadDraft draft = new LeadDraft(context);
        Map<Fact.Vocabulary, Set<Integer>> kinds = new TreeMap<>();
        double strongest = 0;
        group.parties().forEach(node -> draft.party(node, Role.UNKNOWN));
        for (long tie : group.ties()) {
            int identifier = (int) (tie >>> 32);
            Fact.Vocabulary kind = context.identifiers().kind(identifier);
            kinds.computeIfAbsent(kind, none -> new HashSet<>()).add(identifier);
            strongest = Math.max(strongest, parameters.ratio("factor" + kind));
            draft.cite("states", context.identifiers().firstRow(tie));
        }
        List<String> words = new ArrayList<>();
        kinds.forEach((kind, numbers) -> words.add(
                kind == Fact.Vocabulary.ADDRESS
                        ? Wording.count(numbers.size(), "address", "addresses")
                        : Wording.count(numbers.size(), kind == Fact.Vocabulary.PHONE ? "telephone" : word(kind))));
        long names = names(graph, group.parties());
        draft.part(
                        "strongest identifier in common",
                        String.join(", ", words),
                        parameters.ratio("weightKind"),
                        strongest)
                .part(
                        "different names",
                        String.valueOf(names),
                        parameters.ratio("weightParties"),
                        (double) names / parameters.count("partiesForFull"));
        int families = Households.count(graph, context.identifiers(), group.parties(), group.ties());
        long together = together(graph, group.ties());
        if (Math.min(families, together) < parameters.count("minParties")) {
            double reached = parameters.ratio("weightKind") * strongest
                    + parameters.ratio("weightParties")
                            * Math.min(1, (double) names / parameters.count("partiesForFull"));
            draft.against(
                    "look-alike family: without a positive sign of being strangers they may be "
                            + Wording.count(families, "family", "families") + " only",
                    reached * parameters.ratio("familyPenalty"));
        }
        CallShops.of(context, group.ties(), parameters.count("minParties"))
                .ifPresent(place -> draft.lookAlike(
                        "place: " + place.families() + " families at agents of " + place.town()
                                + " with nobody in common whom they pay or who pays them",
                        parameters.ratio("placePenalty")));
        for (int node : group.parties()) {
            draft.tagged(node, "account " + graph.label(node), parameters.ratio("tagPenalty"));
        }
        return draft.alternatives(
                        "a family or a shared flat under one telephone and address",
                        "the telephone of a camp, a call shop, an interpreter or a clerk that fewer people used than mark a place",
                        "one person whose name was written in several ways")
                .notTestable("whether different names are different people: names as written, not resolved")
                .explain(Wording.count(group.parties().size(), "account") + " under " + names
                        + " different names state " + String.join(" and ", words)
                        + " in common, each at least with one other of them. This is consistent with people who act"
                        + " together, or for one another.")
                .build();
    }

    private static String word(Fact.Vocabulary kind) {
        return kind == Fact.Vocabulary.EMAIL ? "e-mail" : "document";
    }
}
