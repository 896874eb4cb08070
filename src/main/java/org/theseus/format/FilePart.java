package org.theseus.format;

/**
 * A part of a source file and the format that reads it, recognised by its content.
 *
 * @param format the format that claims the bytes; delimited text if none does
 */
public record FilePart(FormatInput input, SourceFormat format) {}
