package org.theseus.resolve.cluster;

import java.util.BitSet;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.theseus.resolve.evidence.Entity;
import org.theseus.resolve.name.NameToken;
import org.theseus.resolve.name.PersonName;

/** Keys of the names that an entity bears, by which those come together who are asked about and never joined. Stateless. */
final class NameKeys {

    static final long SEED = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private NameKeys() {}

    /** One for each two words of a name, in whatever spelling they are counted as one. */
    static void twoWords(Entity entity, LongConsumer sink) {
        entity.forEachName(name -> twoWords(name, sink));
    }

    static void twoWords(PersonName name, LongConsumer sink) {
        for (int one = 0; one < name.wordCount(); one++) {
            for (int other = one + 1; other < name.wordCount(); other++) {
                NameToken here = name.word(one);
                NameToken there = name.word(other);
                if (!here.isInitial() && !there.isInitial()) {
                    sink.accept(unordered(here.rarityClass(), there.rarityClass()));
                }
            }
        }
    }

    /** One for each word that {@code words} holds the class of. */
    static void words(Entity entity, BitSet words, LongConsumer sink) {
        entity.forEachName(name -> {
            for (int at = 0; at < name.wordCount(); at++) {
                NameToken word = name.word(at);
                if (!word.isInitial() && words.get(word.rarityClass())) {
                    sink.accept(mix(SEED, word.rarityClass()));
                }
            }
        });
    }

    /** One for each two words of a name in spellings that are asked by. */
    static void wide(Entity entity, LongConsumer sink) {
        entity.forEachName(name -> {
            for (int one = 0; one < name.wordCount(); one++) {
                for (int other = one + 1; other < name.wordCount(); other++) {
                    if (!name.word(one).isInitial() && !name.word(other).isInitial()) {
                        for (long here : name.word(one).wideKeys()) {
                            for (long there : name.word(other).wideKeys()) {
                                sink.accept(unordered(here, there));
                            }
                        }
                    }
                }
            }
        });
    }

    /**
     * For each two words of a name, keys of the first in spellings that are asked by, or of its beginning, with the second with
     * a letter left out, or its beginning.
     *
     * @param isMeant which second words are meant
     */
    static void misspelt(Entity entity, Predicate<NameToken> isMeant, LongConsumer sink) {
        entity.forEachName(name -> {
            for (int one = 0; one < name.wordCount(); one++) {
                for (int other = 0; other < name.wordCount(); other++) {
                    NameToken same = name.word(one);
                    NameToken near = name.word(other);
                    if (one != other && !same.isInitial() && !near.isInitial() && isMeant.test(near)) {
                        near(near, hash -> {
                            for (long key : same.wideKeys()) {
                                sink.accept(mix(mix(SEED, key), hash));
                            }
                            if (same.beginning() != 0) {
                                sink.accept(mix(mix(PRIME, same.beginning()), hash));
                            }
                        });
                    }
                }
            }
        });
    }

    private static void near(NameToken word, LongConsumer sink) {
        for (long hash : word.nearHashes()) {
            sink.accept(hash);
        }
        if (word.beginning() != 0) {
            sink.accept(mix(PRIME, word.beginning()));
        }
    }

    /** One for the consonants of each word of a name and each letter that another begins with. */
    static void initials(PersonName name, LongConsumer sink) {
        for (int one = 0; one < name.wordCount(); one++) {
            NameToken whole = name.word(one);
            for (int at = 0; at < whole.skeletonCount() && !whole.isInitial(); at++) {
                for (int other = 0; other < name.wordCount(); other++) {
                    if (other != one) {
                        letters(name.word(other).firstLetters(), mix(SEED, whole.skeletonHash(at)), sink);
                    }
                }
            }
        }
    }

    /** The same in spellings that are asked by. */
    static void wideInitials(PersonName name, LongConsumer sink) {
        besideLetters(name, (word, keys) -> LongStream.of(word.wideKeys()).forEach(keys), sink);
    }

    /** The same for words with a letter left out, or their beginning. */
    static void misspeltInitials(PersonName name, LongConsumer sink) {
        besideLetters(name, NameKeys::near, sink);
    }

    private static void besideLetters(PersonName name, BiConsumer<NameToken, LongConsumer> keysOf, LongConsumer sink) {
        for (int one = 0; one < name.wordCount(); one++) {
            for (int other = 0; other < name.wordCount(); other++) {
                NameToken beside = name.word(other);
                if (one != other && !name.word(one).isInitial()) {
                    keysOf.accept(name.word(one), key -> letters(beside.wideFirstLetters(), mix(PRIME, key), sink));
                }
            }
        }
    }

    private static void letters(int letters, long start, LongConsumer sink) {
        for (int left = letters; left != 0; left &= left - 1) {
            sink.accept(mix(start, Integer.lowestOneBit(left)));
        }
    }

    private static long unordered(long one, long other) {
        return mix(mix(SEED, Math.min(one, other)), Math.max(one, other));
    }

    static long mix(long seed, long value) {
        long mixed = (seed ^ value) * PRIME;
        return (mixed ^ (mixed >>> 32)) * SEED;
    }
}
