package org.theseus.sniff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
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
    /** Rows before the first and after the last payment, in the file's order, their cells. */
    final List<List<String>> notPayments = new ArrayList<>();

    final List<List<String>> first = new ArrayList<>();
    long count;
    long wider;
    long narrower;
    long firstOddLine;
    /** Rows that name payer and payee. */
    long bothSidesNamed;

    private final List<Integer> payers = new ArrayList<>();
    private final List<Integer> payees = new ArrayList<>();
    private final Deque<Held> held = new ArrayDeque<>();

    private record Held(List<String> cells, BitSet numbers, long line) {}

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
        BitSet numbers = new BitSet();
        for (int i = 0; i < row.size(); i++) {
            cells.add(trim(row.cell(i)));
            numbers.set(i, row.isStoredAsNumber(i));
        }
        held.addLast(new Held(cells, numbers, row.line()));
        if (held.size() > FOOTER_ROWS) {
            take(held.removeFirst());
        }
    }

    private void finish() {
        List<List<String>> last = new ArrayList<>();
        while (!held.isEmpty() && isFooter(held.getLast().cells())) {
            last.add(0, held.removeLast().cells());
        }
        while (!held.isEmpty()) {
            take(held.removeFirst());
        }
        notPayments.addAll(last);
    }

    private void take(Held row) {
        List<String> cells = row.cells();
        if (count == 0 && isBalance(cells)) {
            notPayments.add(cells);
            return;
        }
        count++;
        int filled = cells.size();
        while (filled > columns.size() && cells.get(filled - 1).isEmpty()) {
            filled--;
        }
        if (filled != columns.size()) {
            wider += filled > columns.size() ? 1 : 0;
            narrower += filled < columns.size() ? 1 : 0;
            firstOddLine = firstOddLine == 0 ? row.line() : firstOddLine;
        }
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            if (row.numbers().get(i)) {
                columns.get(i).addNumber(cells.get(i));
            } else {
                columns.get(i).add(cells.get(i));
            }
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
                || isBalance(cells)
                || IntStream.range(0, cells.size()).noneMatch(i -> isDate(i, cells.get(i)))
                || (cells.stream().filter(cell -> !cell.isEmpty()).count() <= 1);
    }

    /** A row that names a balance first, or behind a date where no column of amounts says that money moved. */
    private boolean isBalance(List<String> cells) {
        boolean amount = false;
        int named = -1;
        boolean only = true;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell.isEmpty()) {
                continue;
            }
            boolean money = i < columns.size()
                    && columns.get(i).hits.stream()
                            .anyMatch(hit -> hit.concept().isMoney());
            amount |= money;
            if (named < 0 && CellWords.balance(cell) != null) {
                named = i;
            } else if (named < 0) {
                only &= isDate(i, cell);
            }
        }
        boolean first = named >= 0 && cells.subList(0, named).stream().allMatch(String::isEmpty);
        return named >= 0 && only && (first || !amount);
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

    /** As an import will see it, marks of writing direction included. */
    private static boolean isBlank(char c) {
        if (c < '\u00a0') {
            return c <= ' ';
        }
        int type = Character.getType(c);
        return type == Character.SPACE_SEPARATOR
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (type == Character.FORMAT && c != '\u00ad');
    }
}
