package org.theseus.resolve.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.theseus.generate.people.Person;
import org.theseus.resolve.cluster.Resolution;

/**
 * What became of the pairs of mentions of one person that were not joined, and who was joined in spite of papers.
 *
 * @param missed pairs of mentions of one person in two parties
 * @param queued those of them whose parties stand as a pair in the analyst's queue
 * @param asked those that stand there as a pair or together in a question about one name of at most 40 parties
 * @param named those that stand there as a pair or together in any question about one name
 * @param led those of them whose parties are one when every question has been answered rightly ({@link AnsweredQueue})
 * @param split persons in more than one party
 * @param documented parties in which two persons state different documents of one type
 */
record QueuedRest(
        String what, long missed, long queued, long asked, long named, long led, long split, long documented) {

    private static final int FEW = 40;

    static QueuedRest of(
            String what,
            TruthCase made,
            List<ClusterQuality.Placed> placed,
            Resolution resolution,
            Predicate<Person> whose) {
        Set<String> pairs = new HashSet<>();
        resolution.possible().forEach(pair -> {
            pairs.add(pair.one() + " " + pair.other());
            pairs.add(pair.other() + " " + pair.one());
        });
        Map<String, Set<Integer>> names = new HashMap<>();
        for (int name = 0; name < resolution.sameNames().size(); name++) {
            for (String party : resolution.sameNames().get(name).parties()) {
                names.computeIfAbsent(party, none -> new HashSet<>()).add(name);
            }
        }
        AnsweredQueue answered = answered(placed, resolution);
        Map<Integer, TreeMap<String, Long>> parties = new HashMap<>();
        placed.stream()
                .filter(each -> whose.test(made.person(each.person())))
                .forEach(each -> parties.computeIfAbsent(each.person(), none -> new TreeMap<>())
                        .merge(each.party(), 1L, Long::sum));
        long missed = 0;
        long queued = 0;
        long asked = 0;
        long named = 0;
        long led = 0;
        for (TreeMap<String, Long> own : parties.values()) {
            for (Map.Entry<String, Long> one : own.entrySet()) {
                for (Map.Entry<String, Long> other :
                        own.tailMap(one.getKey(), false).entrySet()) {
                    long between = one.getValue() * other.getValue();
                    missed += between;
                    boolean pair = pairs.contains(one.getKey() + " " + other.getKey());
                    Set<Integer> both = new HashSet<>(names.getOrDefault(one.getKey(), Set.of()));
                    both.retainAll(names.getOrDefault(other.getKey(), Set.of()));
                    boolean few = both.stream()
                            .anyMatch(name ->
                                    resolution.sameNames().get(name).parties().size() <= FEW);
                    queued += pair ? between : 0;
                    asked += pair || few ? between : 0;
                    named += pair || !both.isEmpty() ? between : 0;
                    led += answered.isOne(one.getKey(), other.getKey()) ? between : 0;
                }
            }
        }
        long split = parties.values().stream().filter(own -> own.size() > 1).count();
        return new QueuedRest(what, missed, queued, asked, named, led, split, documented(made, placed, whose));
    }

    /** Every two parties, in both orders, that stand in the queue as a pair or together in a question about one name. */
    static Set<String> askedPairs(Resolution resolution) {
        Set<String> asked = new HashSet<>();
        resolution.possible().forEach(pair -> {
            asked.add(pair.one() + " " + pair.other());
            asked.add(pair.other() + " " + pair.one());
        });
        resolution.sameNames().forEach(name -> {
            for (String one : name.parties()) {
                for (String other : name.parties()) {
                    asked.add(one + " " + other);
                }
            }
        });
        return asked;
    }

    /** The queue with every question answered rightly. */
    static AnsweredQueue answered(List<ClusterQuality.Placed> placed, Resolution resolution) {
        List<List<String>> questions = new ArrayList<>();
        resolution.possible().forEach(pair -> questions.add(List.of(pair.one(), pair.other())));
        resolution.sameNames().forEach(name -> questions.add(name.parties()));
        return AnsweredQueue.of(placed, questions);
    }

    private static long documented(TruthCase made, List<ClusterQuality.Placed> placed, Predicate<Person> whose) {
        Map<String, Map<String, TreeSet<Integer>>> stated = new HashMap<>();
        for (int at = 0; at < placed.size(); at++) {
            String document = made.mentions().get(at).facts().said().document();
            if (document != null && whose.test(made.person(placed.get(at).person()))) {
                String kind = document.substring(0, document.indexOf(document.contains("-") ? '-' : ' '));
                stated.computeIfAbsent(placed.get(at).party(), none -> new HashMap<>())
                        .computeIfAbsent(kind, none -> new TreeSet<>())
                        .add(placed.get(at).person());
            }
        }
        return stated.values().stream()
                .filter(kinds -> kinds.values().stream().anyMatch(persons -> persons.size() > 1))
                .count();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-46s pairs missed %7d  in the queue as a pair %.4f, with names of few %.4f, of any %.4f  one when all is answered %.4f  persons split %5d  merged against papers %d",
                what,
                missed,
                missed == 0 ? 1 : (double) queued / missed,
                missed == 0 ? 1 : (double) asked / missed,
                missed == 0 ? 1 : (double) named / missed,
                missed == 0 ? 1 : (double) led / missed,
                split,
                documented);
    }
}
