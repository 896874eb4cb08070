package org.theseus.resolve.cluster;

import java.util.Arrays;
import java.util.function.LongConsumer;
import org.theseus.resolve.evidence.Entity;
import org.theseus.resolve.evidence.Identifiers;
import org.theseus.resolve.evidence.Identifiers.Kind;
import org.theseus.resolve.identifier.Address;
import org.theseus.resolve.identifier.BirthDate;
import org.theseus.resolve.identifier.Phone;
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

    private static final long SEED = 0xcbf29ce484222325L;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final long PRIME = 0x100000001b3L;

    private final Descriptions descriptions;
    private final Identifiers identifiers;
    private long[] keys = new long[1024];
    private int[] entities = new int[1024];
    private int size;

    Blocks(Descriptions descriptions, Identifiers identifiers) {
        this.descriptions = descriptions;
        this.identifiers = identifiers;
    }

    /** Forgets all keys. */
    void clear() {
        size = 0;
    }

    /** Puts an entity into its blocks. */
    void add(int number, Entity entity, Basis basis) {
        keys(entity, basis, key -> {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
                entities = Arrays.copyOf(entities, size * 2);
            }
            // so that the first bits, by which keys are thrown apart, depend on all others
            keys[size] = key * SPREAD;
            entities[size++] = number;
        });
    }

    /** Called with the entities of each block of two or more, ascending and each once. */
    interface Sink {
        void accept(int[] block);
    }

    void forEach(Sink sink) {
        KeySort.group(keys, entities, size);
        int from = 0;
        while (from < size) {
            int to = from + 1;
            while (to < size && keys[to] == keys[from]) {
                to++;
            }
            if (to - from > 1) {
                int[] block = distinct(from, to);
                if (block.length > 1) {
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
                        sink.accept(hash(
                                hash(SEED, 'd'),
                                descriptions.documents().get(document).folded()));
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
                    Address address = descriptions.addresses().get(number);
                    if (!identifiers.isPlace(Kind.ADDRESS, number)) {
                        words(entity, hash(hash(SEED, 'a'), address.key()), sink);
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
                Phone phone = descriptions.phones().get(number);
                sink.accept(hash(hash(SEED, 'p'), phone.national()));
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
            for (NameToken word : name.words()) {
                if (!word.isInitial()) {
                    for (int at = 0; at < word.skeletonCount(); at++) {
                        sink.accept(mix(start, word.skeletonHash(at)));
                    }
                }
            }
        });
    }

    private static void pairsOfWords(Entity entity, LongConsumer sink) {
        for (PersonName name : entity.names()) {
            for (int one = 0; one < name.words().size(); one++) {
                for (int other = one + 1; other < name.words().size(); other++) {
                    pairs(name.words().get(one), name.words().get(other), sink);
                }
            }
        }
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
