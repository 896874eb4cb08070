package org.theseus.counterparty;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;
import org.jspecify.annotations.Nullable;

/**
 * Reads the other side of a payment out of a bank's text: first the bank's own patterns, then a scan for account numbers,
 * then, if asked for, the words that are left as a name of LOW confidence. Immutable and thread-safe. O(n) per text and
 * pattern.
 *
 * <pre>{@code
 * Extraction found = CounterpartyText.of(patterns, AccountScan.of(Set.of(DomesticFormat.RS)), true)
 *         .find("UPLATA 160-123456-40 PETAR PETROVIC", "RS35...");
 * }</pre>
 */
public final class CounterpartyText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}(]+|[^\\p{L}\\p{N}.)]+$");
    private static final Pattern WITH_DIGIT = Pattern.compile("\\S*\\d\\S*");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}(?:\\P{L}+\\p{L}+)*");
    private static final int LONGEST_NAME = 140;

    private final List<TextPattern> patterns;
    private final AccountScan scan;
    private final boolean remainder;

    private CounterpartyText(List<TextPattern> patterns, AccountScan scan, boolean remainder) {
        this.patterns = List.copyOf(patterns);
        this.scan = scan;
        this.remainder = remainder;
    }

    /**
     * A reader of one bank's texts.
     *
     * @param patterns in order of preference; the first that is found is used
     * @param remainder whether what is left of a text without a pattern's name is given as a name of LOW confidence
     */
    public static CounterpartyText of(List<TextPattern> patterns, AccountScan scan, boolean remainder) {
        return new CounterpartyText(patterns, scan, remainder);
    }

    /**
     * What a text says.
     *
     * @param ownAccount account that is not the other side (blanks do not matter), or null
     */
    public Extraction find(String text, @Nullable String ownAccount) {
        String own = ownAccount == null ? "" : compact(ownAccount);
        TextPattern fitting = null;
        Matcher matcher = null;
        for (TextPattern pattern : patterns) {
            matcher = pattern.pattern().matcher(text);
            if (matcher.find()) {
                fitting = pattern;
                break;
            }
        }
        String name = fitting == null || matcher == null ? null : name(fitting.group(matcher, "name"));
        Confidence nameConfidence = name == null || fitting == null ? null : fitting.confidence();
        String account = fitting == null || matcher == null ? null : account(fitting.group(matcher, "account"));
        Confidence accountConfidence = account == null || fitting == null ? null : proved(account, fitting);
        if (account != null && account.equals(own)) {
            account = null;
            accountConfidence = null;
        }
        List<FoundAccount> found = scan.list(text);
        List<String> others = found.isEmpty()
                ? List.of()
                : found.stream()
                        .map(FoundAccount::iban)
                        .filter(iban -> !iban.equals(own))
                        .distinct()
                        .toList();
        if (account == null && others.size() == 1) {
            account = others.get(0);
            accountConfidence = confidence(found, account);
        }
        if (name == null && remainder && (fitting == null || !fitting.groups().contains("name"))) {
            name = fitting != null && fitting.channel() != null ? null : remainder(text, found);
            nameConfidence = name == null ? null : Confidence.LOW;
        }
        return new Extraction(
                account,
                accountConfidence,
                account == null && others.size() > 1 ? others : List.of(),
                name,
                nameConfidence,
                fitting == null || matcher == null ? null : fitting.group(matcher, "country"),
                fitting == null || matcher == null ? null : words(fitting.group(matcher, "place")),
                fitting == null ? null : fitting.channel());
    }

    private static Confidence proved(String account, TextPattern pattern) {
        return IBANValidator.getInstance().isValid(account) ? Confidence.HIGH : pattern.confidence();
    }

    private static Confidence confidence(List<FoundAccount> found, String iban) {
        return found.stream()
                .filter(each -> each.iban().equals(iban))
                .map(FoundAccount::confidence)
                .min(Confidence::compareTo)
                .orElse(Confidence.LOW);
    }

    private static @Nullable String account(@Nullable String group) {
        String compact = group == null ? "" : compact(group);
        return compact.isEmpty() ? null : compact;
    }

    private static String compact(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (!(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z')) {
                return BLANKS.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
            }
        }
        return written;
    }

    private static @Nullable String words(@Nullable String group) {
        String text = group == null ? "" : BLANKS.matcher(group).replaceAll(" ").strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String name(@Nullable String group) {
        if (group == null || group.length() > LONGEST_NAME) {
            return null;
        }
        String text =
                EDGES.matcher(BLANKS.matcher(group).replaceAll(" ").strip()).replaceAll("");
        return WORDS.matcher(text).find() ? text : null;
    }

    private static @Nullable String remainder(String text, List<FoundAccount> found) {
        StringBuilder left = new StringBuilder(text);
        for (FoundAccount account : found) {
            boolean announced = account.from() >= 4 && text.regionMatches(true, account.from() - 4, "IBAN", 0, 4);
            for (int i = account.from() - (announced ? 4 : 0); i < account.to(); i++) {
                left.setCharAt(i, ' ');
            }
        }
        String words = WITH_DIGIT.matcher(left).replaceAll(" ");
        return name(words);
    }
}
