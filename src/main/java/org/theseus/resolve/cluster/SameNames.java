package org.theseus.resolve.cluster;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.function.ObjIntConsumer;
import org.theseus.resolve.cluster.NameQuestions.Bearers;
import org.theseus.resolve.cluster.NameQuestions.Row;
import org.theseus.resolve.cluster.OpenPairs.Standing;
import org.theseus.resolve.evidence.Entity;
import org.theseus.resolve.evidence.EvidenceScorer;
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

    /** Of so many that share a spelling, each two are looked at: one key holds several names. */
    private static final int MOST_SPELLINGS = 120;

    private interface Standings {
        Standing of(int one, int other);
    }

    private final Clusters clusters;
    private final EvidenceScorer scorer;
    private final OpenPairs pairs;
    private final Blocks blocks;
    private final NameCounts counts = new NameCounts();
    /** Sets with a name that hardly anybody bears. */
    private final BitSet hardlyBorne = new BitSet();
    /** Sets with a name of which a word may be a slip. */
    private final BitSet slips = new BitSet();
    /** Sets that bear no name of two whole words. */
    private final BitSet ofOneWord = new BitSet();

    private final List<Row> open = new ArrayList<>();
    private final List<Row> apart = new ArrayList<>();
    /** Pairs that were looked at, as far as it remembers: blocks of names a letter apart hold the same ones again and again. */
    private PairMemory looked = new PairMemory();

    private int crowded;
    private int leftOut;

    /** Sets in a queue; {@code numbered} takes up pairs that only the numbers in their names keep from being asked about. */
    SameNames(Blocks blocks, Clusters clusters, EvidenceScorer scorer, List<Candidate> queue, Set<Long> numbered) {
        this.blocks = blocks;
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
    List<Bearers> find(boolean whole) {
        layOut((entity, number) -> NameKeys.twoWords(entity, key -> blocks.add(number, key)));
        blocks.forEach(1, this::ofOneName);
        if (whole) {
            findUnlikeWords();
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

    private void findUnlikeWords() {
        lookAtNames();
        layOut((entity, number) -> blocks.add(number, entity, Blocks.Basis.NAME));
        blocks.forEach(block -> compare(block, pairs::ofLikeNames, /* ofOneWord= */ false));
        layOut((entity, number) -> NameKeys.wide(entity, key -> blocks.add(number, key)));
        blocks.forEach(block -> compareSpellings(block, pairs::ofLikeNames, /* ofOneWord= */ false));
        // what weighs against one name may be written badly
        looked = new PairMemory();
        findMisspelt();
        findInitials();
        BitSet words = wordsAlone();
        layOut((entity, number) -> NameKeys.words(entity, words, key -> blocks.add(number, key)));
        blocks.forEach(block -> compare(block, this::ofOneWord, /* ofOneWord= */ true));
    }

    private void findMisspelt() {
        blocks.clearMarks();
        layOut((entity, number) -> NameKeys.misspelt(entity, counts::isHardlySpelt, blocks::mark));
        layOut((entity, number) -> NameKeys.misspelt(entity, word -> true, key -> blocks.addMarked(number, key)));
        blocks.forEach(block -> compare(block, ofBlock(block, slips), pairs::ofMisspeltNames, /* ofOneWord= */ false));
    }

    private void findInitials() {
        layOutInitials(NameKeys::initials);
        blocks.forEach(this::ofOneInitial);
        layOutInitials(NameKeys::wideInitials);
        blocks.forEach(block -> compareSpellings(block, this::ofOneWord, /* ofOneWord= */ true));
        layOutInitials(NameKeys::misspeltInitials);
        blocks.forEach(block -> compare(block, ofBlock(block, slips), this::ofOneMisspeltWord, /* ofOneWord= */ true));
    }

    /** Blocks of keys that a name of a word and an initial has. */
    private void layOutInitials(BiConsumer<PersonName, LongConsumer> keys) {
        blocks.clearMarks();
        layOut((entity, number) -> entity.forEachName(name -> {
            if (!name.isFull()) {
                keys.accept(name, blocks::mark);
            }
        }));
        layOut((entity, number) -> entity.forEachName(name -> keys.accept(name, key -> blocks.addMarked(number, key))));
    }

    private Standing ofOneWord(int one, int other) {
        return isOfOneWord(one) || isOfOneWord(other) ? pairs.ofLikeNames(one, other) : Standing.CLOSED;
    }

    private Standing ofOneMisspeltWord(int one, int other) {
        return isOfOneWord(one) || isOfOneWord(other) ? pairs.ofMisspeltNames(one, other) : Standing.CLOSED;
    }

    /** M. Petrović with all whose name it may be. */
    private void ofOneInitial(int[] block) {
        if (block.length > MOST_COMPARED) {
            open.add(new Row(block, List.of(), /* ofOneWord= */ true));
        } else {
            compare(block, this::ofOneWord, /* ofOneWord= */ true);
        }
    }

    /** If too many share a spelling, only those are compared with the others whose names hardly anybody bears. */
    private void compareSpellings(int[] block, Standings standings, boolean ofOneWord) {
        BitSet meant = ofBlock(block, hardlyBorne);
        if (block.length <= MOST_SPELLINGS) {
            meant.set(0, block.length);
        }
        compare(block, meant, standings, ofOneWord);
    }

    private static BitSet ofBlock(int[] block, BitSet roots) {
        BitSet found = new BitSet(block.length);
        for (int at = 0; at < block.length; at++) {
            found.set(at, roots.get(block[at]));
        }
        return found;
    }

    /** Looks once at what is asked of each set again and again. */
    private void lookAtNames() {
        layOut((entity, number) -> counts.add(entity));
        layOut((entity, number) -> {
            List<PersonName> names = entity.names();
            hardlyBorne.set(number, names.stream().anyMatch(counts::isHardlyBorne));
            slips.set(number, names.stream().anyMatch(counts::holdsHardlySpelt));
            ofOneWord.set(number, names.stream().noneMatch(PersonName::isFull));
        });
    }

    private void layOut(ObjIntConsumer<Entity> keys) {
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
        return ofOneWord.get(root);
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
            boolean isMeant = meant.get(first);
            for (int second = next(first, isMeant, meant);
                    second < block.length;
                    second = next(second, isMeant, meant)) {
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
                        case APART -> {
                            // a word alone that birth dates tell from a name of two is next to nothing
                            if (!ofOneWord || (bearsTwo(block[first]) && bearsTwo(block[second]))) {
                                add(first, second, pair, inApart, apartPairs);
                            }
                        }
                        case CLOSED -> {}
                    }
                }
            }
        }
        if (!openPairs.isEmpty()) {
            open.add(row(block, in, openPairs, ofOneWord));
        }
        if (!apartPairs.isEmpty()) {
            apart.add(row(block, inApart, apartPairs, ofOneWord));
        }
    }

    private static int next(int at, boolean all, BitSet meant) {
        int next = all ? at + 1 : meant.nextSetBit(at + 1);
        return next < 0 ? Integer.MAX_VALUE : next;
    }

    /** Whether it bears a name of two words, be one an initial. */
    private boolean bearsTwo(int root) {
        return clusters.entity(root).names().stream().anyMatch(name -> name.wordCount() > 1);
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
