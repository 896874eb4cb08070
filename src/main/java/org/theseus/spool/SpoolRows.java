package org.theseus.spool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.theseus.model.Transfer;

/** Reads a spool back, after its checksum was found right. Not thread-safe. */
final class SpoolRows implements Iterator<Transfer>, AutoCloseable {

    private final InputStream file;
    private final SpoolInput in;
    private boolean more;

    private SpoolRows(InputStream file) throws IOException {
        this.file = file;
        this.in = new SpoolInput(file);
        if (!SpoolWriter.MAGIC.equals(in.text()) || in.number() != SpoolWriter.VERSION) {
            throw new IOException("it was written by another version of theseus");
        }
        this.more = in.number() == 1;
    }

    static SpoolRows open(Path path) throws IOException {
        try (InputStream whole = Files.newInputStream(path)) {
            if (!SpoolInput.isWhole(whole, Files.size(path))) {
                throw new IOException("its checksum is wrong");
            }
        }
        InputStream file = Files.newInputStream(path);
        try {
            return new SpoolRows(file);
        } catch (IOException wrong) {
            file.close();
            throw wrong;
        }
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    @Override
    public Transfer next() {
        if (!more) {
            throw new NoSuchElementException();
        }
        try {
            Transfer next = TransferFormat.read(in);
            more = in.number() == 1;
            return next;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
