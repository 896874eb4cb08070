package org.theseus.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.ingest.Profile;
import org.theseus.ingest.Profiles;
import org.theseus.ingest.Recogniser;
import org.theseus.ingest.Recogniser.Recognised;
import org.theseus.issue.Question;
import org.theseus.sniff.Answers;
import org.theseus.table.Column;
import org.theseus.table.Table;

/** The import profiles at hand, and drafts of new ones. Stateless. */
public final class ImportProfiles {

    private ImportProfiles() {}

    /**
     * A profile drafted from a file.
     *
     * @param yaml empty where something is open
     * @param lines for people: questions, if there are any
     */
    public record Learnt(String yaml, List<String> lines) {

        /** Whether the draft can be used as it is. */
        public boolean isComplete() {
            return !yaml.isEmpty();
        }
    }

    /** All profiles by name: version, title, where it is from. */
    public static Table table(Path home) {
        Table.Builder table = Table.of(
                "profiles",
                Column.id("profile", "Profile"),
                Column.integer("version", "Version"),
                Column.text("kind", "Kind"),
                Column.text("title", "Title"),
                Column.text("origin", "From"));
        for (Profile profile : Profiles.of(home.resolve("profiles")).list()) {
            table.row(
                    profile.name(),
                    (long) profile.version(),
                    profile.isExtract() ? "extract" : "list",
                    profile.title(),
                    profile.origin());
        }
        return table.build();
    }

    /** The text of a profile. */
    public static String text(Path home, String name) {
        return Profiles.of(home.resolve("profiles")).text(name);
    }

    /**
     * Drafts a profile.
     *
     * @param out where to write it, or null; an existing file is never overwritten
     */
    public static Learnt learn(Path file, Answers answers, @Nullable Path out) {
        Recognised recognised = Recogniser.learn(file, answers);
        if (!recognised.isLearnt() || recognised.draftYaml() == null) {
            return new Learnt("", questions(recognised));
        }
        if (out != null) {
            Recognition.write(out, recognised.draftYaml());
        }
        return new Learnt(recognised.draftYaml(), List.of());
    }

    private static List<String> questions(Recognised recognised) {
        List<String> lines = new ArrayList<>(Recognition.understood(recognised));
        for (Question question : recognised.questions()) {
            lines.add("? " + question.about());
            question.alternatives().forEach(alternative -> lines.add("    " + alternative));
        }
        return lines;
    }
}
