package org.theseus.ingest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theseus.format.FilePart;
import org.theseus.format.FileParts;
import org.theseus.format.FormatInput;
import org.theseus.issue.Question;
import org.theseus.model.TheseusException;
import org.theseus.sniff.Answers;
import org.theseus.sniff.Draft;
import org.theseus.sniff.EncodingFinding;
import org.theseus.sniff.EncodingSniffer;

/**
 * Decides by which profile a file is read: the one that the user named, the one that knows its header, else one drafted
 * from the file itself, and that only where nothing had to be guessed. Bytes that prove Unicode win over a profile's
 * word. A profile that reads UTF-8 costs no further reading of the file; another one costs one pass over its bytes.
 */
public final class Recogniser {

    private static final String DRAFTED = "learnt";
    private static final String CSV = "csv";
    private static final String MT = "mt940";
    private static final String XLSX = "xlsx";
    private static final int HEAD = 4096;
    private static final Pattern WEB_PAGE = Pattern.compile("(?i)<(?:!doctype\\s+html|html|head|body)\\b");

    private final Path file;
    private final String name;
    private final Profiles profiles;
    private final Answers answers;

    private Recogniser(Path file, Profiles profiles, Answers answers) {
        this.file = file;
        this.name = String.valueOf(file.getFileName());
        this.profiles = profiles;
        this.answers = answers;
    }

    /**
     * What a file was recognised as.
     *
     * @param profile null if there are questions
     * @param why in a few words
     * @param draft what was drafted from the file, null if a known profile reads it
     * @param draftYaml the drafted profile under its own name, null if there is none or it has open places
     * @param questions what has to be answered first
     */
    public record Recognised(
            @Nullable Profile profile,
            String why,
            @Nullable Draft draft,
            @Nullable String draftYaml,
            List<Question> questions) {

        public Recognised {
            questions = List.copyOf(questions);
        }

        /** Whether the profile was drafted from this very file. */
        public boolean isLearnt() {
            return profile != null && draft != null;
        }
    }

    /**
     * Recognises a file.
     *
     * @param chosen name or path of the profile that the user named, null for none
     * @throws TheseusException of kind INPUT if the file cannot be read, or in no way as text
     */
    public static Recognised of(Path file, Profiles profiles, @Nullable String chosen, Answers answers) {
        try {
            return new Recogniser(file, profiles, answers).recognise(chosen);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    /** Drafts a profile from a file whatever profiles there are. */
    public static Recognised learn(Path file, Answers answers) {
        try {
            return new Recogniser(file, Profiles.none(), answers).learn(null);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    private static TheseusException unreadable(Path file, IOException failure) {
        return TheseusException.of(
                TheseusException.Kind.INPUT,
                "cannot read " + file + ": " + failure.getMessage(),
                "Check path and permissions.",
                failure);
    }

    private Recognised recognise(@Nullable String chosen) throws IOException {
        if (chosen != null) {
            Profile profile = profiles.get(chosen);
            Charset other = otherCharset(profile);
            return known(other == null ? profile : profiles.get(chosen, other), "named with --profile", other);
        }
        TheseusException unfit = null;
        List<Profile> fitting;
        try {
            fitting = answers.encoding() == null
                    ? profiles.fitting(file, answers.sheet())
                    : profiles.inEncoding(answers.encoding()).fitting(file);
        } catch (TheseusException noneReads) {
            fitting = List.of();
            unfit = noneReads;
        }
        if (fitting.size() == 1) {
            Profile profile = fitting.get(0);
            if (profile.format.equals(MT)
                    && answers.encoding() == null
                    && profile.options.charset().equals(StandardCharsets.UTF_8)) {
                return messages(profile);
            }
            Charset other = answers.encoding() == null ? otherCharset(profile) : null;
            return known(other == null ? profile : profiles.get(profile.name(), other), "knows the header", other);
        }
        return fitting.isEmpty() ? unknown(unfit) : ask(fitting);
    }

    /** Messages do not say their encoding; a profile's UTF-8 is no more than the usual one. */
    private Recognised messages(Profile profile) throws IOException {
        try (FileParts parts = FileParts.of(file)) {
            for (FilePart part : parts.list()) {
                EncodingFinding found = EncodingSniffer.find(part.input()::open, name);
                Question open = found.question();
                if (open != null) {
                    return new Recognised(null, "messages in one of several encodings", null, null, List.of(open));
                }
                Charset charset = found.charset();
                if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
                    return known(profiles.get(profile.name(), charset), "knows the header", charset);
                }
            }
        }
        return known(profile, "knows the header", null);
    }

    private Recognised known(Profile profile, String why, @Nullable Charset other) {
        return new Recognised(
                answered(profile),
                why + (other == null ? "" : "; read as " + other.name() + ", whatever the profile says"),
                null,
                null,
                List.of());
    }

    /** A profile says most things itself; an answer that it cannot take is refused, never passed over. */
    private Profile answered(Profile profile) {
        if (answers.dateOrder() != null || answers.decimal() != null) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT,
                    name + ": profile " + profile.name() + " says itself how dates and numbers are written",
                    "Leave out --date-order and --decimal, or choose another profile with --profile.");
        }
        Profile one = answers.sheet() == null ? profile : profile.inSheet(answers.sheet());
        return answers.currency() == null ? one : one.inCurrency(answers.currency());
    }

    private static Recognised ask(List<Profile> fitting) {
        return new Recognised(
                null,
                "more than one profile knows the header",
                null,
                null,
                List.of(new Question(
                        "profile: more than one knows the header",
                        fitting.stream()
                                .map(profile -> "--profile " + profile.name() + ": " + profile.title())
                                .toList())));
    }

    /** The encoding to read in instead of the profile's, or null: the user's word, else what the bytes prove. */
    private @Nullable Charset otherCharset(Profile profile) throws IOException {
        Charset said = profile.options.charset();
        if (answers.encoding() != null) {
            return answers.encoding().equals(said) ? null : answers.encoding();
        }
        if (!profile.format.equals(CSV) || said.equals(StandardCharsets.UTF_8) || isWide(said)) {
            return null;
        }
        try (FileParts parts = FileParts.of(file)) {
            for (FilePart part : parts.list()) {
                if (!EncodingSniffer.provesUnicode(() -> part.input().open(), name)) {
                    return null;
                }
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16");
    }

    /** No profile fits as it stands; maybe one does in the file's true encoding. */
    private Recognised unknown(@Nullable TheseusException unfit) throws IOException {
        try (FileParts parts = FileParts.of(file)) {
            List<FilePart> list = parts.list();
            String format = list.get(0).format().name();
            if (format.equals(XLSX) && unfit == null) {
                return drafted(draftOfSheets(list));
            }
            boolean text = format.equals(CSV) || format.equals(MT);
            if (list.size() != 1 || !text || (format.equals(MT) && answers.encoding() != null)) {
                throw unfit != null ? unfit : profiles.noneFits(file);
            }
            FormatInput input = list.get(0).input();
            refuseForeign(input);
            if (answers.encoding() == null) {
                EncodingFinding found = EncodingSniffer.find(input::open, name);
                Charset charset = found.charset();
                if (charset != null && !found.how().equals(EncodingFinding.How.PLAIN)) {
                    List<Profile> fitting = fittingIn(charset);
                    if (fitting.size() > 1) {
                        return ask(fitting);
                    }
                    if (fitting.size() == 1) {
                        return new Recognised(
                                fitting.get(0),
                                "knows the header, read as " + charset.name() + " (" + found.evidence() + ")",
                                null,
                                null,
                                List.of());
                    }
                }
                if (format.equals(MT)) {
                    Question open = found.question();
                    if (open == null) {
                        throw unfit != null ? unfit : profiles.noneFits(file);
                    }
                    return new Recognised(null, "messages in one of several encodings", null, null, List.of(open));
                }
                return learn(found);
            }
        }
        return learn(null);
    }

    /** What is no delimited text is not asked about as if it were. */
    private void refuseForeign(FormatInput input) {
        String head = new String(input.head(HEAD), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .strip();
        String kind = head.isEmpty()
                ? "empty"
                : WEB_PAGE.matcher(head).lookingAt()
                        ? "a web page, maybe of a log-in that ran out,"
                        : head.startsWith("<?xml") ? "XML of a kind that is not read here" : null;
        if (kind != null) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT,
                    name + " is " + kind + " and holds no records that can be read",
                    "Ask the sender for the records as CSV, XLSX, camt.053 or MT940.");
        }
    }

    private List<Profile> fittingIn(Charset charset) {
        try {
            return profiles.inEncoding(charset).fitting(file);
        } catch (TheseusException noneReads) {
            return List.of();
        }
    }

    private Recognised learn(@Nullable EncodingFinding found) throws IOException {
        try (FileParts parts = FileParts.of(file)) {
            FilePart part = parts.list().get(0);
            if (part.format().name().equals(XLSX)) {
                return drafted(draftOfSheets(parts.list()));
            }
            if (parts.list().size() != 1 || !part.format().name().equals(CSV)) {
                throw TheseusException.of(
                        TheseusException.Kind.INPUT,
                        name + " is " + part.format().name()
                                + ", and only delimited text and workbooks can be learnt from",
                        "Name a profile with --profile.");
            }
            Draft draft = Draft.of(
                    part.input()::open,
                    options -> part.format().open(part.input(), options),
                    DRAFTED,
                    name,
                    found,
                    answers);
            return drafted(draft);
        }
    }

    private static Recognised drafted(Draft draft) {
        String yaml = draft.yaml() == null ? null : named(draft.yaml());
        if (yaml == null || !draft.isCertain()) {
            return new Recognised(null, "no profile knows the header", draft, yaml, draft.questions());
        }
        return new Recognised(
                ProfileReader.read("drafted from this file", yaml),
                "no profile knows the header; drafted from this file",
                draft,
                yaml,
                List.of());
    }

    /** A profile for a workbook by itself; workbooks within archives are not drafted from. */
    private Draft draftOfSheets(List<FilePart> parts) {
        List<Draft.Sheet> sheets = new ArrayList<>();
        for (FilePart part : parts) {
            if (!part.format().name().equals(XLSX) || part.input().archive() != null) {
                throw TheseusException.of(
                        TheseusException.Kind.INPUT,
                        name + " is an archive, and no profile knows the header of each file in it",
                        "Unpack it and import the files one by one.");
            }
            sheets.add(new Draft.Sheet(
                    String.valueOf(part.input().sheet()),
                    options -> part.format().open(part.input(), options)));
        }
        return Draft.ofSheets(sheets, DRAFTED, name, answers);
    }

    /** The draft under a name that follows from its content, so that the same layout is the same profile. */
    private static String named(String yaml) {
        String body = yaml.lines()
                .filter(line -> !line.startsWith("#"))
                .map(Recogniser::uncommented)
                .reduce("", (a, b) -> a + b + "\n");
        byte[] digest = RowDigest.sha256().digest(body.getBytes(StandardCharsets.UTF_8));
        return yaml.replaceFirst(
                "profile: " + DRAFTED,
                "profile: " + DRAFTED + "-" + HexFormat.of().formatHex(Objects.requireNonNull(digest), 0, 6));
    }

    private static String uncommented(String line) {
        int comment = line.indexOf("  # ");
        return comment < 0 ? line : line.substring(0, comment);
    }
}
