package org.theseus.spool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Sighting;
import org.theseus.model.Transfer;
import org.theseus.store.RecordLink;

/** Reads a spool back, after its checksum was found right. Not thread-safe. */
final class SpoolRows implements Iterator<Transfer>, AutoCloseable {

    private final InputStream file;
    private final SpoolInput in;
    private int next;

    private SpoolRows(InputStream file) throws IOException {
        this.file = file;
        this.in = new SpoolInput(file);
        if (!SpoolWriter.MAGIC.equals(in.text()) || isUnknown(in.number())) {
            throw new IOException("it was written by another version of theseus");
        }
        this.next = Math.toIntExact(in.number());
    }

    /** A spool without links is of version 1. */
    private static boolean isUnknown(long version) {
        return version < 1 || version > SpoolWriter.VERSION;
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
        return next == SpoolWriter.ROW;
    }

    @Override
    public Transfer next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            Transfer row = TransferFormat.read(in);
            next = Math.toIntExact(in.number());
            return row;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What joins records; call after the last row. */
    List<RecordLink> links() throws IOException {
        List<RecordLink> links = new ArrayList<>();
        while (next == SpoolWriter.LINK) {
            links.add(new RecordLink(in.requiredText(), side(), in.requiredText(), side()));
            next = Math.toIntExact(in.number());
        }
        return links;
    }

    private Sighting.@Nullable Side side() throws IOException {
        String side = in.word();
        return side == null ? null : Sighting.Side.valueOf(side);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
