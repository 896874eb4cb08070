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
            keys[size] = key;
            entities[size++] = number;
        });
    }

    /** Called with the entities of each block of two or more, ascending and each once. */
    interface Sink {
        void accept(int[] block);
    }

    void forEach(Sink sink) {
        long[] sortedKeys = Arrays.copyOf(keys, size);
        int[] sortedEntities = Arrays.copyOf(entities, size);
        KeySort.sort(sortedKeys, sortedEntities);
        int from = 0;
        while (from < size) {
            int to = from + 1;
            while (to < size && sortedKeys[to] == sortedKeys[from]) {
                to++;
            }
            if (to - from > 1) {
                int[] block = Arrays.stream(sortedEntities, from, to)
                        .sorted()
                        .distinct()
                        .toArray();
                if (block.length > 1) {
                    sink.accept(block);
                }
            }
            from = to;
        }
    }

    private void keys(Entity entity, Basis basis, LongConsumer sink) {
        switch (basis) {
            case NUMBER -> {
                numbers(entity, Kind.ACCOUNT, 'k', sink);
                numbers(entity, Kind.CUSTOMER, 'c', sink);
            }
            case DOCUMENT -> {
                for (int document : entity.values(Kind.DOCUMENT)) {
                    if (!identifiers.isPlace(Kind.DOCUMENT, document)) {
                        sink.accept(hash(
                                hash(SEED, 'd'),
                                descriptions.documents().get(document).folded()));
                    }
                }
            }
            case CONTACT -> contacts(entity, sink);
            case BIRTH_DATE -> {
                for (int number : entity.values(Kind.BIRTH_DATE)) {
                    BirthDate date = BirthDate.of(number);
                    if (!date.isPlaceholder()) {
                        long day = hash(hash(SEED, 'b'), date.year());
                        day = hash(day, Math.min(date.month(), date.day()));
                        words(entity, hash(day, Math.max(date.month(), date.day())), sink);
                    }
                }
            }
            case ADDRESS -> {
                for (int number : entity.values(Kind.ADDRESS)) {
                    Address address = descriptions.addresses().get(number);
                    if (!identifiers.isPlace(Kind.ADDRESS, number)) {
                        words(entity, hash(hash(SEED, 'a'), address.key()), sink);
                    }
                }
            }
            case NAME -> pairsOfWords(entity, sink);
        }
    }

    private static void numbers(Entity entity, Kind kind, char sign, LongConsumer sink) {
        for (int value : entity.values(kind)) {
            sink.accept(hash(hash(SEED, sign), value));
        }
    }

    private void contacts(Entity entity, LongConsumer sink) {
        for (int number : entity.values(Kind.PHONE)) {
            if (!identifiers.isPlace(Kind.PHONE, number)) {
                Phone phone = descriptions.phones().get(number);
                sink.accept(hash(hash(SEED, 'p'), phone.national()));
            }
        }
        for (int email : entity.values(Kind.EMAIL)) {
            if (!identifiers.isPlace(Kind.EMAIL, email)) {
                sink.accept(hash(hash(SEED, 'e'), email));
            }
        }
    }

    private static void words(Entity entity, long start, LongConsumer sink) {
        for (PersonName name : entity.names()) {
            for (NameToken word : name.words()) {
                if (!word.isInitial()) {
                    word.skeletons().forEach(skeleton -> sink.accept(hash(start, skeleton)));
                }
            }
        }
    }

    private static void pairsOfWords(Entity entity, LongConsumer sink) {
        for (PersonName name : entity.names()) {
            for (int one = 0; one < name.words().size(); one++) {
                for (int other = one + 1; other < name.words().size(); other++) {
                    for (String first : name.words().get(one).skeletons()) {
                        for (String second : name.words().get(other).skeletons()) {
                            boolean ordered = first.compareTo(second) <= 0;
                            long start = hash(hash(SEED, 'n'), ordered ? first : second);
                            sink.accept(hash(hash(start, ' '), ordered ? second : first));
                        }
                    }
                }
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
