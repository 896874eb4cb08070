package org.theseus.store.neo4j;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Mention;

/** What accounts can share. Each kind has a node label of its own; its value is normalised so that two spellings meet. */
enum IdentifierKind {
    NAME("name"),
    CUSTOMER_ID("customer-id"),
    PHONE("phone"),
    DOCUMENT("document"),
    ADDRESS("address"),
    EMAIL("email");

    private final String statement;

    IdentifierKind(String statement) {
        this.statement = "write/accounts#link-" + statement;
    }

    /** Name of the statement that links rows of (account key, value). */
    String statement() {
        return statement;
    }

    /** The normalised value that a side states, or null. */
    @Nullable
    String of(Mention mention) {
        String written = switch (this) {
            case NAME -> mention.name();
            case CUSTOMER_ID -> mention.customerId();
            case PHONE -> mention.phone();
            case DOCUMENT -> mention.document();
            case ADDRESS -> mention.address();
            case EMAIL -> mention.email();
        };
        return written == null ? null : normalise(written);
    }

    /** The normalised form, or null if nothing is left. */
    @Nullable
    String normalise(String written) {
        String value = switch (this) {
            case NAME, ADDRESS -> words(written);
            case CUSTOMER_ID -> written.strip();
            case PHONE -> phone(written);
            case DOCUMENT -> lettersAndDigits(written);
            case EMAIL -> written.strip().toLowerCase(Locale.ROOT);
        };
        return value.isEmpty() ? null : value;
    }

    private static String words(String text) {
        return text.strip()
                .replaceAll("[\\s\\p{Z}]+", " ")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static String lettersAndDigits(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }

    private static String phone(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints().filter(Character::isDigit).forEach(digit -> digits.append(Character.digit(digit, 10)));
        boolean international = text.strip().startsWith("+");
        if (!international && digits.length() > 2 && digits.charAt(0) == '0' && digits.charAt(1) == '0') {
            return "+" + digits.substring(2);
        }
        return digits.isEmpty() ? "" : (international ? "+" : "") + digits;
    }
}
