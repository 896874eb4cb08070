package org.theseus.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.theseus.file.Draft;
import org.theseus.model.TheseusException;
import org.theseus.table.Page;
import org.theseus.table.Table;
import org.theseus.table.TableRenderer;

/**
 * Shows a table as the options ask: on stdout as text or JSON lines, and whole in the files that were named. On a terminal
 * at most {@value #TERMINAL_ROWS} rows are shown unless {@code --limit} says otherwise; what was left out is said.
 */
final class TablePrinter {

    private static final int TERMINAL_ROWS = 50;

    private final Console console;
    private final OutputOptions options;

    TablePrinter(Console console, OutputOptions options) {
        this.console = console;
        this.options = options;
    }

    void print(Table table) {
        console.endProgress();
        Table sorted = sorted(table);
        Page page = sorted.page(options.offset, limit(sorted));
        if (options.csv != null) {
            write(options.csv, sorted, TableRenderer.csv());
        }
        if (options.xlsx != null) {
            write(options.xlsx, sorted, TableRenderer.xlsx());
        }
        if (options.json) {
            toStdout(page.table(), TableRenderer.json());
            return;
        }
        if (options.csv == null && options.xlsx == null) {
            toStdout(page.table(), TableRenderer.text(console.columns(), TableRenderer.Colour.OFF));
            List<String> leftOut = TableRenderer.leftOut(page.table(), console.columns());
            if (!leftOut.isEmpty()) {
                console.err()
                        .println("note: no room for " + String.join(", ", leftOut)
                                + "; a wider window, --json, --csv or --xlsx shows all");
            }
        }
        table.notes().forEach(note -> console.err().println("note: " + note));
        if (page.isPart()) {
            console.err().println(page.shown() + "; --limit and --offset show others");
        }
    }

    private Table sorted(Table table) {
        String column = options.sort;
        if (column == null) {
            return table;
        }
        boolean descending = column.startsWith("-");
        return table.sortedBy(descending ? column.substring(1) : column, descending);
    }

    private long limit(Table table) {
        if (options.limit != null) {
            return options.limit;
        }
        return console.columns() > 0 && !options.json
                ? TERMINAL_ROWS
                : table.rows().size();
    }

    private void toStdout(Table table, TableRenderer renderer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            renderer.render(table, bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        console.out().print(bytes.toString(StandardCharsets.UTF_8));
        console.out().flush();
    }

    private void write(Path file, Table table, TableRenderer renderer) {
        try (Draft draft = Draft.of(file)) {
            OutputStream out = Channels.newOutputStream(draft.channel());
            renderer.render(table, out);
            out.flush();
            draft.putInPlace();
            console.err().println("wrote " + file);
        } catch (IOException e) {
            Path folder = file.toAbsolutePath().getParent();
            boolean noFolder = folder != null && !Files.isDirectory(folder);
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "cannot write " + file + ": " + (noFolder ? "there is no folder " + folder : e.getMessage()),
                    noFolder ? "Make the folder first, or name another file." : "Check the folder and its rights.",
                    e);
        }
    }
}
