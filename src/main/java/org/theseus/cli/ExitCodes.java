package org.theseus.cli;

/** The process's exit codes (contract, section 3); those of failures a user can mend are in TheseusException.Kind. */
final class ExitCodes {

    static final int DONE = 0;
    static final int USAGE = 2;
    static final int BUG = 70;

    private ExitCodes() {}
}
