package org.theseus.spool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Sighting;
import org.theseus.model.Transfer;
import org.theseus.store.RecordLink;

/**
 * Takes the transfers of one file while it is read and checked. Nothing reaches the store before {@link Spool#commit};
 * closed without it, the rows are gone. Not thread-safe.
 */
public final class SpoolWriter implements AutoCloseable {

    static final String MAGIC = "theseus-spool";
    static final int VERSION = 2;
    static final int END = 0;
    static final int ROW = 1;
    static final int LINK = 2;

    private final SpoolFolder folder;
    private final String name;
    private final FileChannel channel;
    private final SpoolOutput out;
    private long rows;
    private boolean kept;

    SpoolWriter(SpoolFolder folder, String stem) throws IOException {
        this.folder = folder;
        this.name = stem + SpoolFolder.ROWS;
        String draft = stem + ".draft";
        this.channel = folder.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel.lock();
        // Only now does it have the name that sweep looks for: never without its lock.
        folder.rename(draft, name);
        this.out = new SpoolOutput(Channels.newOutputStream(channel));
        out.text(MAGIC);
        out.number(VERSION);
    }

    /** Appends a transfer. */
    public void add(Transfer transfer) {
        try {
            out.number(ROW);
            TransferFormat.write(transfer, out);
            rows++;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Appends what joins two records; only after the last transfer. */
    public void join(RecordLink link) {
        try {
            out.number(LINK);
            out.text(link.id());
            side(link.side());
            out.text(link.witnessId());
            side(link.witnessSide());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void side(Sighting.@Nullable Side side) throws IOException {
        out.word(side == null ? null : side.name());
    }

    /** Transfers so far. */
    public long rows() {
        return rows;
    }

    String name() {
        return name;
    }

    /** Ends the file and forces it to disk; returns its checksum. */
    long finish() throws IOException {
        out.number(END);
        out.number(rows);
        long checksum = out.finish();
        channel.force(true);
        return checksum;
    }

    /** From now on an intent speaks for the file. */
    void keep() {
        kept = true;
    }

    /** Drops the rows unless they were committed. */
    @Override
    public void close() {
        try {
            if (!kept) {
                folder.delete(name);
            }
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
