package org.theseus.requests;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Mention;

/** Which institution keeps an account, and where. Stateless. */
public final class Institutions {

    /** An IBAN that stands without its bank's name. */
    private static final String IBAN = "[A-Z]{2}\\d{2}[A-Z0-9]{11,30}";

    /** Digits of the bank in the national part of an IBAN, by country (ISO 13616 registry). */
    private static final Map<String, Integer> BANK_DIGITS = Map.ofEntries(
            Map.entry("AL", 3),
            Map.entry("AT", 5),
            Map.entry("BA", 3),
            Map.entry("BE", 3),
            Map.entry("BG", 4),
            Map.entry("CH", 5),
            Map.entry("CZ", 4),
            Map.entry("DE", 8),
            Map.entry("DK", 4),
            Map.entry("ES", 4),
            Map.entry("FR", 5),
            Map.entry("GB", 4),
            Map.entry("GR", 3),
            Map.entry("HR", 7),
            Map.entry("HU", 3),
            Map.entry("LI", 5),
            Map.entry("LU", 3),
            Map.entry("ME", 3),
            Map.entry("MK", 3),
            Map.entry("NL", 4),
            Map.entry("PT", 4),
            Map.entry("RO", 4),
            Map.entry("RS", 3),
            Map.entry("SE", 3),
            Map.entry("SI", 2),
            Map.entry("SK", 4),
            Map.entry("TR", 5),
            Map.entry("XK", 2));

    private Institutions() {}

    /** The institution that numbered the account, else the one that a row names, else the bank's code in the IBAN, else nothing. */
    public static String of(AccountId account, @Nullable Mention mention) {
        if (!account.institution().isEmpty()) {
            return account.institution();
        }
        String named = mention == null ? null : mention.institution();
        if (named != null && !named.isBlank()) {
            return named.strip();
        }
        if (account.number().matches(IBAN)) {
            int digits = BANK_DIGITS.getOrDefault(account.number().substring(0, 2), 0);
            return digits == 0
                    ? ""
                    : "bank code " + account.number().substring(4, 4 + digits) + " (read from the IBAN)";
        }
        return "";
    }

    /** Country of the IBAN, else of the account or counter as rows give it, else nothing. */
    public static String country(AccountId account, @Nullable String given, @Nullable Mention mention) {
        if (account.number().matches(IBAN)) {
            return account.number().substring(0, 2);
        }
        String said = given != null ? given : mention == null ? null : mention.country();
        return said == null ? "" : said;
    }
}
