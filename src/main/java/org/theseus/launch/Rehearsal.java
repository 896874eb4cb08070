package org.theseus.launch;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Loads the classes of our own jar that commands use, without running anything, so that a JVM told to write a class-data
 * archive at its end has them all. Loading costs nothing later: an archive is mapped, and what is not used is not read.
 */
public final class Rehearsal {

    /** Libraries whose every class is loaded; the rest of the jar is rarely used or only on the long ways. */
    private static final List<String> LOADED = List.of(
            "org/theseus/",
            "picocli/",
            "org/neo4j/driver/",
            "org/neo4j/bolt/",
            "io/netty/",
            "reactor/core/publisher/Mono",
            "org/slf4j/",
            "com/fasterxml/jackson/core/",
            "com/github/freva/",
            "me/tongfei/",
            "org/jline/");

    private Rehearsal() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws IOException, URISyntaxException {
        Path jar = Path.of(Rehearsal.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (JarFile file = new JarFile(jar.toFile())) {
            file.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class") && LOADED.stream().anyMatch(name::startsWith))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .forEach(Rehearsal::load);
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name, false, Rehearsal.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError needsAnAbsentLibrary) {
            return;
        }
    }
}
