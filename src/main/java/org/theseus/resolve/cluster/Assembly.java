package org.theseus.resolve.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Digest;
import org.theseus.model.PartyId;
import org.theseus.resolve.evidence.Entity;
import org.theseus.resolve.evidence.EvidenceScorer;
import org.theseus.resolve.evidence.Identifiers;
import org.theseus.resolve.evidence.Identifiers.Kind;
import org.theseus.resolve.evidence.Parameters;
import org.theseus.resolve.evidence.Verdict;
import org.theseus.resolve.mention.Description;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.mention.MentionRef;

/** Turns sets of descriptions into parties of accounts and mentions. Use once. */
final class Assembly {

    /** An identifier that more parties than this share gives no ties: it would give too many. */
    private static final int MOST_TIED = 12;

    private final Descriptions descriptions;
    private final Clusters clusters;
    private final EvidenceScorer scorer;
    private final Constraints constraints;
    private final Parameters parameters;
    private final Evidences evidences;
    /** Of each set by its lowest description; sets that fall apart into mentions have none. */
    private final Map<Integer, String> ids = new HashMap<>();

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
    }

    Resolution resolution(List<Candidate> candidates, List<Integer> refused, int oversized, int rounds) {
        int joinings = clusters.merges().size();
        List<ResolvedParty> parties = parties();
        int largest = parties.stream().mapToInt(this::mentions).max().orElse(0);
        Resolution.Figures figures = new Resolution.Figures(
                descriptions.mentionCount(), descriptions.size(), joinings, largest, oversized, rounds);
        return new Resolution(
                parties, possible(candidates), ties(), places(), List.copyOf(refused), figures, parameters);
    }

    private int mentions(ResolvedParty party) {
        return party.exceptions().size() + wholeMentions.getOrDefault(party.id(), 0);
    }

    private final Map<String, Integer> wholeMentions = new HashMap<>();

    private List<ResolvedParty> parties() {
        List<@Nullable List<Integer>> sets = new ArrayList<>(Collections.nCopies(descriptions.size(), null));
        int[] descriptionsOf = new int[descriptions.accounts().size()];
        for (int number = 0; number < descriptions.size(); number++) {
            int root = clusters.root(number);
            List<Integer> members = sets.get(root);
            if (members == null) {
                members = new ArrayList<>(2);
                sets.set(root, members);
            }
            members.add(number);
            descriptionsOf[descriptions.get(number).account()]++;
        }
        Map<Integer, List<Reason>> reasons = reasons();
        List<ResolvedParty> parties = new ArrayList<>();
        for (int root = 0; root < sets.size(); root++) {
            List<Integer> members = sets.get(root);
            if (members == null) {
                continue;
            }
            if (fallsApart(root)) {
                for (MentionRef mention : descriptions.mentions(root)) {
                    parties.add(new ResolvedParty(idOf(mention), List.of(), List.of(mention), List.of()));
                }
                ids.put(root, idOf(descriptions.first(root)));
            } else {
                parties.add(party(root, members, descriptionsOf, reasons.getOrDefault(root, List.of())));
            }
        }
        parties.sort(Comparator.comparing(ResolvedParty::id));
        return parties;
    }

    private ResolvedParty party(int root, List<Integer> members, int[] descriptionsOf, List<Reason> reasons) {
        Map<Integer, Integer> here = new HashMap<>();
        members.forEach(number -> here.merge(descriptions.get(number).account(), 1, Integer::sum));
        Set<Integer> whole = new HashSet<>();
        here.forEach((account, count) -> {
            if (count == descriptionsOf[account]) {
                whole.add(account);
            }
        });
        List<MentionRef> exceptions = new ArrayList<>();
        int held = 0;
        for (int number : members) {
            if (whole.contains(descriptions.get(number).account())) {
                held += descriptions.get(number).mentions();
            } else {
                exceptions.addAll(descriptions.mentions(number));
            }
        }
        exceptions.sort(Comparator.naturalOrder());
        List<AccountId> accounts =
                whole.stream().map(descriptions.accounts()::get).sorted().toList();
        String id = accounts.isEmpty() ? idOf(exceptions.get(0)) : PartyId.of(accounts.get(0));
        ids.put(root, id);
        wholeMentions.put(id, held);
        return new ResolvedParty(id, accounts, exceptions, reasons);
    }

    private static String idOf(MentionRef mention) {
        return Digest.sha256().add("mention").add(mention.toString()).id("P-");
    }

    /**
     * Whether mentions of one content are not known to be one person by that content: a name alone, or a common name with a
     * birth date. A single mention stands for itself.
     */
    private boolean fallsApart(int root) {
        Entity entity = clusters.entity(root);
        Description description = descriptions.get(root);
        if (entity.size() > 1 || description.mentions() == 1 || constraints.isJudgedOne(root)) {
            return false;
        }
        Verdict verdict = scorer.judge(entity, entity, parameters.value("decision.merge"));
        return !clusters.isEnough(verdict);
    }

    private Map<Integer, List<Reason>> reasons() {
        Map<Integer, List<Reason>> reasons = new HashMap<>();
        clusters.drainMerges(merge -> reasons.computeIfAbsent(clusters.root(merge.one()), none -> new ArrayList<>(2))
                .add(evidences.reason(merge.lines(), merge.oneDescriptions(), merge.otherDescriptions())));
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

    private String id(int root) {
        String id = ids.get(root);
        if (id == null) {
            throw new IllegalStateException("a set without a party: " + root);
        }
        return id;
    }

    private List<Tie> ties() {
        List<Tie> ties = new ArrayList<>();
        for (Kind kind : List.of(Kind.DOCUMENT, Kind.ACCOUNT, Kind.PHONE, Kind.EMAIL, Kind.ADDRESS)) {
            Map<Integer, Integer> stating = new HashMap<>();
            Map<Integer, List<Integer>> sharing = new TreeMap<>();
            for (int number = 0; number < descriptions.size(); number++) {
                if (clusters.root(number) == number) {
                    clusters.entity(number).forEach(kind, value -> stating.merge(value, 1, Integer::sum));
                }
            }
            stating.values().removeIf(count -> count < 2 || count > MOST_TIED);
            for (int number = 0; number < descriptions.size(); number++) {
                if (clusters.root(number) == number) {
                    int root = number;
                    clusters.entity(number).forEach(kind, value -> {
                        if (stating.containsKey(value)) {
                            sharing.computeIfAbsent(value, none -> new ArrayList<>(2))
                                    .add(root);
                        }
                    });
                }
            }
            sharing.forEach((value, roots) -> {
                if (!scorer.identifiers().isPlace(kind, value)) {
                    tie(kind, value, roots, ties);
                }
            });
        }
        ties.sort(Comparator.comparing(Tie::one).thenComparing(Tie::other).thenComparing(Tie::kind));
        return ties;
    }

    private void tie(Kind kind, int value, List<Integer> roots, List<Tie> ties) {
        for (int first = 0; first < roots.size(); first++) {
            for (int second = first + 1; second < roots.size(); second++) {
                Entity one = clusters.entity(roots.get(first));
                Entity other = clusters.entity(roots.get(second));
                boolean household = (kind == Kind.ADDRESS || kind == Kind.PHONE) && shareWord(one, other);
                ties.add(new Tie(
                        id(roots.get(first)),
                        id(roots.get(second)),
                        kind,
                        household,
                        evidences.mention(kind, value, one.descriptions()),
                        evidences.mention(kind, value, other.descriptions())));
            }
        }
    }

    private boolean shareWord(Entity one, Entity other) {
        return one.names().stream()
                .anyMatch(name ->
                        other.names().stream().anyMatch(facing -> scorer.names().sharesWord(name, facing)));
    }

    private List<SharedPlace> places() {
        List<SharedPlace> places = new ArrayList<>();
        Map<Kind, Map<Integer, Integer>> firstStating = new EnumMap<>(Kind.class);
        for (int number = descriptions.size() - 1; number >= 0; number--) {
            for (Kind kind :
                    List.of(Kind.DOCUMENT, Kind.ACCOUNT, Kind.PHONE, Kind.EMAIL, Kind.ADDRESS, Kind.CUSTOMER)) {
                int value = evidences.value(kind, number);
                if (value >= 0) {
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
