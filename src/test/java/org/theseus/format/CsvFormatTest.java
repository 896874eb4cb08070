package org.theseus.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.theseus.model.TheseusException;

/** Places, encodings and refusals of the delimited-text reader. */
class CsvFormatTest {

    private static final FormatOptions UTF8 = new FormatOptions(StandardCharsets.UTF_8, ',', '"', 0);

    private record Row(long record, long line, Long offset, String raw, List<String> cells) {}

    @TempDir
    Path folder;

    private List<Row> read(byte[] bytes, FormatOptions options) throws IOException {
        Path file = Files.write(folder.resolve("f.csv"), bytes);
        List<Row> rows = new ArrayList<>();
        try (RawTable table = SourceFormats.get("csv").open(FormatInput.of(file), options)) {
            for (RawRecord row = table.read(); row != null; row = table.read()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.size(); i++) {
                    cells.add(row.cell(i));
                }
                Long offset = row.byteOffset();
                rows.add(new Row(
                        row.record(), row.line(), offset == null ? Long.valueOf(-1) : offset, row.raw(), cells));
            }
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1250", "UTF-16LE"})
    void everyRecordsPlaceIsExactWhateverStandsBeforeIt(String charset) throws IOException {
        Charset encoding = Charset.forName(charset);
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("a,b\n");
            List<Row> expected = new ArrayList<>();
            long line = 2;
            for (int i = 1; i <= 40; i++) {
                String end = List.of("\n", "\r\n", "\n\n", "\r").get(random.nextInt(4));
                String inner =
                        List.of("x", "\"č\"\"\nd\"", "\"q,\r\nr\"", "šđž", "").get(random.nextInt(5));
                if (charset.startsWith("UTF") && random.nextInt(4) == 0) {
                    inner = "😀" + inner.replace("\"", "");
                    inner = inner.replaceAll("[\r\n,]", "");
                }
                String raw = i + "," + inner;
                String cell = inner.startsWith("\"")
                        ? inner.substring(1, inner.length() - 1).replace("\"\"", "\"")
                        : inner;
                long offset = text.toString().getBytes(encoding).length;
                expected.add(new Row(i, line, offset, raw, List.of(String.valueOf(i), cell)));
                text.append(raw).append(end);
                line += lines(raw + end);
            }
            FormatOptions options = new FormatOptions(encoding, ',', '"', 0);
            assertThat(read(text.toString().getBytes(encoding), options))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    private static long lines(String text) {
        return text.replace("\r\n", "\n")
                .chars()
                .filter(c -> c == '\n' || c == '\r')
                .count();
    }

    @Test
    void aByteOrderMarkDecidesAndIsCounted() throws IOException {
        byte[] bytes = "\ufeffa,b\nš,2\n".getBytes(StandardCharsets.UTF_8);
        FormatOptions wrong = new FormatOptions(Charset.forName("windows-1250"), ',', '"', 0);

        assertThat(read(bytes, wrong)).containsExactly(new Row(1, 2, 7L, "š,2", List.of("š", "2")));
        assertThat(read("\ufeffa,b\nš,2\n".getBytes(StandardCharsets.UTF_16BE), wrong))
                .containsExactly(new Row(1, 2, 10L, "š,2", List.of("š", "2")));
    }

    @Test
    void preambleAndEqualNames() throws IOException {
        Path file = Files.writeString(folder.resolve("p.csv"), "Bank \"X\nAccount;1\r\nA;A;B\n1;2;3\n");
        try (RawTable table = SourceFormats.get("csv")
                .open(FormatInput.of(file), new FormatOptions(StandardCharsets.UTF_8, ';', '"', 2))) {
            assertThat(table.preamble()).containsExactly("Bank \"X", "Account;1");
            assertThat(table.header()).containsExactly("A", "A#2", "B");
            assertThat(table.headerLine()).isEqualTo(3);
            RawRecord row = table.read();
            assertThat(row).isNotNull();
            assertThat(row == null ? 0 : row.line()).isEqualTo(4);
        }
    }

    @Test
    void longRawTextIsCutAndSaysSo() throws IOException {
        assertThat(read(("a\n" + "x".repeat(5000) + "\n").getBytes(StandardCharsets.UTF_8), UTF8)
                        .get(0)
                        .raw())
                .hasSize(2000 + " [cut after 2000 characters]".length())
                .endsWith("[cut after 2000 characters]");
    }

    private void refused(byte[] bytes, String... said) {
        assertThatThrownBy(() -> read(bytes, UTF8)).isInstanceOfSatisfying(TheseusException.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(TheseusException.Kind.INPUT);
            assertThat(refusal.getMessage()).contains(said);
            assertThat(refusal.advice()).isNotEmpty();
        });
    }

    @Test
    void whatIsNoTextIsRefused() {
        refused(new byte[0], "empty");
        refused(new byte[] {'a', ',', 0, 1, 2}, "binary");
        refused(new byte[] {'P', 'K', 3, 4, 0, 0}, "ZIP");
        refused("%PDF-1.7 x".getBytes(StandardCharsets.UTF_8), "PDF");
        refused(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, "byte order mark");
        refused("\n\n".getBytes(StandardCharsets.UTF_8), "no header");
    }

    @Test
    void wrongBytesAreNamedByLineAndPlace() {
        byte[] bytes = ("a,b\n" + "1,2\n".repeat(40_000) + "3,?\n").getBytes(StandardCharsets.ISO_8859_1);
        bytes[bytes.length - 2] = (byte) 0x8A;
        refused(bytes, "line 40002", "byte " + (bytes.length - 2), "8A", "UTF-8");
        byte[] truncated = "a,b\n1,š".getBytes(StandardCharsets.UTF_8);
        refused(java.util.Arrays.copyOf(truncated, truncated.length - 1), "line 2", "C5");
    }

    @Test
    void aNulFarInsideIsRefusedWithItsLine() {
        refused(("a,b\n" + "1,2\n".repeat(9000) + "3,\0\n").getBytes(StandardCharsets.UTF_8), "line 9002", "NUL");
    }

    @Test
    void recordsOverTenMegabytesAreRefused() {
        refused(("a,b\n1,2\n3," + "x".repeat(11_000_000) + "\n").getBytes(StandardCharsets.UTF_8), "line 3", "10 MB");
        refused(("a,b\n1,2\n3,\"" + "x\n".repeat(6_000_000)).getBytes(StandardCharsets.UTF_8), "line 3", "10 MB");
    }

    @Test
    void aQuoteThatNeverClosesIsRefused() {
        refused("a,b\n1,2\n3,\"x\n4,5\n".getBytes(StandardCharsets.UTF_8), "line 3", "quoting");
    }

    @Test
    void foldersAndMissingFilesAreRefused() {
        assertThatThrownBy(() -> SourceFormats.get("csv").open(FormatInput.of(folder), UTF8))
                .isInstanceOf(TheseusException.class)
                .hasMessageContaining("folder");
        assertThatThrownBy(() -> SourceFormats.get("csv").open(FormatInput.of(folder.resolve("none")), UTF8))
                .isInstanceOf(TheseusException.class)
                .hasMessageContaining("no such file");
        assertThatThrownBy(() -> SourceFormats.get("dbf")).hasMessageContaining("dbf");
    }
}
