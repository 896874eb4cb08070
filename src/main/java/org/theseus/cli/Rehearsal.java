package org.theseus.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.theseus.app.Workspace;
import org.theseus.cases.FindingReader;
import org.theseus.model.TheseusException;
import org.theseus.table.Column;
import org.theseus.table.Table;

/**
 * Loads the classes of our own jar that commands use and walks the ways that every command takes, so that a JVM told to
 * write a class-data archive at its end has them all, generated ones included. It reaches no case and prints nothing.
 * Loading costs nothing later: an archive is mapped, and what is not used is not read.
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

    /** An address at which nothing answers: the driver is loaded and refused. */
    private static final Workspace.Remote NOBODY =
            new Workspace.Remote("bolt://127.0.0.1:1", "nobody", () -> new char[] {'x'});

    private static final String FINDING = """
            {"observation": "FULL", "time_precision": "DAY", "amount": {"in": "1.00", "currency": "EUR"},
             "parties": [{"id": "P-0", "label": "0", "role": "MULE", "account": "acct:bank/0"}],
             "score_parts": [{"label": "part", "value": "1", "weight": 1, "contribution": 1}]}
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

    private static void act() {
        Console nowhere = new Console(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        Main.run(nowhere, "--help");
        Main.run(nowhere, "findings", "--help");
        Main.run(nowhere, "version");
        new TablePrinter(nowhere, new OutputOptions())
                .print(Table.of("rehearsal", Column.id("id", "Id"), Column.flag("alert", "Alert"))
                        .row("F-000000000000", true)
                        .build());
        FindingReader.read(FINDING);
        try {
            new Workspace(Path.of(""), "rehearsal", NOBODY, Duration.ofMinutes(1), step -> {})
                    .open("rehearsal", null)
                    .close();
        } catch (TheseusException nobodyAnswers) {
            return;
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
