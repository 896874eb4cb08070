package org.theseus.resolve.truth;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The parties that an analyst ends up with who answers every question of the queue rightly: of all parties of a question those of
 * one person are one. Joinings add up: A and C in one question and C and B in another make one party of A, C and B. A party of
 * several persons is answered for as the person most of its mentions are of, so that who is in it wrongly is led nowhere.
 */
final class AnsweredQueue {

    private final Map<String, String> above = new HashMap<>();
    private final Map<String, Integer> persons = new HashMap<>();

    private AnsweredQueue() {}

    /**
     * Answers questions.
     *
     * @param questions parties that are asked about together, by their ids
     */
    static AnsweredQueue of(List<ClusterQuality.Placed> placed, Iterable<List<String>> questions) {
        AnsweredQueue answered = new AnsweredQueue();
        answered.holders(placed);
        for (List<String> question : questions) {
            Map<Integer, String> first = new HashMap<>();
            for (String party : question) {
                Integer person = answered.persons.get(party);
                if (person != null) {
                    String same = first.putIfAbsent(person, party);
                    if (same != null) {
                        answered.above.put(answered.root(party), answered.root(same));
                    }
                }
            }
        }
        return answered;
    }

    private void holders(List<ClusterQuality.Placed> placed) {
        Map<String, TreeMap<Integer, Integer>> mentions = new HashMap<>();
        placed.forEach(each ->
                mentions.computeIfAbsent(each.party(), none -> new TreeMap<>()).merge(each.person(), 1, Integer::sum));
        mentions.forEach((party, counts) -> {
            int most =
                    counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            counts.entrySet().stream()
                    .filter(each -> each.getValue() == most)
                    .findFirst()
                    .ifPresent(each -> persons.put(party, each.getKey()));
        });
    }

    /** Whether two parties have become one. */
    boolean isOne(String party, String other) {
        return root(party).equals(root(other));
    }

    private String root(String party) {
        String at = party;
        for (String next = above.get(at); next != null && !next.equals(at); next = above.get(at)) {
            at = next;
        }
        return at;
    }
}
