package org.theseus.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theseus.model.TheseusException;

/** Records straight from the bytes against Commons CSV over decoded text: the same cells, places and refusals. */
class PlainRowsTest {

    private static final int FILES = Math.max(300, Integer.getInteger("theseus.fuzzInputs", 2_000) / 4);

    /** Everything that a source says of a text, its end included. */
    private static List<String> everything(@Nullable RowSource rows) throws IOException {
        List<String> said = new ArrayList<>();
        if (rows == null) {
            return said;
        }
        try (rows) {
            while (rows.next()) {
                StringBuilder record = new StringBuilder(rows.line() + " @" + rows.byteOffset());
                for (int i = 0; i < rows.size(); i++) {
                    record.append(" [").append(rows.cell(i)).append(']');
                }
                said.add(record + (rows.isBlank() ? " blank" : ""));
            }
            said.add("end");
        } catch (UncheckedIOException damaged) {
            said.add("damaged quotes");
        } catch (TheseusException refused) {
            said.add(refused.kind() + " " + refused.getMessage());
        }
        return said;
    }

    /** Gives its bytes in pieces, as a network or an archive does. */
    private static InputStream inPieces(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1 + random.nextInt(40)));
            }
        };
    }

    private static void agree(byte[] bytes, Charset charset, FormatOptions options, String what) throws IOException {
        TextEncoding encoding = new TextEncoding(charset, 0);
        RowSource plain = PlainRows.of(inPieces(bytes, new Random(1)), encoding, options, "f", encoding.bomBytes(), 1);
        assertThat(plain).as(what).isNotNull();
        List<String> expected = everything(new CommonsRows(
                new TrackingReader(new ByteArrayInputStream(bytes), encoding, options.quote(), "f"), options));
        List<String> said = everything(plain);
        String end = expected.get(expected.size() - 1);
        if (end.startsWith("INPUT") || end.equals("damaged quotes")) {
            // a reader ahead of the records meets bytes that are no text before the records in front of them
            int records = Math.min(expected.size(), said.size()) - 1;
            assertThat(said.subList(0, records)).as(what).isEqualTo(expected.subList(0, records));
            assertThat(said.get(said.size() - 1)).as(what).isNotEqualTo("end");
            if (!expected.get(expected.size() - 1).contains("damaged")
                    && said.get(said.size() - 1).contains(" byte ")) {
                assertThat(said.get(said.size() - 1)).as(what).isEqualTo(end);
            }
        } else {
            assertThat(said).as(what).isEqualTo(expected);
        }
    }

    private static byte[] tokens(Random random, Charset charset, char delimiter, boolean broken) throws IOException {
        List<String> pieces = List.of(
                "a",
                "12,5",
                "\"",
                "\"\"",
                "\"q\"",
                "\"d\"\"d\"",
                "\"x\ny\"",
                "\"x\r\ny\"",
                "\n",
                "\r\n",
                "\r",
                "  ",
                "č",
                "Ж",
                "ü",
                "longer text without end of it",
                "",
                "\t",
                "'",
                "\"" + delimiter + "\"",
                "EUR");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int count = random.nextInt(60);
        for (int i = 0; i < count; i++) {
            String piece = pieces.get(random.nextInt(pieces.size()));
            boolean loose = broken || !piece.contains("\"") || out.size() == 0;
            out.write((loose ? piece : delimiter + piece + delimiter).getBytes(charset));
            if (random.nextInt(3) == 0) {
                out.write(delimiter);
            }
            if (broken && random.nextInt(60) == 0) {
                out.write(random.nextInt(256));
            }
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ','", "windows-1250, ;", "windows-1251, '\t'", "windows-1257, |", "IBM852, ;", "ISO-8859-7, ,"})
    void everyTextIsReadAsCommonsCsvReadsIt(Charset charset, @Nullable String written) throws IOException {
        char delimiter = written == null ? ',' : written.charAt(0);
        for (int seed = 0; seed < FILES; seed++) {
            Random random = new Random(seed);
            Character quote = random.nextInt(8) == 0 ? null : '"';
            FormatOptions options = new FormatOptions(charset, delimiter, quote, 0);
            byte[] bytes = tokens(random, charset, delimiter, random.nextInt(3) > 0);
            agree(bytes, charset, options, charset + " seed " + seed + ": " + new String(bytes, charset));
        }
    }

    @Test
    void malformedUtf8IsRefusedAtItsPlace() throws IOException {
        FormatOptions options = new FormatOptions(StandardCharsets.UTF_8, ',', '"', 0);
        for (int seed = 0; seed < FILES; seed++) {
            Random random = new Random(seed);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write("a,b\nx,y\n".getBytes(StandardCharsets.UTF_8));
            for (int i = random.nextInt(6); i >= 0; i--) {
                out.write(random.nextInt(3) == 0 ? ',' : 0x80 + random.nextInt(0x80));
                if (random.nextBoolean()) {
                    out.write("é😀\u0800".getBytes(StandardCharsets.UTF_8));
                }
            }
            out.write('\n');
            agree(out.toByteArray(), StandardCharsets.UTF_8, options, "seed " + seed);
        }
    }

    @Test
    void longRecordsAndManyCellsAreRead() throws IOException {
        FormatOptions options = new FormatOptions(StandardCharsets.UTF_8, ';', '"', 0);
        String wide = "x;".repeat(3_000) + "\n\"" + "line\n".repeat(40_000) + "\";2\n\n\n3;4";
        TextEncoding encoding = new TextEncoding(StandardCharsets.UTF_8, 0);
        byte[] bytes = wide.getBytes(StandardCharsets.UTF_8);
        assertThat(everything(PlainRows.of(new ByteArrayInputStream(bytes), encoding, options, "f", 0, 1)))
                .isEqualTo(everything(new CommonsRows(
                        new TrackingReader(new ByteArrayInputStream(bytes), encoding, '"', "f"), options)));
    }

    @Test
    void textsThatComeAgainAreTheSameString() throws IOException {
        FormatOptions options = new FormatOptions(StandardCharsets.UTF_8, ',', '"', 0);
        byte[] bytes = "EUR,München,\u010dip\nEUR,München,\u010dip\n".getBytes(StandardCharsets.UTF_8);
        TextEncoding encoding = new TextEncoding(StandardCharsets.UTF_8, 0);
        try (PlainRows rows =
                Objects.requireNonNull(PlainRows.of(new ByteArrayInputStream(bytes), encoding, options, "f", 0, 1))) {
            rows.next();
            List<String> first = List.of(rows.cell(0), rows.cell(1), rows.cell(2));
            rows.next();
            for (int i = 0; i < 3; i++) {
                assertThat(rows.cell(i)).isSameAs(first.get(i));
            }
            assertThat(first).containsExactly("EUR", "München", "čip");
        }
    }

    @Test
    void othersAreLeftToCommonsCsv() {
        TextEncoding wide = new TextEncoding(StandardCharsets.UTF_16LE, 2);
        assertThat(PlainRows.reads(wide, new FormatOptions(StandardCharsets.UTF_16LE, ',', '"', 0)))
                .isFalse();
        TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
        assertThat(PlainRows.reads(utf8, new FormatOptions(StandardCharsets.UTF_8, '§', '"', 0)))
                .isFalse();
        assertThat(PlainRows.reads(utf8, new FormatOptions(StandardCharsets.UTF_8, ',', '"', 0)))
                .isTrue();
    }
}
