package org.theseus.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.theseus.model.Transfer;

/** Files written by a test, and what reading them gave. */
final class Csv {

    static final String HEAD = "transfer_id,time,payer_id,payer_name,payee_id,payee_name,amount,currency,channel";

    private final Path folder;
    final List<Transfer> transfers = new ArrayList<>();

    Csv(Path folder) {
        this.folder = folder;
    }

    Path file(String name, String text, Charset charset) {
        return file(name, text.getBytes(charset));
    }

    Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads canonical lines below the usual header. */
    IngestResult canonical(String... lines) {
        return read("t.csv", HEAD + "\n" + String.join("\n", lines) + "\n", "canonical");
    }

    IngestResult read(String name, String text, String profile) {
        return read(file(name, text, StandardCharsets.UTF_8), Profiles.of(null).get(profile), IngestOptions.NONE);
    }

    IngestResult read(Path file, Profile profile, IngestOptions options) {
        transfers.clear();
        return FileIngest.read(file, profile, options, transfers::add, IngestProgress.SILENT);
    }
}
