package org.theseus.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Text of spans of bytes in UTF-8 or in a code page of single bytes whose lower half is ASCII. Short texts that come again
 * and again (currencies, countries, booking kinds) are given as the same string: their sixteen bytes at most are the key of
 * a small table. Not thread-safe.
 */
final class ByteText {

    /** What a code page makes of a byte that stands for nothing. */
    private static final char NOTHING = '\0';

    private static final char REPLACED = '\uFFFD';

    private static final int SHORT = 16;
    private static final int REMEMBERED = 1 << 11;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final Charset charset;
    private final char @Nullable [] page;
    private final long[] keys = new long[2 * REMEMBERED];
    private final @Nullable String[] texts = new String[REMEMBERED];
    private boolean wasKnown;

    private ByteText(Charset charset, char @Nullable [] page) {
        this.charset = charset;
        this.page = page;
    }

    /** Null for a charset whose bytes cannot be looked at one by one. */
    static @Nullable ByteText of(Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return new ByteText(charset, null);
        }
        char[] page = page(charset);
        return page == null ? null : new ByteText(charset, page);
    }

    private static char @Nullable [] page(Charset charset) {
        if (!charset.canEncode() || charset.newEncoder().maxBytesPerChar() != 1.0f) {
            return null;
        }
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        String read = new String(all, charset);
        if (read.length() != all.length) {
            return null;
        }
        char[] page = read.toCharArray();
        for (int i = 0; i < page.length; i++) {
            if (i < 0x80 && page[i] != i) {
                return null;
            }
            if (page[i] == REPLACED) {
                page[i] = NOTHING;
            }
        }
        return page;
    }

    /** Whether bytes above ASCII come in sequences that must be checked. */
    boolean isUtf8() {
        return page == null;
    }

    /** Whether a byte above ASCII stands for a character by itself. */
    boolean isLetter(int unsignedByte) {
        return page != null && page[unsignedByte] != NOTHING;
    }

    /** The text of well-formed bytes; {@code ascii} if it is known that none is above ASCII. */
    String decode(byte[] bytes, int from, int to, boolean ascii) {
        int length = to - from;
        if (ascii) {
            return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        }
        if (page == null) {
            return new String(bytes, from, length, charset);
        }
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = page[bytes[from + i] & 0xFF];
        }
        return new String(text);
    }

    /** The same; what was decoded lately is given again. */
    String decodeShort(byte[] bytes, int from, int to, boolean ascii) {
        int length = to - from;
        wasKnown = false;
        if (length > SHORT || from + SHORT > bytes.length) {
            return decode(bytes, from, to, ascii);
        }
        long low = (long) LONGS.get(bytes, from);
        long high = 0;
        if (length <= 8) {
            low &= -1L >>> (64 - 8 * length);
        } else {
            high = (long) LONGS.get(bytes, from + 8) & (-1L >>> (128 - 8 * length));
        }
        long mixed = (low ^ (high * 0x9E3779B97F4A7C15L)) * 0xD6E8FEB86659FD93L;
        int slot = (int) (mixed >>> 53);
        String known = texts[slot];
        if (known != null && keys[2 * slot] == low && keys[2 * slot + 1] == high) {
            wasKnown = true;
            return known;
        }
        String text = decode(bytes, from, to, ascii);
        keys[2 * slot] = low;
        keys[2 * slot + 1] = high;
        texts[slot] = text;
        return text;
    }

    /** Whether {@link #decodeShort} gave a string that it had given before. */
    boolean wasKnown() {
        return wasKnown;
    }
}
