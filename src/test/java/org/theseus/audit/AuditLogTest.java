package org.theseus.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.model.TheseusException;

/** The log: its bytes, who may read it, what breaks it, and that nobody's line is lost. */
@Tag("slow")
class AuditLogTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2023-06-02T10:14:00.123456Z"));

    @TempDir
    Path home;

    private AuditLog log;

    @BeforeEach
    void open() {
        log = AuditLog.of(home, CLOCK);
    }

    private Path file() {
        return home.resolve("audit/log.jsonl");
    }

    private Verification.Break broken() {
        return Objects.requireNonNull(log.verify().broken(), "the chain should be broken");
    }

    private Path head() {
        return home.resolve("audit/head");
    }

    private static AuditEvent event(String command, String... ids) {
        return AuditEvent.of("mara", "default", command, List.of(ids));
    }

    @Test
    void aLineSaysWhoWhenWhatAndTheHashOfTheLineBefore() throws IOException {
        log.append(new AuditEvent("mara", "balkan", "statement", "HR-114/23 \"x\"", List.of("T-2", "P-1", "T-2")));
        log.append(event("import"));
        List<String> lines = Files.readAllLines(file());
        String body =
                "{\"seq\":1,\"time\":\"2023-06-02T10:14:00.123Z\",\"user\":\"mara\",\"case\":\"balkan\",\"command\":\"statement\","
                        + "\"reason\":\"HR-114/23 \\\"x\\\"\",\"ids\":[\"P-1\",\"T-2\"],\"ids_count\":2,\"previous\":\""
                        + "0".repeat(64)
                        + "\"";
        String hash = Sha256.of(body.getBytes(StandardCharsets.UTF_8));
        assertThat(lines.get(0)).isEqualTo(body + ",\"hash\":\"" + hash + "\"}");
        assertThat(lines.get(1))
                .contains("\"seq\":2")
                .contains("\"previous\":\"" + hash + "\"")
                .doesNotContain("reason");
        assertThat(log.verify()).isEqualTo(new Verification(2, 0, 0, null));
    }

    @Test
    void onlyTheOwnerMayReadIt() throws IOException {
        log.append(event("import"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("audit"))))
                .isEqualTo("rwx------");
        for (String name : List.of("log.jsonl", "head", "lock")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(home.resolve("audit").resolve(name))))
                    .isEqualTo("rw-------");
        }
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        log.append(event("import"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void manyIdsBecomeACountAndADigest() throws IOException {
        String[] ids = IntStream.range(0, 51)
                .mapToObj(i -> String.format(java.util.Locale.ROOT, "T-%03d", i))
                .toArray(String[]::new);
        AuditEntry entry = log.append(event("findings", ids));
        assertThat(entry.ids()).hasSize(50).last().isEqualTo("T-049");
        assertThat(entry.idsCount()).isEqualTo(51);
        assertThat(entry.idsSha256())
                .isEqualTo(Sha256.of((String.join("\n", ids) + "\n").getBytes(StandardCharsets.UTF_8)));
        assertThat(log.verify().holds()).isTrue();
    }

    @Test
    void contentIsRefused() {
        assertThatThrownBy(() -> event("lookup", "acct:bank/AT61")).hasMessageContaining("content");
        assertThatThrownBy(() -> event("lookup +4366012345")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everySingleChangedByteIsFound() throws IOException {
        for (int i = 0; i < 3; i++) {
            log.append(event("statement", "T-" + i));
        }
        byte[] whole = Files.readAllBytes(file());
        for (int i = 0; i < whole.length; i++) {
            for (int flip : new int[] {1, 0x20, 0x80}) {
                byte[] changed = whole.clone();
                changed[i] ^= (byte) flip;
                Files.write(file(), changed);
                int line = 1 + count(whole, i);
                assertThat(broken().line()).as("byte %d ^ %d", i, flip).isEqualTo(line);
            }
        }
        Files.write(file(), whole);
        assertThat(log.verify().holds()).isTrue();
    }

    private static int count(byte[] bytes, int before) {
        return (int) IntStream.range(0, before).filter(i -> bytes[i] == '\n').count();
    }

    @Test
    void removedExchangedAndCutLinesAreFound() throws IOException {
        for (int i = 0; i < 4; i++) {
            log.append(event("statement", "T-" + i));
        }
        List<String> lines = Files.readAllLines(file());
        Files.write(file(), List.of(lines.get(0), lines.get(2), lines.get(3)));
        assertThat(log.verify().broken()).extracting(Verification.Break::line).isEqualTo(2L);
        Files.write(file(), List.of(lines.get(0), lines.get(2), lines.get(1), lines.get(3)));
        assertThat(log.verify().broken()).extracting(Verification.Break::line).isEqualTo(2L);
        Files.write(file(), lines.subList(0, 3));
        assertThat(log.verify().broken()).extracting(Verification.Break::line).isEqualTo(4L);
        assertThat(broken().why()).contains("number 4").contains("cut off");
        assertThatThrownBy(() -> log.append(event("import")))
                .isInstanceOfSatisfying(
                        TheseusException.class, e -> assertThat(e.kind()).isEqualTo(TheseusException.Kind.STORE));
        Files.write(file(), lines);
        Files.delete(head());
        assertThat(broken().why()).contains("head file");
        assertThatThrownBy(() -> log.append(event("import"))).isInstanceOf(TheseusException.class);
        assertThat(Files.readAllLines(file()))
                .as("a refused append writes nothing")
                .isEqualTo(lines);
    }

    @Test
    void aTornLineIsDetectedAndSealedByTheNext() throws IOException {
        log.append(event("import", "T-1"));
        byte[] whole = Files.readAllBytes(file());
        byte[] headBefore = Files.readAllBytes(head());
        log.append(event("statement", "T-2"));
        byte[] second = Arrays.copyOfRange(Files.readAllBytes(file()), whole.length, (int) Files.size(file()));
        for (int kept = 1; kept < second.length - 1; kept += 7) {
            Files.write(file(), whole);
            Files.write(file(), Arrays.copyOf(second, kept), StandardOpenOption.APPEND);
            Files.write(head(), headBefore);
            assertThat(log.verify()).isEqualTo(new Verification(1, 0, kept, null));
            AuditEntry seal = log.append(event("statement", "T-3"));
            assertThat(seal.torn())
                    .isEqualTo(new AuditEntry.Torn(whole.length, kept, Sha256.of(Arrays.copyOf(second, kept))));
            log.append(event("import"));
            assertThat(log.verify()).as("kept %d", kept).isEqualTo(new Verification(3, 1, 0, null));
            assertThat(new String(Files.readAllBytes(file()), StandardCharsets.UTF_8))
                    .as("never dropped")
                    .contains(new String(Arrays.copyOf(second, kept), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aTornSealIsSealedInItsTurnAndSealedBytesCannotBeChanged() throws IOException {
        log.append(event("import", "T-1"));
        Files.writeString(file(), "{\"seq\":2,\"ti", StandardOpenOption.APPEND);
        byte[] torn = Files.readAllBytes(file());
        byte[] headBefore = Files.readAllBytes(head());
        log.append(event("statement"));
        byte[] sealed = Files.readAllBytes(file());
        for (int size = torn.length + 1; size < sealed.length - 1; size += 5) {
            Files.write(file(), Arrays.copyOf(sealed, size));
            Files.write(head(), headBefore);
            log.append(event("statement"));
            assertThat(log.verify()).as("torn at %d", size).isEqualTo(new Verification(2, 1, 0, null));
        }
        byte[] changed = Files.readAllBytes(file());
        changed[torn.length - 2] ^= 1;
        Files.write(file(), changed);
        assertThat(log.verify().broken()).extracting(Verification.Break::line).isEqualTo(2L);
    }

    @Test
    void aLineThatIsWholeButForItsLineFeedOrItsHeadCounts() throws IOException {
        log.append(event("import"));
        byte[] headBefore = Files.readAllBytes(head());
        log.append(event("statement"));
        Files.write(head(), headBefore);
        assertThat(log.verify()).isEqualTo(new Verification(2, 0, 0, null));
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(whole, whole.length - 1));
        assertThat(log.append(event("import")).seq()).isEqualTo(3);
        assertThat(log.verify()).isEqualTo(new Verification(3, 0, 0, null));
        Files.write(file(), whole);
        Files.write(head(), headBefore);
        assertThat(log.append(event("import")).seq()).isEqualTo(3);
    }

    @Test
    void whatCannotBeWrittenIsRefused() throws IOException {
        Files.writeString(home.resolve("audit"), "in the way");
        assertThatThrownBy(() -> log.append(event("import"))).isInstanceOfSatisfying(TheseusException.class, e -> {
            assertThat(e.kind().exitCode).isEqualTo(4);
            assertThat(e.advice()).startsWith("nothing was done");
        });
        Path other = home.resolve("other");
        AuditLog linked = AuditLog.of(other, CLOCK);
        linked.append(event("import"));
        Path target = home.resolve("target");
        Files.move(other.resolve("audit/log.jsonl"), target, StandardCopyOption.ATOMIC_MOVE);
        Files.createSymbolicLink(other.resolve("audit/log.jsonl"), target);
        assertThatThrownBy(() -> linked.append(event("import"))).isInstanceOf(TheseusException.class);
    }

    @Test
    void noLineIsLostAmongThreads() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            String user = "user" + t;
            Thread thread = new Thread(() -> AuditWriter.main(new String[] {home.toString(), user, "50"}));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(log.verify()).isEqualTo(new Verification(400, 0, 0, null));
    }

    @Test
    void noLineIsLostAmongProcesses() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<Process> processes = new ArrayList<>();
        for (int p = 0; p < 8; p++) {
            processes.add(new ProcessBuilder(
                            java,
                            "-Xshare:auto",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            AuditWriter.class.getName(),
                            home.toString(),
                            "user" + p,
                            "50")
                    .inheritIO()
                    .start());
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        assertThat(log.verify()).isEqualTo(new Verification(400, 0, 0, null));
        for (int p = 0; p < 8; p++) {
            String user = "\"user" + p + "\"";
            assertThat(Files.readAllLines(file()).stream().filter(line -> line.contains(user)))
                    .hasSize(50);
        }
    }

    @Test
    void theListShowsTheLinesAndSaysWhereItBreaks() throws IOException {
        assertThat(log.list().rows()).isEmpty();
        log.append(event("import", "T-1"));
        log.append(event("statement", "T-2"));
        assertThat(log.list().rows()).hasSize(2);
        assertThat(log.list().cell(1, "command")).isEqualTo("statement");
        Files.writeString(file(), Files.readString(file()).replace("T-2", "T-9"));
        assertThat(log.list().rows()).hasSize(1);
        assertThat(log.list().notes()).singleElement().asString().contains("line 2");
    }
}
