package org.theseus.resolve.cluster;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import org.theseus.resolve.evidence.Entity;
import org.theseus.resolve.evidence.Identifiers;
import org.theseus.resolve.evidence.Identifiers.Kind;
import org.theseus.resolve.identifier.BirthDate;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.name.NameToken;

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
    private static final long SEED = NameKeys.SEED;
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

    /** Marks a block. */
    void mark(long key) {
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

    /** Puts an entity into the block of a key, if it is marked. */
    void addMarked(int number, long key) {
        int bit = markOf(key);
        if ((marked[bit >>> 6] & (1L << bit)) != 0) {
            add(number, key);
        }
    }

    /** Puts an entity into the block of a key. */
    void add(int number, long key) {
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
                        sink.accept(NameKeys.mix(start, word.skeletonHash(at)));
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
                sink.accept(NameKeys.mix(NameKeys.mix(start, Math.min(first, second)), Math.max(first, second)));
            }
        }
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
