package org.theseus.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * The two streams of a command: results go to stdout and nothing else does; everything else goes to stderr. UTF-8 on
 * both. The launcher says whether they are terminals ({@code theseus.stdout.columns}, {@code theseus.stderr.terminal}).
 */
final class Console {

    private static final int PLAIN_COLUMNS = 0;

    private final PrintWriter out =
            new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    private final PrintWriter err =
            new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    /** Results. */
    PrintWriter out() {
        return out;
    }

    /** Progress, warnings and errors. */
    PrintWriter err() {
        return err;
    }

    /** Width of the terminal that stdout is, 0 where it is none. */
    int columns() {
        return Integer.getInteger("theseus.stdout.columns", PLAIN_COLUMNS);
    }

    /** Whether progress bars and colours may be written to stderr. */
    boolean isErrTerminal() {
        return Boolean.getBoolean("theseus.stderr.terminal");
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
