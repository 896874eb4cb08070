package org.theseus.resolve.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The lists of {@code theseus/names.yaml}: titles, particles, spellings of one name, usual names. Immutable. */
final class NameWords {

    private static final String FILE = "/theseus/names.yaml";

    private final int version;
    private final Set<String> titles;
    private final Set<String> particles;
    private final Set<String> joinedBefore;
    private final Set<String> joinedAfter;
    private final Set<String> legalForms;
    private final Map<String, List<Integer>> spellings;
    private final Map<String, List<Integer>> kindred;
    private final Map<Integer, Integer> firstLetters = new HashMap<>();
    private final Map<String, Double> shares = new HashMap<>();

    private NameWords(Map<?, ?> lists) {
        version = ((Number) entry(lists, "version")).intValue();
        titles = Set.copyOf(words(entry(lists, "titles")));
        particles = Set.copyOf(words(entry(lists, "particles")));
        joinedBefore = Set.copyOf(words(entry(lists, "joined-before")));
        joinedAfter = Set.copyOf(words(entry(lists, "joined-after")));
        legalForms = Set.copyOf(words(entry(lists, "legal-forms")));
        spellings = groups(entry(lists, "spellings"));
        kindred = groups(entry(lists, "kindred"));
        spellings.forEach((sound, groups) ->
                groups.forEach(group -> firstLetters.merge(group, 1 << sound.charAt(0), (one, other) -> one | other)));
        for (Object one : (List<?>) entry(lists, "usual")) {
            Map<?, ?> usual = (Map<?, ?>) one;
            double share = ((Number) entry(usual, "share")).doubleValue();
            for (String word : words(entry(usual, "words"))) {
                shares.merge(word, share, Math::max);
            }
        }
    }

    /** Reads the lists that are packed into the program. */
    static NameWords load() {
        try (InputStream in = NameWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + FILE);
            }
            Object root = new Load(LoadSettings.builder().setLabel("names.yaml").build()).loadFromInputStream(in);
            return new NameWords((Map<?, ?>) root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int version() {
        return version;
    }

    boolean isTitle(String reading) {
        return titles.contains(reading);
    }

    boolean isParticle(String reading) {
        return particles.contains(reading);
    }

    boolean isJoinedToNext(String reading) {
        return joinedBefore.contains(reading);
    }

    boolean isJoinedToPrevious(String reading) {
        return joinedAfter.contains(reading);
    }

    boolean isLegalForm(String reading) {
        return legalForms.contains(reading);
    }

    /** Numbers of the groups of spellings that one of these sounds belongs to, ascending. */
    int[] spellingsOf(List<String> sounds) {
        return numbers(spellings, sounds);
    }

    /** The letters that the sounds of some groups of spellings begin with, a bit each. */
    int firstLettersOf(int[] spellings) {
        int letters = 0;
        for (int group : spellings) {
            letters |= firstLetters.getOrDefault(group, 0);
        }
        return letters;
    }

    /** Numbers of the groups of kindred names that one of these sounds belongs to, ascending. */
    int[] kindredOf(List<String> sounds) {
        return numbers(kindred, sounds);
    }

    /** Words with a known share among all names. */
    Map<String, Double> shares() {
        return Map.copyOf(shares);
    }

    private static int[] numbers(Map<String, List<Integer>> groups, List<String> sounds) {
        return sounds.stream()
                .flatMap(sound -> groups.getOrDefault(Sounds.coarse(sound), List.of()).stream())
                .distinct()
                .sorted()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Map<String, List<Integer>> groups(Object lists) {
        Map<String, List<Integer>> groups = new HashMap<>();
        int number = 0;
        for (Object list : (List<?>) lists) {
            Set<String> sounds = new HashSet<>();
            words(list).forEach(word -> sounds.add(Sounds.coarse(Sounds.of(word).get(0))));
            for (String sound : sounds) {
                groups.computeIfAbsent(sound, none -> new ArrayList<>()).add(number);
            }
            number++;
        }
        return groups;
    }

    private static List<String> words(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static Object entry(Map<?, ?> lists, String name) {
        Object value = lists.get(name);
        if (value == null) {
            throw new IllegalStateException(FILE + " lacks " + name);
        }
        return value;
    }
}
