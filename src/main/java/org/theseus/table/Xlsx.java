package org.theseus.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.theseus.model.BookingTime;
import org.theseus.model.Money;
import org.theseus.model.TheseusException;

/**
 * A workbook with the rows on one sheet (frozen header, filters) and the sums on a second. Dates and times are real dates
 * in UTC formatted as precisely as the source knew them; amounts are numbers with the currency's decimals; ids and account
 * numbers are text. What a spreadsheet cannot hold exactly is written as text: amounts of more than 15 digits and dates
 * before March 1900. The bytes are those of {@link StableZip}: no clock in them.
 */
final class Xlsx implements TableRenderer {

    private static final int EXACT_DIGITS = 15;
    private static final int MAX_CELL_CHARS = 32_767;
    private static final String CUT = " [cut]";
    /** 1900-03-01: before it spreadsheets disagree about the day. */
    private static final long FIRST_SAFE_MILLIS =
            Instant.parse("1900-03-01T00:00:00Z").toEpochMilli();

    private static final int MIN_WIDTH = 6;
    private static final int MAX_WIDTH = 48;

    @Override
    public void render(Table table, OutputStream out) throws IOException {
        if (table.rows().size() >= Worksheet.MAX_ROWS) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    table.rows().size() + " rows do not fit on a sheet of " + Worksheet.MAX_ROWS,
                    "use --csv, or narrow the list with --after, --before or --limit");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "theseus", "1.0")) {
            List<Field> fields = Field.forFiles(table);
            sheet(workbook, sheetName(table.name()), fields, table.rows());
            if (!table.footer().isEmpty()) {
                sheet(workbook, "sums", fields, table.footer());
            }
        }
        StableZip.copy(bytes.toByteArray(), out);
        out.flush();
    }

    private static String sheetName(String name) {
        String allowed = name.replaceAll("[\\\\/*?:\\[\\]']", "-");
        return allowed.substring(0, Math.min(31, allowed.length()));
    }

    private static void sheet(Workbook workbook, String name, List<Field> fields, List<Row> rows) throws IOException {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int column = 0; column < fields.size(); column++) {
            Field field = fields.get(column);
            sheet.value(0, column, field.kind() == Kind.TIME ? field.heading() + " (UTC)" : field.heading());
            sheet.style(0, column).bold().set();
            int widest = field.heading().length() + 2;
            for (int row = 0; row < rows.size(); row++) {
                Object value = field.of(rows.get(row));
                if (value != null) {
                    write(sheet, row + 1, column, value);
                    widest = Math.max(widest, Csv.words(value).length());
                }
            }
            sheet.width(column, Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, widest + 1)));
        }
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, rows.size(), fields.size() - 1);
        sheet.finish();
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Money money) {
            String format = Money.digits(money.currency()) == 0
                    ? "#,##0"
                    : "#,##0." + "0".repeat(Money.digits(money.currency()));
            number(sheet, row, column, money.toDecimal(), format);
        } else if (value instanceof BigDecimal number) {
            number(sheet, row, column, number, number.scale() > 0 ? "0." + "0".repeat(number.scale()) : "0");
        } else if (value instanceof Long number) {
            number(sheet, row, column, BigDecimal.valueOf(number), "0");
        } else if (value instanceof BookingTime time) {
            time(sheet, row, column, time);
        } else if (value instanceof Boolean flag) {
            sheet.value(row, column, flag);
        } else {
            text(sheet, row, column, Csv.words(value));
        }
    }

    private static void number(Worksheet sheet, int row, int column, BigDecimal number, String format) {
        if (number.precision() > EXACT_DIGITS) {
            text(sheet, row, column, number.toPlainString());
        } else {
            sheet.value(row, column, number);
            sheet.style(row, column).format(format).set();
        }
    }

    private static void time(Worksheet sheet, int row, int column, BookingTime time) {
        String format = timeFormat(time);
        if (format == null) {
            return;
        }
        if (time.epochMillis() < FIRST_SAFE_MILLIS) {
            text(sheet, row, column, time.toString());
        } else {
            sheet.value(row, column, LocalDateTime.ofInstant(Instant.ofEpochMilli(time.epochMillis()), ZoneOffset.UTC));
            sheet.style(row, column).format(format).set();
        }
    }

    private static @Nullable String timeFormat(BookingTime time) {
        return switch (time.precision()) {
            case UNKNOWN -> null;
            case DAY -> "yyyy-mm-dd";
            case MINUTE -> "yyyy-mm-dd hh:mm";
            case SECOND -> "yyyy-mm-dd hh:mm:ss";
            case MILLI -> "yyyy-mm-dd hh:mm:ss.000";
        };
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        String whole = text.length() <= MAX_CELL_CHARS ? text : text.substring(0, MAX_CELL_CHARS - CUT.length()) + CUT;
        sheet.value(row, column, withoutForbidden(whole));
        sheet.style(row, column).format("@").set();
    }

    /** XML 1.0 cannot hold most control characters or lone surrogates; they become the replacement character. */
    private static String withoutForbidden(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> {
                    boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
                    boolean noCharacter = (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF;
                    return control || noCharacter ? 0xFFFD : c;
                })
                .forEach(allowed::appendCodePoint);
        return allowed.toString();
    }
}
