package org.theseus.spool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.theseus.model.Transfer;

/**
 * Takes the transfers of one file while it is read and checked. Nothing reaches the store before {@link Spool#commit};
 * closed without it, the rows are gone. Not thread-safe.
 */
public final class SpoolWriter implements AutoCloseable {

    static final String MAGIC = "theseus-spool";
    static final int VERSION = 1;

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
            out.number(1);
            TransferFormat.write(transfer, out);
            rows++;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
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
        out.number(0);
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
