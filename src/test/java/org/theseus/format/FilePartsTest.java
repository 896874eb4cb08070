package org.theseus.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.model.TheseusException;

/** Archives: what is unpacked, what is passed over, and what is refused. */
class FilePartsTest {

    private static final FormatOptions OPTIONS = new FormatOptions(UTF_8, ',', '"', 0);

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("f.bin"), bytes);
    }

    private static byte[] csv(String cell) {
        return ("a,b\n" + cell + ",2\n").getBytes(UTF_8);
    }

    private List<String> read(byte[] bytes) throws IOException {
        try (FileParts parts = FileParts.of(file(bytes))) {
            return parts.list().stream()
                    .map(part -> {
                        try (RawTable table = part.format().open(part.input(), OPTIONS)) {
                            RawRecord row = table.read();
                            assertThat(table.read()).isNull();
                            return part.input().label() + " " + (row == null ? "" : row.cell(0));
                        }
                    })
                    .toList();
        }
    }

    @Test
    void everyMemberOfNestedArchivesIsReadUnderItsName() throws IOException {
        Map<String, byte[]> inner = new LinkedHashMap<>();
        inner.put("x/z.csv", csv("1"));
        inner.put("x/y.csv", Packed.gzip(csv("2")));
        Map<String, byte[]> outer = new LinkedHashMap<>();
        outer.put("__MACOSX/._a", new byte[] {0});
        outer.put("in.zip", Packed.zip(inner));
        outer.put("b.txt", csv("3"));

        assertThat(read(Packed.zip(outer)))
                .containsExactly(
                        "f.bin, member in.zip!x/z.csv 1", "f.bin, member in.zip!x/y.csv 2", "f.bin, member b.txt 3");
        assertThat(read(Packed.gzip(csv("4")))).containsExactly("f.bin 4");
        assertThat(read(csv("5"))).containsExactly("f.bin 5");
    }

    @Test
    void copiesOfNestedArchivesAreGoneAfterwards() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        long before = copies(temporary);
        read(Packed.zip(Map.of("a.zip", Packed.zip(Map.of("b.csv", csv("1"))))));
        assertThat(copies(temporary)).isEqualTo(before);
    }

    private static long copies(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("theseus-.*\\.part"))
                    .count();
        }
    }

    @Test
    void whatIsCutOrDamagedIsRefusedNotReadAsFarAsItGoes() throws IOException {
        byte[] text = "a,b\n".concat("12345,67890\n".repeat(5000)).getBytes(UTF_8);
        byte[] gzip = Packed.gzip(text);
        byte[] zip = Packed.zip(Map.of("a.csv", text));
        for (byte[] bytes : List.of(
                Arrays.copyOf(gzip, gzip.length - 5),
                Arrays.copyOf(zip, zip.length - 5),
                flipped(gzip, gzip.length - 7),
                flipped(zip, 60))) {
            assertThatThrownBy(() -> {
                        try (FileParts parts = FileParts.of(file(bytes));
                                RawTable table = parts.list()
                                        .get(0)
                                        .format()
                                        .open(parts.list().get(0).input(), OPTIONS)) {
                            while (table.read() != null) {
                                assertThat(table.bytesRead()).isPositive();
                            }
                        }
                    })
                    .isInstanceOf(TheseusException.class)
                    .hasMessageContaining("f.bin");
        }
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] copy = bytes.clone();
        copy[at] ^= 0x41;
        return copy;
    }

    @Test
    void archivesMadeToExhaustTheReaderAreRefused() throws IOException {
        byte[] nested = csv("1");
        for (int i = 0; i < 5; i++) {
            nested = Packed.zip(Map.of("n", nested));
        }
        byte[] deep = nested;
        assertThatThrownBy(() -> read(deep)).hasMessageContaining("more than 3 archives within each other");

        byte[] blown = "1,2\n".repeat(1 << 20).getBytes(UTF_8);
        UnpackLimits small = new UnpackLimits(3, 5, 1 << 16, 2);
        for (byte[] bomb : List.of(Packed.zip(Map.of("a", blown)), Packed.gzip(blown))) {
            assertThatThrownBy(() -> {
                        try (FileParts parts = FileParts.of(file(bomb), small)) {
                            parts.list().get(0).input().open().readAllBytes();
                        }
                    })
                    .isInstanceOf(TheseusException.class)
                    .hasMessageContaining("unpacks to more than");
        }

        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 6; i++) {
            many.put("m" + i, csv("1"));
        }
        assertThatThrownBy(() -> FileParts.of(file(Packed.zip(many)), small))
                .hasMessageContaining("more than 5 members");
    }

    @Test
    void otherPackingsAreNamed() throws IOException {
        assertThatThrownBy(() -> read(new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0}))
                .hasMessageContaining("7-Zip");
        assertThatThrownBy(() -> read(Packed.zip(Map.of("__MACOSX/x", new byte[1]))))
                .hasMessageContaining("without any file");
    }
}
