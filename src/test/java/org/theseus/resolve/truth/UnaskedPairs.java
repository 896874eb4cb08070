package org.theseus.resolve.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.theseus.resolve.cluster.Resolution;
import org.theseus.resolve.cluster.Resolver;
import org.theseus.resolve.evidence.Entity;
import org.theseus.resolve.evidence.EvidenceScorer;
import org.theseus.resolve.evidence.Identifiers.Kind;
import org.theseus.resolve.evidence.Parameters;
import org.theseus.resolve.evidence.Verdict;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.mention.MentionRef;
import org.theseus.resolve.name.PersonName;

/**
 * Why pairs of parties of one person stand in no question of the queue: what the rows of both say of each other, counted by
 * pairs of mentions.
 */
final class UnaskedPairs {

    private static final int EXAMPLES = Integer.getInteger("theseus.examples", 3);

    private final Descriptions descriptions;
    private final EvidenceScorer scorer;
    private final Map<String, Entity> entities = new HashMap<>();
    private final TreeMap<String, Long> counts = new TreeMap<>();
    private final TreeMap<String, List<String>> examples = new TreeMap<>();

    private UnaskedPairs(Descriptions descriptions) {
        this.descriptions = descriptions;
        this.scorer = Resolver.scorer(descriptions, Parameters.defaults());
    }

    /** Lines of a reason and how many pairs of mentions it keeps from being asked about. */
    static List<String> of(
            TruthCase made, List<ClusterQuality.Placed> placed, Resolution resolution, Descriptions descriptions) {
        UnaskedPairs why = new UnaskedPairs(descriptions);
        why.gather(made, placed);
        Set<String> asked = QueuedRest.askedPairs(resolution);
        Map<Integer, TreeMap<String, Long>> parties = new TreeMap<>();
        placed.forEach(each ->
                parties.computeIfAbsent(each.person(), none -> new TreeMap<>()).merge(each.party(), 1L, Long::sum));
        for (TreeMap<String, Long> own : parties.values()) {
            for (Map.Entry<String, Long> one : own.entrySet()) {
                for (Map.Entry<String, Long> other :
                        own.tailMap(one.getKey(), false).entrySet()) {
                    boolean queued = asked.contains(one.getKey() + " " + other.getKey());
                    String reason = queued ? "asked" : why.reason(one.getKey(), other.getKey());
                    why.counts.merge(reason, one.getValue() * other.getValue(), Long::sum);
                    if (!queued) {
                        why.example(reason, one.getKey(), other.getKey(), one.getValue() * other.getValue());
                    }
                }
            }
        }
        List<String> lines = new ArrayList<>();
        why.counts.forEach((reason, count) -> {
            lines.add(String.format(Locale.ROOT, "%8d  %s", count, reason));
            why.examples.getOrDefault(reason, List.of()).forEach(example -> lines.add("            " + example));
        });
        return lines;
    }

    private void example(String reason, String party, String facing, long pairs) {
        List<String> some = examples.computeIfAbsent(reason, none -> new ArrayList<>());
        Entity one = entities.get(party);
        Entity other = entities.get(facing);
        if (some.size() < EXAMPLES && one != null && other != null) {
            some.add(pairs + ": " + one.names() + " / " + other.names() + ": "
                    + scorer.explain(one, other).stream()
                            .map(line -> line.factor().key() + " " + Math.round(line.weight() * 100) / 100.0)
                            .toList());
        }
    }

    private void gather(TruthCase made, List<ClusterQuality.Placed> placed) {
        Map<MentionRef, Integer> numbers = new HashMap<>();
        for (int number = 0; number < descriptions.size(); number++) {
            for (MentionRef mention : descriptions.mentions(number)) {
                numbers.put(mention, number);
            }
        }
        Map<String, Set<Integer>> members = new HashMap<>();
        for (int at = 0; at < placed.size(); at++) {
            members.computeIfAbsent(placed.get(at).party(), none -> new TreeSet<>())
                    .add(numbers.get(made.mentions().get(at).facts().ref()));
        }
        members.forEach((party, own) -> entities.put(
                party,
                own.stream()
                        .map(number -> Entity.of(number, descriptions))
                        .reduce((one, other) -> one.with(other, scorer.names()))
                        .orElseThrow()));
    }

    private String reason(String party, String facing) {
        Entity one = entities.get(party);
        Entity other = entities.get(facing);
        return names(one, other) + "; " + beside(one, other);
    }

    private String beside(Entity one, Entity other) {
        Verdict verdict = scorer.besideNames(one, other);
        return verdict.barred()
                ? "beside the name papers or birth dates contradict"
                : verdict.total() < 0
                        ? "beside the name more against than for"
                        : verdict.total() > 0
                                ? "beside the name in common:" + common(one, other)
                                : "beside the name nothing";
    }

    private static String common(Entity one, Entity other) {
        StringBuilder kinds = new StringBuilder();
        for (Kind kind : Kind.values()) {
            if (!Collections.disjoint(
                    Arrays.stream(one.values(kind)).boxed().toList(),
                    Arrays.stream(other.values(kind)).boxed().toList())) {
                kinds.append(' ').append(kind);
            }
        }
        return kinds.toString();
    }

    private String names(Entity one, Entity other) {
        if (one.names().isEmpty() || other.names().isEmpty()) {
            return "one side bears no name";
        }
        int shared = 0;
        boolean whole = false;
        boolean contradict = true;
        boolean near = false;
        double weight = -9;
        for (PersonName name : one.names()) {
            for (PersonName facing : other.names()) {
                whole |= name.isFull() && facing.isFull();
                contradict &= scorer.names().contradict(name, facing);
                weight = Math.max(weight, scorer.names().weight(name, facing));
                int words = 0;
                for (int at = 0; at < name.wordCount(); at++) {
                    for (int there = 0; there < facing.wordCount(); there++) {
                        words += name.word(at).rarityClass()
                                        == facing.word(there).rarityClass()
                                ? 1
                                : 0;
                    }
                }
                near |= scorer.names().align(name, facing).pairs().size() > 1;
                shared = Math.max(shared, words);
            }
        }
        return (contradict ? "names contradict" : "names may be one")
                + (whole ? "" : ", one of one word")
                + ", " + Math.min(shared, 2) + " words in common"
                + (near ? ", two alike" : "");
    }
}
