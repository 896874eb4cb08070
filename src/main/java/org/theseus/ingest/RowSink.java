package org.theseus.ingest;

import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Transfer;

/** Takes the rows of a file in its order. */
@FunctionalInterface
public interface RowSink {

    /**
     * An accepted row or a duplicate.
     *
     * @param own the account whose own record the row is, null in lists of transfers
     */
    void row(Transfer transfer, @Nullable AccountId own);
}
