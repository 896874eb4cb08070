/**
 * Formats that partners open. A format ({@link org.theseus.export.ExportFormat}, found by ServiceLoader) turns an {@link
 * org.theseus.export.ExportContent} into files; equal content gives equal bytes. Content is made by {@link
 * org.theseus.export.ExportContents} alone and holds only what protection lets out, so that no format can show more than
 * another. No store, no clock, no calculation.
 */
@NullMarked
package org.theseus.export;

import org.jspecify.annotations.NullMarked;
