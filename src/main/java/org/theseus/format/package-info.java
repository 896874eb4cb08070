/**
 * Input formats: how the bytes of a file become raw records with their place in the file. Entry type: {@link
 * org.theseus.format.SourceFormats}; extension point: {@link org.theseus.format.SourceFormat}, found by {@link
 * java.util.ServiceLoader}. The only user of Commons CSV.
 *
 * <p>Nothing here knows what a cell means; that is {@code ingest}'s part.
 */
@NullMarked
package org.theseus.format;

import org.jspecify.annotations.NullMarked;
