package org.theseus.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over fields, each preceded by its length so that no two field lists share a digest. Not thread-safe. */
public final class Digest {

    private static final int ID_HEX_DIGITS = 12;

    private final MessageDigest digest;

    private Digest() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** An empty digest. */
    public static Digest sha256() {
        return new Digest();
    }

    /** Adds a field. */
    public Digest add(String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        int length = bytes.length;
        digest.update(
                new byte[] {(byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length});
        digest.update(bytes);
        return this;
    }

    /** All 64 lower-case hex digits; the digest starts anew afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Prefix and the first twelve hex digits: {@code F-8c1e44f09a2b}. */
    public String id(String prefix) {
        return prefix + hex().substring(0, ID_HEX_DIGITS);
    }
}
