package org.theseus.resolve.name;

import java.util.List;

/**
 * A name read once: the words that tell people apart, and what stands beside them. Immutable; equal texts are one object of a
 * {@link NameTable}. Words are also given one by one, because comparing asks for them more often than for anything else.
 */
public final class PersonName {

    private static final NameToken[] NONE = {};

    private final int number;
    private final String written;
    private final NameToken[] words;
    private final NameToken[] patronymics;
    private final boolean organisation;
    private final boolean full;

    PersonName(int number, String written, List<NameToken> words, List<NameToken> patronymics, boolean organisation) {
        this.number = number;
        this.written = written;
        this.words = words.toArray(NONE);
        this.patronymics = patronymics.isEmpty() ? NONE : patronymics.toArray(NONE);
        this.organisation = organisation;
        int whole = 0;
        for (NameToken word : this.words) {
            whole += word.isInitial() ? 0 : 1;
        }
        this.full = whole >= 2;
    }

    /** Within the table, in the order in which names were met. */
    public int number() {
        return number;
    }

    /** As the rows say. */
    public String written() {
        return written;
    }

    /** Given names and surnames in written order, without titles and particles; initials are words of one letter. */
    public List<NameToken> words() {
        return List.of(words);
    }

    /** How many {@link #words} there are. */
    public int wordCount() {
        return words.length;
    }

    /** One of {@link #words}. */
    public NameToken word(int at) {
        return words[at];
    }

    /** Names made of the father's, where a third word is one; leaving one out contradicts nothing. */
    public List<NameToken> patronymics() {
        return List.of(patronymics);
    }

    /** Whether it has {@link #patronymics}. */
    public boolean hasPatronymic() {
        return patronymics.length > 0;
    }

    /** Whether a legal form or an office stands in it. */
    public boolean isOrganisation() {
        return organisation;
    }

    /**
     * Whether both are written with numbers and these differ: Apartments 12 and Apartments 14 are two. Words that hold a digit are
     * no {@link #words}, because files put references and numbers of accounts into names.
     */
    public boolean isNumberedOtherwise(PersonName other) {
        String here = numbers(written);
        return !here.isEmpty()
                && !here.equals(numbers(other.written))
                && !numbers(other.written).isEmpty();
    }

    private static String numbers(String written) {
        StringBuilder numbers = new StringBuilder();
        for (int at = 0; at < written.length(); at++) {
            char sign = written.charAt(at);
            if (Character.isDigit(sign)) {
                numbers.append(sign);
            } else if (!numbers.isEmpty() && numbers.charAt(numbers.length() - 1) != ' ') {
                numbers.append(' ');
            }
        }
        return numbers.toString().strip();
    }

    /** Whether two whole words are known: less does not tell people apart. */
    public boolean isFull() {
        return full;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof PersonName name && name.number == number && name.written.equals(written));
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        return written;
    }
}
