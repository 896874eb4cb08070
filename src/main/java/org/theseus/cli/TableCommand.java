package org.theseus.cli;

import java.util.List;
import java.util.Objects;
import org.theseus.app.CaseSession;
import org.theseus.table.Kind;
import org.theseus.table.Table;
import picocli.CommandLine.Mixin;

/** A command on a case whose result is one table. */
abstract class TableCommand extends CaseCommand {

    @Mixin
    final OutputOptions output = new OutputOptions();

    TableCommand(Console console) {
        super(console);
    }

    /** The table to show. */
    abstract Table table(CaseSession session);

    @Override
    final Result run(CaseSession session) {
        Table table = table(session);
        return Result.of(ids(table), () -> new TablePrinter(console, output).print(table));
    }

    /** Ids in the first ID column: what the log says was looked at. */
    static List<String> ids(Table table) {
        for (int column = 0; column < table.columns().size(); column++) {
            if (table.columns().get(column).kind() == Kind.ID) {
                int index = column;
                return table.rows().stream()
                        .map(row -> row.cell(index))
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .distinct()
                        .toList();
            }
        }
        return List.of();
    }
}
