package org.theseus.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theseus.algo.attribution.Attribution;
import org.theseus.algo.trace.TracePath;
import org.theseus.model.AccountId;
import org.theseus.model.Detail;
import org.theseus.model.Money;
import org.theseus.model.PartyId;
import org.theseus.model.Transfer;
import org.theseus.project.CaseGraph;
import org.theseus.view.DurationText;

/**
 * A trace as text for people: a line a path with period, sums and how it ends, then each hop with its row, the names and
 * places, and what the hop proves about the money of the hop before it.
 */
final class TraceText {

    private final PartyView view;
    private final CaseGraph graph;
    private final String dwell;
    private final List<String> lines = new ArrayList<>();
    private int number;

    TraceText(PartyView view, CaseGraph graph, String dwell) {
        this.view = view;
        this.graph = graph;
        this.dwell = dwell;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Adds a path whose hops are {@code hops}, in time order. */
    void add(TracePath path, List<Transfer> hops, List<Attribution> attributions, String ending) {
        if (number > 0) {
            lines.add("");
        }
        lines.add(heading(path, hops, ending));
        for (int hop = 0; hop < hops.size(); hop++) {
            Transfer t = hops.get(hop);
            lines.add(String.format(
                    "  %d  %s  %s > %s  %s  %s  %s",
                    hop + 1,
                    time(t),
                    t.from().label(),
                    t.to().label(),
                    t.amount(),
                    t.channel(),
                    t.sources().stream().map(Object::toString).collect(Collectors.joining(" + "))));
            String who = sides(t);
            if (!who.isEmpty()) {
                lines.add("     " + who);
            }
            if (hop > 0 && !t.from().equals(hops.get(hop - 1).to())) {
                lines.add("     " + hops.get(hop - 1).to().label() + " and "
                        + t.from().label() + " are one party, " + PartyId.of(view.standing(t.from()))
                        + ": theseus party why says by what");
            }
            if (hop > 0) {
                int received = graph.graph().receivedCurrency(path.edges()[hop - 1]);
                lines.add("     " + stems(attributions.get(hop - 1), hop, graph.currency(received)));
            }
        }
    }

    private String heading(TracePath path, List<Transfer> hops, String ending) {
        Transfer first = hops.get(0);
        Transfer last = hops.get(hops.size() - 1);
        Money carried = new Money(path.carriedMinor(), graph.currency(path.currency()));
        return "path " + ++number + "  " + period(first, last) + "  " + first.amount()
                + (hops.size() == 1 ? "" : " -> " + last.amount() + kept(first.amount(), carried)) + "  " + ending;
    }

    /** How much of the first payment can have gone the whole way; said only where one currency went all the way. */
    private static String kept(Money first, Money carried) {
        if (!first.currency().equals(carried.currency())) {
            return "";
        }
        BigDecimal percent = BigDecimal.valueOf(carried.minor())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(first.minor()), 0, RoundingMode.DOWN);
        return " (at most " + percent + " % of the first)";
    }

    private static String period(Transfer first, Transfer last) {
        String from = day(first);
        String to = day(last);
        return from.equals(to) ? from : from + " to " + to;
    }

    private static String day(Transfer t) {
        String time = t.time().toString();
        return time.substring(0, Math.min(10, time.length()));
    }

    private static String time(Transfer t) {
        return t.time().toString().replace('T', ' ');
    }

    private String sides(Transfer t) {
        String from =
                side(t.from(), t.details().get(Detail.SEND_PLACE), t.payer().country());
        String to = side(t.to(), t.details().get(Detail.PAY_PLACE), t.payee().country());
        return from.isEmpty() && to.isEmpty() ? "" : (from.isEmpty() ? "?" : from) + " > " + (to.isEmpty() ? "?" : to);
    }

    private String side(AccountId account, @Nullable String place, @Nullable String country) {
        String name =
                graph.findNode(account).map(node -> graph.account(node).name()).orElse(null);
        String where = Stream.of(place, country)
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" "));
        return (name == null ? "" : name) + (where.isEmpty() ? "" : (name == null ? "" : " ") + "(" + where + ")");
    }

    private String stems(Attribution bounds, int before, String currency) {
        int others = bounds.alternatives().length;
        return "from hop " + before + ": must " + plain(bounds.mustMinor(), currency)
                + ", may " + plain(bounds.mayMinor(), currency)
                + ", FIFO " + plain(bounds.fifoMinor(), currency)
                + ", pro rata " + plain(bounds.proRataMinor(), currency) + " " + currency + "; "
                + (others == 0 ? "no" : String.valueOf(others)) + " other inflow" + (others > 1 ? "s" : "")
                + " within " + dwell + (others == 0 ? "" : " could have paid for it");
    }

    private static String plain(long minor, String currency) {
        return new Money(minor, currency).plain();
    }

    /** A dwell in words. */
    static String dwell(long millis) {
        return millis == Long.MAX_VALUE ? "any time" : DurationText.of(Duration.ofMillis(millis));
    }
}
