package org.theseus.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first bytes of an input, by which formats recognise their files. Immutable. */
public final class FileHead {

    /** Bytes that are looked at. */
    static final int BYTES = 16_384;

    private static final Pattern ROOT = Pattern.compile(
            "<(?![?!])(?:[\\p{L}_][\\p{L}\\p{N}._-]*:)?([\\p{L}_][\\p{L}\\p{N}._-]*)([^<>]*)", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("<!--.*?(-->|$)", Pattern.DOTALL);

    private final byte[] bytes;
    private final String text;
    private final String root;

    private FileHead(byte[] bytes, String text) {
        this.bytes = bytes;
        this.text = text;
        this.root = root(text);
    }

    static FileHead of(byte[] bytes) {
        return new FileHead(bytes, decode(bytes));
    }

    private static String decode(byte[] bytes) {
        Charset charset = StandardCharsets.ISO_8859_1;
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, '<', 0)) {
            charset = StandardCharsets.UTF_16LE;
        } else if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0, '<')) {
            charset = StandardCharsets.UTF_16BE;
        }
        String text = new String(bytes, charset);
        if (text.startsWith("\uFEFF")) {
            return text.substring(1);
        }
        return text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
    }

    /** Whether the bytes begin so, each given as 0 to 255. */
    public boolean startsWith(int... signature) {
        return starts(bytes, signature);
    }

    private static boolean starts(byte[] bytes, int... signature) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((bytes[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    /** The bytes as text: by mark or pattern UTF-16, else each byte as one character; without a byte order mark. */
    public String text() {
        return text;
    }

    /** Local name of the XML root element, a blank and its attributes as written; empty if this is no XML. */
    public String xmlRoot() {
        return root;
    }

    private static String root(String text) {
        String trimmed = text.stripLeading();
        if (!trimmed.startsWith("<")) {
            return "";
        }
        Matcher root = ROOT.matcher(COMMENT.matcher(trimmed).replaceAll(" "));
        return root.find() ? root.group(1) + " " + root.group(2).strip() : "";
    }
}
