package org.theseus.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.model.BookingTime;
import org.theseus.model.Money;

/**
 * Which columns a terminal has room for, and how wide each is. Words give way first, down to a width at which they still
 * read; then optional columns are left out, the last first; then words give way down to {@value #MIN_WIDTH}. Width 0 is no
 * terminal: everything is shown whole.
 */
final class TextLayout {

    private static final int MIN_WIDTH = 8;
    /** Where words still read. */
    private static final int READABLE = 14;
    /** An IBAN with its mark behind it. */
    private static final int LONGEST_WORD = 30;
    /** Blanks around a cell and the bar to the next. */
    private static final int SEPARATOR = 3;

    private final int width;

    TextLayout(int width) {
        this.width = width;
    }

    /** Columns shown, the texts of their cells (rows, then footer) and their widths. */
    record Layout(List<Field> fields, List<String[]> cells, int[] widths) {}

    Layout of(Table table) {
        List<Field> fields = Field.forTerminal(table);
        while (true) {
            List<String[]> cells = cells(table, fields);
            int[] natural = natural(fields, cells);
            int[] words = longestWords(fields, cells);
            int[] readable = shrunk(fields, natural, words, READABLE);
            if (fits(readable)) {
                return new Layout(fields, cells, readable);
            }
            int last = lastOptional(fields);
            if (last < 0) {
                int[] tight = shrunk(fields, natural, words, MIN_WIDTH);
                return new Layout(
                        fields,
                        cells,
                        fits(tight) ? tight : shrunk(fields, natural, new int[fields.size()], MIN_WIDTH));
            }
            fields.remove(last);
        }
    }

    List<String> leftOut(Table table) {
        List<Field> shown = of(table).fields();
        return Field.forTerminal(table).stream()
                .filter(field -> shown.stream().noneMatch(s -> s.name().equals(field.name())))
                .map(Field::heading)
                .toList();
    }

    static boolean isElastic(Field field) {
        return field.kind() == Kind.TEXT || field.kind() == Kind.LIST;
    }

    private static int lastOptional(List<Field> fields) {
        for (int i = fields.size() - 1; i >= 0; i--) {
            if (fields.get(i).optional()) {
                return i;
            }
        }
        return -1;
    }

    private boolean fits(int[] widths) {
        return width == 0 || total(widths) <= width;
    }

    private static int total(int[] widths) {
        int total = SEPARATOR * widths.length - 1;
        for (int one : widths) {
            total += one;
        }
        return total;
    }

    private static int[] natural(List<Field> fields, List<String[]> cells) {
        int[] widths = new int[fields.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = DisplayText.width(fields.get(i).heading());
            for (String[] row : cells) {
                widths[i] = Math.max(widths[i], DisplayText.width(row[i]));
            }
        }
        return widths;
    }

    /** Widest word of each wrapped column, so that an account number is not broken; 0 for others. */
    private static int[] longestWords(List<Field> fields, List<String[]> cells) {
        int[] widths = new int[fields.size()];
        for (int i = 0; i < widths.length; i++) {
            if (fields.get(i).overflow() == Column.Overflow.WRAP) {
                for (String[] row : cells) {
                    for (String word : row[i].split(" ", -1)) {
                        widths[i] = Math.max(widths[i], Math.min(LONGEST_WORD, DisplayText.width(word)));
                    }
                }
            }
        }
        return widths;
    }

    private int[] shrunk(List<Field> fields, int[] natural, int[] words, int least) {
        int[] widths = natural.clone();
        int[] narrowest = narrowest(fields, words, least);
        for (int excess = width == 0 ? 0 : total(widths) - width; excess > 0; excess--) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                if (widths[i] > narrowest[i] && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    /** The width below which each column does not go; those that are not elastic give nothing. */
    private static int[] narrowest(List<Field> fields, int[] words, int least) {
        int[] widths = new int[fields.size()];
        for (int i = 0; i < widths.length; i++) {
            Field field = fields.get(i);
            widths[i] = isElastic(field)
                    ? Math.max(Math.max(least, words[i]), DisplayText.width(field.heading()))
                    : Integer.MAX_VALUE;
        }
        return widths;
    }

    private static List<String[]> cells(Table table, List<Field> fields) {
        List<String[]> cells = new ArrayList<>();
        table.rows().forEach(row -> cells.add(texts(fields, row)));
        table.footer().forEach(row -> cells.add(texts(fields, row)));
        return cells;
    }

    private static String[] texts(List<Field> fields, Row row) {
        return fields.stream().map(field -> text(field.of(row))).toArray(String[]::new);
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof Money money) {
            return money.plain();
        } else if (value instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (value instanceof BookingTime time) {
            return time.toString().replace('T', ' ');
        } else if (value instanceof Boolean flag) {
            return flag ? "yes" : "";
        }
        return Csv.words(value);
    }
}
