package org.theseus.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.theseus.detect.Wording;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Detail;
import org.theseus.model.Transfer;
import org.theseus.requests.Request;

/**
 * What is asked of the counters where it was paid in and out, each on the days of its own rows, in UTC: a line for each counter of those
 * who act, one line an operator for those of payers and possible victims. Stateless; O(rows x counters).
 */
final class AgentQuestions {

    private static final int MOST_NAMED = 6;

    private AgentQuestions() {}

    /** {@code records of agent X in Zenica, ask OP: 1 payment paid out, 2022-12-16; 2 payments sent, 2023-02-04 to 2023-02-05}. */
    static String of(Request request, Set<AccountId> asked, Collection<Transfer> rows) {
        return "records of agent " + request.agent()
                + (request.place().isEmpty() ? "" : " in " + request.place())
                + (request.institution().isEmpty() ? "" : ", ask " + request.institution())
                + ": " + what(request, asked, rows);
    }

    /**
     * The counters at which those whom one asks about with care sent or were paid.
     *
     * @param requests of agents, whomever they are about
     * @param guarded payers, travellers and possible victims
     * @param who what they are called
     */
    static List<String> ofOthers(
            List<Request> requests, Set<AccountId> guarded, String who, Collection<Transfer> rows) {
        Map<String, List<Request>> operators = requests.stream()
                .filter(request -> request.what() == Request.What.AGENT)
                .filter(request -> !kinds(request, guarded, rows).isEmpty())
                .collect(Collectors.groupingBy(Request::institution, LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        operators.forEach((operator, agents) -> lines.add("agents of " + who + ", with the same care"
                + (operator.isEmpty() ? "" : ", ask " + operator) + ": "
                + agents.stream()
                        .limit(MOST_NAMED)
                        .map(agent -> agent.agent() + (agent.place().isEmpty() ? "" : " in " + agent.place()) + " ("
                                + what(agent, guarded, rows) + ")")
                        .collect(Collectors.joining(", "))
                + (agents.size() > MOST_NAMED
                        ? " and " + Wording.count(agents.size() - MOST_NAMED, "other")
                                + ": theseus requests --all --with-protected lists them"
                        : "")));
        return lines;
    }

    /** What to ask of each of them; the one given is the example. */
    static String ofEvery(Request example) {
        return "of every agent: whose counter it is (shop, exchange, travel agency), papers shown, who came, telephone, terminal, pictures,"
                + " who else sent or was paid there on these days (in the records loaded: theseus lookup "
                + example.agent()
                + ", and so for each); ask the operator, for the counter may belong to those who act; days are those of the rows in UTC,"
                + " its own books may have the day before or after";
    }

    /** Where customers were served by a counter that the row does not name. */
    static Optional<String> unnamed(Collection<Transfer> rows) {
        TreeSet<String> places = new TreeSet<>();
        for (Transfer row : rows) {
            place(row, row.from(), Detail.SEND_AGENT, Detail.SEND_PLACE).ifPresent(places::add);
            place(row, row.to(), Detail.PAY_AGENT, Detail.PAY_PLACE).ifPresent(places::add);
        }
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of("which agent took it in or paid it out in "
                        + places.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                        + (places.size() > MOST_NAMED
                                ? " and " + Wording.count(places.size() - MOST_NAMED, "other place")
                                : "")
                        + ", of the rows that name none: ask the operator");
    }

    private static Optional<String> place(Transfer row, AccountId end, Detail agent, Detail place) {
        return PartyNames.isCustomer(end) && row.detail(agent) == null
                ? Optional.ofNullable(row.detail(place))
                : Optional.empty();
    }

    private static String what(Request request, Set<AccountId> asked, Collection<Transfer> rows) {
        List<String> kinds = kinds(request, asked, rows);
        return kinds.isEmpty() ? request.from() + " to " + request.to() : String.join("; ", kinds);
    }

    private static List<String> kinds(Request request, Set<AccountId> asked, Collection<Transfer> rows) {
        List<String> kinds = new ArrayList<>();
        kind(
                kinds,
                "paid out",
                AgentQuestions::paidOut,
                rows,
                row -> asked.contains(row.to()) && isBy(request, row, Detail.PAY_AGENT));
        kind(
                kinds,
                "sent",
                Transfer::time,
                rows,
                row -> asked.contains(row.from()) && isBy(request, row, Detail.SEND_AGENT));
        return kinds;
    }

    private static boolean isBy(Request request, Transfer row, Detail detail) {
        String agent = row.detail(detail);
        return agent != null && agent.strip().equals(request.agent());
    }

    /** When a row says that it was paid out, else when it was sent. */
    private static BookingTime paidOut(Transfer row) {
        BookingTime paid = row.paidTime();
        return paid == null || !paid.isKnown() ? row.time() : paid;
    }

    private static void kind(
            List<String> kinds,
            String done,
            Function<Transfer, BookingTime> when,
            Collection<Transfer> rows,
            Predicate<Transfer> isMeant) {
        List<Transfer> meant = rows.stream().filter(isMeant).toList();
        TreeSet<String> days = meant.stream()
                .map(when)
                .filter(BookingTime::isKnown)
                .map(time -> Wording.day(time.epochMillis()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!days.isEmpty()) {
            kinds.add(Wording.count(meant.size(), "payment") + " " + done + ", " + days.first()
                    + (days.size() == 1 ? "" : " to " + days.last()));
        }
    }
}
