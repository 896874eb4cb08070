package org.theseus.ingest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Detail;
import org.theseus.model.Money;
import org.theseus.model.Transfer;

/**
 * SHA-256 over what a row says, cut to the width that is kept: 64 bits for ids, 128 for contents. Text is written as
 * {@code length:text;} in UTF-8 (surrogates one by one) and content fields are preceded by their number, so that no two rows can read alike. The
 * bytes are part of the meaning of every id and must never change. Not thread-safe.
 */
final class RowDigest implements TransferContents.Visitor {

    private static final HexFormat HEX = HexFormat.of();

    private final MessageDigest sha = sha256();
    private byte[] bytes = new byte[4096];
    private int length;
    private int field;
    private byte[] digest = {};

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
        put(own == null ? null : own.key());
        put(row.time());
        put(row.paidTime());
        put(row.valueDate());
        put(row.amount());
        put(row.from().key());
        put(row.to().key());
        put(row.detail(Detail.REFERENCE));
        put(row.detail(Detail.BALANCE_AFTER));
        return finish();
    }

    /** Digest of the {@code ordinal}-th among equal rows. */
    long ofOrdinal(long rowDigest, long ordinal) {
        put(Long.toHexString(rowDigest));
        put(Long.toString(ordinal));
        return finish();
    }

    /** Digest of all that a row says; the first 64 bits are returned, {@link #contentHash} gives 128 as text. */
    long ofContents(Transfer row) {
        field = 0;
        TransferContents.visit(row, this);
        return finish();
    }

    String contentHash() {
        return HEX.formatHex(digest, 0, 16);
    }

    static String id(long digest) {
        return "T-" + HEX.toHexDigits(digest);
    }

    @Override
    public void field(String name, @Nullable Object value) {
        field++;
        if (value != null) {
            room(12);
            number(field);
            bytes[length++] = '=';
            put(value);
        }
    }

    @Override
    public void attribute(String name, String value) {
        put(name);
        put(value);
    }

    private void put(@Nullable Object value) {
        if (value == null) {
            room(1);
        } else if (value instanceof BookingTime time) {
            decimal(time.epochMillis());
            put(time.precision().name());
        } else if (value instanceof Money money) {
            decimal(money.minor());
            put(money.currency());
        } else {
            text(value.toString());
        }
        bytes[length++] = ';';
    }

    /** What {@code put(Long.toString(value))} writes, without the string. */
    private void decimal(long value) {
        if (value < 0) {
            put(Long.toString(value));
            return;
        }
        int digits = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        room(digits + 16);
        number(digits);
        bytes[length++] = ':';
        long rest = value;
        for (int at = length + digits - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        bytes[length++] = ';';
    }

    private void text(String text) {
        int count = text.length();
        room(3 * count + 14);
        number(count);
        bytes[length++] = ':';
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[length++] = (byte) c;
            } else if (c < 0x800) {
                bytes[length++] = (byte) (0xC0 | (c >> 6));
                bytes[length++] = (byte) (0x80 | (c & 0x3F));
            } else {
                bytes[length++] = (byte) (0xE0 | (c >> 12));
                bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                bytes[length++] = (byte) (0x80 | (c & 0x3F));
            }
        }
    }

    private void number(int value) {
        if (value >= 100) {
            number(value / 100);
        }
        if (value >= 10) {
            bytes[length++] = (byte) ('0' + value / 10 % 10);
        }
        bytes[length++] = (byte) ('0' + value % 10);
    }

    private void room(int count) {
        if (bytes.length - length < count + 2) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count + 2));
        }
    }

    private long finish() {
        sha.update(bytes, 0, length);
        digest = sha.digest();
        length = 0;
        long head = 0;
        for (int i = 0; i < 8; i++) {
            head = head << 8 | (digest[i] & 0xFF);
        }
        return head;
    }
}
