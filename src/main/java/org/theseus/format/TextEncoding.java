package org.theseus.format;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.theseus.model.TheseusException;

/** Decides how a text file is decoded from its first bytes, and refuses files that are no text. */
record TextEncoding(Charset charset, int bomBytes) {

    /** Bytes looked at; a {@link PushbackInputStream} must have at least this much room. */
    static final int LOOK_AHEAD = 4096;

    /** Looks at the start of a stream and leaves it just behind the byte order mark, if there is one. */
    static TextEncoding detect(PushbackInputStream in, Charset declared, String file) throws IOException {
        byte[] head = in.readNBytes(LOOK_AHEAD);
        if (head.length == 0) {
            throw refuse(file + " is empty", "Ask the sender for the file again; nothing can be read from it.");
        }
        TextEncoding found = byMark(head, declared);
        if (found.bomBytes == head.length) {
            throw refuse(file + " holds a byte order mark and nothing else", "Ask the sender for the file again.");
        }
        refuseBinary(head, found, file);
        in.unread(head, found.bomBytes, head.length - found.bomBytes);
        return found;
    }

    private static TextEncoding byMark(byte[] head, Charset declared) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return new TextEncoding(declared, 0);
    }

    private static void refuseBinary(byte[] head, TextEncoding found, String file) {
        if (startsWith(head, 'P', 'K', 3, 4)) {
            throw refuse(
                    file + " is a ZIP archive or an Office workbook, not a text file",
                    "Unpack it, or save the sheet as CSV (UTF-8).");
        }
        if (startsWith(head, '%', 'P', 'D', 'F')) {
            throw refuse(file + " is a PDF, not a text file", "Ask the institution for a CSV export.");
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw refuse(file + " is an old Office file, not a text file", "Save the sheet as CSV (UTF-8).");
        }
        if (found.charset.name().startsWith("UTF-16")) {
            return;
        }
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                throw refuse(
                        file + " is a binary file: byte " + i + " is NUL",
                        "If it is UTF-16 text without a byte order mark, say \"encoding: UTF-16LE\" in the profile.");
            }
        }
    }

    private static boolean startsWith(byte[] head, int... signature) {
        if (head.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((head[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static TheseusException refuse(String message, String advice) {
        return TheseusException.of(TheseusException.Kind.INPUT, message, advice);
    }

    /** The name for output. */
    String label() {
        return charset.name() + (bomBytes > 0 ? " with BOM" : "");
    }

    /** Bytes that a character takes, or 0 where that cannot be told from the character. */
    int fixedWidth() {
        if (charset.name().toUpperCase(Locale.ROOT).startsWith("UTF-16")) {
            return 2;
        }
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1.0f ? 1 : 0;
    }
}
