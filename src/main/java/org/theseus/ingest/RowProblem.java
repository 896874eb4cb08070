package org.theseus.ingest;

/** Why one row is not accepted; becomes a {@link org.theseus.issue.RowIssue} where the row is known. Has no stack trace. */
final class RowProblem extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    RowProblem(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** An offending value: what it is, how it reads, what is wrong, what to try. */
    static RowProblem of(String code, String what, String value, String wrong, String advice) {
        String shown = value.length() > 80 ? value.substring(0, 80) + "..." : value;
        return new RowProblem(code, what + " \"" + shown + "\": " + wrong + ". " + advice);
    }

    String text() {
        return String.valueOf(getMessage());
    }

    String code() {
        return code;
    }
}
