package org.theseus.detect.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
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
import org.theseus.detect.ScaleItem;
import org.theseus.detect.Typology;
import org.theseus.detect.Wording;
import org.theseus.model.Fact;
import org.theseus.project.CaseGraph;
import org.theseus.project.Relatedness;

/**
 * E3, shared control of accounts (FinCEN FIN-2014-A008, FIN-2020-A008; FATF/APG 2018). Accounts with an income ({@link
 * Incomes}) are under one control if they state one telephone or e-mail that belongs to no place, or if one document is that
 * of whoever acted on them at a counter or machine and of none of their holders; of several known to be related to each other
 * the first counts. Cited are groups of at least {@code minAccounts} accounts under as many different names; groups of more
 * than {@code maxAccounts} are clerks, couriers or interpreters, left out and counted.
 *
 * <p>One lead an identifier, with the first row of each account that states it, or every row on which the person acted
 * (version 2: each act is evidence), and two payments of its income. O(rows log rows).
 */
public final class SharedControlDetector extends IndicatorDetector {

    /** One detector without state. */
    public SharedControlDetector() {
        super(
                new Definition(
                                "shared-control",
                                2,
                                "E3",
                                "accounts with income of several holders under one telephone, e-mail or acting person",
                                Typology.TRAFFICKING,
                                Set.of(EvidenceGroup.WHO))
                        .adding(ScaleItem.SHARED_CONTROL),
                FieldNeeds.none()
                        .required(
                                "telephone, e-mail or document of whoever acted",
                                Fact.PAYER_PHONE,
                                Fact.PAYEE_PHONE,
                                Fact.PAYER_EMAIL,
                                Fact.PAYEE_EMAIL,
                                Fact.CONDUCTOR_DOCUMENT));
    }

    @Override
    public Detection detect(CaseContext context, Parameters parameters, Monitor monitor) {
        CaseGraph graph = context.graph();
        Incomes incomes = new Incomes(graph);
        // one account is neither counted nor, unless one is asked for, cited
        SortedMap<Controls.Key, SortedMap<Integer, List<Integer>>> controls =
                Controls.of(context, Math.min(2, parameters.count("minAccounts")), monitor);
        List<Lead> leads = new ArrayList<>();
        int population = 0;
        int large = 0;
        for (Map.Entry<Controls.Key, SortedMap<Integer, List<Integer>>> control : controls.entrySet()) {
            Map<Integer, List<Integer>> accounts = new TreeMap<>(control.getValue());
            accounts.keySet().removeIf(node -> incomes.of(node).isEmpty());
            population += accounts.size() > 1 ? 1 : 0;
            unrelated(graph, accounts);
            if (names(graph, accounts.keySet()) < parameters.count("minAccounts")) {
                continue;
            }
            if (control.getValue().size() > parameters.count("maxAccounts")) {
                large++;
            } else {
                leads.add(lead(context, parameters, incomes, control.getKey(), accounts));
            }
        }
        return new Detection(
                leads,
                leads.size() + " of " + Wording.count(population, "identifier")
                        + " under which two or more accounts with income stand",
                large == 0
                        ? List.of()
                        : List.of(Wording.count(large, "identifier") + " of more than "
                                + parameters.count("maxAccounts") + " accounts left out: a clerk, a courier, a camp"));
    }

    /** Keeps of accounts that are related to each other the first. */
    private static void unrelated(CaseGraph graph, Map<Integer, List<Integer>> accounts) {
        Set<Integer> kept = new HashSet<>();
        accounts.keySet().removeIf(node -> {
            boolean tied = kept.stream().anyMatch(other -> graph.related(other, node) == Relatedness.YES);
            return tied || !kept.add(node);
        });
    }

    private static long names(CaseGraph graph, Set<Integer> accounts) {
        return accounts.stream()
                .map(graph::nameNumber)
                .filter(name -> name != CaseGraph.NOT_STATED)
                .distinct()
                .count();
    }

    private static Lead lead(
            CaseContext context,
            Parameters parameters,
            Incomes incomes,
            Controls.Key key,
            Map<Integer, List<Integer>> accounts) {
        LeadDraft draft = new LeadDraft(context)
                .parties(accounts.keySet().stream().mapToInt(Integer::intValue), Role.POSSIBLE_VICTIM);
        accounts.values()
                .forEach(rows -> draft.cite(
                        "states", rows.stream().mapToInt(Integer::intValue).toArray()));
        int[] income = accounts.keySet().stream()
                .flatMapToInt(node -> incomes.of(node).map(IntStream::of).orElseGet(IntStream::empty))
                .toArray();
        draft.cite("income", income);
        accounts.keySet()
                .forEach(node ->
                        draft.tagged(node, "account " + context.graph().label(node), parameters.ratio("tagPenalty")));
        return draft.part(
                        "accounts with income under it",
                        String.valueOf(accounts.size()),
                        parameters.ratio("weightAccounts"),
                        (double) accounts.size() / parameters.count("accountsForFull"))
                .part(
                        "what they share",
                        key.kind().words(),
                        parameters.ratio("weightKind"),
                        parameters.ratio("factor" + key.kind()))
                .notTestable("whether different names are different people: names as written, not resolved")
                .notTestable("whether the holders agreed: not in payments")
                .alternatives(
                        "an interpreter, a social worker or an employer's office that helps with forms",
                        "a family or a shared flat under one telephone")
                .explain(Wording.count(accounts.size(), "account") + " with income, of holders under different names, "
                        + (key.kind() == Controls.Kind.CONDUCTOR
                                ? "were acted on by one and the same person, who holds none of them"
                                : "state one and the same " + key.kind().words())
                        + ". This is consistent with accounts that one person controls.")
                .build();
    }
}
