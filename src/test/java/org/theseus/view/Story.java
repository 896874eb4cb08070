package org.theseus.view;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Aggregate;
import org.theseus.model.BookingTime;
import org.theseus.model.Channel;
import org.theseus.model.Detail;
import org.theseus.model.Mention;
import org.theseus.model.Money;
import org.theseus.model.Observation;
import org.theseus.model.Precision;
import org.theseus.model.SourceRow;
import org.theseus.model.Status;
import org.theseus.model.Transfer;
import org.theseus.store.LedgerView;
import org.theseus.store.MemoryCaseStore;
import org.theseus.store.SourceFile;

/**
 * A case written as text: one line for each row of a file, {@code TIME PAYER > PAYEE AMOUNT CURRENCY key=value ...} with
 * {@code |} between the fields. Times: a day, a minute with Z, or {@code -}. Parties are account numbers at one bank,
 * {@code OUT} is the outside world. Keys: canonical column names, {@code paid}, {@code status}, {@code sum_of}, {@code until}.
 */
public final class Story {

    private final MemoryCaseStore store = new MemoryCaseStore();

    /** Adds a file whose rows have the own records of these accounts ({@code *} for all). */
    public Story file(String name, List<String> own, String rows) {
        String sha256 = sha256(name.getBytes(StandardCharsets.UTF_8));
        return file(name, sha256, own, rows);
    }

    public Story file(String name, String sha256, List<String> own, String rows) {
        List<Transfer> transfers = new ArrayList<>();
        long line = 1;
        for (String row : rows.lines().toList()) {
            transfers.add(transfer(row, new SourceRow(name, sha256, null, null, line, ++line, null)));
        }
        store.writeTransfers(transfers.iterator(), written -> {});
        store.completeImport(
                new SourceFile(
                        name,
                        sha256,
                        1,
                        "canonical",
                        1,
                        "UTF-8",
                        ",",
                        "bank",
                        transfers.size(),
                        transfers.size(),
                        0,
                        0,
                        own.stream()
                                .map(o -> o.equals("*") ? o : account(o).key())
                                .toList(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        null,
                        null),
                Observation.FULL);
        return this;
    }

    LedgerView ledger() {
        return store;
    }

    public MemoryCaseStore store() {
        return store;
    }

    static AccountId account(String name) {
        return name.equals("OUT")
                ? new AccountId(AccountId.Kind.OUTSIDE, "bank", "")
                : new AccountId(AccountId.Kind.ACCOUNT, "bank", name);
    }

    static Transfer transfer(String text, SourceRow source) {
        String[] fields = text.split("\\|");
        String[] ends = fields[1].strip().split(" > ");
        Map<String, String> more = new TreeMap<>();
        for (int i = 3; i < fields.length; i++) {
            String[] pair = fields[i].strip().split("=", 2);
            more.put(pair[0], pair[1]);
        }
        TreeMap<Detail, String> details = new TreeMap<>();
        for (Detail detail : Detail.values()) {
            if (more.containsKey(detail.column())) {
                details.put(detail, Objects.requireNonNull(more.get(detail.column())));
            }
        }
        String sumOf = more.get("sum_of");
        Aggregate aggregate = sumOf == null
                ? null
                : new Aggregate(
                        sumOf.equals("?") ? null : Long.valueOf(sumOf),
                        BookingTime.UNKNOWN,
                        time(more.getOrDefault("until", "-")));
        return new Transfer(
                "T-" + sha256((source + text).getBytes(StandardCharsets.UTF_8)).substring(0, 12),
                more.get("transfer_id"),
                sha256(text.getBytes(StandardCharsets.UTF_8)),
                time(fields[0].strip()),
                null,
                null,
                account(ends[0]),
                account(ends[1]),
                mention("payer_", ends[0], more),
                mention("payee_", ends[1], more),
                money(fields[2].strip()),
                more.containsKey("paid") ? money(Objects.requireNonNull(more.get("paid"))) : null,
                Channel.BANK,
                Status.valueOf(more.getOrDefault("status", "BOOKED")),
                aggregate,
                details,
                new TreeMap<>(),
                List.of(source));
    }

    private static Mention mention(String side, String account, Map<String, String> more) {
        return account.equals("OUT")
                ? Mention.NONE
                : new Mention(
                        more.get(side + "id"),
                        more.get(side + "name"),
                        account,
                        "bank",
                        null,
                        more.get(side + "phone"),
                        more.get(side + "document"),
                        more.get(side + "address"),
                        more.get(side + "email"),
                        null,
                        null);
    }

    static Money money(String text) {
        String[] parts = text.split(" ");
        return Money.of(new BigDecimal(parts[0]), parts[1]);
    }

    static BookingTime time(String text) {
        if (text.equals("-")) {
            return BookingTime.UNKNOWN;
        }
        return text.contains("T")
                ? new BookingTime(Instant.parse(text).toEpochMilli(), Precision.MINUTE, false)
                : new BookingTime(
                        LocalDate.parse(text)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .toEpochMilli(),
                        Precision.DAY,
                        false);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Selects one account by its number. */
    Selection select(String typed) {
        return PartySelector.of(store).select(typed, PartySelector.Several.ACCEPT);
    }

    static @Nullable Object amount(@Nullable Object cell) {
        return cell instanceof Money money ? money.toString() : cell;
    }
}
