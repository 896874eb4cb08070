package org.theseus.app;

import java.util.function.Consumer;
import org.theseus.model.TheseusException;
import org.theseus.project.GraphSource;
import org.theseus.store.CaseStore;

/**
 * Makes the case's graph right after an import that brought most of the case, so that the first question does not wait for
 * the store to be read. Whoever loads file after file pays for it only when the case has doubled: altogether linear in its
 * transfers. Stateless and thread-safe.
 */
public final class ReadyGraph {

    /** Below that a graph is read in a second whenever it is asked for. */
    private static final long FEWEST_TRANSFERS = 20_000;

    private ReadyGraph() {}

    /**
     * Makes and keeps the graph if that is worth it. A graph that does not fit is no failure of the import: whoever asks for it
     * hears of it then.
     *
     * @param before transfers of the case before the import
     */
    public static void after(CaseSession session, long before) {
        after(session.store(), session.graphs(), before, session::step);
    }

    static void after(CaseStore store, GraphSource graphs, long before, Consumer<String> steps) {
        if (isWorth(before, store.state().transfers())) {
            make(store, graphs, steps);
        }
    }

    static void make(CaseStore store, GraphSource graphs, Consumer<String> steps) {
        steps.accept("all rows are in the case; making its graph, once, for the commands that follow");
        try {
            graphs.load(store, DetectFindings.availableBytes());
        } catch (TheseusException refused) {
            steps.accept("the graph was not made (" + refused.getMessage() + ")");
        }
    }

    /** Whether a case that grew so is read again: at least doubled, and not small. */
    static boolean isWorth(long before, long now) {
        return now - before >= FEWEST_TRANSFERS && now >= 2 * before;
    }
}
