package org.theseus.model;

import java.util.EnumMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The stated {@link Fact}s of one transfer, as written. Immutable; one without facts is {@link #NONE}. */
public final class Facts {

    private static final Fact[] ALL = Fact.values();

    /** Nothing is stated. */
    public static final Facts NONE = new Facts(new EnumMap<>(Fact.class));

    private final EnumMap<Fact, String> words;

    private Facts(EnumMap<Fact, String> words) {
        this.words = words;
    }

    /** What a source of words says of each fact; null where it says nothing. */
    public static Facts of(Function<Fact, @Nullable String> source) {
        EnumMap<Fact, String> words = null;
        for (Fact fact : ALL) {
            String word = source.apply(fact);
            if (word != null) {
                words = words == null ? new EnumMap<>(Fact.class) : words;
                words.put(fact, word);
            }
        }
        return words == null ? NONE : new Facts(words);
    }

    /** What a transfer states. */
    public static Facts of(Transfer transfer) {
        return of(fact -> fact.find(transfer));
    }

    /** One more or another fact; null takes it away. */
    public Facts with(Fact fact, @Nullable String word) {
        EnumMap<Fact, String> more = new EnumMap<>(words);
        if (word == null) {
            more.remove(fact);
        } else {
            more.put(fact, word);
        }
        return new Facts(more);
    }

    /** As written, null if not stated. */
    public @Nullable String find(Fact fact) {
        return words.get(fact);
    }

    /** Whether none is stated. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts facts && words.equals(facts.words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    @Override
    public String toString() {
        return words.toString();
    }
}
