package org.theseus.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Loads the classes of our own jar that commands use and runs the commands themselves on the sample case in a throw-away
 * home, so that a JVM told to write a class-data archive at its end has them all, generated ones included. It reaches no
 * case of the user and prints nothing. Loading costs nothing later: an archive is mapped, and what is not used is not read.
 */
final class Rehearsal {

    /** Libraries whose every class is loaded; the rest of the jar is rarely used or only on the long ways. */
    private static final List<String> LOADED = List.of(
            "org/theseus/",
            "picocli/",
            "org/neo4j/driver/",
            "org/neo4j/bolt/",
            "io/netty/",
            "reactor/core/publisher/Mono",
            "org/slf4j/",
            "com/fasterxml/jackson/",
            "com/github/freva/",
            "me/tongfei/",
            "org/jline/");

    /** Every way through the program that an investigator waits for, on the sample case. */
    private static final List<List<String>> COMMANDS = Stream.of(
                    "demo",
                    "findings --help",
                    "findings --case demo --top 5",
                    "findings --case demo --json",
                    "transfers --case demo --json",
                    "accounts --case demo",
                    "parties --case demo",
                    "statement C-0107 --case demo",
                    "counterparties C-0107 --case demo",
                    "lookup C-0107 --case demo",
                    "search C-0107 --case demo",
                    "network C-0107 --case demo",
                    "trace --from C-0107 --case demo",
                    "communities --case demo",
                    "verify --case demo",
                    "audit list",
                    "case list",
                    "server status",
                    "version")
            .map(line -> List.of(line.split(" ")))
            .toList();

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
        act();
    }

    /** A machine that cannot run the local server gets an archive of what can be loaded without one. */
    private static void act() throws IOException {
        Console nowhere = new Console(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        Main.run(nowhere, "--help");
        Path home = Files.createTempDirectory("theseus-rehearsal");
        try {
            for (List<String> command : COMMANDS) {
                Main.run(
                        nowhere,
                        Stream.concat(command.stream(), Stream.of("--home", home.toString()))
                                .toArray(String[]::new));
            }
        } finally {
            Main.run(nowhere, "server", "stop", "--home", home.toString());
            erase(home);
        }
    }

    private static void erase(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
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
