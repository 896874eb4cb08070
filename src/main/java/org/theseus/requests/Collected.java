package org.theseus.requests;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.cases.Finding;
import org.theseus.coverage.Span;
import org.theseus.model.AccountId;

/** Requests while they are found: what several findings need of one account is asked for once. Not thread-safe. */
final class Collected {

    private static final int REFERENCES = 5;

    private final SortedMap<String, Gathered> byKey = new TreeMap<>();

    /** What is known of a request so far. */
    private static final class Gathered {
        private final Request.What what;
        private final String country;
        private final String institution;
        private final @Nullable AccountId account;
        private final String agent;
        private final String place;
        private LocalDate from;
        private LocalDate to;
        private final SortedMap<Integer, String> findings = new TreeMap<>();
        private final TreeSet<String> why = new TreeSet<>();
        private final TreeSet<String> settles = new TreeSet<>();
        private final TreeSet<String> references = new TreeSet<>();

        Gathered(Request like) {
            this.what = like.what();
            this.country = like.country();
            this.institution = like.institution();
            this.account = like.account();
            this.agent = like.agent();
            this.place = like.place();
            this.from = like.from();
            this.to = like.to();
        }

        Request request() {
            return new Request(
                    what,
                    country,
                    institution,
                    account,
                    agent,
                    place,
                    from,
                    to,
                    findings.isEmpty() ? Integer.MAX_VALUE : findings.firstKey(),
                    List.copyOf(findings.values()),
                    List.copyOf(why),
                    List.copyOf(settles),
                    references.stream().limit(REFERENCES).toList());
        }
    }

    /** Of an account. */
    void account(
            Request.What what,
            String country,
            String institution,
            AccountId account,
            Span days,
            Finding finding,
            String why,
            Collection<String> settles,
            Collection<String> references) {
        String key = what + " " + account.key() + (what == Request.What.GAP ? " " + days.from() : "");
        Request like = new Request(
                what,
                country,
                institution,
                account,
                "",
                "",
                days.from(),
                days.to(),
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Gathered gathered = add(key, like, finding, why);
        gathered.settles.addAll(settles);
        gathered.references.addAll(references);
    }

    /** Of an agent, or of a whole institution where the agent is empty. */
    void institution(
            Request.What what,
            String country,
            String institution,
            String agent,
            String place,
            Span days,
            Finding finding,
            String why) {
        String key = what + " " + institution + "\t" + agent + "\t" + place
                + (what == Request.What.LIST ? "\t" + days.from() : "");
        Request like = new Request(
                what,
                country,
                institution,
                null,
                agent,
                place,
                days.from(),
                days.to(),
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        add(key, like, finding, why);
    }

    private Gathered add(String key, Request like, Finding finding, String why) {
        Gathered gathered = byKey.computeIfAbsent(key, none -> new Gathered(like));
        gathered.from = like.from().isBefore(gathered.from) ? like.from() : gathered.from;
        gathered.to = like.to().isAfter(gathered.to) ? like.to() : gathered.to;
        gathered.findings.put(finding.rank(), finding.id());
        gathered.why.add(why);
        return gathered;
    }

    /** Institutions by their best finding, one's requests together, by their own best finding. */
    List<Request> ordered() {
        List<Request> requests = byKey.values().stream().map(Gathered::request).toList();
        Map<String, Integer> best = new TreeMap<>();
        requests.forEach(request -> best.merge(addressee(request), request.rank(), Math::min));
        return requests.stream()
                .sorted(Comparator.<Request, Integer>comparing(request -> best.getOrDefault(addressee(request), 0))
                        .thenComparing(Collected::addressee)
                        .thenComparing(Request::rank)
                        .thenComparing(Request::what)
                        .thenComparing(request -> request.account() == null
                                ? request.agent() + " " + request.place()
                                : request.account().key())
                        .thenComparing(Request::from))
                .toList();
    }

    private static String addressee(Request request) {
        return request.country() + "\t" + request.institution();
    }
}
