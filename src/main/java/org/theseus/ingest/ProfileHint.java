package org.theseus.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.theseus.format.FormatInput;

/**
 * Tells from the text of a profile, without reading it as YAML, that a file cannot be of its kind: most profiles name
 * columns of which not a trace is in the file's head, and reading all of them takes longer than reading a short file. In
 * doubt a profile may fit. Immutable and thread-safe.
 */
final class ProfileHint {

    private static final int HEAD = 1 << 16;
    /** Header lines stand in the first sixty lines; with so many in the head nothing is missed behind it. */
    private static final int LINES = 100;

    private static final Pattern FORMAT = Pattern.compile("(?m)^\\s*format: *([a-z0-9]+)");
    private static final Pattern COLUMNS = Pattern.compile("\\bcolumns: *(\\[([^\\]]*)\\])?");
    private static final Pattern ENCODING = Pattern.compile("(?m)^\\s*encoding: *([A-Za-z0-9_-]+)");
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{3,}");
    private static final Pattern OTHER_LETTERS = Pattern.compile("[\\p{L}&&[^A-Za-z]]{3,}");
    private static final String CSV = "csv";

    private final List<String> formats;
    /** For each header the runs of letters of its columns, each in the encodings that it may stand in. */
    private final List<List<List<String>>> headers;

    private final boolean certain;

    private ProfileHint(List<String> formats, List<List<List<String>>> headers, boolean certain) {
        this.formats = formats;
        this.headers = headers;
        this.certain = certain;
    }

    /** What a profile's text hints at. */
    static ProfileHint of(String yaml) {
        List<String> formats = new ArrayList<>();
        Matcher format = FORMAT.matcher(yaml);
        while (format.find()) {
            formats.add(format.group(1));
        }
        if (formats.isEmpty()) {
            formats.add(CSV);
        }
        boolean certain = formats.size() == 1 && !yaml.contains("recognise:") && !yaml.contains("header: none");
        List<List<List<String>>> headers = new ArrayList<>();
        Set<Charset> charsets = certain ? charsets(yaml) : Set.of();
        Matcher columns = COLUMNS.matcher(yaml);
        while (certain && columns.find()) {
            String names = columns.group(2);
            if (names == null || names.contains("\\") || names.contains(" #") || names.contains("'")) {
                certain = false;
            } else {
                headers.add(new ArrayList<>());
                for (String name : names.split(",", -1)) {
                    certain &= name.chars().filter(c -> c == '"').count() % 2 == 0;
                    if (!name.contains("?")) {
                        addLetters(name, charsets, headers.get(headers.size() - 1));
                    }
                }
            }
        }
        return new ProfileHint(List.copyOf(formats), headers, certain && !headers.isEmpty());
    }

    /** What a text of this profile may be decoded by; a byte order mark may always say UTF-8. */
    private static Set<Charset> charsets(String yaml) {
        Set<Charset> charsets = new LinkedHashSet<>(Set.of(StandardCharsets.UTF_8));
        Matcher encoding = ENCODING.matcher(yaml);
        while (encoding.find()) {
            if (Charset.isSupported(encoding.group(1))) {
                charsets.add(Charset.forName(encoding.group(1)));
            }
        }
        return charsets;
    }

    private static void addLetters(String name, Set<Charset> charsets, List<List<String>> letters) {
        Matcher run = LETTERS.matcher(name);
        while (run.find()) {
            letters.add(List.of(run.group()));
        }
        Matcher other = OTHER_LETTERS.matcher(name);
        while (other.find()) {
            letters.add(charsets.stream()
                    .map(charset ->
                            new String(other.group().getBytes(charset), StandardCharsets.ISO_8859_1).replace("\0", ""))
                    .toList());
        }
    }

    /** The head of a file as far as it is looked at: bytes as characters without NULs; empty if it does not tell. */
    static String head(FormatInput input) {
        byte[] bytes = input.head(HEAD);
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
        long lines = text.chars().filter(c -> c == '\n' || c == '\r').count();
        return bytes.length < HEAD || lines >= LINES ? text : "";
    }

    /**
     * Whether a file may be of this kind.
     *
     * @param head of {@link #head}, empty if it does not tell
     */
    boolean mayFit(String format, String head) {
        if (!formats.contains(format)) {
            return formats.size() > 1;
        }
        if (!format.equals(CSV) || !certain || head.isEmpty()) {
            return true;
        }
        boolean wide = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
        return headers.stream().anyMatch(runs -> runs.stream().allMatch(run -> mayHold(head, run, wide)));
    }

    /** In UTF-16, which a byte order mark may say whatever the profile does, other letters than those of ASCII look different. */
    private static boolean mayHold(String head, List<String> run, boolean wide) {
        return run.stream().anyMatch(head::contains)
                || (wide && run.get(0).chars().anyMatch(c -> c >= 0x80));
    }
}
