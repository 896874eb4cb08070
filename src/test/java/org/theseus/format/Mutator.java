package org.theseus.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Damages files in the ways that senders, media and attackers do. Deterministic for a seed. */
public final class Mutator {

    private static final int MOST_BYTES = 200_000;
    private static final List<String> PIECES = List.of(
            "<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c SYSTEM \"file:///etc/hostname\">]>",
            "&a;",
            "&#0;",
            "&#x10FFFF;",
            "<![CDATA[",
            "]]>",
            "<!--",
            "<?xml version=\"1.1\" encoding=\"EBCDIC-X\"?>",
            "<a:b xmlns:a=''/>",
            "</",
            ">",
            "\"",
            "\"\"\n",
            "\u0000",
            "\uFEFF",
            "\r",
            "\r\n\r\n",
            "\n-\n",
            ":61:",
            "\n:20:X\n",
            "\n:86:?20?21?",
            "{4:",
            "99999999999999999999999999999999999999",
            "-1e999999999",
            "0.0000000000000000001",
            "\u202E",
            "\uD83D\uDE00",
            ",,,,,,,,",
            "9999-99-99",
            "Infinity");
    private static final List<String> CHARSETS =
            List.of("UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32", "windows-1250", "windows-1251", "IBM852", "ISO-8859-7");

    private final Random random;

    public Mutator(long seed) {
        this.random = new Random(seed);
    }

    /** A damaged copy. */
    public byte[] text(byte[] original) {
        byte[] bytes = original;
        for (int steps = 1 + random.nextInt(4); steps > 0; steps--) {
            bytes = random.nextInt(3) == 0 ? written(bytes) : step(bytes);
        }
        return bytes;
    }

    /** A damaged archive: its bytes, or what it holds, or archives within archives. */
    public byte[] archive(byte[] archive, byte[] content) {
        return switch (random.nextInt(4)) {
            case 0 -> Packed.gzip(text(content));
            case 1 -> nested(text(content));
            case 2 -> Packed.zip(Map.of(random.nextBoolean() ? "../../x" : "m", text(content)));
            default -> text(archive);
        };
    }

    private byte[] nested(byte[] content) {
        byte[] bytes = content;
        for (int levels = random.nextInt(6); levels > 0; levels--) {
            bytes = random.nextBoolean() ? Packed.gzip(bytes) : Packed.zip(Map.of("n", bytes));
        }
        return bytes;
    }

    /** Other letters and digits in the same places, which markup survives. */
    private byte[] written(byte[] bytes) {
        byte[] changed = bytes.clone();
        for (int changes = 1 + random.nextInt(20); changes > 0 && bytes.length > 0; changes--) {
            int at = random.nextInt(bytes.length);
            if (Character.isDigit(changed[at])) {
                changed[at] = (byte) "0123456789,.-+ eED".charAt(random.nextInt(18));
            } else if (random.nextInt(8) == 0 && Character.isLetter(changed[at])) {
                changed[at] = (byte) (random.nextBoolean() ? 'A' + random.nextInt(26) : '0' + random.nextInt(10));
            }
        }
        return changed;
    }

    private byte[] step(byte[] bytes) {
        int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(1 << random.nextInt(10)));
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> {
                byte[] flipped = bytes.clone();
                for (int flips = 1 + random.nextInt(8); flips > 0 && bytes.length > 0; flips--) {
                    flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
                return flipped;
            }
            case 3 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 4 -> {
                return joined(Arrays.copyOf(bytes, at), tail(bytes, at + length));
            }
            case 5 -> {
                byte[] piece = Arrays.copyOfRange(bytes, at, at + length);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                out.writeBytes(Arrays.copyOf(bytes, at));
                int times = random.nextInt(1 << random.nextInt(12));
                for (int i = 0; i < times && out.size() < MOST_BYTES; i++) {
                    out.writeBytes(piece);
                }
                out.writeBytes(tail(bytes, at));
                return out.toByteArray();
            }
            case 6, 7, 8 -> {
                byte[] piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
                return joined(Arrays.copyOf(bytes, at), piece, tail(bytes, random.nextBoolean() ? at : at + length));
            }
            case 9 -> {
                Charset charset = Charset.forName(CHARSETS.get(random.nextInt(CHARSETS.size())));
                return bytes.length > MOST_BYTES ? bytes : new String(bytes, StandardCharsets.UTF_8).getBytes(charset);
            }
            case 10 -> {
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                return joined(Arrays.copyOf(bytes, at), noise, tail(bytes, at));
            }
            default -> {
                byte[] huge = new byte[random.nextInt(200) == 0 ? 3_000_000 : 70_000];
                Arrays.fill(huge, (byte) "x9<,\n:".charAt(random.nextInt(6)));
                return random.nextInt(20) == 0 ? joined(Arrays.copyOf(bytes, at), huge, tail(bytes, at)) : bytes;
            }
        }
    }

    private static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, Math.min(from, bytes.length), bytes.length);
    }

    private static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }
}
