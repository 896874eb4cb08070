package org.theseus.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.theseus.model.BookingTime;
import org.theseus.model.Money;
import org.theseus.model.Precision;
import org.theseus.model.SourceRow;
import org.theseus.model.TheseusException;

/** Each renderer against a text that is read here, and the workbook against an independent reader. */
class TableRenderingTest {

    private static final String SHA = "ab".repeat(32);

    private static BookingTime time(String instant, Precision precision) {
        return new BookingTime(Instant.parse(instant).toEpochMilli(), precision, false);
    }

    private static SourceRow source(String file, long line) {
        return new SourceRow(file, SHA, null, null, line - 1, line, null);
    }

    private static Table sample() {
        return Table.withProvenance(
                        "statement",
                        Column.time("time", "Time"),
                        Column.text("counterparty", "Counterparty"),
                        Column.id("account", "Account"),
                        Column.money("in", "In", "currency"),
                        Column.money("out", "Out", "currency"),
                        Column.text("tags", "Tags").ifAny(),
                        Column.flag("own", "Own"),
                        Column.of("share", "Share", Kind.DECIMAL),
                        Column.of("details", "Details", Kind.OBJECTS).inFiles())
                .sourced(
                        List.of(source("wu.csv", 118)),
                        time("2023-06-02T10:14:00Z", Precision.MINUTE),
                        "Ana Kovač",
                        "000123",
                        new Money(220_000, "EUR"),
                        null,
                        null,
                        false,
                        new BigDecimal("0.5000"),
                        List.of(details()))
                .sourced(
                        List.of(source("bank.csv", 7), source("wu.csv", 9)),
                        time("2023-06-03T00:00:00Z", Precision.DAY),
                        "=HYPERLINK(\"x\"), \u001b[31m王小明",
                        "-12",
                        null,
                        new Money(-5, "EUR"),
                        null,
                        true,
                        new BigDecimal("0.0100"),
                        List.of())
                .sourced(
                        List.of(),
                        BookingTime.UNKNOWN,
                        null,
                        null,
                        null,
                        new Money(1_500, "JPY"),
                        null,
                        null,
                        null,
                        null)
                .footer(null, "sum EUR", null, new Money(220_000, "EUR"), new Money(-5, "EUR"), null, null, null, null)
                .build();
    }

    private static Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("role", "PAYER");
        details.put("finding_ids", List.of("F-1"));
        return details;
    }

    private static String rendered(TableRenderer renderer, Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(table, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void textAlignsNumbersRightAndWideNamesByColumn() throws IOException {
        assertThat(rendered(TableRenderer.text(0, TableRenderer.Colour.OFF), sample()))
                .isEqualTo("""
                         Time              | Counterparty                      | Account |      In |   Out | Currency | Own |  Share | Source
                        -------------------+-----------------------------------+---------+---------+-------+----------+-----+--------+---------------
                         2023-06-02 10:14Z | Ana Kovač                         | 000123  | 2200.00 |       | EUR      |     | 0.5000 | wu.csv:118
                         2023-06-03        | =HYPERLINK("x"), \\u001b[31m王小明 | -12     |         | -0.05 | EUR      | yes | 0.0100 | bank.csv:7 +1
                         unknown           |                                   |         |         |  1500 | JPY      |     |        |
                        -------------------+-----------------------------------+---------+---------+-------+----------+-----+--------+---------------
                                           | sum EUR                           |         | 2200.00 | -0.05 | EUR      |     |        |
                        """);
    }

    @Test
    void aNarrowTerminalShortensWordsOnlyAndColourIsAskedFor() throws IOException {
        String text = rendered(TableRenderer.text(110, TableRenderer.Colour.ON), sample());
        assertThat(text.lines().map(DisplayText::width).toList()).allMatch(width -> width <= 122);
        assertThat(text.lines().skip(1).toList()).allMatch(line -> DisplayText.width(line) <= 110);
        assertThat(text)
                .startsWith("\u001b[1m")
                .contains("=HYPERLI")
                .contains("…")
                .contains("2023-06-02 10:14Z");
        assertThat(text.lines().skip(1)).noneMatch(line -> line.contains("\u001b"));
    }

    @Test
    void wrappingLosesNothing() throws IOException {
        Table table = Table.of("t", Column.text("a", "A").wrapped(), Column.id("b", "B"))
                .row("one two three four five six seven eight nine ten", "1")
                .build();
        assertThat(rendered(TableRenderer.text(24, TableRenderer.Colour.OFF), table))
                .isEqualTo("""
                         A                  | B
                        --------------------+---
                         one two three four | 1
                         five six seven     |
                         eight nine ten     |
                        """);
    }

    @Test
    void jsonHasEveryFieldInEveryLine() throws IOException {
        assertThat(rendered(TableRenderer.json(), sample()).lines())
                .containsExactly(
                        "{\"time\":\"2023-06-02T10:14Z\",\"counterparty\":\"Ana Kovač\",\"account\":\"000123\",\"in\":\"2200.00\",\"out\":null,"
                                + "\"currency\":\"EUR\",\"tags\":null,\"own\":false,\"share\":0.5000,"
                                + "\"details\":[{\"role\":\"PAYER\",\"finding_ids\":[\"F-1\"]}],\"file\":\"wu.csv\",\"line\":118,\"sha256\":\""
                                + SHA + "\",\"more_sources\":[]}",
                        "{\"time\":\"2023-06-03\",\"counterparty\":\"=HYPERLINK(\\\"x\\\"), \\u001B[31m王小明\",\"account\":\"-12\",\"in\":null,"
                                + "\"out\":\"-0.05\",\"currency\":\"EUR\",\"tags\":null,\"own\":true,\"share\":0.0100,\"details\":[],"
                                + "\"file\":\"bank.csv\",\"line\":7,\"sha256\":\"" + SHA
                                + "\",\"more_sources\":[\"wu.csv:9 " + SHA
                                + "\"]}",
                        "{\"time\":null,\"counterparty\":null,\"account\":null,\"in\":null,\"out\":\"1500\",\"currency\":\"JPY\",\"tags\":null,"
                                + "\"own\":null,\"share\":null,\"details\":null,\"file\":null,\"line\":null,\"sha256\":null,\"more_sources\":[]}");
    }

    @Test
    void anEmptyTableIsNoJsonAndAHeaderInCsv() throws IOException {
        Table empty = Table.of("t", Column.text("a", "A")).build();
        assertThat(rendered(TableRenderer.json(), empty)).isEmpty();
        assertThat(rendered(TableRenderer.csv(), empty)).isEqualTo("a\r\n");
        assertThat(rendered(TableRenderer.text(0, TableRenderer.Colour.OFF), empty))
                .isEqualTo(" A\n---\n");
    }

    @Test
    void csvIsRfc4180AndTheGuardCanBeUndone() throws IOException {
        String csv = rendered(TableRenderer.csv(), sample());
        assertThat(csv)
                .startsWith(
                        "time,counterparty,account,in,out,currency,tags,own,share,details,file,line,sha256,more_sources\r\n");
        List<CSVRecord> records =
                CSVParser.parse(new StringReader(csv), CSVFormat.RFC4180).getRecords();
        assertThat(records).hasSize(4).allMatch(r -> r.size() == 14);
        CSVRecord second = records.get(2);
        assertThat(second.get(1)).isEqualTo("'=HYPERLINK(\"x\"), \u001b[31m王小明");
        assertThat(CsvGuard.unguard(second.get(1))).isEqualTo(sample().cell(1, "counterparty"));
        assertThat(second.get(2)).isEqualTo("'-12");
        assertThat(second.get(4)).as("our own numbers are not guarded").isEqualTo("-0.05");
        for (String hostile :
                List.of("=1", " =1", "\t1", "'x", "''", "+43", "@a", "-", "\n", "a=1", "", "＝1", "\u00a0=1")) {
            assertThat(CsvGuard.unguard(CsvGuard.guard(hostile))).isEqualTo(hostile);
            assertThat(CsvGuard.guard(hostile))
                    .doesNotStartWith("=")
                    .doesNotStartWith("+")
                    .doesNotStartWith("@");
        }
        assertThat(CsvGuard.guard("a=1")).isEqualTo("a=1");
    }

    @Test
    void theWorkbookReadsBackTypedAndIsTheSameEveryTime() throws Exception {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        TableRenderer.xlsx().render(sample(), first);
        Thread.sleep(2_100); // zip entries count in steps of two seconds
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        TableRenderer.xlsx().render(sample(), second);
        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(first.toByteArray()))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName())).containsExactly("statement", "sums");
            List<org.dhatim.fastexcel.reader.Row> rows =
                    workbook.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(0)).isEqualTo("Time (UTC)");
            assertThat(rows.get(1).getCellAsDate(0)).contains(LocalDateTime.of(2023, 6, 2, 10, 14));
            assertThat(rows.get(1).getCell(2).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCellText(2)).isEqualTo("000123");
            assertThat(rows.get(1).getCellAsNumber(3)).contains(new BigDecimal("2200.00"));
            assertThat(rows.get(2).getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(2).getCellText(1)).isEqualTo("=HYPERLINK(\"x\"), \uFFFD[31m王小明");
            assertThat(rows.get(2).getCellAsNumber(4)).contains(new BigDecimal("-0.05"));
            assertThat(rows.get(2).getCellText(10)).isEqualTo("bank.csv");
            assertThat(rows.get(2).getCellAsNumber(11)).contains(BigDecimal.valueOf(7));
            assertThat(rows.get(2).getCellText(12)).isEqualTo(SHA);
            assertThat(rows.get(3).getCellAsDate(0)).as("no date").isEmpty();
            assertThat(rows.get(3).getCellAsNumber(4)).contains(new BigDecimal("1500"));
        }
        String sheet = WorkbookParts.read(first.toByteArray(), "xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("state=\"frozen\"")
                .contains("<autoFilter ref=\"A1:N4\"")
                .doesNotContain("<f>");
        assertThat(WorkbookParts.read(first.toByteArray(), "docProps/core.xml")).contains("1980-01-01T00:00:00Z");
    }

    @Test
    void amountsBeyondFifteenDigitsStayExactAsText() throws Exception {
        Table table = Table.of("big", Column.money("amount", "Amount", "currency"))
                .row(new Money(Long.MAX_VALUE, "EUR"))
                .row(new Money(999_999_999_999_999L, "EUR"))
                .row(new Money(1, "XBT"))
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableRenderer.xlsx().render(table, out);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<org.dhatim.fastexcel.reader.Row> rows =
                    workbook.getFirstSheet().read();
            assertThat(rows.get(1).getCellText(0)).isEqualTo("92233720368547758.07");
            assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(2).getCellAsNumber(0)).contains(new BigDecimal("9999999999999.99"));
            assertThat(rows.get(3).getCellAsNumber(0).orElseThrow()).isEqualByComparingTo("0.00000001");
        }
    }

    @Test
    void sortingIsStableAndEmptyCellsComeLast() {
        Table table = Table.of("t", Column.integer("n", "N"), Column.text("s", "S"))
                .row(2L, "a")
                .row(null, "b")
                .row(1L, "c")
                .row(2L, "d")
                .build();
        assertThat(table.sortedBy("n", false).rows())
                .extracting(row -> row.cell(1))
                .containsExactly("c", "a", "d", "b");
        assertThat(table.sortedBy("N", true).rows())
                .extracting(row -> row.cell(1))
                .containsExactly("a", "d", "c", "b");
        assertThatThrownBy(() -> table.sortedBy("x", false))
                .isInstanceOfSatisfying(
                        TheseusException.class, e -> assertThat(e.advice()).isEqualTo("columns: n, s"));
    }

    @Test
    void pagesSayWhatTheyShow() {
        Table.Builder builder = Table.of("t", Column.integer("n", "N"));
        for (long i = 0; i < 7; i++) {
            builder.row(i);
        }
        Table table = builder.build();
        assertThat(table.page(2, 3).shown()).isEqualTo("rows 3 to 5 of 7 shown");
        assertThat(table.page(2, 3).table().rows())
                .extracting(row -> row.cell(0))
                .containsExactly(2L, 3L, 4L);
        assertThat(table.page(5, Long.MAX_VALUE).table().rows()).hasSize(2);
        assertThat(table.page(9, 1).shown()).isEqualTo("no row of 7 shown");
        assertThat(table.page(0, 7).shown()).isEqualTo("7 rows");
        assertThatThrownBy(() -> table.page(-1, 7)).isInstanceOf(TheseusException.class);
    }

    @Test
    void cellsOfTheWrongKindAreRefused() {
        assertThatThrownBy(
                        () -> Table.of("t", Column.integer("n", "N")).row("1").build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Table.of("t", Column.money("a", "A", "c"), Column.money("b", "B", "c"))
                        .row(new Money(1, "EUR"), new Money(1, "USD"))
                        .build())
                .hasMessageContaining("mixes EUR and USD");
    }

    @Test
    void aNarrowTerminalLeavesOptionalColumnsOutTheLastFirstAndKeepsIdsAndLineNumbersWhole() {
        Table table = Table.of(
                        "t",
                        Column.id("id", "Id"),
                        Column.text("name", "Name"),
                        Column.text("channel", "Channel").ifRoom(),
                        Column.text("place", "Place of payment").ifRoom())
                .row("F-0123456789ab", "Blagoj Stamenovski", "BANK", "Gevgelija")
                .build();
        assertThat(TableRenderer.leftOut(table, 0)).isEmpty();
        assertThat(TableRenderer.leftOut(table, 50)).containsExactly("Place of payment");
        assertThat(TableRenderer.leftOut(table, 34)).containsExactly("Channel", "Place of payment");
        assertThat(DisplayText.shortenInside("brzomt_nalozi_2023.csv:118 +2", 16))
                .isEqualTo("brzomt_n…:118 +2");
    }

    @Test
    void aTextIsAsWideAsItsClusters() {
        Random random = new Random(17);
        int[] kinds = {'a', ' ', 'Đ', 0x0301, 0x200D, 0x202E, '\n', 0x4E2D, 0x1F600, 0xD83D, 0xE001, 0x0627, 0x07};
        for (int i = 0; i < 2_000; i++) {
            String text = "x"
                    + IntStream.range(0, random.nextInt(7))
                            .map(k -> kinds[random.nextInt(kinds.length)])
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString();
            List<DisplayText.Cluster> clusters = DisplayText.clusters(text);
            assertThat(DisplayText.width(text))
                    .as(text)
                    .isEqualTo(clusters.stream()
                            .mapToInt(DisplayText.Cluster::width)
                            .sum());
            String shown = clusters.stream().map(DisplayText.Cluster::text).collect(Collectors.joining());
            assertThat(DisplayText.wrap(text.replace(' ', '_'), 40)).as(text).containsExactly(shown.replace(' ', '_'));
            Padding padding = new Padding();
            assertThat(padding.unmask(padding.mask(text))).as(text).isEqualTo(shown);
            assertThat(padding.mask(text)).as(text).hasSize(DisplayText.width(text));
        }
    }
}
