package org.theseus.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.theseus.yaml.YamlSection;

/**
 * A YAML file of reference data: its identity, its sources, and its values for the package that knows their meaning. Every
 * file states a {@code version} and its {@code sources} (key to {@code text} and {@code standing}); a value cites one by
 * {@code source}. Errors are of kind INPUT and name file and line. Not thread-safe; read it once and drop it.
 */
public final class ReferenceDocument {

    private static final String FOLDER = "/theseus/reference/";
    private static final String HELP = "See docs/REFERENCE-DATA.md for what the file holds.";

    private final ReferenceFile file;
    private final YamlSection root;
    private final SortedMap<String, Source> sources = new TreeMap<>();

    private ReferenceDocument(String name, byte[] bytes) {
        this.root = YamlSection.parse(name, HELP, new String(bytes, StandardCharsets.UTF_8));
        this.file = new ReferenceFile(name, root.text("version"), sha256(bytes));
        YamlSection cited = root.section("sources");
        for (String key : cited.keys()) {
            YamlSection entry = cited.section(key);
            sources.put(
                    key,
                    new Source(
                            key,
                            entry.text("text"),
                            entry.choice("standing", Source.Standing.class, Source.Standing.READ)));
            entry.finish();
        }
    }

    /** A file of the jar by its name. */
    public static ReferenceDocument shipped(String name) {
        return of(name, bytes(name));
    }

    /** A file from anywhere: {@code name} is used in messages. */
    public static ReferenceDocument of(String name, byte[] bytes) {
        return new ReferenceDocument(name, bytes);
    }

    /** The bytes of a file of the jar; an error of ours if it is not there. */
    public static byte[] bytes(String name) {
        try (InputStream in = ReferenceDocument.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + FOLDER + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Digest of bytes as 64 lower-case hex digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Name, version and digest. */
    public ReferenceFile file() {
        return file;
    }

    /** The values; the reader finishes it, so that unknown keys are refused. */
    public YamlSection root() {
        return root;
    }

    /** All sources by key. */
    public SortedMap<String, Source> sources() {
        return Collections.unmodifiableSortedMap(sources);
    }

    /** The source that an entry cites under {@code source}; an error where it is missing or unknown. */
    public Source source(YamlSection entry) {
        String key = entry.text("source");
        Source source = sources.get(key);
        if (source == null) {
            throw entry.problem(
                    "source",
                    "no source \"" + key + "\" in this file",
                    "Known: " + String.join(", ", sources.keySet()) + ".");
        }
        return source;
    }
}
