package org.theseus.project;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.theseus.graph.ColumnSink;
import org.theseus.graph.ColumnSource;
import org.theseus.model.Fact;
import org.theseus.model.Facts;

/**
 * What rows state beside time and money, as a number a row and fact; the words of a vocabulary stand once, in the spelling
 * that came first. A fact that no row states takes no room. Words are decoded when first asked for and kept. Thread-safe:
 * two threads may decode the same word, to equal ones.
 */
final class FactColumns {

    static final int NONE = -1;

    private static final Fact[] FACTS = Fact.values();
    private static final Fact.Vocabulary[] VOCABULARIES = Fact.Vocabulary.values();

    /** Number of each row's word, -1 for none; empty if no row has one. */
    private record Numbers(IntBuffer of, int stated) {}

    private record Words(TextColumn texts, @Nullable String[] decoded) {

        static Words of(TextColumn texts) {
            return new Words(texts, new @Nullable String[texts.size()]);
        }
    }

    /** By place of the fact in its enum, for rows are asked many times. */
    private final Numbers[] numbers;

    private final Map<Fact.Vocabulary, Words> words;

    private FactColumns(Map<Fact, Numbers> numbers, Map<Fact.Vocabulary, Words> words) {
        this.numbers = new Numbers[FACTS.length];
        for (int at = 0; at < FACTS.length; at++) {
            this.numbers[at] = of(numbers, FACTS[at]);
        }
        this.words = words;
    }

    @SuppressWarnings("EnumOrdinal") // the place in FACTS, within one run of the program
    private Numbers of(Fact fact) {
        return numbers[fact.ordinal()];
    }

    int number(Fact fact, int row) {
        IntBuffer column = of(fact).of;
        return column.limit() == 0 ? NONE : column.get(row);
    }

    /** The numbers of all rows, copied; none if no row states it. */
    int[] numbers(Fact fact) {
        IntBuffer column = of(fact).of;
        int[] copy = new int[column.limit()];
        column.get(0, copy);
        return copy;
    }

    int stated(Fact fact) {
        return of(fact).stated;
    }

    int words(Fact.Vocabulary vocabulary) {
        return of(words, vocabulary).decoded.length;
    }

    String word(Fact.Vocabulary vocabulary, int number) {
        Words known = of(words, vocabulary);
        String word = known.decoded[number];
        if (word == null) {
            word = known.texts.get(number);
            known.decoded[number] = word;
        }
        return word;
    }

    void writeTo(ColumnSink sink) {
        int[] stated = Arrays.stream(FACTS).mapToInt(this::stated).toArray();
        sink.ints("facts.stated", IntBuffer.wrap(stated));
        for (Fact fact : FACTS) {
            sink.ints("facts." + name(fact), of(fact).of.duplicate());
        }
        for (Fact.Vocabulary vocabulary : VOCABULARIES) {
            of(words, vocabulary).texts.writeTo(sink, "facts.words." + name(vocabulary));
        }
    }

    static FactColumns readFrom(ColumnSource source) {
        IntBuffer stated = source.ints("facts.stated");
        Map<Fact, Numbers> numbers = new EnumMap<>(Fact.class);
        for (int at = 0; at < FACTS.length; at++) {
            numbers.put(FACTS[at], new Numbers(source.ints("facts." + name(FACTS[at])), stated.get(at)));
        }
        Map<Fact.Vocabulary, Words> words = new EnumMap<>(Fact.Vocabulary.class);
        for (Fact.Vocabulary vocabulary : VOCABULARIES) {
            words.put(vocabulary, Words.of(TextColumn.readFrom(source, "facts.words." + name(vocabulary))));
        }
        return new FactColumns(numbers, words);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <K extends Enum<K>, V> V of(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }

    /** Collects facts, row by row. Not thread-safe; use once. */
    static final class Builder {

        private final Map<Fact, Growing> columns = new EnumMap<>(Fact.class);
        private final Map<Fact.Vocabulary, Dictionary> dictionaries = new EnumMap<>(Fact.Vocabulary.class);
        private final int expected;
        private int size;

        Builder(int expected) {
            this.expected = expected;
            for (Fact fact : FACTS) {
                columns.put(fact, new Growing());
            }
            for (Fact.Vocabulary vocabulary : VOCABULARIES) {
                dictionaries.put(vocabulary, new Dictionary(vocabulary));
            }
        }

        void add(Facts facts) {
            if (!facts.isEmpty()) {
                for (Fact fact : FACTS) {
                    String written = facts.find(fact);
                    int number = written == null
                            ? NONE
                            : of(dictionaries, fact.vocabulary()).number(written);
                    if (number != NONE) {
                        of(columns, fact).set(size, number, expected);
                    }
                }
            }
            size++;
        }

        /**
         * Finishes the columns.
         *
         * @param order row {@code order[i]} comes to place i; empty if they stay as they are
         */
        FactColumns build(int[] order) {
            Map<Fact, Numbers> numbers = new EnumMap<>(Fact.class);
            columns.forEach((fact, column) -> numbers.put(fact, column.build(size, order)));
            Map<Fact.Vocabulary, Words> words = new EnumMap<>(Fact.Vocabulary.class);
            dictionaries.forEach((vocabulary, dictionary) -> words.put(vocabulary, Words.of(dictionary.words.build())));
            return new FactColumns(numbers, words);
        }
    }

    /** The numbers of one fact while rows come; nothing is held before the first. */
    private static final class Growing {

        private int[] numbers = {};
        private int stated;

        void set(int row, int number, int expected) {
            if (row >= numbers.length) {
                int held = numbers.length;
                numbers = Arrays.copyOf(numbers, Math.max(expected, row + (row >> 1) + 16));
                Arrays.fill(numbers, held, numbers.length, NONE);
            }
            numbers[row] = number;
            stated++;
        }

        Numbers build(int size, int[] order) {
            if (numbers.length == 0) {
                return new Numbers(IntBuffer.wrap(numbers), 0);
            }
            if (size > 0) {
                int last = numbers.length;
                numbers = Arrays.copyOf(numbers, size);
                Arrays.fill(numbers, Math.min(last, size), size, NONE);
            }
            int[] given = numbers;
            return new Numbers(
                    IntBuffer.wrap(
                            order.length == 0
                                    ? given
                                    : Arrays.stream(order)
                                            .map(row -> given[row])
                                            .toArray()),
                    stated);
        }
    }

    /** The words of one vocabulary. */
    private static final class Dictionary {

        private final Fact.Vocabulary vocabulary;
        /** Numbers by spelling, so that each is levelled once. */
        private final Map<String, Integer> bySpelling = new HashMap<>();

        private final Map<String, Integer> byLevel = new HashMap<>();
        private final TextColumn.Builder words = new TextColumn.Builder(0);

        Dictionary(Fact.Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
        }

        int number(String written) {
            return bySpelling.computeIfAbsent(written, this::numberOfLevel);
        }

        private int numberOfLevel(String written) {
            String level = vocabulary.level(written);
            return level == null
                    ? NONE
                    : byLevel.computeIfAbsent(level, fresh -> {
                        words.add(written.strip());
                        return words.size() - 1;
                    });
        }
    }
}
