package org.theseus.detect.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Parameters;
import org.theseus.detect.Rows;
import org.theseus.detect.Wording;
import org.theseus.detect.wages.Payroll;
import org.theseus.detect.wages.Siphon;
import org.theseus.graph.TemporalGraph;

/**
 * What the payers of wages after a journey paid besides, which weakens that these are wages and that they leave. Rows only, no numbers
 * of accounts: the payers are parties of the lead. Immutable; O(rows of the paid accounts).
 */
final class OtherWages {

    private static final int MOST_TOLD = 4;
    private static final int NONE = -1;

    private final CaseContext context;
    private final TemporalGraph edges;
    private final Parameters parameters;
    private final Payroll payroll;
    private final Journey journey;
    private final List<Siphon> siphons;
    private final Set<Integer> cited;

    OtherWages(CaseContext context, Parameters parameters, Payroll payroll, Journey journey, List<Siphon> siphons) {
        this.context = context;
        this.edges = context.graph().graph();
        this.parameters = parameters;
        this.payroll = payroll;
        this.journey = journey;
        this.siphons = List.copyOf(siphons);
        this.cited = siphons.stream().map(Siphon::credit).collect(Collectors.toSet());
    }

    /** Of each wage whose other month is not cited that month, then what else was paid meanwhile. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(otherMonths());
        besides().ifPresent(lines::add);
        fundedFees().ifPresent(lines::add);
        return lines;
    }

    private List<String> otherMonths() {
        List<String> lines = new ArrayList<>();
        for (int wage : new TreeSet<>(cited)) {
            int[] others = payroll.others(wage);
            if (IntStream.of(others).noneMatch(cited::contains)) {
                lines.add("that the payment of " + Wording.day(edges.earliest(wage))
                        + " is a wage rests on rows of the same payer to the same account that are not cited: "
                        + IntStream.of(others)
                                .limit(MOST_TOLD)
                                .mapToObj(other -> named(other)
                                        + (isAfterArrival(other)
                                                ? ", after the arrival, "
                                                : ", not after the arrival, ")
                                        + passedOn(other))
                                .collect(Collectors.joining("; ")));
            }
        }
        return lines.stream().limit(MOST_TOLD).toList();
    }

    /** How much the same payers paid the same accounts between the first row cited and the last, wages that are cited left out. */
    private Optional<String> besides() {
        long from = IntStream.concat(
                        IntStream.of(journey.fees()), cited.stream().mapToInt(Integer::intValue))
                .mapToLong(edges::earliest)
                .min()
                .orElseThrow();
        long until = siphons.stream()
                .flatMapToInt(siphon -> IntStream.of(siphon.out()))
                .mapToLong(edges::earliest)
                .max()
                .orElseThrow();
        Set<Integer> payers = cited.stream().map(edges::source).collect(Collectors.toSet());
        int[] accounts =
                cited.stream().mapToInt(edges::target).distinct().sorted().toArray();
        int[] rows = IntStream.of(accounts)
                .flatMap(account -> IntStream.of(Rows.in(context.graph(), account)))
                .filter(edge -> payers.contains(edges.source(edge)) && !cited.contains(edge))
                .filter(edge -> edges.earliest(edge) >= from && edges.earliest(edge) <= until)
                .sorted()
                .toArray();
        int[] after = Rows.where(rows, this::isAfterArrival);
        return rows.length == 0
                ? Optional.empty()
                : Optional.of("the payers of these wages paid the same "
                        + (accounts.length == 1 ? "account" : accounts.length + " accounts") + " meanwhile "
                        + Rows.received(context.graph(), rows)
                        + " in " + Wording.count(rows.length, "other payment")
                        + (after.length == 0
                                ? ", none after the arrival"
                                : ", of which " + after.length + " after the arrival ("
                                        + Rows.received(context.graph(), after)
                                        + "): none of the " + after.length
                                        + " is a wage that went on at once to the side that was paid, and with them the share that went on is "
                                        + Wording.percent(shareWith(after))));
    }

    /** Whether the fee may be income handed on as the wages were, and no price that was paid. */
    private Optional<String> fundedFees() {
        int[] funding = IntStream.of(journey.fees()).map(this::fundedBy).toArray();
        int[] known = Rows.where(funding, in -> in != NONE);
        return known.length == 0
                ? Optional.empty()
                : Optional.of(
                        known.length + " of " + Wording.count(funding.length, "payment") + " of the fee left within "
                                + Wording.span(parameters.millis("dwell")) + " of a payment in of which they are "
                                + Wording.percent(parameters.ratio("minShare"))
                                + " or more, as the wages did: they may be income handed on and no fee; what came in: "
                                + IntStream.of(known)
                                        .limit(MOST_TOLD)
                                        .mapToObj(this::named)
                                        .collect(Collectors.joining(", ")));
    }

    /**
     * Whether nothing changed with the arrival: each payment of the fee handed on what somebody had just paid who pays these
     * wages, too. Then neither a price nor an arrival is seen, but an account that passes on what it gets.
     */
    boolean isTheSameBefore() {
        Set<Integer> payers = cited.stream().map(edges::source).collect(Collectors.toSet());
        return IntStream.of(journey.fees())
                .map(this::fundedBy)
                .allMatch(in -> in != NONE && payers.contains(edges.source(in)));
    }

    /** The last payment in before a fee that the fee may hand on, or {@link #NONE}. */
    private int fundedBy(int fee) {
        long when = edges.earliest(fee);
        long sent = edges.sentMinor(fee);
        return IntStream.of(Rows.in(context.graph(), edges.source(fee)))
                .filter(in -> edges.receivedCurrency(in) == edges.sentCurrency(fee))
                .filter(in -> edges.earliest(in) <= when && when - edges.earliest(in) <= parameters.millis("dwell"))
                .filter(in -> sent <= edges.receivedMinor(in)
                        && sent >= parameters.ratio("minShare") * edges.receivedMinor(in))
                .reduce(NONE, (before, after) -> after);
    }

    /** A row that is not cited: sum, day and id. */
    private String named(int row) {
        return Rows.named(context.graph(), new int[] {row}) + " ("
                + context.graph().transferId(row) + ")";
    }

    /** How much of the wages cited and of other rows went on to the side that was paid. */
    private double shareWith(int[] others) {
        int[] out = siphons.stream()
                .flatMapToInt(siphon -> IntStream.of(siphon.out()))
                .toArray();
        int[] in = IntStream.concat(cited.stream().mapToInt(Integer::intValue), IntStream.of(others))
                .toArray();
        return (double) Rows.euros(context, out) / Math.max(1, Rows.euros(context, in));
    }

    private boolean isAfterArrival(int edge) {
        return edges.earliest(edge) > journey.arrival().endMillis();
    }

    /** Whether most of a wage left at once, and to whom. */
    private String passedOn(int wage) {
        List<Siphon> left = payroll.siphons(edges.target(wage)).stream()
                .filter(siphon -> siphon.credit() == wage)
                .toList();
        boolean there = left.stream()
                .anyMatch(siphon -> siphon.payee() != Siphon.NONE
                        && journey.paid().contains(context.clusters().of(siphon.payee())));
        return there
                ? "passed on to the side that was paid"
                : left.isEmpty() ? "not passed on at once" : "passed on, to another";
    }
}
