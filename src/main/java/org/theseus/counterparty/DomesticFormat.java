package org.theseus.counterparty;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Domestic account numbers whose last two digits make the whole number 1 modulo 97 (ISO 7064). Their IBAN therefore always
 * begins with the same four characters, so that both spellings are one account.
 */
public enum DomesticFormat {
    /** Serbia: bank 3, account 13, check 2. */
    RS(18, "RS35", 3, true),
    /** Montenegro, as Serbia. */
    ME(18, "ME25", 3, true),
    /** North Macedonia: bank 3, account 10, check 2. */
    MK(15, "MK07", 3, false),
    /** Bosnia and Herzegovina: bank 3, branch 3, account 8, check 2. */
    BA(16, "BA39", 3, false),
    /** Slovenia: bank and branch 5, account 8, check 2. */
    SI(15, "SI56", 5, false),
    /** Kosovo: bank 2, branch 2, account 10, check 2. */
    XK(16, "XK05", 4, false);

    private final int digits;
    private final String ibanPrefix;
    private final int bankDigits;
    private final boolean shortened;
    private final Pattern dashed;

    DomesticFormat(int digits, String ibanPrefix, int bankDigits, boolean shortened) {
        this.digits = digits;
        this.ibanPrefix = ibanPrefix;
        this.bankDigits = bankDigits;
        this.shortened = shortened;
        this.dashed = Pattern.compile(
                "(?<![\\dA-Za-z-])\\d{" + bankDigits + "}-(?:\\d{3}-)?\\d{1,13}-\\d{2}(?![\\dA-Za-z-])");
    }

    Pattern dashed() {
        return dashed;
    }

    int digits() {
        return digits;
    }

    /**
     * The IBAN of a number, nothing if its length or check digits are wrong. In a number with hyphens the middle part may
     * lack its leading zeros where the country writes it so (RS, ME).
     */
    public Optional<String> findIban(String written) {
        String text = written.strip();
        int first = text.indexOf('-');
        int last = text.lastIndexOf('-');
        String number = text;
        if (first > 0 && last > first) {
            String middle = text.substring(first + 1, last).replace("-", "");
            int missing = digits - bankDigits - 2 - middle.length();
            if (first != bankDigits || missing < 0 || (missing > 0 && !shortened)) {
                return Optional.empty();
            }
            number = text.substring(0, first) + "0".repeat(missing) + middle + text.substring(last + 1);
        }
        return number.length() == digits && isDigits(number) && modulo97(number) == 1
                ? Optional.of(ibanPrefix + number)
                : Optional.empty();
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int modulo97(String digits) {
        int rest = 0;
        for (int i = 0; i < digits.length(); i++) {
            rest = (rest * 10 + digits.charAt(i) - '0') % 97;
        }
        return rest;
    }
}
