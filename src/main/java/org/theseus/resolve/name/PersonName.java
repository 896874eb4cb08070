package org.theseus.resolve.name;

import java.util.List;

/**
 * A name read once: the words that tell people apart, and what stands beside them. Immutable; equal texts are one object of a
 * {@link NameTable}.
 *
 * @param number within the table, in the order in which names were met
 * @param written as the rows say
 * @param words given names and surnames in written order, without titles and particles; initials are words of one letter
 * @param patronymics names made of the father's, where a third word is one; leaving one out contradicts nothing
 * @param isOrganisation whether a legal form or an office stands in it
 */
public record PersonName(
        int number, String written, List<NameToken> words, List<NameToken> patronymics, boolean isOrganisation) {

    public PersonName {
        words = List.copyOf(words);
        patronymics = List.copyOf(patronymics);
    }

    /** Whether two whole words are known: less does not tell people apart. */
    public boolean isFull() {
        return words.stream().filter(word -> !word.isInitial()).count() >= 2;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonName name && name.number == number && name.written.equals(written);
    }

    @Override
    public int hashCode() {
        return number;
    }
}
