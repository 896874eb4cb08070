package org.theseus.app;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.theseus.ingest.Profile;
import org.theseus.ingest.Recogniser.Recognised;
import org.theseus.issue.Question;
import org.theseus.model.TheseusException;
import org.theseus.sniff.Draft;
import org.theseus.sniff.EncodingFinding;
import org.theseus.sniff.EncodingSniffer;

/** Why a file is read in its encoding, and whether its letters bear out a profile's word. Stateless. */
final class EncodingWords {

    private EncodingWords() {}

    /** A few words, maybe none; what speaks against the encoding is added to the doubts. */
    static String why(Path file, Profile profile, Recognised recognised, List<String> doubts) {
        Draft draft = recognised.draft();
        if (draft != null) {
            doubts.removeIf(doubt -> doubt.startsWith("The encoding "));
            return said(draft.encoding());
        }
        if (!profile.format().equals("csv")) {
            return "";
        }
        EncodingFinding found;
        try {
            found = EncodingSniffer.find(() -> Files.newInputStream(file), String.valueOf(file.getFileName()));
        } catch (TheseusException | IOException packedOrForeign) {
            return "the profile's word";
        }
        Charset charset = found.charset();
        if (found.how() != EncodingFinding.How.LETTERS && charset != null) {
            return said(found);
        }
        boolean agrees = charset != null
                && (charset.name().equals(profile.encoding()) || found.alike().contains(profile.encoding()));
        doubts.removeIf(doubt -> doubt.startsWith("The encoding "));
        if (agrees) {
            return "the profile's word, and the file " + found.evidence();
        }
        Question question = found.question();
        doubts.add(
                charset != null
                        ? "The file reads better as " + charset.name() + " than as the profile's " + profile.encoding()
                                + ": " + found.evidence() + ". If so, say --encoding " + charset.name() + "."
                        : "The letters alone do not decide the encoding: "
                                + (question == null ? "" : String.join("; ", question.alternatives())) + ".");
        return "the profile's word";
    }

    private static String said(EncodingFinding found) {
        return found.evidence()
                + (found.alike().isEmpty() ? "" : " (read alike by " + String.join(", ", found.alike()) + ")");
    }
}
