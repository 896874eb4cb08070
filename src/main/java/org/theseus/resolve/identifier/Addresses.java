package org.theseus.resolve.identifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theseus.resolve.name.WordSounds;

/**
 * Reads the street and the house out of an address in any of the region's orders. What stands beside them (town, floor,
 * country) is not compared: rows leave it out too often. Remembers what it has read; not thread-safe.
 */
public final class Addresses {

    private static final Pattern PARTS = Pattern.compile("[,;/\\n]+");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern HOUSE = Pattern.compile("\\d{1,4}\\p{L}?");
    private static final Pattern POSTCODE = Pattern.compile("\\d{4,6}");
    private static final String[] ENDINGS = {"straße", "strasse", "str", "gasse", "weg", "platz", "allee"};
    /** Words for streets and parts of houses, as they sound. */
    private static final Set<String> GENERAL = Set.of(
            "strase",
            "str",
            "gase",
            "gas",
            "veg",
            "plac",
            "street",
            "strit",
            "st",
            "road",
            "rd",
            "avenu",
            "ave",
            "ulica",
            "ulika",
            "ul",
            "bulevar",
            "bul",
            "blvd",
            "bulvar",
            "kej",
            "trg",
            "cade",
            "cadesi",
            "cad",
            "cd",
            "sokak",
            "sokagi",
            "sok",
            "sk",
            "mahale",
            "mahalesi",
            "mah",
            "mh",
            "ruga",
            "r",
            "rug",
            "odos",
            "leoforos",
            "strada",
            "sosea",
            "piata",
            "uca",
            "ut",
            "utca",
            "ter",
            "no",
            "nr",
            "br",
            "broi",
            "numara",
            "apt",
            "ap",
            "stan",
            "top",
            "tur",
            "stige",
            "kat",
            "daire",
            "d",
            "k",
            "sprat",
            "et",
            "vhod",
            "bl",
            "de",
            "la",
            "le",
            "ru",
            "via",
            "bei");

    private static final int SHORTEST_STREET = 3;

    private final WordSounds sounds = new WordSounds();
    private final Map<String, Optional<Address>> known = new HashMap<>();

    /** The address in what was written; nothing without street and house number. */
    public Optional<Address> read(@Nullable String written) {
        return written == null || written.isBlank()
                ? Optional.empty()
                : known.computeIfAbsent(written.strip(), this::parse);
    }

    private Optional<Address> parse(String written) {
        String postcode = "";
        Optional<Address> found = Optional.empty();
        for (String part : PARTS.split(written)) {
            List<String> words = new ArrayList<>(List.of(WORDS.split(part.strip())));
            words.removeIf(String::isEmpty);
            if (postcode.isEmpty()) {
                postcode = takePostcode(words);
            }
            if (found.isEmpty()) {
                found = street(words);
            }
        }
        String code = postcode;
        return found.map(street -> new Address(street.key(), code));
    }

    /** Four to six digits are a postcode unless they are the only number of the part. */
    private static String takePostcode(List<String> words) {
        long numbers =
                words.stream().filter(word -> Character.isDigit(word.charAt(0))).count();
        for (int at = words.size() - 1; at >= 0; at--) {
            String word = words.get(at);
            boolean only = numbers == 1 && at > 0 && HOUSE.matcher(word).matches();
            if (POSTCODE.matcher(word).matches() && !only) {
                words.remove(at);
                return word;
            }
        }
        return "";
    }

    private Optional<Address> street(List<String> words) {
        int house = -1;
        for (int at = 0; at < words.size() && house < 0; at++) {
            house = HOUSE.matcher(words.get(at)).matches() ? at : -1;
        }
        if (house < 0) {
            return Optional.empty();
        }
        String street = longest(words.subList(0, house));
        if (street.isEmpty()) {
            street = longest(words.subList(house + 1, words.size()));
        }
        return street.length() < SHORTEST_STREET
                ? Optional.empty()
                : Optional.of(new Address(sounds.of(words.get(house)) + "|" + street, ""));
    }

    private String longest(List<String> words) {
        String longest = "";
        for (String word : words) {
            String sound = sounds.of(withoutEnding(word.toLowerCase(Locale.ROOT)));
            if (!GENERAL.contains(sound) && sound.length() > longest.length()) {
                longest = sound;
            }
        }
        return longest;
    }

    private static String withoutEnding(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() >= ending.length() + SHORTEST_STREET) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
