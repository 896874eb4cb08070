package org.theseus.resolve.name;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One word of names, with everything that comparing it needs, worked out once. Immutable; equal words are one object of a
 * {@link NameTable}.
 */
public final class NameToken {

    /** Fowler, Noll and Vo, 64 bits. */
    private static final long FNV_BASIS = 0xcbf29ce484222325L;

    private static final long FNV_PRIME = 0x100000001b3L;

    /** So many letters a word keeps that is cut short. */
    private static final int BEGINNING = 4;

    private final int number;
    private final String written;
    private final String reading;
    private final List<String> sounds;
    private final List<String> skeletons;
    private final List<String> soundSkeletons;
    private final long[] skeletonHashes;
    private final int readingLetters;
    private final int soundLetters;
    private final int firstLetters;
    private final boolean unvowelled;
    private final int[] spellings;
    private final int[] kindred;
    private final int rarityClass;
    private final NameWords lists;
    /** Worked out when first asked for, as most words never are. */
    private @Nullable WideSounds wide;

    NameToken(
            int number,
            String written,
            String reading,
            List<String> sounds,
            boolean unvowelled,
            int[] spellings,
            int[] kindred,
            int rarityClass,
            NameWords lists) {
        this.number = number;
        this.written = written;
        this.reading = reading;
        this.sounds = List.copyOf(sounds);
        this.soundSkeletons = this.sounds.stream().map(Skeletons::of).toList();
        this.skeletons = this.soundSkeletons.stream().distinct().toList();
        this.readingLetters = letters(reading);
        this.soundLetters = sounds.isEmpty() ? 0 : letters(sounds.get(0));
        this.firstLetters = firstLetters(reading, this.sounds);
        this.skeletonHashes = this.skeletons.stream().mapToLong(NameToken::hash).toArray();
        this.unvowelled = unvowelled;
        this.spellings = spellings;
        this.kindred = kindred;
        this.rarityClass = rarityClass;
        this.lists = lists;
    }

    /** Number within the table. */
    int number() {
        return number;
    }

    /** The word in lower case, in its own script. */
    public String written() {
        return written;
    }

    /** The usual Latin reading, letters a to z. */
    public String reading() {
        return reading;
    }

    /** How it may sound, the usual reading first. */
    List<String> sounds() {
        return sounds;
    }

    /** Consonants of its sounds: words of one name share one of these. */
    public List<String> skeletons() {
        return skeletons;
    }

    /** The consonants of each of {@link #sounds}, in that order. */
    List<String> soundSkeletons() {
        return soundSkeletons;
    }

    /** Which letters stand in {@link #reading}, a bit each. */
    int readingLetters() {
        return readingLetters;
    }

    /** Which letters stand in the first of {@link #sounds}, a bit each. */
    int soundLetters() {
        return soundLetters;
    }

    /** A bit for each letter modulo 32: a typing error changes two bits at most. */
    private static int letters(String text) {
        int letters = 0;
        for (int at = 0; at < text.length(); at++) {
            letters |= 1 << text.charAt(at);
        }
        return letters;
    }

    private static int firstLetters(String reading, List<String> sounds) {
        int letters = reading.isEmpty() ? 0 : 1 << reading.charAt(0);
        for (String sound : sounds) {
            letters |= sound.isEmpty() ? 0 : 1 << sound.charAt(0);
        }
        return letters;
    }

    /**
     * The letters that its reading and its sounds begin with, a bit each: J. is Jelena by its reading, whatever sound a J has
     * before an E.
     */
    public int firstLetters() {
        return firstLetters;
    }

    /** Whether both may begin with one letter. */
    boolean startsLike(NameToken other) {
        return (firstLetters & other.firstLetters) != 0;
    }

    /** How many different {@link #skeletons} it has. */
    public int skeletonCount() {
        return skeletonHashes.length;
    }

    /** A number for one of {@link #skeletons}, the same for the same consonants. */
    public long skeletonHash(int at) {
        return skeletonHashes[at];
    }

    static long hash(String text) {
        long hash = FNV_BASIS;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * FNV_PRIME;
        }
        return hash;
    }

    /**
     * Numbers for the reading, without an article too, and for the sound with no letter and with each one left out: words that a
     * letter parts share one.
     * Worked out each time.
     */
    public long[] nearHashes() {
        return Stream.of(reading, WideReadings.withoutArticle(reading), Sounds.coarse(sounds.get(0)))
                .distinct()
                .flatMapToLong(text -> LongStream.of(nearHashes(text)))
                .distinct()
                .toArray();
    }

    private static long[] nearHashes(String text) {
        long[] hashes = new long[text.length() + 1];
        hashes[text.length()] = hash(text);
        for (int without = 0; without < text.length(); without++) {
            long hash = FNV_BASIS;
            for (int at = 0; at < text.length(); at++) {
                if (at != without) {
                    hash = (hash ^ text.charAt(at)) * FNV_PRIME;
                }
            }
            hashes[without] = hash;
        }
        return hashes;
    }

    /** A number for the first four sounds, which words cut short keep; 0 if it has fewer. */
    public long beginning() {
        String sound = Sounds.coarse(sounds.get(0));
        return sound.length() < BEGINNING ? 0 : hash(sound.substring(0, BEGINNING)) + 1;
    }

    /** How it may sound by spellings that are asked by and never joined by. */
    WideSounds wide() {
        WideSounds known = wide;
        if (known == null) {
            known = WideSounds.of(this, lists);
            wide = known;
        }
        return known;
    }

    /** Numbers of which two words share one if they may be one name in some office's spelling, however unusual. */
    public long[] wideKeys() {
        return wide().keys();
    }

    /** The letters that it may begin with in such spellings, a bit each. */
    public int wideFirstLetters() {
        return wide().firstLetters();
    }

    /** Whether its script leaves short vowels out. */
    boolean isUnvowelled() {
        return unvowelled;
    }

    /** Whether it is a single letter that stands for a name. */
    public boolean isInitial() {
        return written.length() == 1;
    }

    int[] spellings() {
        return spellings;
    }

    int[] kindred() {
        return kindred;
    }

    /** Number of the class of spellings that are counted together as one word. */
    public int rarityClass() {
        return rarityClass;
    }

    @Override
    public String toString() {
        return written;
    }
}
