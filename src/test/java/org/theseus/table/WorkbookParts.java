package org.theseus.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks into a workbook's zip. */
final class WorkbookParts {

    private WorkbookParts() {}

    static String read(byte[] workbook, String part) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().equals(part)) {
                    return new String(entries.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalArgumentException("no " + part);
    }
}
