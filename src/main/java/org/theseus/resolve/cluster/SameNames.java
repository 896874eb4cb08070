package org.theseus.resolve.cluster;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.theseus.resolve.cluster.NameQuestions.Bearers;
import org.theseus.resolve.cluster.NameQuestions.Row;
import org.theseus.resolve.cluster.OpenPairs.Standing;
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

    private interface Standings {
        Standing of(int one, int other);
    }

    private final Clusters clusters;
    private final EvidenceScorer scorer;
    private final OpenPairs pairs;
    private final List<Row> open = new ArrayList<>();
    private final List<Row> apart = new ArrayList<>();
    /** Pairs that were looked at, as far as it remembers: blocks of names a letter apart hold the same ones again and again. */
    private final PairMemory looked = new PairMemory();

    private int crowded;
    private int leftOut;

    /** Sets in a queue; {@code numbered} takes up pairs that only the numbers in their names keep from being asked about. */
    SameNames(Clusters clusters, EvidenceScorer scorer, List<Candidate> queue, Set<Long> numbered) {
        this.clusters = clusters;
        this.scorer = scorer;
        this.pairs = new OpenPairs(clusters, scorer, queue, numbered);
    }

    /**
     * Questions by name: those of whom nothing tells whether they are one, the rarest first, then those whom something tells
     * apart.
     *
     * @param whole whether names are asked about, too, of which one word is another or missing, and whom something tells apart
     */
    List<Bearers> find(Blocks blocks, boolean whole) {
        layOut(blocks, (entity, number) -> blocks.addNames(number, entity));
        blocks.forEach(1, this::ofOneName);
        if (whole) {
            findUnlikeWords(blocks);
        }
        NameQuestions made = new NameQuestions(clusters, scorer);
        List<Bearers> questions = made.open(open);
        if (whole) {
            questions.addAll(made.apart(apart, List.copyOf(questions)));
        } else {
            leftOut = apart.size();
        }
        return questions;
    }

    /** How many groups of like names were not looked at because more bear them than are compared. */
    int crowded() {
        return crowded;
    }

    /** How many names whose bearers something tells apart were not asked about. */
    int leftOut() {
        return leftOut;
    }

    private void findUnlikeWords(Blocks blocks) {
        layOut(blocks, (entity, number) -> blocks.add(number, entity, Blocks.Basis.NAME));
        blocks.forEach(block -> compare(block, pairs::ofLikeNames, /* ofOneWord= */ false));
        blocks.clearMarks();
        layOut(blocks, (entity, number) -> blocks.markNearNames(entity, this::isHardlySeen));
        layOut(blocks, (entity, number) -> blocks.addMarkedNearNames(number, entity));
        blocks.forEach(this::compareMisspelt);
        blocks.clearMarks();
        layOut(blocks, (entity, number) -> blocks.markInitials(entity));
        layOut(blocks, (entity, number) -> blocks.addMarkedInitials(number, entity));
        blocks.forEach(this::ofOneInitial);
        BitSet words = wordsAlone();
        layOut(blocks, (entity, number) -> blocks.addWords(number, entity, words));
        blocks.forEach(block -> compare(block, this::ofOneWord, /* ofOneWord= */ true));
    }

    private Standing ofOneWord(int one, int other) {
        return isOfOneWord(one) || isOfOneWord(other) ? pairs.ofLikeNames(one, other) : Standing.CLOSED;
    }

    /** M. Petrović with all whose name it may be. */
    private void ofOneInitial(int[] block) {
        if (block.length > MOST_COMPARED) {
            open.add(new Row(block, List.of(), /* ofOneWord= */ true));
        } else {
            compare(block, this::ofOneWord, /* ofOneWord= */ true);
        }
    }

    /** Only those are compared with the others whose words are hardly seen, so that many may bear the name. */
    private void compareMisspelt(int[] block) {
        BitSet misspelt = new BitSet();
        for (int at = 0; at < block.length; at++) {
            misspelt.set(at, clusters.entity(block[at]).names().stream().anyMatch(this::holdsHardlySeen));
        }
        compare(block, misspelt, pairs::ofMisspeltNames, /* ofOneWord= */ false);
    }

    private boolean holdsHardlySeen(PersonName name) {
        for (int at = 0; at < name.wordCount(); at++) {
            if (!name.word(at).isInitial() && isHardlySeen(name.word(at))) {
                return true;
            }
        }
        return false;
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
            open.add(new Row(block, List.of(), /* ofOneWord= */ false));
        } else {
            compare(block, pairs::ofOneName, /* ofOneWord= */ false);
        }
    }

    /** Asks about those of a block whom nothing tells from some other, if not all such pairs stand in the queue. */
    private void compare(int[] block, Standings standings, boolean ofOneWord) {
        if (block.length > MOST_COMPARED) {
            crowded++;
            return;
        }
        BitSet all = new BitSet();
        all.set(0, block.length);
        compare(block, all, standings, ofOneWord);
    }

    /** The same, but for pairs of which neither is {@code meant}. */
    private void compare(int[] block, BitSet meant, Standings standings, boolean ofOneWord) {
        BitSet in = new BitSet();
        BitSet inApart = new BitSet();
        List<Long> openPairs = new ArrayList<>();
        List<Long> apartPairs = new ArrayList<>();
        for (int first = 0; first < block.length; first++) {
            if (!ofOneWord && clusters.fallsApart(block[first])) {
                in.set(first);
                openPairs.add(OpenPairs.pair(block[first], block[first]));
            }
            for (int second = first + 1; second < block.length; second++) {
                if (!meant.get(first) && !meant.get(second)) {
                    continue;
                }
                if (pairs.isQueued(block[first], block[second])) {
                    in.set(first);
                    in.set(second);
                    if (clusters.fallsApart(block[first]) || clusters.fallsApart(block[second])) {
                        // the pair of the queue is about one of several mentions of one content
                        openPairs.add(OpenPairs.pair(block[first], block[second]));
                    }
                } else if (isNew(block[first], block[second])) {
                    long pair = OpenPairs.pair(block[first], block[second]);
                    switch (standings.of(block[first], block[second])) {
                        case OPEN -> add(first, second, pair, in, openPairs);
                        case APART -> add(first, second, pair, inApart, apartPairs);
                        case CLOSED -> {}
                    }
                }
            }
        }
        if (!openPairs.isEmpty()) {
            open.add(row(block, in, openPairs, ofOneWord));
        }
        // a word alone that birth dates tell from a name of two is next to nothing
        if (!apartPairs.isEmpty() && !ofOneWord) {
            apart.add(row(block, inApart, apartPairs, /* ofOneWord= */ false));
        }
    }

    private static void add(int first, int second, long pair, BitSet in, List<Long> found) {
        in.set(first);
        in.set(second);
        found.add(pair);
    }

    private static Row row(int[] block, BitSet in, List<Long> found, boolean ofOneWord) {
        return new Row(in.stream().map(at -> block[at]).toArray(), found, ofOneWord);
    }

    private boolean isNew(int one, int other) {
        boolean isNew = Double.isNaN(looked.find(one, other));
        looked.keep(one, other, 1);
        return isNew;
    }
}
