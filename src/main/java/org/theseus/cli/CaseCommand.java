package org.theseus.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.theseus.app.CaseSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * A command on an open case. It computes first, then the log line is written and synced, then the result is printed: if
 * the line cannot be appended, nothing is shown.
 */
@Command(mixinStandardHelpOptions = true)
abstract class CaseCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    final Console console;

    CaseCommand(Console console) {
        this.console = console;
    }

    /** What a command found: the ids for the log, and how to print it. */
    record Result(List<String> ids, int exitCode, Runnable print) {

        static Result of(List<String> ids, Runnable print) {
            return new Result(ids, ExitCodes.DONE, print);
        }
    }

    /** Computes on the open case; prints nothing to stdout. */
    abstract Result run(CaseSession session);

    final GlobalOptions global() {
        return GlobalOptions.of(spec);
    }

    /** Name as typed, for the log: {@code audit list}. */
    final String commandName() {
        String qualified = spec.qualifiedName();
        return qualified.substring(qualified.indexOf(' ') + 1);
    }

    @Override
    public Integer call() {
        GlobalOptions options = global();
        try (CaseSession session = options.workspace(console).open(commandName(), options.reason)) {
            Result result = run(session);
            session.record(result.ids());
            result.print().run();
            return result.exitCode();
        }
    }
}
