package org.theseus.table;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.HorizontalAlign;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theseus.model.BookingTime;
import org.theseus.model.Money;

/**
 * Text for people: a header, a rule, the rows, and the sums under a second rule. Numbers are right-aligned; where a
 * terminal's width is given, words are shortened with an ellipsis or wrapped until the table fits or every such column is
 * down to {@value #MIN_WIDTH} columns; numbers, times and ids are always whole.
 */
final class Text implements TableRenderer {

    private static final int MIN_WIDTH = 8;
    /** Blanks around a cell and the bar to the next. */
    private static final int SEPARATOR = 3;

    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final int width;
    private final Colour colour;

    Text(int width, Colour colour) {
        this.width = width;
        this.colour = colour;
    }

    @Override
    public void render(Table table, OutputStream out) throws IOException {
        List<Field> fields = Field.forTerminal(table);
        List<String[]> cells = new ArrayList<>();
        table.rows().forEach(row -> cells.add(texts(fields, row)));
        table.footer().forEach(row -> cells.add(texts(fields, row)));
        int[] widths = fit(fields, cells);
        Padding padding = new Padding();
        String[][] data = new String[cells.size()][];
        for (int row = 0; row < data.length; row++) {
            boolean footer = row >= table.rows().size();
            data[row] = new String[fields.size()];
            for (int i = 0; i < fields.size(); i++) {
                data[row][i] = laidOut(fields.get(i), cells.get(row)[i], widths[i], footer, padding);
            }
        }
        List<String> lines = new ArrayList<>(padded(fields, data, padding));
        if (!table.footer().isEmpty() && !table.rows().isEmpty()) {
            lines.add(lines.size() - table.footer().size(), lines.get(1));
        }
        if (colour == Colour.ON) {
            lines.set(0, BOLD + lines.get(0) + PLAIN);
        }
        out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private List<String> padded(List<Field> fields, String[][] data, Padding padding) {
        com.github.freva.asciitable.Column[] columns = fields.stream()
                .map(field -> {
                    HorizontalAlign side = field.kind().isRightAligned() ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT;
                    return new com.github.freva.asciitable.Column()
                            .header(padding.mask(field.heading()))
                            .headerAlign(side)
                            .dataAlign(side)
                            .maxWidth(Integer.MAX_VALUE / 4);
                })
                .toArray(com.github.freva.asciitable.Column[]::new);
        String text = AsciiTable.builder()
                .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER)
                .lineSeparator("\n")
                .data(columns, data)
                .asString();
        return Arrays.stream(text.split("\n", -1))
                .map(line -> padding.unmask(line).stripTrailing())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String laidOut(Field field, String cell, int width, boolean footer, Padding padding) {
        if (isElastic(field)) {
            if (field.overflow() == Column.Overflow.WRAP && !footer) {
                return DisplayText.wrap(cell, width).stream().map(padding::mask).collect(Collectors.joining("\n"));
            }
            return padding.mask(DisplayText.shorten(cell, width));
        }
        return padding.mask(cell);
    }

    private static boolean isElastic(Field field) {
        return field.kind() == Kind.TEXT || field.kind() == Kind.LIST;
    }

    private int[] fit(List<Field> fields, List<String[]> cells) {
        int[] widths = new int[fields.size()];
        int total = SEPARATOR * fields.size() - 1;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = DisplayText.width(fields.get(i).heading());
            for (String[] row : cells) {
                widths[i] = Math.max(widths[i], DisplayText.width(row[i]));
            }
            total += widths[i];
        }
        for (int excess = width == 0 ? 0 : total - width; excess > 0; excess--) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                int least = Math.max(MIN_WIDTH, DisplayText.width(fields.get(i).heading()));
                if (isElastic(fields.get(i)) && widths[i] > least && (widest < 0 || widths[i] > widths[widest])) {
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
