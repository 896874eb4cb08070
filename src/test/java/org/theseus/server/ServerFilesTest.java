package org.theseus.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small files around a server: record, credentials, arguments, configuration, the watcher's jar. */
class ServerFilesTest {

    @TempDir
    private Path folder;

    @Test
    void aRecordIsReadAsItWasWrittenAndADamagedOneIsNone() throws IOException {
        Path file = folder.resolve("server.properties");
        assertThat(ServerRecord.find(file)).isEmpty();
        ServerRecord record =
                new ServerRecord(ServerRecord.Phase.READY, new ProcessId(12, 345), new ProcessId(6, 7), 8910);
        record.write(file);
        assertThat(ServerRecord.find(file)).contains(record);
        for (String damaged : List.of("", "phase=READY", "phase=DANCING\nport=1", "\\u00", "port=x")) {
            Files.writeString(file, damaged);
            assertThat(ServerRecord.find(file)).as(damaged).isEmpty();
        }
    }

    @Test
    void aProcessIsNotMistakenForALaterOneWithItsNumber() throws Exception {
        ProcessId self = ProcessId.of(ProcessHandle.current());
        assertThat(self.isAlive()).isTrue();
        assertThat(new ProcessId(self.pid(), self.startMillis() - 60_000).isAlive())
                .isFalse();
        Process ended = new ProcessBuilder("true").start();
        ProcessId id = ProcessId.of(ended.toHandle());
        ended.waitFor();
        assertThat(id.isAlive()).isFalse();
    }

    @Test
    void passwordsAreRandomAndNeverPrinted() throws IOException {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            Credentials credentials = Credentials.random();
            assertThat(credentials.password()).matches("p[A-Za-z0-9_-]{32}");
            assertThat(seen.add(credentials.password())).isTrue();
            assertThat(credentials.toString()).doesNotContain(credentials.password());
        }
        Path file = folder.resolve("credentials");
        Credentials credentials = Credentials.random();
        credentials.write(file);
        assertThat(Credentials.find(file)).contains(credentials);
        Files.writeString(file, "neo4j\n");
        assertThat(Credentials.find(file)).isEmpty();
    }

    @Test
    void argumentsWithSpacesQuotesAndBackslashesReachJavaAsTheyAre() throws Exception {
        List<String> arguments = List.of("-Dx=a b", "-Dy=\"q\"", "-Dz=c:\\d", "-Dw=it's");
        Path file = folder.resolve("java.args");
        Files.writeString(file, JavaCommand.argumentFile(arguments));
        Process java = new ProcessBuilder(
                        JavaCommand.java().toString(), "@" + file, "-XshowSettings:properties", "-version")
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes(), JavaCommand.argumentCharset());
        assertThat(said).contains("x = a b\n", "y = \"q\"\n", "z = c:\\d\n", "w = it's\n");
    }

    @Test
    void memoryFollowsTheMachineWithinBounds() {
        assertThat(Machine.ofMegabytes(1024)).isEqualTo(new Machine(512, 128));
        assertThat(Machine.ofMegabytes(8192)).isEqualTo(new Machine(2048, 1024));
        assertThat(Machine.ofMegabytes(262_144)).isEqualTo(new Machine(4096, 2048));
        assertThat(Machine.measure().heapMegabytes()).isBetween(512L, 4096L);
    }

    @Test
    void theConfigurationKeepsTheServerLocalAndQuiet() {
        assertThat(NeoConfig.text(4711, 256).lines())
                .contains(
                        "server.bolt.listen_address=127.0.0.1:4711",
                        "server.memory.pagecache.size=256M",
                        "server.http.enabled=false",
                        "dbms.security.auth_enabled=true",
                        "dbms.usage_report.enabled=false",
                        "client.allow_telemetry=false",
                        "dbms.security.allow_csv_import_from_file_urls=false",
                        "db.logs.query.enabled=OFF");
    }

    @Test
    void theWatchersJarIsTheSameFromAFolderAndFromAJar() throws IOException {
        Path code = CodeSource.location();
        Path jar = folder.resolve("theseus.jar");
        try (JarOutputStream zip = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(code.resolve("org/theseus"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new JarEntry(code.relativize(file).toString()));
                zip.write(Files.readAllBytes(file));
            }
        }
        Path fromFolder = WatcherJar.provide(code, folder.resolve("a"));
        Path fromJar = WatcherJar.provide(jar, folder.resolve("b"));
        assertThat(fromJar.getFileName()).isEqualTo(fromFolder.getFileName());
        assertThat(fromJar).hasSameBinaryContentAs(fromFolder);
        try (JarFile file = new JarFile(fromJar.toFile())) {
            assertThat(file.stream().map(JarEntry::getName))
                    .contains("org/theseus/server/Watcher.class", "org/theseus/model/TheseusException.class")
                    .noneMatch(name -> name.startsWith("org/theseus/cli"));
        }
    }
}
