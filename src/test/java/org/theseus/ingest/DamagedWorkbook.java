package org.theseus.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.theseus.format.Mutator;
import org.theseus.format.Packed;

/** A workbook one of whose parts, or whose archive, was damaged. */
final class DamagedWorkbook {

    private final byte[] workbook;
    private final Map<String, byte[]> whole;

    DamagedWorkbook(byte[] workbook) {
        this.workbook = workbook;
        this.whole = parts(workbook);
    }

    byte[] damaged(Mutator mutator, long seed) {
        if (seed % 4 == 0) {
            return mutator.text(workbook);
        }
        Map<String, byte[]> parts = new LinkedHashMap<>(whole);
        List<String> names = parts.keySet().stream()
                .filter(name -> name.startsWith("xl/"))
                .sorted()
                .toList();
        parts.computeIfPresent(names.get((int) (seed % names.size())), (name, bytes) -> mutator.text(bytes));
        return Packed.zip(parts);
    }

    private static Map<String, byte[]> parts(byte[] workbook) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try {
            Path file = Files.createTempFile("workbook", ".xlsx");
            Files.write(file, workbook);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : zip.stream().toList()) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        parts.put(entry.getName(), in.readAllBytes());
                    }
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }
}
