package org.theseus.reference;

/**
 * Names a file of reference data so exactly that a finding can be made again. Immutable.
 *
 * @param name the file's name without a folder
 * @param version the version that the file states
 * @param sha256 digest of its bytes, 64 lower-case hex digits
 */
public record ReferenceFile(String name, String version, String sha256) {

    /** As findings and reports print it: {@code prices.yaml 1 (sha256 0123456789ab...)}. */
    public String label() {
        return name + " " + version + " (sha256 " + sha256.substring(0, 12) + "...)";
    }
}
