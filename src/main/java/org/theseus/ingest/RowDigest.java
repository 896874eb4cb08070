package org.theseus.ingest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Aggregate;
import org.theseus.model.BookingTime;
import org.theseus.model.Detail;
import org.theseus.model.Mention;
import org.theseus.model.Money;
import org.theseus.model.Transfer;

/**
 * SHA-256 over what a row says, cut to the width that is kept: 64 bits for ids, 128 for contents. Text is written as
 * {@code length:text;} in UTF-8 (surrogates one by one) and content fields are preceded by their number, so that no two rows can read alike. The
 * bytes are part of the meaning of every id and must never change. Not thread-safe.
 */
final class RowDigest {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);
    private static final VarHandle HEAD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int DIGEST_BYTES = 32;
    private static final int CONTENT_BYTES = 16;
    private static final Detail[] DETAILS = Detail.values();
    /** Numbers of the fields, in the order of {@link TransferContents}. */
    private static final int TRANSFER_ID = 1;

    private static final int TIME = 2;
    private static final int MONEY = 5;
    private static final int CHANNEL = 7;
    private static final int STATUS = 8;
    private static final int AGGREGATE = 9;
    private static final int PAYER = 10;
    private static final int PAYEE = 21;
    private static final int DETAIL = 32;

    /** Texts by the numbers of their fields: one loop writes them, for the compiler takes long over many like calls. */
    private final @Nullable String[] texts = new String[DETAIL + DETAILS.length];

    private final @Nullable BookingTime[] times = new BookingTime[3];
    private final @Nullable Money[] moneys = new Money[2];

    private final MessageDigest sha = sha256();
    private @Nullable AccountId latestOwn;
    private String latestKey = "";
    private byte[] bytes = new byte[4096];
    private int length;
    private final byte[] digest = new byte[DIGEST_BYTES];

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Digest of a source's own id. */
    long ofSourceId(String namespace, String sourceId) {
        put(namespace);
        put(sourceId);
        return finish();
    }

    /**
     * Digest of a row without an id of the source.
     *
     * @param own the extract's own account, null for lists of transfers
     */
    long ofRow(String namespace, @Nullable AccountId own, Transfer row) {
        put(namespace);
        put(own == null ? null : keyOf(own, own));
        put(row.time());
        put(row.paidTime());
        put(row.valueDate());
        put(row.amount());
        put(keyOf(row.from(), own));
        put(keyOf(row.to(), own));
        put(row.detail(Detail.REFERENCE));
        put(row.detail(Detail.BALANCE_AFTER));
        return finish();
    }

    /** One end of every row of an extract is its own account. */
    private String keyOf(AccountId account, @Nullable AccountId own) {
        if (own == null || !account.equals(own)) {
            return account.key();
        }
        if (!own.equals(latestOwn)) {
            latestOwn = own;
            latestKey = own.key();
        }
        return latestKey;
    }

    /** Digest of the {@code ordinal}-th among equal rows. */
    long ofOrdinal(long rowDigest, long ordinal) {
        put(Long.toHexString(rowDigest));
        put(Long.toString(ordinal));
        return finish();
    }

    /**
     * Digest of all that a row says, in the order of {@link TransferContents}; the first 64 bits are returned, {@link
     * #contentHash} gives 128 as text.
     */
    long ofContents(Transfer row) {
        texts[TRANSFER_ID] = row.sourceId();
        texts[CHANNEL] = row.channel().name();
        texts[STATUS] = row.status().name();
        Aggregate aggregate = row.aggregate();
        texts[AGGREGATE] = aggregate == null ? null : aggregate.toString();
        side(PAYER, row.payer());
        side(PAYEE, row.payee());
        for (int i = 0; i < DETAILS.length; i++) {
            texts[DETAIL + i] = row.detail(DETAILS[i]);
        }
        times[0] = row.time();
        times[1] = row.paidTime();
        times[2] = row.valueDate();
        moneys[0] = row.amount();
        moneys[1] = row.paid();
        texts(TRANSFER_ID, TIME);
        for (int i = 0; i < times.length; i++) {
            BookingTime time = times[i];
            if (time != null) {
                begin(TIME + i);
                put(time);
            }
        }
        for (int i = 0; i < moneys.length; i++) {
            Money money = moneys[i];
            if (money != null) {
                begin(MONEY + i);
                put(money);
            }
        }
        texts(CHANNEL, texts.length);
        if (!row.attributes().isEmpty()) {
            row.attributes().forEach((name, value) -> {
                put(name);
                put(value);
            });
        }
        return finish();
    }

    private void texts(int from, int to) {
        for (int i = from; i < to; i++) {
            String text = texts[i];
            if (text != null) {
                begin(i);
                put(text);
            }
        }
    }

    private void side(int first, Mention side) {
        texts[first] = side.customerId();
        texts[first + 1] = side.name();
        texts[first + 2] = side.account();
        texts[first + 3] = side.institution();
        texts[first + 4] = side.country();
        texts[first + 5] = side.phone();
        texts[first + 6] = side.document();
        texts[first + 7] = side.address();
        texts[first + 8] = side.email();
        texts[first + 9] = side.birthDate();
        texts[first + 10] = side.nationality();
    }

    /** The first 128 bits of the last digest as hex digits. */
    String contentHash() {
        byte[] hex = new byte[2 * CONTENT_BYTES];
        for (int i = 0; i < CONTENT_BYTES; i++) {
            hex[2 * i] = HEX[(digest[i] >> 4) & 0xF];
            hex[2 * i + 1] = HEX[digest[i] & 0xF];
        }
        return new String(hex, StandardCharsets.ISO_8859_1);
    }

    static String id(long digest) {
        byte[] id = new byte[2 + 2 * Long.BYTES];
        id[0] = 'T';
        id[1] = '-';
        for (int i = 0; i < 2 * Long.BYTES; i++) {
            id[2 + i] = HEX[(int) (digest >>> (60 - 4 * i)) & 0xF];
        }
        return new String(id, StandardCharsets.ISO_8859_1);
    }

    /** The number of a field, below a hundred. */
    private void begin(int number) {
        room(3);
        if (number >= 10) {
            bytes[length++] = (byte) ('0' + number / 10);
        }
        bytes[length++] = (byte) ('0' + number % 10);
        bytes[length++] = '=';
    }

    private void put(@Nullable BookingTime time) {
        if (time != null) {
            put(time.epochMillis());
            put(time.precision().name());
        } else {
            room(1);
        }
        bytes[length++] = ';';
    }

    private void put(Money money) {
        put(money.minor());
        put(money.currency());
        bytes[length++] = ';';
    }

    /** What {@code put(Long.toString(value))} writes, without the string. */
    private void put(long value) {
        if (value < 0) {
            put(Long.toString(value));
            return;
        }
        int digits = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        room(digits + 4);
        if (digits >= 10) {
            bytes[length++] = '1';
        }
        bytes[length++] = (byte) ('0' + digits % 10);
        bytes[length++] = ':';
        long rest = value;
        for (int at = length + digits - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        bytes[length++] = ';';
    }

    private void put(@Nullable String text) {
        if (text == null) {
            room(1);
            bytes[length++] = ';';
            return;
        }
        int count = text.length();
        room(3 * count + 14);
        byte[] to = bytes;
        int at = length;
        if (count >= 1000) {
            String digits = Integer.toString(count);
            for (int i = 0; i < digits.length(); i++) {
                to[at++] = (byte) digits.charAt(i);
            }
        } else {
            if (count >= 100) {
                to[at++] = (byte) ('0' + count / 100);
            }
            if (count >= 10) {
                to[at++] = (byte) ('0' + count / 10 % 10);
            }
            to[at++] = (byte) ('0' + count % 10);
        }
        to[at++] = ':';
        int i = 0;
        for (; i + 4 <= count; i += 4) {
            char a = text.charAt(i);
            char b = text.charAt(i + 1);
            char c = text.charAt(i + 2);
            char d = text.charAt(i + 3);
            if ((a | b | c | d) >= 0x80) {
                break;
            }
            to[at] = (byte) a;
            to[at + 1] = (byte) b;
            to[at + 2] = (byte) c;
            to[at + 3] = (byte) d;
            at += 4;
        }
        for (; i < count; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                to[at++] = (byte) c;
            } else if (c < 0x800) {
                to[at++] = (byte) (0xC0 | (c >> 6));
                to[at++] = (byte) (0x80 | (c & 0x3F));
            } else {
                to[at++] = (byte) (0xE0 | (c >> 12));
                to[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                to[at++] = (byte) (0x80 | (c & 0x3F));
            }
        }
        to[at++] = ';';
        length = at;
    }

    private void room(int count) {
        if (bytes.length - length < count + 2) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count + 2));
        }
    }

    private long finish() {
        sha.update(bytes, 0, length);
        length = 0;
        try {
            sha.digest(digest, 0, DIGEST_BYTES);
        } catch (DigestException impossible) {
            throw new IllegalStateException(impossible);
        }
        return (long) HEAD.get(digest, 0);
    }
}
