package org.theseus.resolve.cluster;

import java.util.HashMap;
import java.util.Map;
import org.theseus.resolve.evidence.Entity;
import org.theseus.resolve.name.NameToken;
import org.theseus.resolve.name.PersonName;

/**
 * How often words are spelt so, and how often two words stand in one name, counted by the different names of sets: what hardly
 * anybody bears or spells so may be a slip, be its words usual ones. Not thread-safe.
 */
final class NameCounts {

    /** So many may bear what is a slip. */
    private static final int HARDLY_ANYBODY = 4;

    private final Map<String, Integer> spellings = new HashMap<>();
    private final Map<Long, Integer> names = new HashMap<>();

    /** Counts the names of a set. */
    void add(Entity entity) {
        entity.forEachName(name -> {
            for (int at = 0; at < name.wordCount(); at++) {
                spellings.merge(name.word(at).reading(), 1, Integer::sum);
            }
            NameKeys.twoWords(name, key -> names.merge(key, 1, Integer::sum));
        });
    }

    /** Whether hardly any name spells a word so, be it usual in other spellings. */
    boolean isHardlySpelt(NameToken word) {
        return spellings.getOrDefault(word.reading(), 0) <= HARDLY_ANYBODY;
    }

    /** Whether a name has a word that is hardly spelt so. */
    boolean holdsHardlySpelt(PersonName name) {
        for (int at = 0; at < name.wordCount(); at++) {
            if (!name.word(at).isInitial() && isHardlySpelt(name.word(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether hardly any name has two of its words, in whatever spelling. */
    boolean isHardlyBorne(PersonName name) {
        int[] most = {0};
        NameKeys.twoWords(name, key -> most[0] = Math.max(most[0], names.getOrDefault(key, 0)));
        return most[0] <= HARDLY_ANYBODY;
    }
}
