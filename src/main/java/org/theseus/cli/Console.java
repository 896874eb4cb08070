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
    private int progressWidth;
    private volatile boolean interrupted;

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

    /** From now on nothing that fails is told: the user has ended the command, and what it was writing goes. */
    void interrupt() {
        interrupted = true;
    }

    /** Whether the process is being ended from outside; for any thread. */
    boolean isInterrupted() {
        return interrupted;
    }

    /** Shows a line that the next one replaces; only where {@link #isErrTerminal()}. */
    void showProgress(String line) {
        err.print("\r" + line + " ".repeat(Math.max(0, progressWidth - line.length())));
        err.flush();
        progressWidth = line.length();
    }

    /** Takes away what {@link #showProgress} left. */
    void endProgress() {
        if (progressWidth > 0) {
            err.print("\r" + " ".repeat(progressWidth) + "\r");
            err.flush();
            progressWidth = 0;
        }
    }

    void flush() {
        endProgress();
        out.flush();
        err.flush();
    }
}
