package org.theseus.resolve.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theseus.resolve.evidence.Entity;
import org.theseus.resolve.evidence.EvidenceScorer;
import org.theseus.resolve.evidence.Verdict;
import org.theseus.resolve.name.PersonName;

/**
 * Sets that bear one name (two words of it, in any spelling that is counted as one) and are neither a pair of the queue nor told
 * apart by what else their rows say. Of a name that more than {@link #MOST_COMPARED} bear no two are compared: all are one
 * question. Use once.
 */
final class SameNames {

    /** Of so many, each two are looked at. */
    static final int MOST_COMPARED = 40;

    /** Bearers of a name, by their lowest descriptions, ascending. */
    record Bearers(int[] roots, PersonName name, double weight) {

        static final Comparator<Bearers> RAREST_FIRST = Comparator.comparingDouble((Bearers one) -> -one.weight)
                .thenComparingInt(one -> one.roots.length)
                .thenComparing(Bearers::roots, Arrays::compare);
    }

    private final Clusters clusters;
    private final EvidenceScorer scorer;
    private final Set<Long> queued = new HashSet<>();

    SameNames(Clusters clusters, EvidenceScorer scorer, List<Candidate> queue) {
        this.clusters = clusters;
        this.scorer = scorer;
        queue.forEach(pair -> queued.add(pair(pair.one(), pair.other())));
    }

    private static long pair(int one, int other) {
        return ((long) one << Integer.SIZE) | other;
    }

    /** Questions by name, the rarest first; none that another one holds. */
    List<Bearers> find(Blocks blocks) {
        blocks.clear();
        for (int number = 0; number < clusters.size(); number++) {
            if (clusters.root(number) == number) {
                blocks.addNames(number, clusters.entity(number));
            }
        }
        List<int[]> found = new ArrayList<>();
        blocks.forEach(1, block -> {
            int[] open = block.length > MOST_COMPARED ? block : open(block);
            if (open.length > 1 || (open.length == 1 && isSeveral(open[0]))) {
                found.add(open);
            }
        });
        List<Bearers> questions = new ArrayList<>();
        for (int[] roots : withoutParts(found)) {
            questions.add(bearers(roots));
        }
        questions.sort(Bearers.RAREST_FIRST);
        return questions;
    }

    /** Those of a block whom nothing tells from some other, if not all such pairs stand in the queue. */
    private int[] open(int[] block) {
        boolean[] open = new boolean[block.length];
        boolean asked = true;
        for (int first = 0; first < block.length; first++) {
            if (isSeveral(block[first])) {
                open[first] = true;
                asked = false;
            }
            for (int second = first + 1; second < block.length; second++) {
                boolean known = queued.contains(pair(block[first], block[second]));
                if (known || isOpen(block[first], block[second])) {
                    open[first] = true;
                    open[second] = true;
                    asked &= known;
                }
            }
        }
        if (asked) {
            return new int[0];
        }
        int[] kept = new int[block.length];
        int size = 0;
        for (int at = 0; at < block.length; at++) {
            if (open[at]) {
                kept[size++] = block[at];
            }
        }
        return Arrays.copyOf(kept, size);
    }

    private boolean isOpen(int one, int other) {
        if (clusters.isForbidden(one, other)) {
            return false;
        }
        Entity here = clusters.entity(one);
        Entity there = clusters.entity(other);
        Verdict verdict = scorer.besideNames(here, there);
        return !verdict.barred() && verdict.total() >= 0 && !isContradicted(here, there);
    }

    /** Two words agree, or they would not be in one block; only what stands beside them can make two names of it. */
    private boolean isContradicted(Entity one, Entity other) {
        for (PersonName name : one.names()) {
            for (PersonName facing : other.names()) {
                boolean two = hasTwoWords(name) && hasTwoWords(facing);
                if (two || !scorer.names().contradict(name, facing)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean hasTwoWords(PersonName name) {
        return name.wordCount() == 2 && !name.hasPatronymic();
    }

    /** Whether a set is several mentions that only say the same name. */
    private boolean isSeveral(int root) {
        return clusters.fallsApart(root);
    }

    /** Without what a larger question holds. */
    private static List<int[]> withoutParts(List<int[]> found) {
        List<int[]> largestFirst = new ArrayList<>(found);
        largestFirst.sort(
                Comparator.comparingInt((int[] roots) -> -roots.length).thenComparing(Arrays::compare));
        Map<Integer, List<int[]>> holding = new HashMap<>();
        List<int[]> kept = new ArrayList<>();
        for (int[] roots : largestFirst) {
            boolean isPart =
                    holding.getOrDefault(roots[0], List.of()).stream().anyMatch(larger -> holds(larger, roots));
            if (!isPart) {
                kept.add(roots);
                for (int root : roots) {
                    holding.computeIfAbsent(root, none -> new ArrayList<>(1)).add(roots);
                }
            }
        }
        return kept;
    }

    private static boolean holds(int[] larger, int[] roots) {
        for (int root : roots) {
            if (Arrays.binarySearch(larger, root) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Of the names of the first, the one that most of the others bear, too. */
    private Bearers bearers(int[] roots) {
        PersonName common = null;
        int most = -1;
        for (PersonName name : clusters.entity(roots[0]).names()) {
            int agreeing = 0;
            for (int at = 1; at < Math.min(roots.length, MOST_COMPARED); at++) {
                agreeing += bears(roots[at], name) ? 1 : 0;
            }
            if (name.isFull() && agreeing > most) {
                most = agreeing;
                common = name;
            }
        }
        if (common == null) {
            throw new IllegalStateException("a question about a name that its bearer does not bear: " + roots[0]);
        }
        return new Bearers(roots, common, scorer.names().weight(common, common));
    }

    private boolean bears(int root, PersonName name) {
        for (PersonName own : clusters.entity(root).names()) {
            if (scorer.names().weight(name, own) > 0) {
                return true;
            }
        }
        return false;
    }
}
