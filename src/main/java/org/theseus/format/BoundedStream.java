package org.theseus.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** Unpacked bytes, counted against a limit and, where the archive states them, against size and checksum. */
final class BoundedStream extends FilterInputStream {

    private static final long UNSTATED = -1;

    private final long maxBytes;
    private final String label;
    private final long statedSize;
    private final long statedCrc;
    private final CRC32 crc = new CRC32();
    private long bytes;

    private BoundedStream(InputStream in, long maxBytes, String label, long statedSize, long statedCrc) {
        super(in);
        this.maxBytes = maxBytes;
        this.label = label;
        this.statedSize = statedSize;
        this.statedCrc = statedCrc;
    }

    /** Bytes that state nothing of themselves beyond what their decoder checks. */
    static InputStream atMost(InputStream in, long maxBytes, String label) {
        return new BoundedStream(in, maxBytes, label, UNSTATED, UNSTATED);
    }

    /** A member of a ZIP archive, whose size and checksum its directory states; a mismatch is a ZipException. */
    static InputStream stated(InputStream in, long maxBytes, String label, long size, long crc) {
        return new BoundedStream(in, maxBytes, label, size, crc);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        if (count > 0) {
            bytes += count;
            if (statedSize != UNSTATED) {
                crc.update(target, offset, count);
                if (bytes > statedSize) {
                    throw new ZipException("it holds more bytes than the archive's directory says");
                }
            }
            if (bytes > maxBytes) {
                throw FormatInput.refuse(
                        label + ": unpacks to more than " + maxBytes + " bytes, which no bank's file does",
                        "It may be made to exhaust the reader. Unpack it by hand if you trust it.",
                        null);
            }
        } else if (count < 0 && statedSize != UNSTATED && (bytes != statedSize || crc.getValue() != statedCrc)) {
            throw new ZipException("its bytes are not those the archive's directory describes (checksum)");
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long left = count;
        byte[] buffer = new byte[8192];
        while (left > 0) {
            int read = read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                break;
            }
            left -= read;
        }
        return count - left;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
