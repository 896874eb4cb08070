/**
 * The command line: options in, use case called, result rendered. Commands are thin; one place ({@link
 * org.theseus.cli.Main}) maps failures to the documented exit codes. The only package that knows picocli and the
 * standard streams; no business rule lives here.
 */
@NullMarked
package org.theseus.cli;

import org.jspecify.annotations.NullMarked;
