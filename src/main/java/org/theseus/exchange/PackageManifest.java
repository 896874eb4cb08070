package org.theseus.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code manifest.json}: what a package is, under which restrictions, for whom, and the digest of everything else in it.
 *
 * @param format {@value #FORMAT}
 * @param origin which case it comes from: a keyed name that says nothing of the case and is the same in all its packages
 * @param about facts in words: handling, protection, caution, recipient, version
 * @param transfers how many transfers the rows tell
 * @param undated of these, how many have no date
 * @param sums of these, how many rows sum up several payments; they stand in files of their own
 * @param sources files of the sender on which the rows rest, with what they were received under
 * @param members everything else in the package
 */
public record PackageManifest(
        String format,
        String origin,
        SortedMap<String, String> about,
        long transfers,
        long undated,
        long sums,
        long findings,
        List<Source> sources,
        List<Member> members) {

    /** Name of the manifest in the package. */
    public static final String NAME = "manifest.json";
    /** The only version there is. */
    public static final String FORMAT = "theseus-package/1";

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    public PackageManifest {
        about = Collections.unmodifiableSortedMap(new TreeMap<>(about));
        sources = List.copyOf(sources);
        members = List.copyOf(members);
    }

    /** A file of the package and its digest. */
    public record Member(String name, long bytes, String sha256) {}

    /**
     * A file of the sender.
     *
     * @param member the rows that rest on it; empty where all of them stand with a stricter file. A source whose rows are
     *     partly sums stands twice
     */
    public record Source(String file, String sha256, String member, SortedMap<String, String> legalFrame) {
        private static final String SUMS = ".sums.csv";

        /** Name of a file of rows: {@code rows/001-wu.csv}, or {@code rows/001-wu.sums.csv}. */
        static String member(String name, boolean sums) {
            return sums ? name.substring(0, name.length() - ".csv".length()) + SUMS : name;
        }

        /** Whether each of its rows sums up several payments. */
        public boolean sums() {
            return member.endsWith(SUMS);
        }

        public Source {
            legalFrame = Collections.unmodifiableSortedMap(new TreeMap<>(legalFrame));
        }
    }

    byte[] toJson() {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        try {
            return (JSON.writer(new DefaultPrettyPrinter()
                                            .withObjectIndenter(indent)
                                            .withArrayIndenter(indent))
                                    .writeValueAsString(this)
                            + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest of plain values cannot be written as JSON", e);
        }
    }

    /** The manifest, or null if the bytes are none. */
    static @Nullable PackageManifest parse(byte[] json) {
        try {
            return JSON.readValue(json, PackageManifest.class);
        } catch (IOException e) {
            return null;
        }
    }
}
