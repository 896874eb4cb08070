package org.theseus.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.theseus.cases.Finding;
import org.theseus.detect.Wording;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Detail;
import org.theseus.model.Transfer;
import org.theseus.requests.Request;

/** What is asked of one agent: what it paid out and what it sent, each on the days of its own rows, in UTC. Stateless; O(rows). */
final class AgentQuestions {

    private AgentQuestions() {}

    /** {@code records of agent X in Zenica, ask OP: 1 payment paid out, 2022-12-16; 2 payments sent, 2023-02-04 to 2023-02-05}. */
    static String of(Request request, Finding f, Collection<Transfer> rows) {
        Set<AccountId> asked = f.parties().stream()
                .filter(party -> !party.role().isProtected())
                .flatMap(party -> f.accountsOf(party).stream())
                .collect(Collectors.toSet());
        List<String> kinds = new ArrayList<>();
        kind(kinds, "paid out", rows, row -> asked.contains(row.to()) && isBy(request, row, Detail.PAY_AGENT));
        kind(kinds, "sent", rows, row -> asked.contains(row.from()) && isBy(request, row, Detail.SEND_AGENT));
        return "records of agent " + request.agent()
                + (request.place().isEmpty() ? "" : " in " + request.place())
                + (request.institution().isEmpty() ? "" : ", ask " + request.institution())
                + ": "
                + (kinds.isEmpty() ? request.from() + " to " + request.to() : String.join("; ", kinds));
    }

    private static boolean isBy(Request request, Transfer row, Detail detail) {
        String agent = row.detail(detail);
        return agent != null && agent.strip().equals(request.agent());
    }

    private static void kind(
            List<String> kinds,
            String done,
            Collection<Transfer> rows,
            java.util.function.Predicate<Transfer> isMeant) {
        List<Transfer> meant = rows.stream().filter(isMeant).toList();
        TreeSet<String> days = meant.stream()
                .map(Transfer::time)
                .filter(BookingTime::isKnown)
                .map(time -> Wording.day(time.epochMillis()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!days.isEmpty()) {
            kinds.add(Wording.count(meant.size(), "payment") + " " + done + ", " + days.first()
                    + (days.size() == 1 ? "" : " to " + days.last()));
        }
    }
}
