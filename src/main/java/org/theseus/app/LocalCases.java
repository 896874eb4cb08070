package org.theseus.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.theseus.model.TheseusException;
import org.theseus.server.CaseServer;
import org.theseus.server.ServerStatus;
import org.theseus.table.Column;
import org.theseus.table.Table;

/** The cases of a home as folders. Stateless. */
public final class LocalCases {

    private LocalCases() {}

    /** Every case with its size on disk and whether its server runs. */
    public static Table list(Path home) {
        Map<String, String> states = new TreeMap<>();
        for (ServerStatus status : CaseServer.status(home)) {
            states.put(status.caseName(), status.state().name());
        }
        Table.Builder table = Table.of(
                "cases",
                Column.id("case", "Case"),
                Column.text("server", "Server"),
                Column.integer("files", "Source files"),
                Column.integer("bytes", "Bytes on disk"));
        for (Path folder : folders(home)) {
            String name = folder.getFileName().toString();
            table.row(name, states.getOrDefault(name, "STOPPED"), count(folder.resolve("sources")), size(folder));
        }
        return table.build();
    }

    /** Stops the case's server and deletes everything of it; the log keeps its lines. */
    public static void delete(Path home, String name) {
        Path folder = home.toAbsolutePath().resolve("cases").resolve(name);
        if (folders(home).stream().noneMatch(f -> f.getFileName().toString().equals(name))) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE, "there is no case '" + name + "' in " + home, "theseus case list");
        }
        CaseServer.stop(home, name);
        try {
            deleteTree(folder);
        } catch (IOException e) {
            throw TheseusException.of(
                    TheseusException.Kind.STORE,
                    "could not delete all of " + folder + ": " + e.getMessage(),
                    "Delete the rest by hand, or try again.",
                    e);
        }
    }

    private static List<Path> folders(Path home) {
        Path cases = home.toAbsolutePath().resolve("cases");
        if (!Files.isDirectory(cases)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(cases)) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw TheseusException.of(TheseusException.Kind.STORE, "cannot read " + cases, "Check its owner.", e);
        }
    }

    private static long count(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        } catch (IOException e) {
            return 0;
        }
    }

    private static long size(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | java.io.UncheckedIOException vanished) {
            return 0;
        }
    }

    private static void deleteTree(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException e)
                    throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
