package org.theseus.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.theseus.file.Draft;
import org.theseus.file.OwnerOnly;
import org.theseus.model.TheseusException;

/**
 * A small jar with the watcher's classes, copied out of our own code into the home: a watcher lives for many commands and
 * must not lose its classes when a rebuild replaces our jar.
 */
final class WatcherJar {

    private static final String SERVER = "org/theseus/server";
    private static final String FILE = "org/theseus/file";
    private static final String MODEL = "org/theseus/model";

    private WatcherJar() {}

    /**
     * The jar of exactly these classes, written if it is missing.
     *
     * @param code our own jar or folder of classes
     * @param folder where the jar goes; its name tells its content
     */
    static Path provide(Path code, Path folder) throws IOException {
        byte[] jar = read(code);
        Path file = folder.resolve("watcher-" + sha256(jar).substring(0, 12) + ".jar");
        if (!Files.exists(file)) {
            OwnerOnly.folder(folder);
            Draft.replace(file, jar);
        }
        return file;
    }

    private static byte[] read(Path code) throws IOException {
        if (Files.isDirectory(code)) {
            return bytes(code);
        }
        try (FileSystem jar = FileSystems.newFileSystem(code)) {
            return bytes(jar.getPath("/"));
        }
    }

    private static byte[] bytes(Path root) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String folder : List.of(FILE, MODEL, SERVER)) {
                for (Path file : classes(root.resolve(folder))) {
                    ZipEntry entry = new ZipEntry(folder + "/" + file.getFileName());
                    entry.setTime(0);
                    zip.putNextEntry(entry);
                    zip.write(Files.readAllBytes(file));
                }
            }
        }
        return out.toByteArray();
    }

    private static List<Path> classes(Path folder) throws IOException {
        String exception = TheseusException.class.getSimpleName();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !folder.endsWith(MODEL)
                            || file.getFileName().toString().startsWith(exception))
                    .sorted()
                    .toList();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
