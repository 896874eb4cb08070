package org.theseus.generate.view;

import java.util.ArrayList;
import java.util.List;
import org.theseus.generate.ledger.CanonicalLine;

/**
 * A canonical line seen from one of its accounts: who the account's holder is, whether the money went out or came in, who the
 * other side is. The order answered with such lines.
 */
public final class StatementLine {

    private static final List<String> SIDE = List.of(
            "id", "name", "account", "country", "phone", "document", "birth_date", "address", "nationality", "email");

    /** The columns, in order. */
    public static final List<String> COLUMNS = columns();

    private StatementLine() {}

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("transfer_id", "time", "direction"));
        SIDE.forEach(name -> columns.add("own_" + name));
        SIDE.forEach(name -> columns.add("counterparty_" + name));
        for (String column : CanonicalLine.COLUMNS) {
            if (!columns.contains(column) && !column.startsWith("payer_") && !column.startsWith("payee_")) {
                columns.add(column);
            }
        }
        return List.copyOf(columns);
    }

    /**
     * The line for one side.
     *
     * @param cells of the canonical line, all of them, as they stand in it (quoted where they were)
     * @param out whether the account paid
     */
    public static String of(List<String> cells, boolean out) {
        String own = out ? "payer_" : "payee_";
        String other = out ? "payee_" : "payer_";
        StringBuilder line = new StringBuilder(400);
        for (String column : COLUMNS) {
            if (line.length() > 0) {
                line.append(',');
            }
            if (column.equals("direction")) {
                line.append(out ? "DEBIT" : "CREDIT");
            } else if (column.startsWith("own_")) {
                line.append(cell(cells, own + column.substring(4)));
            } else if (column.startsWith("counterparty_")) {
                line.append(cell(cells, other + column.substring(13)));
            } else {
                line.append(cell(cells, column));
            }
        }
        return line.toString();
    }

    private static String cell(List<String> cells, String column) {
        return cells.get(CanonicalLine.COLUMNS.indexOf(column));
    }

    /** The cells of a canonical line, quotes kept. */
    public static List<String> split(String line) {
        List<String> cells = new ArrayList<>(CanonicalLine.COLUMNS.size());
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            if (sign == '"') {
                quoted = !quoted;
            } else if (sign == ',' && !quoted) {
                cells.add(line.substring(from, i));
                from = i + 1;
            }
        }
        cells.add(line.substring(from));
        return cells;
    }
}
