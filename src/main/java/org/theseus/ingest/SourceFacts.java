package org.theseus.ingest;

/**
 * A file as it was read.
 *
 * @param file name without folders
 * @param sha256 lower-case hex digest of its bytes
 * @param profileOrigin {@code built in} or the path of the profile
 * @param namespace institution, operator or profile that ids and accounts without one belong to
 */
public record SourceFacts(
        String file,
        String sha256,
        long bytes,
        String profile,
        int profileVersion,
        String profileOrigin,
        String encoding,
        String delimiter,
        String namespace) {

    SourceFacts withEncoding(String read) {
        return new SourceFacts(file, sha256, bytes, profile, profileVersion, profileOrigin, read, delimiter, namespace);
    }
}
