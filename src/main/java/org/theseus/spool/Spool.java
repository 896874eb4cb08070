package org.theseus.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Observation;
import org.theseus.model.TheseusException;
import org.theseus.store.Begin;
import org.theseus.store.CaseStore;
import org.theseus.store.PendingWork;
import org.theseus.store.SourceFile;

/**
 * The spool of one case. An import calls {@link #begin}, adds rows while it checks the file, then {@link #commit}; every
 * command calls {@link #finishPending} before it reads the case. One process works at a time, guarded by a lock file that
 * the system frees when a process dies.
 *
 * <p>Order of a commit, each step durable before the next: spool, intent file, announcement in the store, rows in
 * batches, their joining with records of the same payments, completion in the store (one transaction), deletion of the
 * intent, deletion of the spool. Killed after the intent file the import will be finished; killed before it nothing happened.
 */
public final class Spool {

    private static final String LOCK = "lock";

    private final SpoolFolder folder;
    private final String keeper;

    private Spool(SpoolFolder folder, String keeper) {
        this.folder = folder;
        this.keeper = keeper;
    }

    /**
     * The spool of a case.
     *
     * @param caseFolder the case's folder under the home; also for a case on a remote store
     * @param keeper who holds it, for other users' eyes: {@code anna@desk7, /home/anna/.theseus}
     */
    public static Spool at(Path caseFolder, String keeper) {
        return new Spool(new SpoolFolder(caseFolder.resolve("spool")), keeper);
    }

    /** A new, empty spool file. */
    public SpoolWriter begin() {
        return guarded(() -> {
            folder.create();
            return new SpoolWriter(folder, UUID.randomUUID().toString());
        });
    }

    /**
     * Writes a file's rows to the store. Interrupted anywhere, the next {@link #finishPending} ends it.
     *
     * @param baseRevision the store's revision when the rows were checked against it
     * @throws TheseusException (STORE) if the case has changed since or other work is pending; nothing was written then
     */
    public void commit(
            SpoolWriter rows,
            SourceFile source,
            Observation ownObservation,
            long baseRevision,
            CaseStore store,
            SpoolListener listener) {
        guarded(() -> {
            long checksum = rows.finish();
            try (FileChannel channel = openLock();
                    FileLock lock = lock(channel, listener)) {
                String stem = rows.name().substring(0, rows.name().length() - SpoolFolder.ROWS.length());
                Intent intent = new Intent(rows.name(), rows.rows(), checksum, baseRevision, ownObservation, source);
                folder.writeAtomically(stem + SpoolFolder.INTENT, intent.toBytes());
                rows.keep();
                Begin begun = run(intent, stem, store, listener);
                if (begun == Begin.CASE_CHANGED) {
                    throw TheseusException.of(
                            TheseusException.Kind.STORE,
                            "the case has changed since " + source.file() + " was checked; nothing of it was written",
                            "Import the file again.");
                }
                if (begun == Begin.OTHER_WORK_PENDING) {
                    throw store.pendingWork().map(Spool::busy).orElseGet(Spool::busyNoLonger);
                }
                return lock.isValid();
            }
        });
    }

    /**
     * Finishes what an earlier command left behind; does nothing, at the price of one small read, if there is nothing.
     *
     * @throws TheseusException (STORE) if somebody else's import is unfinished, or a spool is damaged
     */
    public void finishPending(CaseStore store, SpoolListener listener) {
        guarded(() -> {
            if (!folder.names(SpoolFolder.INTENT).isEmpty()) {
                try (FileChannel channel = openLock();
                        FileLock lock = lock(channel, listener)) {
                    finishIntents(store, listener);
                    folder.sweep();
                    return finishOthers(store, listener, lock.isValid());
                }
            }
            folder.sweep();
            return finishOthers(store, listener, false);
        });
    }

    private void finishIntents(CaseStore store, SpoolListener listener) throws IOException {
        for (String name : folder.names(SpoolFolder.INTENT)) {
            String stem = name.substring(0, name.length() - SpoolFolder.INTENT.length());
            Intent intent = Intent.parse(Files.readAllBytes(folder.resolve(name)));
            String file = intent.source().file();
            listener.step("finishing the interrupted import of " + file);
            Begin begun = run(intent, stem, store, listener);
            if (begun == Begin.CASE_CHANGED || begun == Begin.OTHER_WORK_PENDING) {
                listener.step(
                        "nothing of " + file + " had been written and the case has changed since: import it again");
            }
        }
    }

    private boolean finishOthers(CaseStore store, SpoolListener listener, boolean locked) throws IOException {
        Optional<PendingWork> left = store.pendingWork();
        if (left.isEmpty()) {
            return true;
        }
        if (!locked) {
            // Our own import may have been running a moment ago: look again when nobody writes.
            folder.create();
            try (FileChannel channel = openLock();
                    FileLock lock = lock(channel, listener)) {
                finishIntents(store, listener);
                return finishOthers(store, listener, lock.isValid());
            }
        }
        PendingWork work = left.get();
        if (work.kind() == PendingWork.Kind.IMPORT) {
            throw busy(work);
        }
        listener.step("finishing to take back " + work.file());
        store.undoImport(work.sha256());
        listener.tookBack(work.sha256());
        return true;
    }

    /**
     * Imports that were begun and not finished: those of this spool that can be read, then what stands in the store. An
     * import that runs at this moment is among them.
     */
    public List<PendingWork> unfinished(CaseStore store) {
        return guarded(() -> {
            List<PendingWork> found = new ArrayList<>();
            for (String name : folder.names(SpoolFolder.INTENT)) {
                findIntent(name).ifPresent(intent -> found.add(intent.work(keeper)));
            }
            store.pendingWork().ifPresent(found::add);
            return found;
        });
    }

    /**
     * Takes back what is unfinished of a file, whoever began it, instead of finishing it; what was imported wholly stays.
     * Waits for an import that runs on this machine. Interrupted anywhere, nothing of it is ever finished: the store's
     * revision moved on. With nothing pending, spools whose intent cannot be read go too: nothing half done is behind
     * them.
     */
    public void takeBack(String sha256, CaseStore store, SpoolListener listener) {
        guarded(() -> {
            folder.create();
            try (FileChannel channel = openLock();
                    FileLock lock = lock(channel, listener)) {
                if (store.pendingWork()
                        .filter(work -> work.sha256().equals(sha256))
                        .isPresent()) {
                    store.undoImport(sha256);
                }
                for (String name : folder.names(SpoolFolder.INTENT)) {
                    Optional<Intent> intent = findIntent(name);
                    if (intent.isPresent() && intent.get().source().sha256().equals(sha256)) {
                        folder.delete(name);
                    } else if (intent.isEmpty() && store.pendingWork().isEmpty()) {
                        listener.step("dropping an import that cannot be read any more: import its file again");
                        folder.delete(name);
                    }
                }
                folder.force();
                folder.sweep();
                return lock.isValid();
            }
        });
    }

    /** Empty if it cannot be read. */
    private Optional<Intent> findIntent(String name) {
        try {
            return Optional.of(Intent.parse(Files.readAllBytes(folder.resolve(name))));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Begin run(Intent intent, String stem, CaseStore store, SpoolListener listener) throws IOException {
        Begin begun = store.beginImport(intent.work(keeper), intent.baseRevision());
        if (begun == Begin.STARTED) {
            try (SpoolRows rows = SpoolRows.open(folder.resolve(intent.spool()))) {
                store.writeTransfers(rows, done -> listener.wrote(done, intent.rows()));
                store.joinRecords(rows.links());
            }
            store.completeImport(intent.source(), intent.ownObservation());
        }
        folder.delete(stem + SpoolFolder.INTENT);
        folder.force();
        folder.delete(intent.spool());
        return begun;
    }

    private FileChannel openLock() throws IOException {
        return folder.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static FileLock lock(FileChannel channel, SpoolListener listener) throws IOException {
        @Nullable FileLock free = channel.tryLock();
        if (free != null) {
            return free;
        }
        listener.step("waiting for another command that writes to this case");
        return channel.lock();
    }

    private static TheseusException busy(PendingWork other) {
        return TheseusException.of(
                TheseusException.Kind.STORE,
                "the import of " + other.file() + " by " + other.keeper() + " is not finished",
                "Run any command there to finish it, or take the file back with import --undo.");
    }

    private static TheseusException busyNoLonger() {
        return TheseusException.of(
                TheseusException.Kind.STORE, "somebody else was writing to this case", "Run the command again.");
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T guarded(Work<T> work) {
        try {
            return work.run();
        } catch (IOException failed) {
            throw TheseusException.of(
                    TheseusException.Kind.STORE,
                    "the spool " + folder.resolve("") + " cannot be used: " + failed.getMessage(),
                    "Check free disk space and rights; a damaged import can be taken back with import --undo.",
                    failed);
        }
    }

    /** Names of spools that wait to be finished, for tests and status. */
    public List<String> waiting() {
        return guarded(() -> folder.names(SpoolFolder.INTENT));
    }
}
