package org.theseus.protect;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of one case under which pseudonyms and ids are made (HMAC with SHA-256, RFC 2104). Who has it can tell which
 * pseudonym is whose; who has not cannot, not even by trying every account number. Immutable; safe for several threads.
 */
public final class CaseKey {

    static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";
    private static final HexFormat HEX = HexFormat.of();

    private final byte[] secret;
    /** Ready to use and never used: copies of it are. */
    private final Mac prototype;

    private CaseKey(byte[] secret) {
        this.secret = secret;
        try {
            this.prototype = Mac.getInstance(ALGORITHM);
            prototype.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** A new key from the system's random source. */
    static CaseKey random() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return new CaseKey(secret);
    }

    /**
     * The key that a text of 64 hex digits stands for.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    public static CaseKey parse(String hex) {
        byte[] secret = HEX.parseHex(hex);
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a key has " + 2 * BYTES + " hex digits");
        }
        return new CaseKey(secret);
    }

    /** The inverse of {@link #parse}; for the owner's file only. */
    String hex() {
        return HEX.formatHex(secret);
    }

    /**
     * Keyed digest of a value, 32 bytes. Digests of one value for two purposes have nothing in common.
     *
     * @param purpose what the digest is for: a fixed word of the program
     */
    byte[] digest(String purpose, String value) {
        try {
            Mac mac = (Mac) prototype.clone();
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the " + ALGORITHM + " of the JDK can be copied", e);
        }
    }

    /** The first {@code digits} hex digits of {@link #digest}. */
    String hexDigest(String purpose, String value, int digits) {
        return HEX.formatHex(digest(purpose, value)).substring(0, digits);
    }

    /** A name for the case that is the same in all that leaves it and says nothing of it: 16 hex digits. */
    public String origin() {
        return hexDigest("origin of packages", "", 16);
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "CaseKey";
    }
}
