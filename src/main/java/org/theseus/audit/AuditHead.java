package org.theseus.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Number and hash of the last line that was on disk when its command went on. It is written after the line, so the log may
 * be ahead of it by lines whose commands never began; it is never ahead of the log unless somebody cut the log.
 */
record AuditHead(long seq, String hash) {

    private static final Pattern FORM = Pattern.compile("(\\d{19}) ([0-9a-f]{64})\n");

    /** Of a log without lines; written before the first line is. */
    static final AuditHead EMPTY = new AuditHead(0, AuditLine.NO_PREVIOUS);

    /** Stands for a head file that is gone or damaged: it fits no log. */
    static final AuditHead LOST = new AuditHead(Long.MAX_VALUE, "lost");

    static AuditHead of(AuditEntry entry) {
        return new AuditHead(entry.seq(), entry.hash());
    }

    /** The stored head; {@link #EMPTY} if there is none yet and the log is empty, {@link #LOST} if it should be there. */
    static AuditHead read(AuditFiles files, long logBytes) throws IOException {
        String text = Files.exists(files.head()) ? Files.readString(files.head(), StandardCharsets.ISO_8859_1) : "";
        if (text.isEmpty()) {
            return logBytes == 0 ? EMPTY : LOST;
        }
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? new AuditHead(Long.parseLong(matcher.group(1)), matcher.group(2)) : LOST;
    }

    void write(AuditFiles files) throws IOException {
        try (FileChannel channel = files.open(files.head())) {
            // always of one length and far below a disk sector, so it is replaced whole
            byte[] text = String.format(java.util.Locale.ROOT, "%019d %s\n", seq, hash)
                    .getBytes(StandardCharsets.ISO_8859_1);
            AuditFiles.write(channel, 0, text);
            channel.force(false);
        }
    }

    /** Whether an entry of this number would be another one than the head knows. */
    boolean contradicts(@Nullable AuditEntry last) {
        long lastSeq = last == null ? 0 : last.seq();
        return seq > lastSeq || (last != null && seq == lastSeq && !hash.equals(last.hash()));
    }
}
