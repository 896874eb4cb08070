package org.theseus.sniff;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.theseus.model.TheseusException;
import org.theseus.sniff.EncodingFinding.How;

/**
 * Finds the encoding of a text file: byte order mark, else strict UTF-8, else UTF-16 by its NULs, else the code page in
 * which the words read best, if there is one that stands out. Code pages that read the bytes of this file alike are one
 * answer; where two answers come near each other the finding is a question. Stateless and thread-safe.
 */
public final class EncodingSniffer {

    private EncodingSniffer() {}

    /** A file's bytes, which can be read more than once. */
    @FunctionalInterface
    public interface Bytes {
        /** The bytes from the start; the caller closes the stream. */
        InputStream open() throws IOException;
    }

    /**
     * Reads the file once.
     *
     * @param name for messages
     * @throws TheseusException of kind INPUT if the bytes are no text in any encoding, or UTF-8 that is damaged
     */
    public static EncodingFinding find(Bytes file, String name) throws IOException {
        try (InputStream in = file.open()) {
            ByteScan scan = ByteScan.of(in);
            Charset marked = byMark(scan.head());
            if (marked != null) {
                return EncodingFinding.of(marked, How.MARK, "byte order mark");
            }
            Charset wide = wide(scan);
            if (wide != null) {
                return EncodingFinding.of(
                        wide, How.UTF16, "no byte order mark; every " + side(wide) + " byte of plain letters is NUL");
            }
            if (scan.nulAtEven() + scan.nulAtOdd() > 0) {
                throw refuse(name + " is no text: it has NUL bytes", "Ask the sender for the file again.");
            }
            if (scan.isAscii()) {
                return EncodingFinding.of(
                        StandardCharsets.UTF_8, How.PLAIN, "no letter beyond ASCII, every encoding reads it alike");
            }
            if (scan.isUtf8()) {
                return EncodingFinding.of(
                        StandardCharsets.UTF_8,
                        How.UTF8,
                        String.format(Locale.ROOT, "%,d letters beyond ASCII, all valid UTF-8", scan.multiByte()));
            }
            refuseDamaged(scan, name);
            return Trial.of(scan, name);
        }
    }

    /** Nearly every damaged byte could be read as some code page, and all letters around it wrongly. */
    private static void refuseDamaged(ByteScan scan, String name) {
        if (scan.malformed() > 0 && scan.multiByte() >= 10 * scan.malformed()) {
            throw refuse(
                    name + " is damaged UTF-8: " + scan.multiByte() + " letters are valid, " + scan.malformed()
                            + " not; the first at byte " + scan.firstMalformed(),
                    "Ask the sender for the file again, or mend these bytes.");
        }
    }

    /**
     * Whether the file is UTF-8 with at least one letter beyond ASCII, or has a byte order mark; reads it once.
     *
     * @throws TheseusException of kind INPUT if it is UTF-8 that is damaged
     */
    public static boolean provesUnicode(Bytes file, String name) throws IOException {
        try (InputStream in = file.open()) {
            ByteScan scan = ByteScan.ofUnicode(in);
            if (byMark(scan.head()) == null) {
                refuseDamaged(scan, name);
            }
            return byMark(scan.head()) != null || (scan.isUtf8() && !scan.isAscii());
        }
    }

    private static @Nullable Charset byMark(byte[] head) {
        if (head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    /** Digits, blanks and line ends of UTF-16 have a NUL half: at even places in big endian, at odd ones in little. */
    private static @Nullable Charset wide(ByteScan scan) {
        long half = scan.bytes() / 2;
        if (scan.bytes() % 2 != 0 || half < 8) {
            return null;
        }
        if (scan.nulAtOdd() * 8 > half && scan.nulAtEven() * 20 < scan.nulAtOdd()) {
            return StandardCharsets.UTF_16LE;
        }
        return scan.nulAtEven() * 8 > half && scan.nulAtOdd() * 20 < scan.nulAtEven()
                ? StandardCharsets.UTF_16BE
                : null;
    }

    private static String side(Charset wide) {
        return wide.equals(StandardCharsets.UTF_16LE) ? "second" : "first";
    }

    static TheseusException refuse(String message, String advice) {
        return TheseusException.of(TheseusException.Kind.INPUT, message, advice);
    }
}
