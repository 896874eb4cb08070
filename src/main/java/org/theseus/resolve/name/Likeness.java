package org.theseus.resolve.name;

/** How two words of names compare, best first. The words are those of the printed table of evidence. */
public enum Likeness {
    /** The same letters, in one script or read from another. */
    SAME("same", 100),
    /** Another spelling of the same sound: Djordje, Đorđe, Ђорђе. */
    SPELLING("other spelling", 95),
    /** A listed spelling, or the same consonants with vowels that vary in romanised Arabic: Mohamed, Muhammad. */
    ROMANISED("other romanisation", 90),
    /** A letter or two apart: may be a typing error or another name, by how rare the words are. */
    NEAR("a letter apart", 70),
    /** A pet or national form that may be one name and may be two. */
    KINDRED("kindred form", 40),
    /** A first letter where the other side has a word. */
    INITIAL("initial", 30),
    /** Two names. */
    DIFFERENT("different", 0);

    private final String words;
    private final int worth;

    Likeness(String words, int worth) {
        this.words = words;
        this.worth = worth;
    }

    /** What it is worth in an assignment of words to words. */
    int worth() {
        return worth;
    }

    /** The word in tables for people. */
    public String words() {
        return words;
    }
}
