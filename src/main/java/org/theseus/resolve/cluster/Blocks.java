package org.theseus.resolve.cluster;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.theseus.resolve.evidence.Entity;
import org.theseus.resolve.evidence.Identifiers;
import org.theseus.resolve.evidence.Identifiers.Kind;
import org.theseus.resolve.identifier.BirthDate;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.name.NameToken;
import org.theseus.resolve.name.PersonName;

/**
 * Keys by which entities come to be compared: two that share none are never looked at together. Keys are hashes; two values of
 * one hash cost a comparison and change nothing.
 */
final class Blocks {

    /** What a comparison starts from, in the order in which joining goes. */
    enum Basis {
        /** Account or customer number. */
        NUMBER,
        DOCUMENT,
        /** Phone or e-mail address. */
        CONTACT,
        /** Birth date with the consonants of a word of the name. */
        BIRTH_DATE,
        /** Street and house with the consonants of a word of the name. */
        ADDRESS,
        /** The consonants of two words of the name; joins nobody, fills the analyst's queue. */
        NAME
    }

    private static final int LEAST = 1024;
    private static final int MARK_BITS = 24;
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final long PRIME = 0x100000001b3L;

    private final Identifiers identifiers;
    /** Keys of documents, phones and addresses by their numbers: each is asked for again in every round. */
    private final long[] documentKeys;

    private final long[] phoneKeys;
    private final long[] addressKeys;
    /** A bit for each key of those that are looked at again, by its last bits; another key may fall on it and costs little. */
    private final long[] marked = new long[1 << (MARK_BITS - 6)];

    private long[] keys = new long[LEAST];
    private int[] entities = new int[LEAST];
    private int size;

    Blocks(Descriptions descriptions, Identifiers identifiers) {
        this.identifiers = identifiers;
        documentKeys = keys(
                'd',
                descriptions.documents().size(),
                number -> descriptions.documents().get(number).folded());
        phoneKeys = keys(
                'p',
                descriptions.phones().size(),
                number -> descriptions.phones().get(number).national());
        addressKeys = keys(
                'a',
                descriptions.addresses().size(),
                number -> descriptions.addresses().get(number).key());
    }

    private static long[] keys(char sign, int size, IntFunction<String> texts) {
        long[] keys = new long[size];
        for (int number = 0; number < size; number++) {
            keys[number] = hash(hash(SEED, sign), texts.apply(number));
        }
        return keys;
    }

    /** Forgets all keys. */
    void clear() {
        size = 0;
    }

    /** Forgets all keys, and needs room for none until some are added. */
    void forget() {
        clear();
        keys = new long[LEAST];
        entities = new int[LEAST];
    }

    /** Puts an entity into its blocks. */
    void add(int number, Entity entity, Basis basis) {
        keys(entity, basis, key -> add(number, key));
    }

    /** Forgets what was marked. */
    void clearMarks() {
        Arrays.fill(marked, 0);
    }

    /** Marks the blocks of an entity, for {@link #addMarked}. */
    void mark(Entity entity, Basis basis) {
        keys(entity, basis, this::mark);
    }

    private void mark(long key) {
        int bit = markOf(key);
        marked[bit >>> 6] |= 1L << bit;
    }

    private static int markOf(long key) {
        return (int) ((key * SPREAD) >>> (Long.SIZE - MARK_BITS));
    }

    /** Puts an entity into those of its blocks that are marked. */
    void addMarked(int number, Entity entity, Basis basis) {
        keys(entity, basis, key -> addMarked(number, key));
    }

    private void addMarked(int number, long key) {
        int bit = markOf(key);
        if ((marked[bit >>> 6] & (1L << bit)) != 0) {
            add(number, key);
        }
    }

    /** Puts an entity into a block for each two words of a name that it bears, in whatever spelling they are counted as one. */
    void addNames(int number, Entity entity) {
        entity.forEachName(name -> {
            for (int one = 0; one < name.wordCount(); one++) {
                for (int other = one + 1; other < name.wordCount(); other++) {
                    NameToken here = name.word(one);
                    NameToken there = name.word(other);
                    if (!here.isInitial() && !there.isInitial()) {
                        long low = Math.min(here.rarityClass(), there.rarityClass());
                        long high = Math.max(here.rarityClass(), there.rarityClass());
                        add(number, mix(mix(SEED, low), high));
                    }
                }
            }
        });
    }

    /** Puts an entity into a block for each word of its names that {@code words} holds. */
    void addWords(int number, Entity entity, BitSet words) {
        entity.forEachName(name -> {
            for (int at = 0; at < name.wordCount(); at++) {
                NameToken word = name.word(at);
                if (!word.isInitial() && words.get(word.rarityClass())) {
                    add(number, mix(SEED, word.rarityClass()));
                }
            }
        });
    }

    /** Marks the blocks of {@link #addMarkedInitials} of names that are a word and an initial. */
    void markInitials(Entity entity) {
        entity.forEachName(name -> {
            if (!name.isFull()) {
                initials(name, this::mark);
            }
        });
    }

    /** Puts an entity into a block for the consonants of each word of its names and each letter that another begins with, if marked. */
    void addMarkedInitials(int number, Entity entity) {
        entity.forEachName(name -> initials(name, key -> addMarked(number, key)));
    }

    private static void initials(PersonName name, LongConsumer sink) {
        for (int one = 0; one < name.wordCount(); one++) {
            for (int other = 0; other < name.wordCount(); other++) {
                NameToken whole = name.word(one);
                if (one != other && !whole.isInitial()) {
                    for (int at = 0; at < whole.skeletonCount(); at++) {
                        long start = mix(SEED, whole.skeletonHash(at));
                        for (int left = name.word(other).firstLetters(); left != 0; left &= left - 1) {
                            sink.accept(mix(start, Integer.lowestOneBit(left)));
                        }
                    }
                }
            }
        }
    }

    /** Marks the blocks of {@link #addMarkedNearNames} in which one of the words is a rare one. */
    void markNearNames(Entity entity, Predicate<NameToken> isRare) {
        nearNames(entity, isRare, this::mark);
    }

    /** Puts an entity into a block for each two words of a name that it bears, the second with a letter left out, if marked. */
    void addMarkedNearNames(int number, Entity entity) {
        nearNames(entity, word -> true, key -> addMarked(number, key));
    }

    private static void nearNames(Entity entity, Predicate<NameToken> isMeant, LongConsumer sink) {
        entity.forEachName(name -> {
            for (int one = 0; one < name.wordCount(); one++) {
                for (int other = 0; other < name.wordCount(); other++) {
                    NameToken same = name.word(one);
                    NameToken near = name.word(other);
                    if (one != other && !same.isInitial() && !near.isInitial() && isMeant.test(near)) {
                        long start = mix(SEED, same.rarityClass());
                        for (long hash : near.nearHashes()) {
                            sink.accept(mix(start, hash));
                        }
                    }
                }
            }
        });
    }

    private void add(int number, long key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            entities = Arrays.copyOf(entities, size * 2);
        }
        // so that the first bits, by which keys are thrown apart, depend on all others
        keys[size] = key * SPREAD;
        entities[size++] = number;
    }

    /** Called with the entities of each block of two or more, ascending and each once. */
    interface Sink {
        void accept(int[] block);
    }

    void forEach(Sink sink) {
        forEach(2, sink);
    }

    /** The same of {@code least} entities or more. */
    void forEach(int least, Sink sink) {
        KeySort.group(keys, entities, size);
        int from = 0;
        while (from < size) {
            int to = from + 1;
            while (to < size && keys[to] == keys[from]) {
                to++;
            }
            if (to - from >= least) {
                int[] block = distinct(from, to);
                if (block.length >= least) {
                    sink.accept(block);
                }
            }
            from = to;
        }
    }

    private int[] distinct(int from, int to) {
        Arrays.sort(entities, from, to);
        int kept = from + 1;
        for (int at = from + 1; at < to; at++) {
            if (entities[at] != entities[kept - 1]) {
                entities[kept++] = entities[at];
            }
        }
        return Arrays.copyOfRange(entities, from, kept);
    }

    private void keys(Entity entity, Basis basis, LongConsumer sink) {
        switch (basis) {
            case NUMBER -> {
                numbers(entity, Kind.ACCOUNT, 'k', sink);
                numbers(entity, Kind.CUSTOMER, 'c', sink);
            }
            case DOCUMENT -> {
                entity.forEach(Kind.DOCUMENT, document -> {
                    if (!identifiers.isPlace(Kind.DOCUMENT, document)) {
                        sink.accept(documentKeys[document]);
                    }
                });
            }
            case CONTACT -> contacts(entity, sink);
            case BIRTH_DATE -> {
                entity.forEach(Kind.BIRTH_DATE, number -> {
                    BirthDate date = BirthDate.of(number);
                    if (!date.isPlaceholder()) {
                        long day = hash(hash(SEED, 'b'), date.year());
                        day = hash(day, Math.min(date.month(), date.day()));
                        words(entity, hash(day, Math.max(date.month(), date.day())), sink);
                    }
                });
            }
            case ADDRESS -> {
                entity.forEach(Kind.ADDRESS, number -> {
                    if (!identifiers.isPlace(Kind.ADDRESS, number)) {
                        words(entity, addressKeys[number], sink);
                    }
                });
            }
            case NAME -> pairsOfWords(entity, sink);
        }
    }

    private static void numbers(Entity entity, Kind kind, char sign, LongConsumer sink) {
        entity.forEach(kind, value -> sink.accept(hash(hash(SEED, sign), value)));
    }

    private void contacts(Entity entity, LongConsumer sink) {
        entity.forEach(Kind.PHONE, number -> {
            if (!identifiers.isPlace(Kind.PHONE, number)) {
                sink.accept(phoneKeys[number]);
            }
        });
        entity.forEach(Kind.EMAIL, email -> {
            if (!identifiers.isPlace(Kind.EMAIL, email)) {
                sink.accept(hash(hash(SEED, 'e'), email));
            }
        });
    }

    private static void words(Entity entity, long start, LongConsumer sink) {
        entity.forEachName(name -> {
            for (int each = 0; each < name.wordCount(); each++) {
                NameToken word = name.word(each);
                if (!word.isInitial()) {
                    for (int at = 0; at < word.skeletonCount(); at++) {
                        sink.accept(mix(start, word.skeletonHash(at)));
                    }
                }
            }
        });
    }

    private static void pairsOfWords(Entity entity, LongConsumer sink) {
        entity.forEachName(name -> {
            for (int one = 0; one < name.wordCount(); one++) {
                for (int other = one + 1; other < name.wordCount(); other++) {
                    pairs(name.word(one), name.word(other), sink);
                }
            }
        });
    }

    private static void pairs(NameToken one, NameToken other, LongConsumer sink) {
        long start = hash(SEED, 'n');
        for (int here = 0; here < one.skeletonCount(); here++) {
            for (int there = 0; there < other.skeletonCount(); there++) {
                long first = one.skeletonHash(here);
                long second = other.skeletonHash(there);
                sink.accept(mix(mix(start, Math.min(first, second)), Math.max(first, second)));
            }
        }
    }

    private static long mix(long seed, long value) {
        long mixed = (seed ^ value) * PRIME;
        return (mixed ^ (mixed >>> 32)) * SEED;
    }

    private static long hash(long seed, String text) {
        long hash = seed;
        for (int at = 0; at < text.length(); at++) {
            hash = hash(hash, text.charAt(at));
        }
        return hash;
    }

    private static long hash(long seed, int value) {
        long mixed = (seed ^ value) * PRIME;
        return mixed ^ (mixed >>> 29);
    }
}
