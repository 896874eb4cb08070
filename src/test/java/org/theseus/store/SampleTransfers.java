package org.theseus.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Aggregate;
import org.theseus.model.BookingTime;
import org.theseus.model.Channel;
import org.theseus.model.Detail;
import org.theseus.model.Mention;
import org.theseus.model.Money;
import org.theseus.model.Precision;
import org.theseus.model.SourceRow;
import org.theseus.model.Status;
import org.theseus.model.Transfer;

/** Seeded transfers that use every field now and then. */
public final class SampleTransfers {

    private static final List<String> NAMES =
            List.of("Ahmad Saleh", "احمد صالح", "Иван Петров", "Ana  Novak", "ANA NOVAK", "李伟", "José Núñez");
    private static final List<String> REFERENCES =
            List.of("rent May", "за квартиру", "إيجار الشقة", "ticket to Graz", "50% of: the rest", "车票");

    private final Random random;
    private final String file;
    private final String sha256;
    private final int accounts;
    private final int idSpace;

    private SampleTransfers(long seed, String file, int accounts, int idSpace) {
        this.random = new Random(seed);
        this.file = file;
        this.sha256 = digest(file);
        this.accounts = accounts;
        this.idSpace = idSpace;
    }

    /** A stand-in for a file's digest. */
    public static String digest(String file) {
        return String.format(Locale.ROOT, "%064x", file.hashCode() & 0xffffffffL);
    }

    /** {@code rows} transfers of one file; ids below {@code idSpace} have one content whichever file they stand in. */
    public static List<Transfer> of(String file, long seed, int rows, int accounts, int idSpace) {
        SampleTransfers samples = new SampleTransfers(seed, file, accounts, idSpace);
        List<Transfer> transfers = new ArrayList<>(rows);
        for (int record = 1; record <= rows; record++) {
            transfers.add(samples.next(record));
        }
        return transfers;
    }

    /** Two transfers that name everything, in spellings that are not the normal form; one goes to the world outside. */
    public static List<Transfer> oddlySpelled(String file) {
        SampleTransfers samples = new SampleTransfers(0, file, 9, 9);
        List<Transfer> odd = new ArrayList<>();
        for (AccountId to : List.of(
                new AccountId(AccountId.Kind.ACCOUNT, "bank_a", "N 1"),
                new AccountId(AccountId.Kind.OUTSIDE, "bank_a", ""))) {
            Mention mention = new Mention(
                    " c-7 ",
                    "Jose\u0301  STRASSE \u0130stanbul",
                    "n 1",
                    "Bank A",
                    "AT",
                    "0043 (0)1 / 22-33",
                    "p-99/8",
                    "Am\u00a0Hof 2, Stra\u00dfe",
                    " B@X.org",
                    null,
                    null);
            Map<Detail, String> details = new EnumMap<>(Detail.class);
            details.put(Detail.SEND_AGENT, "Agent  \"1\" (Graz): AND *");
            details.put(Detail.PAY_AGENT, "\u0627\u0644\u0648\u0643\u064a\u0644");
            details.put(Detail.SEND_PLACE, "GRAZ");
            details.put(Detail.PAY_PLACE, "\u0130zmir, TR");
            details.put(Detail.CONDUCTOR_NAME, "Iva  NOVAK");
            details.put(Detail.CONDUCTOR_DOCUMENT, "x 77-1");
            details.put(Detail.MTCN, "123-456-7890");
            details.put(Detail.END_TO_END_ID, " e2e odd ");
            odd.add(new Transfer(
                    "T-odd" + odd.size(),
                    " odd source id ",
                    "odd" + odd.size(),
                    new BookingTime(1_680_000_000_000L, Precision.SECOND, false),
                    null,
                    null,
                    new AccountId(AccountId.Kind.CUSTOMER, "bank_a", "N1"),
                    to,
                    mention,
                    mention,
                    new Money(500, "EUR"),
                    null,
                    Channel.MTO,
                    Status.PAID,
                    null,
                    details,
                    new TreeMap<>(),
                    List.of(new SourceRow(file, samples.sha256, null, null, 1L + odd.size(), 2L + odd.size(), null))));
        }
        return odd;
    }

    private Transfer next(long record) {
        int number = random.nextInt(idSpace);
        Long offset = random.nextInt(3) == 0 ? null : (Long) (record * 91);
        SourceRow row = new SourceRow(
                file,
                sha256,
                random.nextInt(5) == 0 ? "part:1 50%.csv" : null,
                random.nextInt(5) == 0 ? "Blatt 1" : null,
                record,
                record + 1,
                offset);
        return content(new Random(number * 31L + 7), number, row);
    }

    private Transfer content(Random r, int number, SourceRow row) {
        BookingTime time = time(r);
        Money amount = new Money(1 + r.nextInt(900_000), r.nextBoolean() ? "EUR" : "HUF");
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        if (r.nextBoolean()) {
            details.put(Detail.REFERENCE, pick(r, REFERENCES));
        }
        if (r.nextInt(3) == 0) {
            details.put(Detail.MTCN, "M" + r.nextInt(1000));
            details.put(Detail.SEND_PLACE, "Wien");
            details.put(Detail.PAY_PLACE, "Izmir, TR");
            details.put(Detail.DECLARED_RELATION, "cousin");
        }
        if (r.nextInt(3) == 0) {
            details.put(Detail.END_TO_END_ID, "E2E-" + number);
        }
        TreeMap<String, String> attributes = new TreeMap<>();
        if (r.nextInt(4) == 0) {
            attributes.put("Is Laundering", "0");
            attributes.put("sources", "a column of that name");
        }
        return new Transfer(
                String.format(Locale.ROOT, "T-%012x", number),
                r.nextBoolean() ? "tx " + number : null,
                "hash" + number,
                time,
                r.nextInt(4) == 0 ? time(r) : null,
                r.nextInt(4) == 0 ? time(r) : null,
                account(r, false),
                account(r, true),
                mention(r),
                mention(r),
                amount,
                r.nextInt(5) == 0 ? new Money(1 + r.nextInt(50_000), "TRY") : null,
                pick(r, List.of(Channel.values())),
                r.nextInt(9) == 0 ? pick(r, List.of(Status.values())) : Status.BOOKED,
                r.nextInt(9) == 0 ? new Aggregate(r.nextBoolean() ? (Long) 12L : null, time(r), time(r)) : null,
                details,
                attributes,
                List.of(row));
    }

    private AccountId account(Random r, boolean payee) {
        if (payee && r.nextInt(20) == 0) {
            return new AccountId(AccountId.Kind.OUTSIDE, "bank_a", "");
        }
        AccountId.Kind kind = r.nextInt(4) == 0 ? AccountId.Kind.CUSTOMER : AccountId.Kind.ACCOUNT;
        return new AccountId(kind, r.nextBoolean() ? "bank_a" : "", "N" + r.nextInt(accounts));
    }

    private static BookingTime time(Random r) {
        if (r.nextInt(12) == 0) {
            return new BookingTime(0, Precision.UNKNOWN, r.nextBoolean());
        }
        Precision precision = pick(r, List.of(Precision.DAY, Precision.MINUTE, Precision.SECOND, Precision.MILLI));
        long width = Math.max(1, precision.widthMillis());
        long millis = 1_680_000_000_000L + r.nextInt(40) * 21_600_000L;
        return new BookingTime(Math.floorDiv(millis, width) * width, precision, r.nextBoolean());
    }

    private static Mention mention(Random r) {
        return r.nextInt(4) == 0
                ? Mention.NONE
                : new Mention(
                        maybe(r, "C-" + r.nextInt(9)),
                        maybe(r, pick(r, NAMES)),
                        maybe(r, "AT61 1904 3002 3457 3201"),
                        maybe(r, "Bank A"),
                        maybe(r, r.nextBoolean() ? "AT" : "XK"),
                        maybe(r, r.nextBoolean() ? "+43 660 12" : "0043 (660) 12"),
                        maybe(r, "P 123-4"),
                        maybe(r, "Hauptstr. 1"),
                        maybe(r, "A@x.org"),
                        maybe(r, "1990-01-01"),
                        maybe(r, "SY"));
    }

    private static @Nullable String maybe(Random r, String text) {
        return r.nextInt(3) == 0 ? null : text;
    }

    private static <T> T pick(Random r, List<T> values) {
        return values.get(r.nextInt(values.size()));
    }

    /** The file's own record, with plausible counts. */
    public static SourceFile source(String file, List<String> own) {
        TreeMap<String, String> legal = new TreeMap<>(Map.of("request", "AZ 12/2026"));
        TreeMap<String, String> totals = new TreeMap<>(Map.of("sum.EUR", "12.30"));
        return new SourceFile(
                file,
                digest(file),
                4711,
                "canonical",
                1,
                "UTF-8",
                ",",
                "canonical",
                10,
                9,
                1,
                0,
                own,
                legal,
                totals,
                "2023-04-01",
                null);
    }
}
