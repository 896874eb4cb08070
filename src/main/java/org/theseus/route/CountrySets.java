package org.theseus.route;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.place.CountryCode;
import org.theseus.reference.ReferenceDocument;
import org.theseus.reference.ReferenceFile;
import org.theseus.yaml.YamlSection;

/**
 * Sets of countries that indicators name ({@code countries.yaml}). A country means where money was sent or paid, never
 * where anybody comes from. Immutable and thread-safe; read when first asked for.
 */
public final class CountrySets {

    private static final String NAME = "countries.yaml";

    private final ReferenceFile file;
    private final Map<Name, SortedSet<String>> sets;
    /** The same for {@link #contains}, which rows ask by the million. */
    private final Map<Name, Set<String>> members = new EnumMap<>(Name.class);

    /** The sets. */
    public enum Name {
        /** Countries from which families pay; A2 asks for two of them. */
        DIASPORA,
        /** Where the payers of C4 live. */
        REVERSE_REMITTANCE_FROM,
        /** Countries of transit into which the payments of C4 go. */
        REVERSE_REMITTANCE_TO
    }

    private static final class Shipped {
        static final CountrySets INSTANCE = read(ReferenceDocument.shipped(NAME));
    }

    private CountrySets(ReferenceFile file, Map<Name, SortedSet<String>> sets) {
        this.file = file;
        this.sets = sets;
        sets.forEach((name, countries) -> members.put(name, new HashSet<>(countries)));
    }

    /** The sets that the program ships. */
    public static CountrySets shipped() {
        return Shipped.INSTANCE;
    }

    /** Sets from a document of the same layout; INPUT errors name the line. */
    public static CountrySets read(ReferenceDocument document) {
        YamlSection root = document.root();
        Map<Name, SortedSet<String>> sets = new EnumMap<>(Name.class);
        for (YamlSection section : root.sections("sets")) {
            section.text("name");
            Name name = section.choice("name", Name.class, Name.DIASPORA);
            document.source(section);
            SortedSet<String> countries = new TreeSet<>();
            for (String code : section.texts("countries")) {
                if (!code.equals(CountryCode.find(code))) {
                    throw section.problem("countries", "\"" + code + "\" is no country", "Write alpha-2 codes, or XK.");
                }
                countries.add(code);
            }
            sets.put(name, Collections.unmodifiableSortedSet(countries));
            section.finish();
        }
        for (Name name : Name.values()) {
            if (!sets.containsKey(name)) {
                throw root.problem("sets", "the set " + name + " is missing", "Add it, even if it is empty.");
            }
        }
        root.finish();
        return new CountrySets(document.file(), sets);
    }

    /** Version and digest of the file. */
    public ReferenceFile file() {
        return file;
    }

    /** The countries of a set. */
    public SortedSet<String> of(Name name) {
        return sets.getOrDefault(name, Collections.emptySortedSet());
    }

    /** Whether a country is in a set; a null country is in none. */
    public boolean contains(Name name, @Nullable String country) {
        return country != null && members.getOrDefault(name, Set.of()).contains(country);
    }
}
