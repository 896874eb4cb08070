package org.theseus.generate.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.chance.Weighted;
import org.theseus.generate.land.TextResource;

/** The names of one culture, read from its list; common ones are drawn oftener. Immutable. */
final class NameBook {

    private static final Map<Culture, NameBook> ALL = readAll();

    private final Map<Gender, Weighted<NameWord>> given = new EnumMap<>(Gender.class);
    private final Weighted<NameWord> surnames;

    private NameBook(Weighted<NameWord> female, Weighted<NameWord> male, Weighted<NameWord> surnames) {
        given.put(Gender.FEMALE, female);
        given.put(Gender.MALE, male);
        this.surnames = surnames;
    }

    static NameBook of(Culture culture) {
        NameBook book = ALL.get(culture);
        if (book == null) {
            throw new IllegalStateException("no names of " + culture);
        }
        return book;
    }

    NameWord given(Gender gender, Chance chance) {
        Weighted<NameWord> names = given.get(gender);
        if (names == null) {
            throw new IllegalStateException("no names for " + gender);
        }
        return names.draw(chance);
    }

    NameWord surname(Chance chance) {
        return surnames.draw(chance);
    }

    /** Every word of the book, for tests of how words are written. */
    List<NameWord> words() {
        List<NameWord> words = new ArrayList<>(surnames.values());
        given.values().forEach(names -> words.addAll(names.values()));
        return words;
    }

    private static Map<Culture, NameBook> readAll() {
        Map<Culture, NameBook> all = new EnumMap<>(Culture.class);
        for (Culture culture : Culture.values()) {
            all.put(culture, read("names/" + culture.name().toLowerCase(Locale.ROOT) + ".txt"));
        }
        return all;
    }

    private static NameBook read(String file) {
        List<NameWord> female = new ArrayList<>();
        List<NameWord> male = new ArrayList<>();
        List<NameWord> surnames = new ArrayList<>();
        List<NameWord> section = surnames;
        for (String line : TextResource.lines(file)) {
            switch (line) {
                case "female:" -> section = female;
                case "male:" -> section = male;
                case "surnames:" -> section = surnames;
                default -> {
                    for (String word : line.split(" ")) {
                        NameWord name = NameWord.parse(word);
                        if (!section.contains(name)) {
                            section.add(name);
                        }
                    }
                }
            }
        }
        return new NameBook(Weighted.byRank(female), Weighted.byRank(male), Weighted.byRank(surnames));
    }
}
