package org.theseus.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * The two streams of a command: results go to stdout and nothing else does; everything else goes to stderr. UTF-8 on
 * both. The launcher says whether they are terminals ({@code theseus.stdout.columns}, {@code theseus.stderr.terminal}).
 */
final class Console {

    private static final int PLAIN_COLUMNS = 0;

    private final PrintWriter out;
    private final PrintWriter err;

    Console(OutputStream out, OutputStream err) {
        this.out = new PrintWriter(out, false, StandardCharsets.UTF_8);
        this.err = new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /** The streams of this process. */
    static Console ofProcess() {
        return new Console(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    }

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
