package org.theseus.detect.wages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Definition;
import org.theseus.detect.EvidenceGroup;
import org.theseus.detect.FieldNeeds;
import org.theseus.detect.Lead;
import org.theseus.detect.LeadDraft;
import org.theseus.detect.Parameters;
import org.theseus.detect.PartyDetector;
import org.theseus.detect.PartySearch;
import org.theseus.detect.Role;
import org.theseus.detect.Rows;
import org.theseus.detect.ScaleItem;
import org.theseus.detect.Tally;
import org.theseus.detect.Typology;
import org.theseus.detect.Wording;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Fact;

/**
 * E2, wage siphon (FinCEN FIN-2014-A008, appendix B; FATF/APG 2018; OSCE 2019). {@link Payroll} tells which wages left at
 * once. Cited are those of at least {@code minWorkers} workers of one employer, in at least {@code minCycles} pay cycles of
 * each, that went to one and the same payee; or that were taken at one machine, if in at least {@code minCycles} gatherings
 * that many workers took theirs within {@code together} of the first of them.
 *
 * <p>One lead for each employer and payee, and for each employer and machine. A payee that more than {@code maxWorkers} workers
 * of one employer pay so is a bank or an operator, left out and counted. O(rows log rows) but for {@link Payroll}.
 */
public final class WageSiphonDetector extends PartyDetector {

    /** One detector without state. */
    public WageSiphonDetector() {
        super(
                new Definition(
                                "wage-siphon",
                                2,
                                "E2",
                                "the wages of several workers leave at once for one payee or one machine",
                                Typology.TRAFFICKING,
                                Set.of(EvidenceGroup.WHEN, EvidenceGroup.WHAT_NEXT))
                        .adding(ScaleItem.WAGES_OR_EARNINGS),
                FieldNeeds.none().helpful("machine where cash was taken", Fact.TERMINAL),
                "account that is paid wages",
                "accounts that are paid wages");
    }

    @Override
    protected PartySearch search(CaseContext context, Parameters parameters) {
        return new Search(context, parameters);
    }

    private record Way(int employer, int payee, int terminal) implements Comparable<Way> {

        @Override
        public int compareTo(Way other) {
            return Comparator.comparingInt(Way::employer)
                    .thenComparingInt(Way::payee)
                    .thenComparingInt(Way::terminal)
                    .compare(this, other);
        }
    }

    private static final class Search implements PartySearch {

        private final CaseContext context;
        private final Parameters parameters;
        private final TemporalGraph graph;
        private final Payroll payroll;
        private final TreeMap<Way, List<Siphon>> ways = new TreeMap<>();

        Search(CaseContext context, Parameters parameters) {
            this.context = context;
            this.parameters = parameters;
            this.graph = context.graph().graph();
            this.payroll = Payroll.of(context, parameters);
        }

        @Override
        public void at(int node, Tally tally) {
            int[] wages = payroll.wages(node);
            if (wages.length > 0) {
                tally.seen();
                for (Siphon siphon : payroll.siphons(node, wages)) {
                    ways.computeIfAbsent(
                                    new Way(siphon.employer(), siphon.payee(), siphon.terminal()),
                                    none -> new ArrayList<>())
                            .add(siphon);
                }
            }
        }

        @Override
        public void finish(Tally tally) {
            ways.forEach((way, siphons) -> {
                List<Siphon> found = way.terminal() == Siphon.NONE ? inCycles(siphons) : together(siphons);
                long workers = workers(found);
                if (workers > parameters.count("maxWorkers")) {
                    tally.leftOut("to which more than " + parameters.count("maxWorkers")
                            + " workers of one employer pass their wages left out: a bank or an operator");
                } else if (workers >= parameters.count("minWorkers")) {
                    tally.lead(lead(way, found));
                }
            });
        }

        private static long workers(List<Siphon> siphons) {
            return siphons.stream().map(Siphon::worker).distinct().count();
        }

        private List<Siphon> inCycles(List<Siphon> siphons) {
            return siphons.stream()
                    .collect(Collectors.groupingBy(Siphon::worker, TreeMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .filter(wages -> cycles(wages) >= parameters.count("minCycles"))
                    .flatMap(List::stream)
                    .toList();
        }

        private int cycles(List<Siphon> siphons) {
            return payroll.cycles(siphons.stream().mapToLong(siphon -> graph.earliest(siphon.credit())));
        }

        /** What enough workers took at a machine within minutes of each other, if that happened often enough. */
        private List<Siphon> together(List<Siphon> siphons) {
            List<Siphon> inTime = siphons.stream()
                    .sorted(Comparator.<Siphon>comparingLong(siphon -> graph.earliest(siphon.out()[0]))
                            .thenComparing(Siphon::credit))
                    .toList();
            List<Siphon> found = new ArrayList<>();
            List<Long> gatherings = new ArrayList<>();
            for (int begin = 0, end; begin < inTime.size(); begin = end) {
                end = begin;
                Set<Integer> workers = new HashSet<>();
                long first = graph.earliest(inTime.get(begin).out()[0]);
                while (end < inTime.size()
                        && graph.earliest(inTime.get(end).out()[0]) - first <= parameters.millis("together")) {
                    workers.add(inTime.get(end++).worker());
                }
                if (workers.size() >= parameters.count("minWorkers")) {
                    gatherings.add(first);
                    found.addAll(inTime.subList(begin, end));
                } else {
                    end = begin + 1;
                }
            }
            return payroll.cycles(gatherings.stream().mapToLong(Long::longValue)) >= parameters.count("minCycles")
                    ? found
                    : List.of();
        }

        /** Whether the rows tell minutes. */
        private boolean isTimed(List<Siphon> siphons) {
            return siphons.stream()
                    .allMatch(siphon -> graph.latest(siphon.out()[0]) - graph.earliest(siphon.out()[0])
                            <= parameters.millis("together"));
        }

        private Lead lead(Way way, List<Siphon> siphons) {
            int[] in = Payroll.credits(siphons);
            int[] out = Payroll.outflows(siphons);
            long workers = workers(siphons);
            double cycles = siphons.stream()
                            .collect(Collectors.groupingBy(Siphon::worker, TreeMap::new, Collectors.toList()))
                            .values()
                            .stream()
                            .mapToInt(this::cycles)
                            .sum()
                    / (double) workers;
            LeadDraft draft = new LeadDraft(context);
            if (way.payee() != Siphon.NONE) {
                draft.party(way.payee(), Role.CONTROLLER);
            }
            draft.parties(siphons.stream().mapToInt(Siphon::worker).sorted().distinct(), Role.POSSIBLE_VICTIM)
                    .party(way.employer(), Role.UNKNOWN)
                    .cite(LeadDraft.IN, in)
                    .cite(LeadDraft.OUT, out)
                    .part(
                            "workers whose wages left at once",
                            String.valueOf(workers),
                            parameters.ratio("weightWorkers"),
                            (double) workers / parameters.count("workersForFull"))
                    .part(
                            "pay cycles a worker",
                            Wording.ratio(cycles),
                            parameters.ratio("weightCycles"),
                            cycles / parameters.count("cyclesForFull"));
            if (way.payee() != Siphon.NONE) {
                draft.tagged(way.payee(), "the payee", parameters.ratio("tagPenalty"));
            }
            return draft.alternatives(
                            "a shared household, or lodging and advances that the workers agreed to",
                            "an operator's collecting account through which wages are sent home",
                            "colleagues who go to the same machine after work",
                            "payments by the month that are no wages, such as rent or support of relatives")
                    .notTestableIf(
                            way.payee() == Siphon.NONE && !isTimed(siphons),
                            "that it was taken within " + Wording.span(parameters.millis("together"))
                                    + " of each other: the records give days only")
                    .notTestable("that these are wages, and that it is this money that left: told by sum and day alone")
                    .explain(Wording.count(workers, "worker") + " of one employer, "
                            + context.graph().label(way.employer()) + ", received "
                            + Rows.received(context.graph(), in)
                            + " as wages, each from one who pays the same account again"
                            + " about a month before or after ("
                            + Wording.days(graph, in) + "); within "
                            + Wording.span(parameters.millis("dwell")) + " of each wage "
                            + Wording.percent(parameters.ratio("minShare")) + " or more of it, "
                            + Rows.received(context.graph(), out) + " in all, "
                            + (way.payee() == Siphon.NONE
                                    ? "was taken at the same machine, by several of them "
                                            + (isTimed(siphons) ? "within minutes" : "on one day")
                                    : "went to one and the same payee")
                            + ". This is consistent with wages that somebody else controls.")
                    .build();
        }
    }
}
