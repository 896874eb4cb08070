package org.theseus.reconcile;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Detail;
import org.theseus.model.Money;
import org.theseus.model.Sighting;
import org.theseus.model.Transfer;

/**
 * A payment as one or several records tell it, cut down to what other records are compared with. Immutable.
 *
 * @param id of the transfer or record
 * @param side whose own records it stands in, null for lists and for payments with several records
 * @param tellers who tells it: the account whose own records it stands in, or the list; two entries with a common teller are
 *     two payments
 * @param layout profile or format by which it was read
 * @param from payer's account as a token that is equal however it was written, empty if the record names none
 * @param to payee's, likewise
 * @param payerName folded, empty if none
 * @param payeeName folded, empty if none
 * @param days days since 1970 on which it was sent, booked, valued or paid, the first that of its time
 * @param references ids of the payment given by banks and operators, with their kind in front
 * @param text folded remittance text, empty if none
 * @param balance balance after it, empty if none
 * @param moves whether it moves money as a single payment at a known time
 * @param shown the record itself, for what is shown of a conflict
 */
public record Entry(
        String id,
        Sighting.@Nullable Side side,
        SortedSet<String> tellers,
        String layout,
        String from,
        String to,
        String payerName,
        String payeeName,
        Money sent,
        Money received,
        @Nullable Money fee,
        long[] days,
        SortedSet<String> references,
        String text,
        String balance,
        boolean moves,
        Facts shown) {

    /** What a conflict shows of a record, as written. */
    public record Facts(
            Money amount,
            String time,
            String status,
            @Nullable String payer,
            @Nullable String payee,
            String row) {}

    static final String MTCN = "mtcn ";

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final SortedSet<String> NO_REFERENCE =
            new TreeSet<>(Arrays.asList("NOTPROVIDED", "NONREF", "NONE", "NOTAVAILABLE", "0", ""));
    private static final Map<String, String> REFERENCE_COLUMNS =
            Map.of("uetr", "uetr ", "bankreference", "bank ", "acctsvcrref", "bank ", "txid", "bank ");
    private static final int LONG_NUMBER = 8;
    private static final int SERBIAN_DIGITS = 18;
    private static final int MACEDONIAN_DIGITS = 15;
    private static final long DAY = 86_400_000L;

    /** One record. */
    public static Entry of(Transfer record, Sighting.@Nullable Side side, String teller, String layout) {
        return of(record, side, new TreeSet<>(java.util.List.of(teller)), layout);
    }

    /** A payment that several records tell of. */
    public static Entry of(Transfer payment, Sighting.@Nullable Side side, SortedSet<String> tellers, String layout) {
        String balance = payment.detail(Detail.BALANCE_AFTER);
        return new Entry(
                payment.id(),
                side,
                tellers,
                layout,
                token(payment.from()),
                token(payment.to()),
                folded(payment.payer().name()),
                folded(payment.payee().name()),
                payment.amount(),
                payment.received(),
                fee(payment),
                days(payment),
                references(payment),
                folded(payment.detail(Detail.REFERENCE)),
                balance == null ? "" : balance,
                payment.isTimed(),
                new Facts(
                        payment.amount(),
                        payment.time().toString(),
                        payment.status().name(),
                        payment.payer().name(),
                        payment.payee().name(),
                        payment.sources().get(0).toString()));
    }

    /** Two entries that were found to tell of one payment, under the id of the first. */
    public static Entry together(Entry sent, Entry got) {
        SortedSet<String> tellers = new TreeSet<>(sent.tellers);
        tellers.addAll(got.tellers);
        SortedSet<String> references = new TreeSet<>(sent.references);
        references.addAll(got.references);
        return new Entry(
                sent.id,
                null,
                tellers,
                sent.layout,
                sent.from.isEmpty() ? got.from : sent.from,
                sent.to.isEmpty() ? got.to : sent.to,
                sent.payerName.isEmpty() ? got.payerName : sent.payerName,
                got.payeeName.isEmpty() ? sent.payeeName : got.payeeName,
                sent.sent,
                got.received,
                sent.fee,
                LongStream.concat(Arrays.stream(sent.days), Arrays.stream(got.days))
                        .toArray(),
                references,
                sent.text,
                sent.balance,
                sent.moves && got.moves,
                sent.shown);
    }

    /** Two numbers of one account give one token, with or without blanks and dashes, as IBAN or as domestic number. */
    static String token(AccountId id) {
        String number = SIGNS.matcher(id.number()).replaceAll("").toUpperCase(Locale.ROOT);
        return switch (id.kind()) {
            case ACCOUNT -> {
                if (number.startsWith("RS") && number.length() == SERBIAN_DIGITS + 4) {
                    yield number.substring(4);
                }
                if (number.startsWith("MK") && number.length() == MACEDONIAN_DIGITS + 4) {
                    yield number.substring(4);
                }
                yield number.length() >= LONG_NUMBER ? number : id.institution() + "/" + number;
            }
            case CUSTOMER -> "customer " + id.institution() + "/" + number;
            case MENTION, OUTSIDE -> "";
        };
    }

    /** One case, no marks, words in alphabetical order: {@code KOS Ana} and {@code Ana Koš} are equal. */
    static String folded(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String[] words = SIGNS.matcher(bare.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip()
                .split(" ");
        Arrays.sort(words);
        return String.join(" ", words);
    }

    private static @Nullable Money fee(Transfer payment) {
        String fee = payment.detail(Detail.FEE);
        try {
            return fee == null
                    ? null
                    : Money.of(new java.math.BigDecimal(fee), payment.amount().currency());
        } catch (NumberFormatException | ArithmeticException unreadable) {
            return null;
        }
    }

    private static long[] days(Transfer payment) {
        long[] days = new long[3];
        int count = 0;
        for (BookingTime time : new @Nullable BookingTime[] {payment.time(), payment.valueDate(), payment.paidTime()}) {
            if (time != null && time.isKnown()) {
                days[count++] = Math.floorDiv(time.epochMillis(), DAY);
            }
        }
        return Arrays.copyOf(days, count);
    }

    /** Ids that banks and operators gave a payment, folded, with their kind in front; what only says "none" is none. */
    public static SortedSet<String> references(Transfer payment) {
        SortedSet<String> references = new TreeSet<>();
        add(references, MTCN, payment.detail(Detail.MTCN));
        add(references, "e2e ", payment.detail(Detail.END_TO_END_ID));
        payment.attributes().forEach((column, value) -> {
            String kind = REFERENCE_COLUMNS.get(
                    SIGNS.matcher(column.toLowerCase(Locale.ROOT)).replaceAll(""));
            if (kind != null) {
                add(references, kind, value);
            }
        });
        return references;
    }

    private static void add(SortedSet<String> references, String kind, @Nullable String value) {
        String bare = value == null ? "" : SIGNS.matcher(value).replaceAll("").toUpperCase(Locale.ROOT);
        if (!NO_REFERENCE.contains(bare)) {
            references.add(kind + bare);
        }
    }

    boolean hasTellerOf(Entry other) {
        return !Collections.disjoint(tellers, other.tellers);
    }

    boolean sharesReference(Entry other) {
        return !Collections.disjoint(references, other.references);
    }

    /** Arrays compare by identity, so records with them would; ids are unique. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Entry entry && id.equals(entry.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
