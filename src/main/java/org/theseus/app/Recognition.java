package org.theseus.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.theseus.file.OwnerOnly;
import org.theseus.ingest.Profile;
import org.theseus.ingest.Profiles;
import org.theseus.ingest.Reading;
import org.theseus.ingest.Recogniser;
import org.theseus.ingest.Recogniser.Recognised;
import org.theseus.model.TheseusException;
import org.theseus.sniff.Answers;
import org.theseus.sniff.Draft;

/** How the program came to read a file as it does, in words, and the drafted profile that is kept where one is used. */
final class Recognition {

    private static final String PROFILES = "profiles";

    private Recognition() {}

    static Recognised of(Path file, Path home, @Nullable String profile, Answers answers) {
        if (!Files.isReadable(file)) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT,
                    Files.exists(file) ? "cannot read " + file + ": no permission" : "no such file: " + file,
                    Files.exists(file) ? "Check its owner and rights." : "Check the path.");
        }
        return Recogniser.of(file, Profiles.of(home.resolve(PROFILES)), profile, answers);
    }

    /** What was understood, one line each; empty where a profile knows the file. */
    static List<String> understood(Recognised recognised) {
        List<String> lines = new ArrayList<>();
        Draft draft = recognised.draft();
        if (draft != null) {
            lines.add("profile: " + recognised.why());
            draft.understood().forEach(lines::add);
        }
        return lines;
    }

    /** The same, and for a known profile why it was taken and how its text was decoded; reads the file's bytes once more. */
    static List<String> reasons(Path file, Recognised recognised) {
        Profile profile = recognised.profile();
        if (recognised.draft() != null || profile == null) {
            return understood(recognised);
        }
        List<String> lines = new ArrayList<>();
        lines.add("profile: " + recognised.why());
        List<String> doubts = new ArrayList<>();
        String encoding = EncodingWords.why(file, profile, recognised, doubts);
        if (!encoding.isEmpty()) {
            lines.add("encoding: " + encoding);
        }
        doubts.forEach(doubt -> lines.add("doubt: " + doubt));
        return lines;
    }

    /** Keeps a drafted profile with the user's own ones, so that it can be seen, mended and used again. */
    static void keep(Recognised recognised, Path home) {
        Profile profile = recognised.profile();
        if (!recognised.isLearnt() || profile == null) {
            return;
        }
        Path file = home.resolve(PROFILES).resolve(profile.name() + ".yaml");
        if (!Files.exists(file)) {
            write(file, Objects.requireNonNull(recognised.draftYaml()));
        }
    }

    /** How the file is read again: the drafted profile, or the known one with what the user said beside it. */
    static Reading reading(Recognised recognised, Path home, @Nullable String named, Answers answers) {
        if (recognised.isLearnt()) {
            return new Reading(Objects.requireNonNull(recognised.draftYaml()), null, null);
        }
        String profile = named != null
                ? named
                : Objects.requireNonNull(recognised.profile()).name();
        return new Reading(Profiles.of(home.resolve(PROFILES)).text(profile), answers.currency(), answers.sheet());
    }

    /** Writes a profile that only its owner can read; an existing file is never overwritten. */
    static void write(Path file, String yaml) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null && !Files.exists(folder)) {
                OwnerOnly.folder(folder);
            }
            Files.write(
                    OwnerOnly.create(file),
                    yaml.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException failure) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "cannot write " + file + ": " + failure.getMessage(),
                    "Name another path; an existing file is not overwritten.",
                    failure);
        }
    }
}
