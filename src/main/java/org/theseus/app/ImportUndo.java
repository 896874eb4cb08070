package org.theseus.app;

import java.util.List;
import org.theseus.model.TheseusException;
import org.theseus.store.SourceFile;

/** Takes an import back; the log keeps a tombstone with the file's digest. Stateless. */
public final class ImportUndo {

    private ImportUndo() {}

    /**
     * Takes one file back.
     *
     * @param typed the file's name as imported, its SHA-256 or the beginning of that
     * @return one line that says what was done
     */
    public static String run(CaseSession session, String typed) {
        List<SourceFile> all = session.store().sources();
        List<SourceFile> matching = all.stream()
                .filter(source -> source.file().equals(typed)
                        || (typed.length() >= 8 && source.sha256().startsWith(typed)))
                .toList();
        if (matching.size() != 1) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    (matching.isEmpty() ? "no imported file is called " : "more than one imported file is called ")
                            + typed,
                    all.isEmpty()
                            ? "The case holds no file."
                            : "Files of the case: "
                                    + String.join(
                                            ", ",
                                            all.stream()
                                                    .map(s -> s.file() + " ("
                                                            + s.sha256().substring(0, 12) + ")")
                                                    .toList())
                                    + ".");
        }
        SourceFile source = matching.get(0);
        session.recordIntent(List.of("sha256:" + source.sha256()));
        session.store().undoImport(source.sha256());
        session.sources().forget(source.sha256());
        return "took back " + source.file() + " (" + source.accepted() + " transfers of its own)";
    }
}
