package org.theseus.model;

/**
 * Something a user can mend: what went wrong, which value, where, and what to try. Our own bugs are never of this type
 * (they end as exit code 70).
 *
 * <p>The kinds are closed and map one to one to the documented exit codes; nothing else in the program decides on an
 * exit code.
 */
public final class TheseusException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of failure this is; {@link #exitCode} is the process's exit code (contract, section 3). */
    public enum Kind {
        /** The command line or a parameter is wrong. */
        USAGE(2),
        /** A file was refused; nothing of it was written. */
        INPUT(3),
        /** The store is unreachable, locked, or of another schema version. */
        STORE(4),
        /** A check that the user asked for failed. */
        CHECK(5),
        /** The user interrupted; work is complete per file or will be finished by the next command. */
        INTERRUPTED(130);

        public final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }
    }

    private final Kind kind;
    private final String advice;

    private TheseusException(Kind kind, String message, String advice, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.advice = advice;
    }

    private TheseusException(Kind kind, String message, String advice) {
        super(message);
        this.kind = kind;
        this.advice = advice;
    }

    /**
     * A failure without a cause worth keeping.
     *
     * @param message what, which value and where, one line
     * @param advice what to try, one line; may be empty
     */
    public static TheseusException of(Kind kind, String message, String advice) {
        return new TheseusException(kind, message, advice);
    }

    /** The same with the exception that led to it, shown only under {@code --stacktrace}. */
    public static TheseusException of(Kind kind, String message, String advice, Throwable cause) {
        return new TheseusException(kind, message, advice, cause);
    }

    /** The kind, never null. */
    public Kind kind() {
        return kind;
    }

    /** What to try; empty where nothing sensible can be said. */
    public String advice() {
        return advice;
    }
}
