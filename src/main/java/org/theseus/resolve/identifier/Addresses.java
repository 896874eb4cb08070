package org.theseus.resolve.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theseus.resolve.name.WordSounds;

/**
 * Reads the street and the house out of an address in any of the region's orders. What stands beside them (town, floor,
 * country) is not compared: rows leave it out too often. Remembers how words sound; not thread-safe.
 */
public final class Addresses {

    private static final String BETWEEN_PARTS = ",;/\n";
    private static final int LONGEST_HOUSE = 4;
    private static final int SHORTEST_POSTCODE = 4;
    private static final int LONGEST_POSTCODE = 6;
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

    /** The address in what was written; nothing without street and house number. */
    public Optional<Address> read(@Nullable String written) {
        return written == null || written.isBlank() ? Optional.empty() : parse(written.strip());
    }

    private Optional<Address> parse(String written) {
        String postcode = "";
        Optional<Address> found = Optional.empty();
        for (List<String> words : parts(written)) {
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

    /** Words of letters and numbers, by the parts between commas, slashes and lines. */
    private static List<List<String>> parts(String written) {
        List<List<String>> parts = new ArrayList<>(3);
        List<String> words = new ArrayList<>(4);
        int begin = -1;
        int at = 0;
        while (at <= written.length()) {
            int sign = at < written.length() ? written.codePointAt(at) : BETWEEN_PARTS.charAt(0);
            if (Documents.isLetterOrNumber(sign)) {
                begin = begin < 0 ? at : begin;
            } else {
                if (begin >= 0) {
                    words.add(written.substring(begin, at));
                    begin = -1;
                }
                if (BETWEEN_PARTS.indexOf(sign) >= 0 && !words.isEmpty()) {
                    parts.add(words);
                    words = new ArrayList<>(4);
                }
            }
            at += Character.charCount(sign);
        }
        return parts;
    }

    /** One to four digits and perhaps one letter. */
    private static boolean isHouse(String word) {
        int digits = digits(word);
        if (digits == 0 || digits > LONGEST_HOUSE || digits == word.length()) {
            return digits > 0 && digits <= LONGEST_HOUSE;
        }
        int letter = word.codePointAt(digits);
        return Character.isLetter(letter) && digits + Character.charCount(letter) == word.length();
    }

    private static boolean isPostcode(String word) {
        return word.length() >= SHORTEST_POSTCODE && word.length() <= LONGEST_POSTCODE && digits(word) == word.length();
    }

    /** With how many of the digits 0 to 9 a word begins. */
    private static int digits(String word) {
        int at = 0;
        while (at < word.length() && word.charAt(at) >= '0' && word.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** Four to six digits are a postcode unless they are the only number of the part. */
    private static String takePostcode(List<String> words) {
        long numbers =
                words.stream().filter(word -> Character.isDigit(word.charAt(0))).count();
        for (int at = words.size() - 1; at >= 0; at--) {
            String word = words.get(at);
            boolean only = numbers == 1 && at > 0 && isHouse(word);
            if (isPostcode(word) && !only) {
                words.remove(at);
                return word;
            }
        }
        return "";
    }

    private Optional<Address> street(List<String> words) {
        int house = -1;
        for (int at = 0; at < words.size() && house < 0; at++) {
            house = isHouse(words.get(at)) ? at : -1;
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
