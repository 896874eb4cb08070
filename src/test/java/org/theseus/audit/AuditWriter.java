package org.theseus.audit;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** A process of its own that appends lines: {@code AuditWriter HOME USER LINES}. */
public final class AuditWriter {

    private AuditWriter() {}

    public static void main(String[] args) {
        AuditLog log = AuditLog.of(Path.of(args[0]), InstantSource.system());
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            log.append(AuditEvent.of(args[1], "default", "statement", List.of("T-" + i)));
        }
    }
}
