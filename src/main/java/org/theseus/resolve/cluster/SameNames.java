package org.theseus.resolve.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.theseus.resolve.evidence.Entity;
import org.theseus.resolve.evidence.EvidenceScorer;
import org.theseus.resolve.name.NameToken;
import org.theseus.resolve.name.PairMemory;
import org.theseus.resolve.name.PersonName;

/**
 * Sets that bear one name and are neither a pair of the queue nor told apart by what else their rows say. One name is: two words
 * of it, in any spelling that is counted as one; two words, one of them a letter apart or romanised otherwise, if that weighs for
 * one name; or a name of one word beside all that hold it. Of the first, if more than {@link #MOST_COMPARED} bear a name, no two
 * are compared: all are one question; the others are asked about up to so many. Use once.
 */
final class SameNames {

    /** Of so many, each two are looked at. */
    static final int MOST_COMPARED = 40;

    /** In so many descriptions a word may stand that is another's misspelling. */
    private static final int HARDLY_SEEN = 4;

    /** Bearers of a name, by their lowest descriptions, ascending. */
    record Bearers(int[] roots, PersonName name, double weight) {

        static final Comparator<Bearers> RAREST_FIRST = Comparator.comparingDouble((Bearers one) -> -one.weight)
                .thenComparingInt(one -> one.roots.length)
                .thenComparing(Bearers::roots, Arrays::compare);
    }

    /**
     * A question before it is known whether another asks it.
     *
     * @param open each two that are to be asked about and stand in no pair of the queue; empty where no two were compared
     * @param ofOneWord whether some of them bear nothing but one word
     */
    private record Row(int[] roots, List<Long> open, boolean ofOneWord) {

        static final Comparator<Row> LARGEST_FIRST = Comparator.comparingInt((Row row) -> -row.roots.length)
                .thenComparing(Row::ofOneWord)
                .thenComparing(Row::roots, Arrays::compare);
    }

    private interface Openness {
        boolean isOpen(int one, int other);
    }

    private final Clusters clusters;
    private final EvidenceScorer scorer;
    private final OpenPairs pairs;
    private final List<Row> rows = new ArrayList<>();
    /** Pairs that were looked at, as far as it remembers: blocks of names a letter apart hold the same ones again and again. */
    private final PairMemory looked = new PairMemory();

    SameNames(Clusters clusters, EvidenceScorer scorer, List<Candidate> queue) {
        this.clusters = clusters;
        this.scorer = scorer;
        this.pairs = new OpenPairs(clusters, scorer, queue);
    }

    /**
     * Questions by name, the rarest first; none that others hold, and none twice about one name.
     *
     * @param withUnlikeWords whether names are asked about, too, of which one word is another or missing
     */
    List<Bearers> find(Blocks blocks, boolean withUnlikeWords) {
        layOut(blocks, (entity, number) -> blocks.addNames(number, entity));
        blocks.forEach(1, this::ofOneName);
        if (withUnlikeWords) {
            findUnlikeWords(blocks);
        }
        List<Bearers> questions = new ArrayList<>(together(withoutAsked()).values());
        questions.sort(Bearers.RAREST_FIRST);
        return questions;
    }

    private void findUnlikeWords(Blocks blocks) {
        layOut(blocks, (entity, number) -> blocks.add(number, entity, Blocks.Basis.NAME));
        blocks.forEach(block -> compare(block, pairs::isOpen, /* ofOneWord= */ false));
        blocks.clearMarks();
        layOut(blocks, (entity, number) -> blocks.markNearNames(entity, this::isHardlySeen));
        layOut(blocks, (entity, number) -> blocks.addMarkedNearNames(number, entity));
        blocks.forEach(block -> compare(block, pairs::isOpen, /* ofOneWord= */ false));
        BitSet words = wordsAlone();
        layOut(blocks, (entity, number) -> blocks.addWords(number, entity, words));
        blocks.forEach(block -> compare(
                block,
                (one, other) -> (isOfOneWord(one) || isOfOneWord(other)) && pairs.isOpen(one, other),
                /* ofOneWord= */ true));
    }

    /** A misspelt word is. */
    private boolean isHardlySeen(NameToken word) {
        return scorer.names().count(word) <= HARDLY_SEEN;
    }

    private void layOut(Blocks blocks, ObjIntConsumer<Entity> keys) {
        blocks.clear();
        for (int number = 0; number < clusters.size(); number++) {
            if (clusters.root(number) == number) {
                keys.accept(clusters.entity(number), number);
            }
        }
    }

    /** Classes of the words that some set bears alone. */
    private BitSet wordsAlone() {
        BitSet words = new BitSet();
        for (int number = 0; number < clusters.size(); number++) {
            if (clusters.root(number) == number && isOfOneWord(number)) {
                clusters.entity(number).forEachName(name -> {
                    for (int at = 0; at < name.wordCount(); at++) {
                        words.set(name.word(at).rarityClass());
                    }
                });
            }
        }
        return words;
    }

    private boolean isOfOneWord(int root) {
        return clusters.entity(root).names().stream().noneMatch(PersonName::isFull);
    }

    private void ofOneName(int[] block) {
        if (block.length > MOST_COMPARED) {
            rows.add(new Row(block, List.of(), /* ofOneWord= */ false));
        } else {
            compare(block, pairs::isOpenOfOneName, /* ofOneWord= */ false);
        }
    }

    /** Asks about those of a block whom nothing tells from some other, if not all such pairs stand in the queue. */
    private void compare(int[] block, Openness openness, boolean ofOneWord) {
        if (block.length > MOST_COMPARED) {
            return;
        }
        BitSet in = new BitSet();
        List<Long> open = new ArrayList<>();
        for (int first = 0; first < block.length; first++) {
            if (!ofOneWord && clusters.fallsApart(block[first])) {
                in.set(first);
                open.add(OpenPairs.pair(block[first], block[first]));
            }
            for (int second = first + 1; second < block.length; second++) {
                boolean queued = pairs.isQueued(block[first], block[second]);
                if (queued || (isNew(block[first], block[second]) && openness.isOpen(block[first], block[second]))) {
                    in.set(first);
                    in.set(second);
                    if (!queued) {
                        open.add(OpenPairs.pair(block[first], block[second]));
                    }
                }
            }
        }
        if (!open.isEmpty()) {
            rows.add(new Row(in.stream().map(at -> block[at]).toArray(), open, ofOneWord));
        }
    }

    private boolean isNew(int one, int other) {
        boolean isNew = Double.isNaN(looked.find(one, other));
        looked.keep(one, other, 1);
        return isNew;
    }

    /** Without rows that ask about no two that larger ones do not ask about. */
    private List<Row> withoutAsked() {
        List<Row> largestFirst = new ArrayList<>(rows);
        largestFirst.sort(Row.LARGEST_FIRST);
        Map<Integer, List<int[]>> uncompared = new HashMap<>();
        Set<Long> asked = new HashSet<>();
        List<Row> kept = new ArrayList<>();
        for (Row row : largestFirst) {
            List<int[]> larger = uncompared.getOrDefault(row.roots[0], List.of());
            boolean isPart = larger.stream().anyMatch(each -> holds(each, row.roots));
            if (row.open.isEmpty() ? !isPart : !isPart && !asked.containsAll(row.open)) {
                kept.add(row);
                asked.addAll(row.open);
                if (row.open.isEmpty()) {
                    for (int root : row.roots) {
                        uncompared
                                .computeIfAbsent(root, none -> new ArrayList<>(1))
                                .add(row.roots);
                    }
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

    /** Rows by the words of their name: those of one name are one. */
    private Map<String, Bearers> together(List<Row> kept) {
        Map<String, Bearers> byWords = new TreeMap<>();
        for (Row row : kept) {
            Bearers bearers = bearers(row);
            byWords.merge(
                    words(bearers.name),
                    bearers,
                    (one, other) -> new Bearers(
                            IntStream.concat(Arrays.stream(one.roots), Arrays.stream(other.roots))
                                    .sorted()
                                    .distinct()
                                    .toArray(),
                            one.name,
                            one.weight));
        }
        return byWords;
    }

    private static String words(PersonName name) {
        return Arrays.toString(IntStream.range(0, name.wordCount())
                .map(at -> name.word(at).rarityClass())
                .sorted()
                .toArray());
    }

    /** The name that most bear, of those as whole as the question is about, if there are such; the first of equals. */
    private Bearers bearers(Row row) {
        PersonName common = null;
        int most = -1;
        for (int at = 0; at < Math.min(row.roots.length, MOST_COMPARED); at++) {
            for (PersonName name : clusters.entity(row.roots[at]).names()) {
                int agreeing = name.isFull() == row.ofOneWord ? 0 : MOST_COMPARED;
                for (int other = 0; other < Math.min(row.roots.length, MOST_COMPARED); other++) {
                    agreeing += bears(row.roots[other], name) ? 1 : 0;
                }
                if (agreeing > most) {
                    most = agreeing;
                    common = name;
                }
            }
        }
        if (common == null) {
            throw new IllegalStateException("a question about a name that nobody bears: " + row.roots[0]);
        }
        return new Bearers(row.roots, common, scorer.names().weight(common, common));
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
