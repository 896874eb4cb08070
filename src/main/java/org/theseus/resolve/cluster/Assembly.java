package org.theseus.resolve.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Digest;
import org.theseus.model.PartyId;
import org.theseus.resolve.evidence.Entity;
import org.theseus.resolve.evidence.EvidenceScorer;
import org.theseus.resolve.evidence.Identifiers;
import org.theseus.resolve.evidence.Identifiers.Kind;
import org.theseus.resolve.evidence.Parameters;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.mention.MentionRef;
import org.theseus.resolve.name.PersonName;

/** Turns sets of descriptions into parties of accounts and mentions. Use once. */
final class Assembly {

    /** An identifier that more parties than this share gives no ties: it would give too many. */
    private static final int MOST_TIED = 12;

    private static final double HUNDREDTHS = 100;

    private final Descriptions descriptions;
    private final Clusters clusters;
    private final EvidenceScorer scorer;
    private final Constraints constraints;
    private final Parameters parameters;
    private final Evidences evidences;
    /** Of each set by its lowest description; of sets that fall apart into mentions that of the first. */
    private final @Nullable String[] ids;

    private int largest;

    Assembly(
            Descriptions descriptions,
            Clusters clusters,
            EvidenceScorer scorer,
            Constraints constraints,
            Parameters parameters) {
        this.descriptions = descriptions;
        this.clusters = clusters;
        this.scorer = scorer;
        this.constraints = constraints;
        this.parameters = parameters;
        this.evidences = new Evidences(descriptions);
        this.ids = new String[descriptions.size()];
    }

    Resolution resolution(
            List<Candidate> candidates,
            List<NameQuestions.Bearers> names,
            List<Integer> refused,
            Unasked unasked,
            int oversized,
            int rounds) {
        int joinings = clusters.joinings();
        List<ResolvedParty> parties = parties();
        Resolution.Figures figures = new Resolution.Figures(
                descriptions.mentionCount(), descriptions.size(), joinings, largest, oversized, rounds);
        List<PossiblySame> possible = possible(candidates);
        List<SameName> sameNames = sameNames(names);
        List<Tie> ties = ties();
        return new Resolution(
                parties,
                possible,
                sameNames,
                ties,
                places(),
                List.copyOf(refused),
                new Unasked(
                        unasked.weakest(),
                        relatives(ties, possible, sameNames),
                        unasked.crowded(),
                        unasked.numbered(),
                        unasked.apart(),
                        unasked.isFull()),
                figures,
                parameters);
    }

    /** How many pairs of parties share something and stand in no question. */
    private static int relatives(List<Tie> ties, List<PossiblySame> possible, List<SameName> names) {
        Set<String> asked = new HashSet<>();
        possible.forEach(pair -> asked.add(pair(pair.one(), pair.other())));
        Map<String, Set<Integer>> questionsOf = new HashMap<>();
        for (int question = 0; question < names.size(); question++) {
            for (String party : names.get(question).parties()) {
                questionsOf.computeIfAbsent(party, none -> new HashSet<>(2)).add(question);
            }
        }
        int relatives = 0;
        for (Tie tie : ties) {
            boolean fresh = asked.add(pair(tie.one(), tie.other()));
            boolean isNamed = !Collections.disjoint(
                    questionsOf.getOrDefault(tie.one(), Set.of()), questionsOf.getOrDefault(tie.other(), Set.of()));
            relatives += fresh && !isNamed ? 1 : 0;
        }
        return relatives;
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }

    private List<ResolvedParty> parties() {
        int size = descriptions.size();
        int[] begin = new int[size + 1];
        int[] descriptionsOf = new int[descriptions.accounts().size()];
        for (int number = 0; number < size; number++) {
            begin[clusters.root(number) + 1]++;
            descriptionsOf[descriptions.get(number).account()]++;
        }
        for (int root = 0; root < size; root++) {
            begin[root + 1] += begin[root];
        }
        int[] members = new int[size];
        int[] next = Arrays.copyOf(begin, size);
        for (int number = 0; number < size; number++) {
            members[next[clusters.root(number)]++] = number;
        }
        List<@Nullable List<Reason>> reasons = reasons();
        List<ResolvedParty> parties = new ArrayList<>();
        for (int root = 0; root < size; root++) {
            if (begin[root] == begin[root + 1]) {
                continue;
            }
            if (clusters.fallsApart(root)) {
                for (MentionRef mention : descriptions.mentions(root)) {
                    parties.add(new ResolvedParty(idOf(mention), List.of(), List.of(mention), List.of()));
                }
                largest = Math.max(largest, 1);
                ids[root] = idOf(descriptions.first(root));
            } else {
                int[] own = Arrays.copyOfRange(members, begin[root], begin[root + 1]);
                List<Reason> why = reasons.get(root);
                parties.add(party(root, own, descriptionsOf, why == null ? List.of() : why));
            }
        }
        parties.sort(Comparator.comparing(ResolvedParty::id));
        return parties;
    }

    /** Descriptions are in the order of their accounts, so that those of one account stand side by side. */
    private ResolvedParty party(int root, int[] members, int[] descriptionsOf, List<Reason> reasons) {
        List<AccountId> accounts = new ArrayList<>(1);
        List<MentionRef> exceptions = new ArrayList<>(0);
        int held = 0;
        int from = 0;
        while (from < members.length) {
            int account = descriptions.get(members[from]).account();
            int to = from + 1;
            while (to < members.length && descriptions.get(members[to]).account() == account) {
                to++;
            }
            boolean whole = to - from == descriptionsOf[account];
            if (whole) {
                accounts.add(descriptions.accounts().get(account));
            }
            for (int at = from; at < to; at++) {
                held += descriptions.get(members[at]).mentions();
                if (!whole) {
                    exceptions.addAll(descriptions.mentions(members[at]));
                }
            }
            from = to;
        }
        exceptions.sort(Comparator.naturalOrder());
        accounts.sort(Comparator.naturalOrder());
        String id = accounts.isEmpty() ? idOf(exceptions.get(0)) : PartyId.of(accounts.get(0));
        ids[root] = id;
        largest = Math.max(largest, held);
        return new ResolvedParty(id, accounts, exceptions, reasons);
    }

    private static String idOf(MentionRef mention) {
        return Digest.sha256().add("mention").add(mention.toString()).id("P-");
    }

    /** Of each set by its lowest description. */
    private List<@Nullable List<Reason>> reasons() {
        List<@Nullable List<Reason>> reasons = new ArrayList<>(Collections.nCopies(descriptions.size(), null));
        clusters.drainReasons((reason, joined) -> {
            int root = clusters.root(joined);
            List<Reason> known = reasons.get(root);
            if (known == null) {
                known = new ArrayList<>(2);
                reasons.set(root, known);
            }
            known.add(reason);
        });
        return reasons;
    }

    private List<PossiblySame> possible(List<Candidate> candidates) {
        Set<Long> unsure = new HashSet<>();
        for (int[] pair : constraints.unsure()) {
            int one = clusters.root(pair[0]);
            int other = clusters.root(pair[1]);
            unsure.add(((long) Math.min(one, other) << 32) | Math.max(one, other));
        }
        List<PossiblySame> pairs = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            Entity one = clusters.entity(candidate.one());
            Entity other = clusters.entity(candidate.other());
            pairs.add(new PossiblySame(
                    id(candidate.one()),
                    id(candidate.other()),
                    evidences.reason(scorer.explain(one, other), one.descriptions(), other.descriptions()),
                    candidate.barred(),
                    unsure.contains(((long) candidate.one() << 32) | candidate.other())));
        }
        return pairs;
    }

    private List<SameName> sameNames(List<NameQuestions.Bearers> names) {
        List<SameName> questions = new ArrayList<>(names.size());
        for (NameQuestions.Bearers bearers : names) {
            List<String> parties = new ArrayList<>(bearers.roots().length);
            for (int root : bearers.roots()) {
                if (clusters.fallsApart(root)) {
                    descriptions.mentions(root).forEach(mention -> parties.add(idOf(mention)));
                } else {
                    parties.add(id(root));
                }
            }
            parties.sort(Comparator.naturalOrder());
            int[] first = clusters.entity(bearers.roots()[0]).descriptions();
            questions.add(new SameName(
                    evidences.naming(bearers.name().number(), first),
                    Math.rint(bearers.weight() * HUNDREDTHS) / HUNDREDTHS,
                    parties,
                    List.copyOf(bearers.apart())));
        }
        return questions;
    }

    private String id(int root) {
        String id = ids[root];
        if (id == null) {
            throw new IllegalStateException("a set without a party: " + root);
        }
        return id;
    }

    private List<Tie> ties() {
        List<Tie> ties = new ArrayList<>();
        for (Kind kind : List.of(Kind.DOCUMENT, Kind.ACCOUNT, Kind.PHONE, Kind.EMAIL, Kind.ADDRESS)) {
            ties(kind, ties);
        }
        ties.sort(Comparator.comparing(Tie::one).thenComparing(Tie::other).thenComparing(Tie::kind));
        return ties;
    }

    private void ties(Kind kind, List<Tie> ties) {
        int values = values(kind);
        int[] begin = new int[values + 1];
        for (int number = 0; number < descriptions.size(); number++) {
            if (clusters.root(number) == number) {
                clusters.entity(number).forEach(kind, value -> begin[value + 1]++);
            }
        }
        for (int value = 0; value < values; value++) {
            begin[value + 1] += begin[value];
        }
        int[] roots = new int[begin[values]];
        int[] next = Arrays.copyOf(begin, values);
        for (int number = 0; number < descriptions.size(); number++) {
            if (clusters.root(number) == number) {
                int root = number;
                clusters.entity(number).forEach(kind, value -> roots[next[value]++] = root);
            }
        }
        for (int value = 0; value < values; value++) {
            int sharing = begin[value + 1] - begin[value];
            if (sharing > 1 && sharing <= MOST_TIED && !scorer.identifiers().isPlace(kind, value)) {
                tie(kind, value, Arrays.copyOfRange(roots, begin[value], begin[value + 1]), ties);
            }
        }
    }

    private int values(Kind kind) {
        return switch (kind) {
            case ACCOUNT -> descriptions.accounts().size();
            case CUSTOMER -> descriptions.customers().size();
            case PHONE -> descriptions.phones().size();
            case DOCUMENT -> descriptions.documents().size();
            case ADDRESS -> descriptions.addresses().size();
            case EMAIL -> descriptions.emails().size();
            case BIRTH_DATE, TOWN -> throw new IllegalArgumentException("no identifier: " + kind);
        };
    }

    private void tie(Kind kind, int value, int[] roots, List<Tie> ties) {
        for (int first = 0; first < roots.length; first++) {
            for (int second = first + 1; second < roots.length; second++) {
                Entity one = clusters.entity(roots[first]);
                Entity other = clusters.entity(roots[second]);
                boolean household = (kind == Kind.ADDRESS || kind == Kind.PHONE) && shareWord(one, other);
                ties.add(new Tie(
                        id(roots[first]),
                        id(roots[second]),
                        kind,
                        household,
                        evidences.mention(kind, value, one.descriptions()),
                        evidences.mention(kind, value, other.descriptions())));
            }
        }
    }

    private boolean shareWord(Entity one, Entity other) {
        for (PersonName name : one.names()) {
            for (PersonName facing : other.names()) {
                if (scorer.names().sharesWord(name, facing)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<SharedPlace> places() {
        List<SharedPlace> places = new ArrayList<>();
        Map<Kind, Map<Integer, Integer>> firstStating = new EnumMap<>(Kind.class);
        for (int number = descriptions.size() - 1; number >= 0; number--) {
            for (Kind kind :
                    List.of(Kind.DOCUMENT, Kind.ACCOUNT, Kind.PHONE, Kind.EMAIL, Kind.ADDRESS, Kind.CUSTOMER)) {
                int value = evidences.value(kind, number);
                if (value >= 0 && scorer.identifiers().isPlace(kind, value)) {
                    firstStating.computeIfAbsent(kind, none -> new HashMap<>()).put(value, number);
                }
            }
        }
        for (Identifiers.Place place : scorer.identifiers().places()) {
            Integer number = firstStating.getOrDefault(place.kind(), Map.of()).get(place.value());
            if (number != null) {
                places.add(new SharedPlace(
                        place.kind(), place.surnames(), place.descriptions(), descriptions.first(number)));
            }
        }
        places.sort(Comparator.comparing(SharedPlace::kind)
                .thenComparing(
                        Comparator.comparingInt(SharedPlace::descriptions).reversed())
                .thenComparing(SharedPlace::at));
        return places;
    }
}
