package org.theseus.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.theseus.model.TheseusException;

/** Adds exchange rates to a case; logged with the digest of the file. Stateless. */
public final class ImportRates {

    private ImportRates() {}

    /** Reads and adds a file of rates. */
    public static CaseRates.Outcome run(CaseSession session, Path file) {
        String sha256;
        try {
            sha256 = SourceArchive.digest(file);
        } catch (IOException e) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT, "cannot read " + file + ": " + e.getMessage(), "Check the path.", e);
        }
        session.recordIntent(List.of("sha256:" + sha256));
        return session.rates().add(file, sha256);
    }
}
