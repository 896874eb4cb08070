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
    /** Where words still read: a name, or a sentence in lines of a few words. */
    private static final int READABLE = 14;

    private static final int READABLE_WRAPPED = 22;
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
            int[] readable = shrunk(fields, natural, true);
            if (fits(readable)) {
                return new Layout(fields, cells, readable);
            }
            int last = lastOptional(fields);
            if (last < 0) {
                return new Layout(fields, cells, shrunk(fields, natural, false));
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

    private int[] shrunk(List<Field> fields, int[] natural, boolean readable) {
        int[] widths = natural.clone();
        for (int excess = width == 0 ? 0 : total(widths) - width; excess > 0; excess--) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                boolean gives = isElastic(fields.get(i)) && widths[i] > least(fields.get(i), readable);
                if (gives && (widest < 0 || widths[i] > widths[widest])) {
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

    private static int least(Field field, boolean readable) {
        int words = !readable ? MIN_WIDTH : field.overflow() == Column.Overflow.WRAP ? READABLE_WRAPPED : READABLE;
        return Math.max(words, DisplayText.width(field.heading()));
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
