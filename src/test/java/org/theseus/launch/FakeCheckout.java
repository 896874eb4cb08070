package org.theseus.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A checkout with our launcher, a program of two classes and a Maven that only copies the jar and counts its calls. */
final class FakeCheckout {

    private static final String MAVEN = """
            #!/bin/sh
            echo call >> "$FAKE/calls"
            [ -z "${FAKE_SECONDS:-}" ] || sleep "$FAKE_SECONDS"
            if [ -n "${FAKE_FAILS:-}" ]; then
                i=1; while [ $i -le 40 ]; do echo "line $i of the build"; i=$((i + 1)); done
                exit 1
            fi
            mkdir -p target
            cp "$FAKE/program.jar" target/theseus.jar
            touch target/theseus.jar
            """;

    private final Path folder;
    private final Path root;
    private final Map<Process, List<Path>> outputs = new HashMap<>();

    /** What a run of the launcher left. */
    record Result(int exitCode, String out, String err) {}

    FakeCheckout(Path folder) throws IOException {
        this.folder = folder;
        this.root = folder.resolve("check out");
        for (String part : List.of("bin", "src", "cypher", "import")) {
            Files.createDirectories(root.resolve(part));
            Files.writeString(root.resolve(part).resolve("file"), part);
        }
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.copy(Path.of("bin/theseus"), root.resolve("bin/theseus"));
        Path tools = Files.createDirectories(folder.resolve("tools"));
        executable(tools.resolve("mvn"), MAVEN);
        program(folder.resolve("program.jar"));
    }

    Path root() {
        return root;
    }

    Path folder() {
        return folder;
    }

    Path launcher() {
        return root.resolve("bin/theseus");
    }

    Path jar() {
        return root.resolve("target/theseus.jar");
    }

    int builds() throws IOException {
        Path calls = folder.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
    }

    /** Sets what was built a minute back, so that whatever is edited next is newer. */
    void age() throws IOException {
        Instant now = Instant.now();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(
                        file, FileTime.from(now.minusSeconds(file.startsWith(root.resolve("target")) ? 60 : 120)));
            }
        }
    }

    Process start(Map<String, String> environment, List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(Files.createTempFile(folder, "out", null).toFile())
                    .redirectError(Files.createTempFile(folder, "err", null).toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("THESEUS") || name.equals("JAVA_HOME"));
            builder.environment().put("PATH", folder.resolve("tools") + ":" + System.getenv("PATH"));
            builder.environment().put("FAKE", folder.toString());
            builder.environment().putAll(environment);
            Process process = builder.start();
            outputs.put(
                    process,
                    List.of(
                            builder.redirectOutput().file().toPath(),
                            builder.redirectError().file().toPath()));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Result finish(Process process) throws IOException, InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as("the launcher ends")
                .isTrue();
        List<Path> files = outputs.getOrDefault(process, List.of());
        return new Result(process.exitValue(), Files.readString(files.get(0)), Files.readString(files.get(1)));
    }

    String out(Process process) throws IOException {
        return Files.readString(outputs.getOrDefault(process, List.of()).get(0));
    }

    Result run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    Result run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher().toString()));
        command.addAll(List.of(arguments));
        return finish(start(environment, command));
    }

    static void executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void program(Path jar) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("program/src"));
        Path classes = Files.createDirectories(folder.resolve("program/classes"));
        List<String> compile = new ArrayList<>(List.of("-d", classes.toString()));
        for (String name : List.of("Main", "Rehearsal")) {
            Path source = sources.resolve(name + ".java");
            Files.copy(Path.of("src/test/resources/launcher/" + name + ".java.txt"), source);
            compile.add(source.toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, compile.toArray(String[]::new)))
                .isZero();
        try (JarOutputStream zip = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                zip.write(Files.readAllBytes(file));
            }
        }
    }
}
