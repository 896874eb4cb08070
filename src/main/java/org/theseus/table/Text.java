package org.theseus.table;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.HorizontalAlign;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Text for people: a header, a rule, the rows, and the sums under a second rule. Numbers are right-aligned; where a
 * terminal's width is given, words are shortened with an ellipsis or wrapped and optional columns left out until the table
 * fits (see {@link TextLayout}); numbers, times and ids are always whole.
 */
final class Text implements TableRenderer {

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
        TextLayout.Layout layout = new TextLayout(width).of(table);
        List<Field> fields = layout.fields();
        List<String[]> cells = layout.cells();
        int[] widths = layout.widths();
        int footerLines = 0;
        Padding padding = new Padding();
        String[][] data = new String[cells.size()][];
        for (int row = 0; row < data.length; row++) {
            boolean footer = row >= table.rows().size();
            data[row] = new String[fields.size()];
            int lines = 1;
            for (int i = 0; i < fields.size(); i++) {
                data[row][i] = laidOut(fields.get(i), cells.get(row)[i], widths[i], footer, padding);
                lines = Math.max(lines, (int) data[row][i].lines().count());
            }
            footerLines += footer ? lines : 0;
        }
        List<String> lines = new ArrayList<>(padded(fields, data, padding));
        if (!table.footer().isEmpty() && !table.rows().isEmpty()) {
            lines.add(lines.size() - footerLines, lines.get(1));
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
        if (!TextLayout.isElastic(field)) {
            return padding.mask(cell);
        } else if (field.overflow() == Column.Overflow.WRAP || footer) {
            return DisplayText.wrap(cell, width).stream().map(padding::mask).collect(Collectors.joining("\n"));
        } else if (field.overflow() == Column.Overflow.SHORTEN_INSIDE) {
            return padding.mask(DisplayText.shortenInside(cell, width));
        }
        return padding.mask(DisplayText.shorten(cell, width));
    }
}
