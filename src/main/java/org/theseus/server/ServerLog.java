package org.theseus.server;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server's own logs say, as far as a user needs it. */
final class ServerLog {

    private static final int TAIL_BYTES = 64 * 1024;
    private static final Pattern CAUSE = Pattern.compile("^Caused by: (?:[\\w.$]+: )?(.+)$");
    private static final Pattern ENTRY =
            Pattern.compile("^\\S+ \\S+ (?:ERROR|WARN|INFO|DEBUG)\\s+(?:\\[[^]]*] *)*(.+)$");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})% completed");

    private ServerLog() {}

    /** The short log that Neo4j begins at every start. */
    static Path shortLog(CaseFolder folder) {
        return folder.logs().resolve("neo4j.log");
    }

    /** Puts the short log of the last run aside, so that everything in it belongs to this run. */
    static void begin(CaseFolder folder) throws IOException {
        try {
            Files.move(
                    shortLog(folder), folder.logs().resolve("neo4j.previous.log"), StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException first) {
            return;
        }
    }

    static boolean saysStarted(CaseFolder folder) throws IOException {
        return tail(shortLog(folder)).stripTrailing().endsWith("Started.");
    }

    static boolean saysStopped(CaseFolder folder) throws IOException {
        return tail(shortLog(folder)).stripTrailing().endsWith("Stopped.");
    }

    /** How far a recovery is, if the long log's end speaks of one. */
    static Optional<String> recoveryPercent(CaseFolder folder) throws IOException {
        Matcher matcher = PERCENT.matcher(tail(folder.logs().resolve("debug.log")));
        String last = null;
        while (matcher.find()) {
            last = matcher.group(1);
        }
        return Optional.ofNullable(last);
    }

    /** Bytes written to both logs: a server that writes makes progress. */
    static long size(CaseFolder folder) {
        return length(shortLog(folder)) + length(folder.logs().resolve("debug.log"));
    }

    /** The root cause of a failure if the log has one, else its last entry; without time and class names. */
    static Optional<String> lastMeaningfulLine(Path log) throws IOException {
        List<String> lines = tail(log).lines().toList();
        for (Pattern pattern : List.of(CAUSE, ENTRY, Pattern.compile("^(\\S.*)$"))) {
            for (int i = lines.size() - 1; i >= 0; i--) {
                Matcher matcher = pattern.matcher(lines.get(i).strip());
                if (matcher.matches()
                        && !matcher.group(1).equals("Stopped.")
                        && !lines.get(i).startsWith("\t")) {
                    return Optional.of(matcher.group(1));
                }
            }
        }
        return Optional.empty();
    }

    static String tail(Path log) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - TAIL_BYTES);
            byte[] bytes = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (FileNotFoundException none) {
            return "";
        }
    }

    private static long length(Path file) {
        return file.toFile().length();
    }
}
