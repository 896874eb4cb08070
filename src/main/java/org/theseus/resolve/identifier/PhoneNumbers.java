package org.theseus.resolve.identifier;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads phone numbers by the numbering plan of the country that the record names, never of the machine. Remembers what it has
 * read; not thread-safe.
 */
public final class PhoneNumbers {

    /** A spreadsheet's {@code 4.36641E+11}: the last digits are lost. */
    private static final Pattern ROUNDED = Pattern.compile("[0-9]+[.,]?[0-9]*[eE]\\+?[0-9]+");

    private static final int SHORTEST = 6;
    private static final int LONGEST = 15;

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    /** By region and digits where these say all, else by region and text. */
    private final Map<String, Optional<Phone>> known = new HashMap<>();
    /** Whether a plan knows a number takes longest, and one number is written in many ways. */
    private final Map<PhoneNumber, Optional<Phone>> planned = new HashMap<>();

    /**
     * The number in what was written; nothing if it is damaged, filled in or too short.
     *
     * @param region ISO country of the account or counter, null if the record names none
     */
    public Optional<Phone> read(@Nullable String written, @Nullable String region) {
        if (written == null) {
            return Optional.empty();
        }
        String text = written.strip();
        String digits = digits(text);
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        if (!isOnlyPunctuated(text)) {
            return known.computeIfAbsent(
                    (region == null ? "" : region) + ' ' + text, key -> parse(text, digits, region));
        }
        boolean zeros = isInternationalByZeros(text, digits);
        boolean international = zeros || text.startsWith("+");
        String said = zeros ? digits.substring(2) : digits;
        // after a plus the country stands in the number itself, whatever the region
        String plan = region == null || international ? "" : region;
        return known.computeIfAbsent(
                plan + (international ? '+' : "") + said, key -> parse(key.substring(plan.length()), said, region));
    }

    /** Two zeros are a plus, if enough digits follow for the one to be read as the other is. */
    private static boolean isInternationalByZeros(String text, String digits) {
        return text.startsWith("00") && digits.length() >= SHORTEST + 2 && digits.length() <= LONGEST + 2;
    }

    /** Forgets what it has read: the texts of a large case take much room. */
    public void forget() {
        known.clear();
        planned.clear();
    }

    private Optional<Phone> parse(String written, String digits, @Nullable String region) {
        if (ROUNDED.matcher(written).matches()
                || digits.length() < SHORTEST
                || digits.length() > LONGEST + 2
                || Dummies.isFilled(withoutZeros(digits))) {
            return Optional.empty();
        }
        return number(written.startsWith("00") ? "+" + written.substring(2) : written, digits, region);
    }

    private Optional<Phone> number(String dialling, String digits, @Nullable String region) {
        Optional<Phone> international = find(dialling, region);
        if (international.isEmpty() && !dialling.startsWith("+") && region != null) {
            // the country's code without its plus: 436641234567
            international = find("+" + digits, null);
        }
        return international.isPresent() ? international : Optional.of(local(digits));
    }

    /**
     * Whether nothing but digits tells the number, one plus before them and signs among them that numbering plans do not
     * know: then the digits alone say the same. An extension, a letter or a second number stands for itself.
     */
    static boolean isOnlyPunctuated(String written) {
        for (int at = 0; at < written.length(); at++) {
            char sign = written.charAt(at);
            boolean plain = (sign >= '0' && sign <= '9') || " ()-./".indexOf(sign) >= 0;
            if (!plain && !(sign == '+' && at == 0)) {
                return false;
            }
        }
        return true;
    }

    private Optional<Phone> find(String dialled, @Nullable String region) {
        if (region == null && !dialled.startsWith("+") && isOnlyPunctuated(dialled)) {
            // no plan to read it by; being told so by an exception takes longer than reading it
            return Optional.empty();
        }
        try {
            return planned.computeIfAbsent(plans.parse(dialled, region), this::planned);
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }

    private Optional<Phone> planned(PhoneNumber number) {
        return plans.isValidNumber(number)
                ? Optional.of(new Phone(
                        plans.format(number, PhoneNumberFormat.E164), plans.getNationalSignificantNumber(number)))
                : Optional.empty();
    }

    private static Phone local(String digits) {
        String bare = withoutZeros(digits);
        return new Phone("~" + bare, bare);
    }

    private static String withoutZeros(String digits) {
        int at = 0;
        while (at < digits.length() - 1 && digits.charAt(at) == '0') {
            at++;
        }
        return digits.substring(at);
    }

    private static String digits(String written) {
        StringBuilder digits = new StringBuilder(written.length());
        for (int at = 0; at < written.length(); at++) {
            int digit = Character.digit(written.charAt(at), 10);
            if (digit >= 0) {
                digits.append(digit);
            }
        }
        return digits.toString();
    }
}
