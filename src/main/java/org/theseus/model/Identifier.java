package org.theseus.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that a row says and by which people, accounts or payments can be found again, in a form in which two spellings
 * meet. Only spelling is levelled: case, blanks, and the signs inside numbers. Whether two names are one person is not
 * decided here.
 *
 * @param value normalised, never empty
 */
public record Identifier(Kind kind, String value) implements Comparable<Identifier> {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");

    /** What an identifier is. */
    public enum Kind {
        /** Account number or IBAN: upper case, without blanks. */
        ACCOUNT,
        /** Customer number at an institution: without blanks at the ends. */
        CUSTOMER,
        /** Digits; {@code +} first where the number was written with {@code +} or {@code 00}. */
        PHONE,
        /** Upper case, letters and digits only. */
        DOCUMENT,
        /** Lower case. */
        EMAIL,
        /** One case, single blanks, composed characters. */
        NAME,
        /** As NAME. */
        ADDRESS,
        /** As NAME. */
        AGENT,
        /** As NAME. */
        PLACE,
        /** Letters and digits only, upper case. */
        MTCN,
        /** Id of a transfer in its source or here, or end-to-end id: without blanks at the ends. */
        REFERENCE
    }

    /** The identifier in what was written; nothing if that is null or nothing is left of it. */
    public static Optional<Identifier> of(Kind kind, @Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        String value = switch (kind) {
            case ACCOUNT -> BLANKS.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
            case CUSTOMER, REFERENCE -> written.strip();
            case PHONE -> phone(written);
            case DOCUMENT, MTCN -> SIGNS.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
            case EMAIL -> written.strip().toLowerCase(Locale.ROOT);
            case NAME, ADDRESS, AGENT, PLACE -> words(written);
        };
        return value.isEmpty() ? Optional.empty() : Optional.of(new Identifier(kind, value));
    }

    private static String words(String written) {
        return BLANKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip()
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static String phone(String written) {
        String text = written.strip();
        boolean plus = text.startsWith("+");
        // "+43 (0)660": the zero in brackets is not dialled from abroad
        StringBuilder digits = new StringBuilder();
        (plus || text.startsWith("00") ? text.replace("(0)", "") : text)
                .codePoints()
                .filter(Character::isDigit)
                .forEach(digit -> digits.append(Character.digit(digit, 10)));
        if (!plus && digits.length() > 2 && digits.charAt(0) == '0' && digits.charAt(1) == '0') {
            return "+" + digits.substring(2);
        }
        return digits.isEmpty() ? "" : (plus ? "+" : "") + digits;
    }

    /** Orders by kind, then value. */
    @Override
    public int compareTo(Identifier other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : value.compareTo(other.value);
    }
}
