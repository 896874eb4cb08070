package org.theseus.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theseus.format.FilePart;
import org.theseus.format.FileParts;
import org.theseus.format.RawTable;
import org.theseus.model.TheseusException;

/**
 * The import profiles at hand: built-in ones from the class path and the user's own, which win over built-in ones of the
 * same name. Reads the user's at once and a built-in one when it is first asked for, at most once. Thread-safe.
 */
public final class Profiles {

    private static final String FOLDER = "theseus/import/";
    private static final String ENDING = ".yaml";
    private static final String CANONICAL = "canonical";

    private static final Pattern ENCODING_LINE = Pattern.compile("(?m)^([ ]*(?:- )?)encoding:.*$");

    private final TreeMap<String, Entry> byName = new TreeMap<>();

    /** A profile and its YAML; a built-in one is read when it is first asked for. */
    private static final class Entry {

        private final String origin;
        private final String text;
        private @Nullable Profile read;

        Entry(String origin, String text) {
            this.origin = origin;
            this.text = text;
        }

        synchronized Profile profile() {
            Profile known = read;
            if (known == null) {
                known = ProfileReader.read(origin, text);
                read = known;
            }
            return known;
        }
    }

    private Profiles() {}

    /** No profiles at all. */
    static Profiles none() {
        return new Profiles();
    }

    /**
     * Reads all profiles.
     *
     * @param userFolder folder of the user's profiles; may be absent
     * @throws TheseusException of kind INPUT if one of them is malformed, naming file and line
     */
    public static Profiles of(@Nullable Path userFolder) {
        Profiles profiles = new Profiles();
        for (String file : builtInFiles()) {
            String name = file.substring(0, file.length() - ENDING.length());
            profiles.byName.put(name, new Entry(Profile.BUILT_IN, resource(FOLDER + file)));
        }
        if (userFolder != null && Files.isDirectory(userFolder)) {
            try (Stream<Path> files = Files.list(userFolder)) {
                files.filter(file -> file.toString().endsWith(ENDING))
                        .sorted()
                        .forEach(file -> profiles.add(file.toString(), textOf(file)));
            } catch (IOException failure) {
                throw unreadable(userFolder, failure);
            }
        }
        return profiles;
    }

    private void add(String origin, String text) {
        Entry entry = new Entry(origin, text);
        byName.put(entry.profile().name(), entry);
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    /**
     * The YAML of a profile as it stands in its file, comments included.
     *
     * @throws TheseusException of kind INPUT if there is no such profile
     */
    public String text(String nameOrFile) {
        Entry known = byName.get(nameOrFile);
        return known != null ? known.text : textOf(Path.of(get(nameOrFile).origin()));
    }

    /** The same profiles, all of which read text in one encoding, whatever they say themselves. */
    Profiles inEncoding(Charset charset) {
        Profiles others = new Profiles();
        byName.forEach(
                (name, entry) -> others.byName.put(name, new Entry(entry.origin, inEncoding(entry.text, charset))));
        return others;
    }

    /** A profile by name or path, reading text in this encoding whatever it says itself. */
    public Profile get(String nameOrFile, Charset charset) {
        Profile profile = get(nameOrFile);
        return ProfileReader.read(profile.origin(), inEncoding(text(nameOrFile), charset));
    }

    /** The YAML of a profile, reading text in this encoding whatever it says itself. */
    static String inEncoding(String yaml, Charset charset) {
        Matcher written = ENCODING_LINE.matcher(yaml);
        return written.find()
                ? written.replaceAll("$1encoding: " + charset.name())
                : "encoding: " + charset.name() + "\n" + yaml;
    }

    private static TheseusException unreadable(Path file, IOException failure) {
        return TheseusException.of(
                TheseusException.Kind.INPUT,
                "cannot read " + file + ": " + failure.getMessage(),
                "Check path, permissions and that it is UTF-8.",
                failure);
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(Profiles.class.getClassLoader().getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Names of the files beside {@code canonical.yaml}, whether in a folder or in a jar. */
    private static List<String> builtInFiles() {
        URL anchor = Objects.requireNonNull(
                Profiles.class.getClassLoader().getResource(FOLDER + CANONICAL + ENDING), "built-in profiles");
        try {
            URLConnection connection = anchor.openConnection();
            if (connection instanceof JarURLConnection jar) {
                return jar.getJarFile().stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.startsWith(FOLDER) && name.endsWith(ENDING))
                        .map(name -> name.substring(FOLDER.length()))
                        .sorted()
                        .toList();
            }
            try (Stream<Path> files = Files.list(Path.of(anchor.toURI()).resolveSibling(""))) {
                return files.map(file -> String.valueOf(file.getFileName()))
                        .filter(name -> name.endsWith(ENDING))
                        .sorted()
                        .toList();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** All profiles, by name. */
    public List<Profile> list() {
        return byName.values().stream().map(Entry::profile).toList();
    }

    /**
     * A profile by name, or read from a file if the text is the path of one.
     *
     * @throws TheseusException of kind INPUT if there is neither
     */
    public Profile get(String nameOrFile) {
        Entry known = byName.get(nameOrFile);
        if (known != null) {
            return known.profile();
        }
        Path file = Path.of(nameOrFile);
        if (Files.isRegularFile(file)) {
            return ProfileReader.read(file.toString(), textOf(file));
        }
        throw TheseusException.of(
                TheseusException.Kind.INPUT,
                "no profile of the name \"" + nameOrFile + "\" and no such file",
                "Profiles at hand: " + String.join(", ", byName.keySet()) + ".");
    }

    /**
     * The one profile whose header is that of the file.
     *
     * @throws TheseusException of kind INPUT if none or more than one fits, or the file cannot be read as text at all
     */
    public Profile detect(Path file) {
        List<Profile> fitting = fitting(file);
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        if (fitting.isEmpty()) {
            throw noneFits(file);
        }
        throw TheseusException.of(
                TheseusException.Kind.INPUT,
                file.getFileName() + ": more than one profile fits: "
                        + String.join(", ", fitting.stream().map(Profile::name).toList()),
                "Choose one of them with --profile.");
    }

    /** The refusal of a file that no profile knows. */
    TheseusException noneFits(Path file) {
        return TheseusException.of(
                TheseusException.Kind.INPUT,
                file.getFileName() + ": no profile knows this header" + headerOf(file),
                "Name one with --profile (" + String.join(", ", byName.keySet())
                        + "), or describe the file in a profile of its own.");
    }

    /** Profiles whose header is that of every table in the file, each in the layout that fits, by name. */
    List<Profile> fitting(Path file) {
        return fitting(file, null);
    }

    /** The same for one sheet of a workbook; null for all. */
    List<Profile> fitting(Path file, @Nullable String sheet) {
        try (FileParts parts = FileParts.of(file)) {
            List<FilePart> list = FileIngest.ofSheet(parts.list(), sheet);
            if (list.isEmpty()) {
                return List.of();
            }
            List<Profile> candidates = candidates(list);
            List<Profile> fitting = new ArrayList<>();
            TheseusException first = null;
            int unreadable = 0;
            for (Profile profile : candidates) {
                TheseusException failure = null;
                for (Profile layout : profile.layouts().isEmpty() ? List.of(profile) : profile.layouts()) {
                    try {
                        if (fits(layout, list)) {
                            fitting.add(layout);
                            break;
                        }
                    } catch (TheseusException notThisOne) {
                        failure = notThisOne;
                    }
                }
                first = first == null ? failure : first;
                unreadable += failure == null ? 0 : 1;
            }
            if (first != null && unreadable == candidates.size()) {
                throw first;
            }
            return fitting;
        }
    }

    /** Profiles of which the text does not show that they cannot fit; {@code canonical} shows whether a text is readable. */
    private List<Profile> candidates(List<FilePart> parts) {
        FilePart first = parts.get(0);
        String format = first.format().name();
        String head = format.equals("csv") ? ProfileHint.head(first.input()) : "";
        return byName.entrySet().stream()
                .filter(each -> each.getKey().equals(CANONICAL)
                        || ProfileHint.of(each.getValue().text).mayFit(format, head))
                .map(each -> each.getValue().profile())
                .filter(profile ->
                        parts.stream().allMatch(part -> part.format().name().equals(profile.format)))
                .toList();
    }

    /** Whether every table of a file is of this layout. */
    static boolean fits(Profile layout, List<FilePart> parts) {
        List<FilePart> read = FileIngest.ofSheet(parts, layout.sheet);
        if (read.isEmpty()) {
            return false;
        }
        for (FilePart part : read) {
            try (RawTable table = FileIngest.open(part, layout)) {
                if (!layout.fits(table, part.input().file())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A table that no profile knows: by its own format, delimited text as {@code canonical} writes it. */
    static RawTable openUnknown(FilePart part, Profile canonical) {
        return part.format().open(part.input(), canonical.options);
    }

    private String headerOf(Path file) {
        try (FileParts parts = FileParts.of(file);
                RawTable table = openUnknown(parts.list().get(0), get(CANONICAL))) {
            String header = String.join(",", table.header());
            return " (" + parts.list().get(0).format().name() + ", line " + table.headerLine() + "): "
                    + (header.length() > 200 ? header.substring(0, 200) + "..." : header);
        } catch (TheseusException notUtf8) {
            return " (" + notUtf8.getMessage() + ")";
        }
    }
}
