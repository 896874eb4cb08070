package org.theseus.resolve.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.theseus.model.Mention;

/** Pairs of mentions written in two scripts that share no account, phone, document or e-mail address. */
public final class CrossScript {

    private CrossScript() {}

    /** The quality over such pairs only: those of one person, and those that were put into one party. */
    public static ClusterQuality of(TruthCase made, List<ClusterQuality.Placed> placed) {
        Map<Integer, List<Integer>> byPerson = new HashMap<>();
        Map<String, List<Integer>> byParty = new HashMap<>();
        for (int at = 0; at < placed.size(); at++) {
            byPerson.computeIfAbsent(placed.get(at).person(), none -> new ArrayList<>())
                    .add(at);
            byParty.computeIfAbsent(placed.get(at).party(), none -> new ArrayList<>())
                    .add(at);
        }
        long[] counts = new long[3];
        byPerson.values()
                .forEach(group -> forEachPair(made, group, (one, other) -> {
                    counts[0]++;
                    if (placed.get(one).party().equals(placed.get(other).party())) {
                        counts[2]++;
                    }
                }));
        byParty.values().forEach(group -> forEachPair(made, group, (one, other) -> counts[1]++));
        return new ClusterQuality(
                "two scripts, no shared identifier (pairs)",
                placed.size(),
                counts[0],
                counts[1],
                counts[2],
                Double.NaN);
    }

    /**
     * Of such pairs of one person that were not put into one party, how many there are, how many an analyst is asked about, and how
     * many are in one party when every question has been answered rightly.
     *
     * @param asked every two parties that stand in one question, in both orders
     */
    public static long[] queued(
            TruthCase made, List<ClusterQuality.Placed> placed, Set<String> asked, AnsweredQueue answered) {
        Map<Integer, List<Integer>> byPerson = new HashMap<>();
        for (int at = 0; at < placed.size(); at++) {
            byPerson.computeIfAbsent(placed.get(at).person(), none -> new ArrayList<>())
                    .add(at);
        }
        long[] counts = new long[3];
        byPerson.values()
                .forEach(group -> forEachPair(made, group, (one, other) -> {
                    String here = placed.get(one).party();
                    String there = placed.get(other).party();
                    if (!here.equals(there)) {
                        counts[0]++;
                        counts[1] += asked.contains(here + " " + there) ? 1 : 0;
                        counts[2] += answered.isOne(here, there) ? 1 : 0;
                    }
                }));
        return counts;
    }

    private interface Pair {
        void accept(int one, int other);
    }

    private static void forEachPair(TruthCase made, List<Integer> group, Pair pair) {
        for (int first = 0; first < group.size(); first++) {
            for (int second = first + 1; second < group.size(); second++) {
                Mention one = made.mentions().get(group.get(first)).facts().said();
                Mention other = made.mentions().get(group.get(second)).facts().said();
                if (!script(one.name()).equals(script(other.name())) && !share(one, other)) {
                    pair.accept(group.get(first), group.get(second));
                }
            }
        }
    }

    private static boolean share(Mention one, Mention other) {
        return same(one.account(), other.account())
                || same(one.document(), other.document())
                || same(one.email(), other.email())
                || same(digits(one.phone()), digits(other.phone()));
    }

    private static boolean same(Object one, Object other) {
        return one != null && Objects.equals(one, other);
    }

    private static String digits(String phone) {
        return phone == null
                ? null
                : phone.replace("(0)", "").replaceAll("\\D", "").replaceFirst("^0+", "");
    }

    private static String script(String name) {
        int[] counts = new int[4];
        name.codePoints().filter(Character::isLetter).forEach(letter -> {
            switch (Character.UnicodeScript.of(letter)) {
                case CYRILLIC -> counts[1]++;
                case GREEK -> counts[2]++;
                case ARABIC -> counts[3]++;
                default -> counts[0]++;
            }
        });
        int most = 0;
        for (int at = 1; at < counts.length; at++) {
            most = counts[at] > counts[most] ? at : most;
        }
        return String.valueOf(most);
    }
}
