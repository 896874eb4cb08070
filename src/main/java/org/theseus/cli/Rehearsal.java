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
import org.theseus.server.ServerOptions;

/**
 * Loads the classes of our own jar that commands use and runs the commands themselves on four records in a throw-away
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

    /** A chain of payments, so that there is a lead to show. */
    private static final String RECORDS = """
            transfer_id,time,amount,currency,payer_account,payee_account
            1,2023-06-02T10:00:00Z,4400.00,EUR,A,B
            2,2023-06-02T15:00:00Z,4300.00,EUR,B,C
            3,2023-06-03T09:00:00Z,4200.00,EUR,C,D
            4,2023-06-03T18:00:00Z,4100.00,EUR,D,E
            """;

    /** What an investigator waits for, one command a line; FILE is the file of the records, OUT a folder that may be written. */
    private static final String COMMANDS = """
            import FILE --profile canonical --observed all
            detect
            findings --help
            findings --all --top 5
            findings --all --json
            transfers --json
            accounts
            parties
            statement A
            counterparties B
            lookup A
            search A
            network B
            trace --from A
            communities
            verify
            report --pdf --out OUT
            audit list
            case list
            server status
            version
            """;

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
        // a server that lives for seconds is over before its code has paid for being compiled well
        System.setProperty(ServerOptions.JAVA_PROPERTY, "-XX:TieredStopAtLevel=1");
        Console nowhere = new Console(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        Main.run(nowhere, "--help");
        Path home = Files.createTempDirectory("theseus-rehearsal");
        Path records = Files.writeString(home.resolve("records.csv"), RECORDS);
        try {
            COMMANDS.lines().forEach(command -> {
                Stream<String> words = Stream.of(command.split(" ")).map(word -> switch (word) {
                    case "FILE" -> records.toString();
                    case "OUT" -> home.resolve("report").toString();
                    default -> word;
                });
                Main.run(
                        nowhere,
                        Stream.concat(words, Stream.of("--home", home.toString()))
                                .toArray(String[]::new));
            });
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
