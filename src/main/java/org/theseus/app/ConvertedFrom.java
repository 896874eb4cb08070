package org.theseus.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.model.TheseusException;

/** What a file was made from, for the legal frame: name and digest of the original, and the tool. Stateless. */
public final class ConvertedFrom {

    private ConvertedFrom() {}

    /**
     * The facts by name.
     *
     * @throws TheseusException (USAGE) without a converter, (INPUT) if the original cannot be read
     */
    public static SortedMap<String, String> facts(Path original, @Nullable String converter) {
        if (converter == null || converter.isBlank()) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "--converted-from without --converter",
                    "Say what made the file: --converter \"tabula 1.2\".");
        }
        try {
            SortedMap<String, String> facts = new TreeMap<>();
            facts.put("converted-from", String.valueOf(original.getFileName()));
            facts.put(ImportFiles.Request.CONVERTED, SourceArchive.digest(original));
            facts.put("converter", converter);
            return facts;
        } catch (IOException e) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT,
                    "cannot read the original " + original + ": " + e.getMessage(),
                    "Check the path.",
                    e);
        }
    }
}
