package org.theseus.ingest;

import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;
import org.jspecify.annotations.Nullable;
import org.theseus.counterparty.DomesticFormat;
import org.theseus.model.AccountId;
import org.theseus.model.AccountId.Kind;
import org.theseus.model.Mention;

/**
 * The node of a side: (institution, account), else (institution, customer number), else (source, normalised name, phone,
 * document); design decision 2. A number that passes the IBAN check stands for itself, whatever file it is in. Remembers
 * recent checks; not thread-safe.
 */
final class MentionKeys {

    private static final int REMEMBERED = 1 << 16;
    private static final int MISTYPED = 1000;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NO_PHONE = Pattern.compile("[^0-9+]");

    private final String namespace;
    private final @Nullable Pattern outside;
    private final List<DomesticFormat> domestic;
    private final IBANValidator ibans = IBANValidator.getInstance();
    private final Map<String, Boolean> checked = new HashMap<>();
    private final TreeSet<String> mistyped = new TreeSet<>();
    /** The two accounts seen last: in an extract its own one is always one of them. */
    private @Nullable Recent latest;

    private @Nullable Recent earlier;

    private record Recent(String institution, String written, AccountId id) {}

    MentionKeys(String namespace, Profile.AccountNumbers numbers) {
        this.namespace = clean(namespace);
        this.outside = numbers.outside();
        this.domestic = List.copyOf(numbers.domestic());
    }

    /** The node of a side, or null if it is outside or not identified. */
    @Nullable
    AccountId find(Mention side) {
        String institution = side.institution() == null ? namespace : clean(side.institution());
        if (side.account() != null) {
            return outside != null && outside.matcher(side.account()).matches()
                    ? null
                    : recent(institution, side.account());
        }
        if (side.customerId() != null) {
            return new AccountId(Kind.CUSTOMER, institution, Cells.joined(side.customerId()));
        }
        return side.isIdentified() ? new AccountId(Kind.MENTION, namespace, mention(side)) : null;
    }

    /** The outside world beyond the institution of a known side. */
    AccountId outside(@Nullable AccountId known) {
        String institution = known == null || known.institution().isEmpty() ? namespace : known.institution();
        return new AccountId(Kind.OUTSIDE, institution, "");
    }

    private AccountId recent(String institution, String written) {
        Recent first = latest;
        if (first != null && first.written.equals(written) && first.institution.equals(institution)) {
            return first.id;
        }
        Recent second = earlier;
        earlier = first;
        if (second == null || !second.written.equals(written) || !second.institution.equals(institution)) {
            second = new Recent(institution, written, account(institution, written));
        }
        latest = second;
        return second.id;
    }

    private AccountId account(String institution, String written) {
        String number = Cells.joined(written);
        if (looksLikeIban(number)) {
            String upper = number.toUpperCase(Locale.ROOT);
            Boolean valid = checked.get(upper);
            if (valid == null) {
                if (checked.size() >= REMEMBERED) {
                    checked.clear();
                }
                valid = ibans.isValid(upper);
                if (!valid && ibans.hasValidator(upper) && mistyped.size() < MISTYPED) {
                    mistyped.add(upper);
                }
                checked.put(upper, valid);
            }
            if (valid) {
                return new AccountId(Kind.ACCOUNT, "", upper);
            }
        }
        for (DomesticFormat format : domestic) {
            Optional<String> iban = format.findIban(number);
            if (iban.isPresent()) {
                return new AccountId(Kind.ACCOUNT, "", iban.get());
            }
        }
        return new AccountId(Kind.ACCOUNT, institution, number);
    }

    /** Numbers of a country with IBANs whose length or check digits are wrong, the first {@value #MISTYPED}. */
    Set<String> mistyped() {
        return Collections.unmodifiableSet(mistyped);
    }

    private static boolean looksLikeIban(String text) {
        return text.length() >= 15
                && text.length() <= 34
                && Character.isLetter(text.charAt(0))
                && Character.isLetter(text.charAt(1))
                && Character.isDigit(text.charAt(2))
                && Character.isDigit(text.charAt(3));
    }

    private static String mention(Mention side) {
        StringBuilder key = new StringBuilder();
        if (side.name() != null) {
            key.append(folded(side.name()));
        }
        key.append('|');
        if (side.phone() != null) {
            key.append(NO_PHONE.matcher(side.phone()).replaceAll(""));
        }
        key.append('|');
        if (side.document() != null) {
            key.append(Cells.joined(side.document()).toUpperCase(Locale.ROOT));
        }
        return key.toString();
    }

    private static String folded(String name) {
        boolean composed = true;
        boolean single = true;
        char before = ' ';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            composed &= isComposed(c);
            single &= c > ' ' || (c == ' ' && before != ' ');
            before = c;
        }
        String form = composed ? name : Normalizer.normalize(name, Normalizer.Form.NFKC);
        String lower = form.toLowerCase(Locale.ROOT);
        return composed && single && before != ' '
                ? lower
                : BLANKS.matcher(lower.strip()).replaceAll(" ");
    }

    /** Letters and signs that NFKC leaves as they are beside each other; for others it is asked. */
    static boolean isComposed(char c) {
        return (c >= ' ' && c < 0x7F)
                || (c >= 0xC0 && c <= 0x131)
                || (c >= 0x134 && c <= 0x13E)
                || (c >= 0x141 && c <= 0x148)
                || (c >= 0x14A && c <= 0x17E)
                || (c >= 0x400 && c <= 0x45F);
    }

    /** A slash would split the key of {@link AccountId#parse}. */
    private static String clean(String institution) {
        return institution.strip().replace('/', '_');
    }
}
