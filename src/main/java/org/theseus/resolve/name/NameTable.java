package org.theseus.resolve.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every distinct name and word of a case, read once. Reading a word costs microseconds where ICU must transliterate it; the
 * table is therefore kept for as long as names are compared. Not thread-safe.
 */
public final class NameTable {

    private static final int SHORTEST_WITHOUT_ARTICLE = 5;

    private final NameWords lists = NameWords.load();
    private final Readings readings = new Readings();
    private final NameReader reader = new NameReader(this, lists);
    private final Map<String, NameToken> tokens = new HashMap<>();
    private final Map<String, Integer> rarityClasses = new HashMap<>();
    private final Map<String, PersonName> names = new HashMap<>();
    private final List<PersonName> inOrder = new ArrayList<>();

    /** The name that a text gives, titles and particles taken off; its words may be none. */
    public PersonName read(String written) {
        PersonName known = names.get(written);
        if (known == null) {
            known = reader.read(written, inOrder.size());
            names.put(written, known);
            inOrder.add(known);
        }
        return known;
    }

    /** A name by its number. */
    public PersonName get(int number) {
        return inOrder.get(number);
    }

    /** Number of distinct names so far. */
    public int size() {
        return inOrder.size();
    }

    /** Version of the lists of words, part of what a resolution was computed with. */
    public int listsVersion() {
        return lists.version();
    }

    NameWords lists() {
        return lists;
    }

    /** Number of rarity classes so far; classes are 0 to this minus 1. */
    int rarityClassCount() {
        return rarityClasses.size();
    }

    /** The class that a word of this sound is counted in. */
    int rarityClassOf(String sound) {
        return rarityClass(List.of(sound), lists.spellingsOf(List.of(sound)));
    }

    /** A word in lower case, in one script. */
    NameToken token(String word) {
        NameToken known = tokens.get(word);
        if (known == null) {
            known = readToken(word);
            tokens.put(word, known);
        }
        return known;
    }

    private NameToken readToken(String word) {
        List<String> read = readings.of(word);
        Set<String> sounds = new LinkedHashSet<>();
        boolean arabic = Script.of(word) == Script.ARABIC;
        for (String reading : read) {
            if (arabic) {
                sounds.add(CompoundName.canonical(reading));
            } else {
                Sounds.of(reading).forEach(sound -> sounds.add(CompoundName.canonical(sound)));
            }
        }
        withoutArticle(sounds);
        List<String> all = List.copyOf(sounds);
        int[] spellings = lists.spellingsOf(all);
        return new NameToken(
                tokens.size(),
                word,
                read.get(0),
                all,
                arabic,
                spellings,
                lists.kindredOf(all),
                word.length() > 1 && all.get(0).length() == 1
                        ? rarityClass(List.of(read.get(0)), spellings)
                        : rarityClass(all, spellings),
                lists);
    }

    /** Alhusain is al Husain; a reading that no name has does no harm. */
    private static void withoutArticle(Set<String> sounds) {
        for (String sound : List.copyOf(sounds)) {
            if ((sound.startsWith("al") || sound.startsWith("el"))
                    && sound.length() >= 2 + SHORTEST_WITHOUT_ARTICLE
                    && !Sounds.isVowel(sound.charAt(2))) {
                sounds.add(sound.substring(2));
            }
        }
    }

    private int rarityClass(List<String> sounds, int[] spellings) {
        String name = spellings.length > 0 ? "#" + spellings[0] : Sounds.coarse(sounds.get(0));
        return rarityClasses.computeIfAbsent(name, fresh -> rarityClasses.size());
    }
}
