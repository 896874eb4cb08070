package org.theseus.format;

import java.util.List;

/**
 * A kind of file that can be read as records. Implementations are listed in {@code META-INF/services}, have a public
 * constructor without parameters and are stateless. How to write one stands in the documentation of this package.
 */
public interface SourceFormat {

    /** Unique lower-case name, as a profile's {@code format} gives it. */
    String name();

    /**
     * Whether a file that begins so is of this format for certain. File names are not asked: senders rename files. At most
     * one format may claim a head.
     */
    default boolean claims(FileHead head) {
        return false;
    }

    /**
     * The tables that an input of this format holds, each to be opened by itself; the input alone unless a format has
     * several tables in a file (the sheets of a workbook).
     *
     * @throws org.theseus.model.TheseusException of kind INPUT if the input is damaged
     */
    default List<FormatInput> tables(FormatInput input) {
        return List.of(input);
    }

    /**
     * Opens an input and reads up to and including its header.
     *
     * @param options what the profile says of delimited text; other formats know their shape and ignore it
     * @throws org.theseus.model.TheseusException of kind INPUT if the input cannot be read as this format, naming line and
     *     value
     */
    RawTable open(FormatInput input, FormatOptions options);
}
