package org.theseus.resolve.identifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theseus.resolve.identifier.IdentityDocument.Kind;

/**
 * Reads document numbers out of what clerks write: {@code PASSPORT SY N0123456}, {@code N0123456 (SYR)}, {@code LK 004512345}.
 * Stateless.
 */
public final class Documents {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 24;
    private static final int FEWEST_DIGITS = 4;

    private static final Map<String, Kind> WORDS = words();
    private static final Map<String, String> COUNTRIES = countries();

    /** The document in what was written; nothing if no number is in it, or one that was filled in. */
    public Optional<IdentityDocument> read(@Nullable String written) {
        return written == null || written.isBlank() ? Optional.empty() : parse(written.strip());
    }

    private static Optional<IdentityDocument> parse(String written) {
        Kind kind = null;
        String country = null;
        List<String> rest = new ArrayList<>();
        for (String part : parts(written.toUpperCase(Locale.ROOT))) {
            Kind named = WORDS.get(part);
            if (kind == null && named != null) {
                kind = named;
            } else {
                rest.add(part);
            }
        }
        if (rest.size() > 1) {
            for (String part : List.copyOf(rest)) {
                boolean two = part.length() == 2 && kind != null;
                if (country == null && COUNTRIES.containsKey(part) && (two || part.length() == 3)) {
                    country = COUNTRIES.get(part);
                    rest.remove(part);
                }
            }
        }
        String number = rest.size() == 1 ? rest.get(0) : String.join("", rest);
        String digits = digits(number);
        if (number.length() < SHORTEST
                || number.length() > LONGEST
                || digits.length() < FEWEST_DIGITS
                || Dummies.isFilled(digits)) {
            return Optional.empty();
        }
        String folded = folded(number);
        return Optional.of(new IdentityDocument(kind, country, number, folded, shape(folded)));
    }

    /** Runs of letters and numbers of any script. */
    private static List<String> parts(String written) {
        List<String> parts = new ArrayList<>(2);
        int begin = -1;
        int at = 0;
        while (at < written.length()) {
            int sign = written.codePointAt(at);
            if (isLetterOrNumber(sign)) {
                begin = begin < 0 ? at : begin;
            } else if (begin >= 0) {
                parts.add(written.substring(begin, at));
                begin = -1;
            }
            at += Character.charCount(sign);
        }
        if (begin >= 0) {
            parts.add(written.substring(begin));
        }
        return parts;
    }

    /** Letters and numbers of any script, as {@code [\p{L}\p{N}]} has them. */
    static boolean isLetterOrNumber(int sign) {
        if (Character.isLetterOrDigit(sign)) {
            return true;
        }
        int type = Character.getType(sign);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    private static String digits(String number) {
        StringBuilder digits = new StringBuilder(number.length());
        for (int at = 0; at < number.length(); at++) {
            if (number.charAt(at) >= '0' && number.charAt(at) <= '9') {
                digits.append(number.charAt(at));
            }
        }
        return digits.toString();
    }

    private static String folded(String number) {
        return number.replace('O', '0').replace('I', '1').replace('L', '1');
    }

    private static String shape(String number) {
        StringBuilder shape = new StringBuilder(number.length());
        for (int at = 0; at < number.length(); at++) {
            shape.append(Character.isDigit(number.charAt(at)) ? '9' : 'A');
        }
        return shape.toString();
    }

    private static Map<String, Kind> words() {
        Map<String, Kind> words = new HashMap<>();
        put(
                words,
                Kind.PASSPORT,
                "PASSPORT",
                "PASS",
                "PP",
                "P",
                "REISEPASS",
                "PASOS",
                "PASOŠ",
                "ПАСОШ",
                "ПАСПОРТ",
                "PASAPORT",
                "PASHAPORTE",
                "PASHAPORTË",
                "PASSEPORT",
                "ΔΙΑΒΑΤΗΡΙΟ",
                "PUTOVNICA");
        put(
                words,
                Kind.ID_CARD,
                "ID",
                "IDCARD",
                "CARD",
                "IDENTITY",
                "PERSONALAUSWEIS",
                "AUSWEIS",
                "PA",
                "LICNA",
                "LIČNA",
                "KARTA",
                "LK",
                "LETERNJOFTIM",
                "KIMLIK",
                "KİMLİK",
                "TAYTOTHTA",
                "ΤΑΥΤΟΤΗΤΑ",
                "BI",
                "CI",
                "OSOBNA");
        put(
                words,
                Kind.RESIDENCE_PERMIT,
                "PERMIT",
                "RESIDENCE",
                "RP",
                "AUFENTHALTSTITEL",
                "OTURMA",
                "IKAMET",
                "BORAVAK");
        put(
                words,
                Kind.DRIVING_LICENCE,
                "DL",
                "LICENCE",
                "LICENSE",
                "FÜHRERSCHEIN",
                "FUEHRERSCHEIN",
                "VOZACKA",
                "VOZAČKA",
                "EHLIYET",
                "EHLİYET");
        put(
                words,
                Kind.NATIONAL_NUMBER,
                "JMBG",
                "EMBG",
                "EGN",
                "OIB",
                "TCKN",
                "TC",
                "CNP",
                "IDNP",
                "AMKA",
                "NID",
                "TAZKIRA");
        return Map.copyOf(words);
    }

    private static void put(Map<String, Kind> words, Kind kind, String... names) {
        Set.of(names).forEach(name -> words.put(name, kind));
    }

    private static Map<String, String> countries() {
        Map<String, String> countries = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            countries.put(code, code);
            countries.put(new Locale("", code).getISO3Country(), code);
        }
        countries.put("XK", "XK");
        countries.put("RKS", "XK");
        return Map.copyOf(countries);
    }
}
