package org.theseus.format;

import java.nio.file.Path;

/**
 * A kind of file that can be read as records. Implementations are listed in {@code META-INF/services}, have a public
 * constructor without parameters and are stateless.
 */
public interface SourceFormat {

    /** Unique lower-case name, as a profile's {@code format} gives it. */
    String name();

    /**
     * Opens a file and reads up to and including its header.
     *
     * @throws org.theseus.model.TheseusException of kind INPUT if the file cannot be read as this format, naming line and
     *     value
     */
    RawTable open(Path file, FormatOptions options);
}
