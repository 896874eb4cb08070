package org.theseus.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.theseus.model.AccountId;
import org.theseus.model.Channel;
import org.theseus.model.Digest;
import org.theseus.model.Fact;
import org.theseus.model.Observation;
import org.theseus.model.Precision;
import org.theseus.model.TheseusException;
import org.theseus.store.CaseState;
import org.theseus.store.LedgerView;
import org.theseus.store.ResolutionRecord;

/**
 * Keeps a case's graph as a mapped file between commands. The store stays the truth: a file is used only if it was made
 * from the very content that the store has now, by this version of the program, and every byte of it is as it was written;
 * else the graph is read from the store and the file written anew. Whatever goes wrong with the file, the caller gets the
 * graph.
 *
 * <p>Two cases never share a file, and if they did, its key would tell: it holds the case's stamp, a random text that the
 * store changes with every import and undo. Immutable; safe for several processes and threads.
 */
public final class ProjectionCache implements GraphSource {

    private final ProjectionFolder folder;
    private final String name;
    private final String program;
    private final Consumer<String> steps;

    /**
     * A cache in a folder of the case's own.
     *
     * @param folder created when the first projection is written, for its owner only
     * @param identity tells the case from every other that may share the folder: the store's address and database
     * @param program version of the program; a projection by another is made anew
     * @param steps hears of a projection that was damaged or could not be kept
     */
    public ProjectionCache(Path folder, String identity, String program, Consumer<String> steps) {
        this.folder = new ProjectionFolder(folder);
        this.name = Digest.sha256().add(identity).id("") + ".graph";
        this.program = program;
        this.steps = steps;
    }

    @Override
    public CaseGraph load(LedgerView ledger, long maxBytes) {
        CaseState before = ledger.state();
        if (before.stamp().isEmpty()) {
            return CaseGraphBuilder.load(ledger, maxBytes);
        }
        String key = key(ledger, before);
        Optional<CaseGraph> kept = find(key, before, maxBytes);
        if (kept.isPresent()) {
            return kept.get();
        }
        boolean atRest = ledger.pendingWork().isEmpty();
        CaseGraph graph = CaseGraphBuilder.load(ledger, maxBytes);
        if (atRest
                && ledger.pendingWork().isEmpty()
                && key(ledger, ledger.state()).equals(key)) {
            keep(graph, key);
        }
        return graph;
    }

    private Optional<CaseGraph> find(String key, CaseState state, long maxBytes) {
        Optional<ColumnFile> file;
        try {
            file = ColumnFile.open(folder.resolve(name), key);
        } catch (IOException damaged) {
            steps.accept("the kept projection of this case cannot be used (" + damaged.getMessage()
                    + "); reading the case anew");
            return Optional.empty();
        }
        file.ifPresent(columns -> CaseGraphBuilder.refuseBeyond(
                maxBytes, columns.bytesOf("graph.") + columns.bytesOf("untimed."), state.transfers()));
        return file.map(CaseGraph::readFrom);
    }

    private void keep(CaseGraph graph, String key) {
        ColumnFileWriter columns = new ColumnFileWriter();
        graph.writeTo(columns);
        try {
            folder.write(name, key, columns);
        } catch (IOException full) {
            steps.accept("the projection of this case could not be kept (" + full.getMessage()
                    + "); the next command reads the case again");
        }
    }

    /**
     * Deletes what is kept, of every store that shares the folder.
     *
     * @throws TheseusException (STORE) if that cannot be done
     */
    public void forget() {
        try {
            folder.clear();
        } catch (IOException e) {
            throw TheseusException.of(
                    TheseusException.Kind.STORE,
                    "could not delete the projections in " + folder.resolve("") + ": " + e.getMessage(),
                    "Delete that folder by hand: it holds what was taken out of the case.",
                    e);
        }
    }

    /** What the graph is made from; columns hold numbers of constants, so those count, too. */
    private String key(LedgerView ledger, CaseState state) {
        Digest digest = Digest.sha256()
                .add(program)
                .add(state.stamp())
                .add(String.valueOf(state.revision()))
                .add(String.valueOf(state.accounts()))
                .add(String.valueOf(state.transfers()))
                .add(ledger.resolution().map(ResolutionRecord::outcome).orElse(""))
                .add("ties.shared");
        add(digest, Channel.values());
        add(digest, Precision.values());
        add(digest, Observation.values());
        add(digest, AccountId.Kind.values());
        add(digest, Fact.values());
        add(digest, Fact.Vocabulary.values());
        return digest.hex();
    }

    private static void add(Digest digest, Enum<?>[] constants) {
        digest.add(String.valueOf(constants.length));
        for (Enum<?> constant : constants) {
            digest.add(constant.name());
        }
    }
}
