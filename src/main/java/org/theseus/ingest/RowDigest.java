package org.theseus.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Detail;
import org.theseus.model.Money;
import org.theseus.model.Transfer;

/**
 * SHA-256 over what a row says, cut to the width that is kept: 64 bits for ids, 128 for contents. Each value is preceded
 * by its field's number and length, so that no two rows can read alike. Not thread-safe.
 */
final class RowDigest {

    private static final HexFormat HEX = HexFormat.of();

    private final MessageDigest sha = sha256();
    private final StringBuilder text = new StringBuilder(1024);
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
        text.setLength(0);
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
        text.setLength(0);
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
        text.setLength(0);
        text.append(rowDigest).append('#').append(ordinal);
        return finish();
    }

    /** Digest of all that a row says; the first 64 bits are returned, {@link #contentHash} gives 128 as text. */
    long ofContents(Transfer row) {
        text.setLength(0);
        TransferContents.visit(row, this::put);
        return finish();
    }

    String contentHash() {
        return HEX.formatHex(digest, 0, 16);
    }

    static String id(long digest) {
        return "T-" + HEX.toHexDigits(digest);
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            text.append(name).append('=');
            put(value);
        }
    }

    private void put(@Nullable Object value) {
        if (value instanceof String string) {
            text.append(string.length()).append(':').append(string);
        } else if (value instanceof BookingTime time) {
            text.append(time.epochMillis()).append(time.precision().name());
        } else if (value instanceof Money money) {
            text.append(money.minor()).append(money.currency());
        } else {
            text.append(value);
        }
        text.append(';');
    }

    private long finish() {
        digest = sha.digest(text.toString().getBytes(StandardCharsets.UTF_8));
        long head = 0;
        for (int i = 0; i < 8; i++) {
            head = head << 8 | (digest[i] & 0xFF);
        }
        return head;
    }
}
