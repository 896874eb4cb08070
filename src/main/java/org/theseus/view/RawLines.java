package org.theseus.view;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One physical line out of a file, read in one pass with the digest of all its bytes. A line ends with LF, CR LF or CR; where
 * quotation marks are left open at its end, the following lines belong to the record and are shown with it.
 *
 * @param text the line, nothing if the file has fewer; cut after {@value #MAX_CHARS} characters, which it then says
 * @param count lines of the file, at least up to the one asked for
 */
record RawLines(Optional<String> text, long count, String sha256) {

    private static final int MAX_CHARS = 100_000;
    private static final int MAX_CONTINUATIONS = 100;

    static RawLines read(InputStream bytes, String encoding, long line) throws IOException {
        MessageDigest digest = digest();
        InputStream hashed = new DigestInputStream(bytes, digest);
        Reader reader = new BufferedReader(new InputStreamReader(
                hashed,
                charset(encoding)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
        LineCutter lines = new LineCutter(reader);
        StringBuilder found = null;
        for (String next = lines.next(); next != null; next = lines.next()) {
            if (lines.count == line) {
                found = new StringBuilder(next);
            } else if (found != null && isOpen(found) && lines.count - line <= MAX_CONTINUATIONS) {
                found.append('\n').append(next);
            } else if (found != null) {
                break;
            }
        }
        hashed.transferTo(java.io.OutputStream.nullOutputStream());
        return new RawLines(
                Optional.ofNullable(found).map(StringBuilder::toString),
                lines.count,
                HexFormat.of().formatHex(digest.digest()));
    }

    private static boolean isOpen(CharSequence text) {
        return text.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private static Charset charset(String encoding) {
        try {
            return Charset.forName(encoding.replace(" with BOM", ""));
        } catch (IllegalArgumentException notText) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Cuts text into lines without ever holding more than {@value #MAX_CHARS} characters of one. */
    private static final class LineCutter {

        private final Reader reader;
        private long count;
        private boolean afterReturn;

        private LineCutter(Reader reader) {
            this.reader = reader;
        }

        private @Nullable String next() throws IOException {
            StringBuilder line = new StringBuilder();
            boolean any = false;
            boolean cut = false;
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '\n' && afterReturn) {
                    afterReturn = false;
                    continue;
                }
                afterReturn = c == '\r';
                any = true;
                if (c == '\n' || c == '\r') {
                    return ended(line, cut);
                }
                if (line.length() < MAX_CHARS) {
                    line.append((char) c);
                } else {
                    cut = true;
                }
            }
            return any ? ended(line, cut) : null;
        }

        private String ended(StringBuilder line, boolean cut) {
            count++;
            String text =
                    count == 1 && line.length() > 0 && line.charAt(0) == '\uFEFF' ? line.substring(1) : line.toString();
            return cut ? text + " [cut after " + MAX_CHARS + " characters]" : text;
        }
    }
}
