package org.theseus.sniff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.theseus.format.RawRecord;
import org.theseus.format.RawTable;

/** Reads all rows of a table into the facts of its columns; what stands at the end and is no payment is kept apart. */
final class Rows {

    private static final int FOOTER_ROWS = 8;
    private static final int FIRST_ROWS = 3;

    final List<ColumnFacts> columns = new ArrayList<>();
    /** Footer rows in the file's order, their cells. */
    final List<List<String>> footers = new ArrayList<>();

    final List<List<String>> first = new ArrayList<>();
    long count;
    long wider;
    long narrower;
    long firstOddLine;
    /** Rows that name payer and payee. */
    long bothSidesNamed;

    private final List<Integer> payers = new ArrayList<>();
    private final List<Integer> payees = new ArrayList<>();
    private final Deque<List<String>> held = new ArrayDeque<>();
    private final Deque<Long> heldLines = new ArrayDeque<>();

    private Rows() {}

    static Rows of(RawTable table) {
        Rows rows = new Rows();
        table.header().forEach(name -> rows.columns.add(new ColumnFacts(name)));
        rows.payers.addAll(rows.meaning(Concept.PAYER_NAME));
        rows.payees.addAll(rows.meaning(Concept.PAYEE_NAME));
        for (RawRecord row = table.read(); row != null; row = table.read()) {
            rows.hold(row);
        }
        rows.finish();
        return rows;
    }

    private void hold(RawRecord row) {
        List<String> cells = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            cells.add(trim(row.cell(i)));
        }
        held.addLast(cells);
        heldLines.addLast(row.line());
        if (held.size() > FOOTER_ROWS) {
            take(held.removeFirst(), heldLines.removeFirst());
        }
    }

    private void finish() {
        while (!held.isEmpty() && isFooter(held.getLast())) {
            footers.add(0, held.removeLast());
            heldLines.removeLast();
        }
        while (!held.isEmpty()) {
            take(held.removeFirst(), heldLines.removeFirst());
        }
    }

    private void take(List<String> cells, long line) {
        count++;
        int filled = cells.size();
        while (filled > columns.size() && cells.get(filled - 1).isEmpty()) {
            filled--;
        }
        if (filled != columns.size()) {
            wider += filled > columns.size() ? 1 : 0;
            narrower += filled < columns.size() ? 1 : 0;
            firstOddLine = firstOddLine == 0 ? line : firstOddLine;
        }
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            columns.get(i).add(cells.get(i));
        }
        bothSidesNamed += fills(cells, payers) && fills(cells, payees) ? 1 : 0;
        if (first.size() < FIRST_ROWS) {
            first.add(cells);
        }
    }

    private static boolean fills(List<String> cells, List<Integer> columns) {
        for (int column : columns) {
            if (column < cells.size() && !cells.get(column).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private List<Integer> meaning(Concept concept) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).means(concept)) {
                found.add(i);
            }
        }
        return found;
    }

    /** A last row without any date, or one that begins with a word such as "Kontostand". */
    private boolean isFooter(List<String> cells) {
        String firstFilled =
                cells.stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
        return CellWords.isFooter(firstFilled)
                || IntStream.range(0, cells.size()).noneMatch(i -> isDate(i, cells.get(i)))
                || (cells.stream().filter(cell -> !cell.isEmpty()).count() <= 1);
    }

    private boolean isDate(int column, String cell) {
        boolean named = column < columns.size() && columns.get(column).isNamedDate();
        return new DateFacts(named).add(cell);
    }

    static String trim(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isBlank(cell.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u202f' || c == '\ufeff';
    }
}
