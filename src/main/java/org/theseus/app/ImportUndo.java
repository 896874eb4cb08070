package org.theseus.app;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.theseus.model.TheseusException;
import org.theseus.store.PendingWork;
import org.theseus.store.SourceFile;

/**
 * Takes an import back, finished or not; the log keeps a tombstone with the file's digest. It is also the way out where an
 * import cannot be finished: a damaged spool, or somebody else's who does not come back. Stateless.
 */
public final class ImportUndo {

    private ImportUndo() {}

    /**
     * Takes one file back.
     *
     * @param session from {@link Workspace#openUnfinished}
     * @param typed the file's name as imported, its SHA-256 or the beginning of that
     * @return one line that says what was done
     * @throws TheseusException (USAGE) unless exactly one file is called so; (STORE) if another import must be finished
     *     first and cannot be
     */
    public static String run(CaseSession session, String typed) {
        Map<String, String> names = new TreeMap<>();
        for (PendingWork work : session.spool().unfinished(session.store())) {
            names.put(work.sha256(), work.file());
        }
        session.store().sources().forEach(source -> names.put(source.sha256(), source.file()));
        String sha256 = choose(names, typed);
        session.recordIntent(List.of("sha256:" + sha256));
        session.spool().takeBack(sha256, session.store(), session.spoolListener(RowProgress.SILENT));
        String done = "took back " + names.get(sha256) + ", whose import was not finished";
        for (SourceFile source : session.store().sources()) {
            if (source.sha256().equals(sha256)) {
                session.finishPending();
                session.store().undoImport(sha256);
                done = "took back " + source.file() + " (" + source.accepted() + " transfers of its own)";
            }
        }
        session.forget(sha256);
        return done;
    }

    private static String choose(Map<String, String> names, String typed) {
        List<String> matching = names.keySet().stream()
                .filter(sha256 -> typed.equals(names.get(sha256)) || (typed.length() >= 8 && sha256.startsWith(typed)))
                .toList();
        if (matching.size() == 1) {
            return matching.get(0);
        }
        throw TheseusException.of(
                TheseusException.Kind.USAGE,
                (matching.isEmpty() ? "no imported file is called " : "more than one imported file is called ") + typed,
                names.isEmpty() ? "The case holds no file." : "Files of the case: " + listed(names) + ".");
    }

    private static String listed(Map<String, String> names) {
        return names.entrySet().stream()
                .map(file -> file.getValue() + " (" + file.getKey().substring(0, 12) + ")")
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
