package org.theseus.cli;

import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.theseus.algo.Monitor;
import org.theseus.app.RowProgress;

/** Steps and bars of long work, on stderr and only where that is a terminal. */
final class Progress {

    private Progress() {}

    /** One line a step; silent where stderr is no terminal. */
    static Consumer<String> steps(Console console) {
        return step -> {
            if (console.isErrTerminal()) {
                console.endProgress();
                console.err().println("  " + step);
            }
        };
    }

    /** A bar for algorithms; silent where stderr is no terminal. */
    static Monitor monitor(Console console, String task, boolean quiet) {
        if (!console.isErrTerminal() || quiet) {
            return Monitor.UNTIL_INTERRUPTED;
        }
        return (done, total) -> {
            if (done == total) {
                console.endProgress();
            } else {
                console.showProgress("  " + task + " " + (total > 0 ? 100 * done / total + " %" : done));
            }
            return !Thread.currentThread().isInterrupted();
        };
    }

    /** A bar over a known number of rows; close it when done. */
    static RowBar rows(Console console, String task, boolean quiet) {
        return new RowBar(console.isErrTerminal() && !quiet ? task : null);
    }

    /** A progress bar of rows, or nothing at all. */
    static final class RowBar implements RowProgress, AutoCloseable {

        private final @Nullable ProgressBar bar;

        private RowBar(@Nullable String task) {
            this.bar = task == null
                    ? null
                    : new ProgressBarBuilder()
                            .setTaskName(task)
                            .setStyle(ProgressBarStyle.ASCII)
                            .setInitialMax(-1)
                            .build();
        }

        @Override
        public void read(long rows) {
            if (bar != null) {
                bar.stepTo(rows);
            }
        }

        @Override
        public void wrote(long rows, long total) {
            if (bar != null) {
                bar.maxHint(total);
                bar.stepTo(rows);
            }
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }
}
