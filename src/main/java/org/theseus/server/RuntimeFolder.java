package org.theseus.server;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.theseus.file.OwnerOnly;
import org.theseus.model.TheseusException;

/**
 * The server's jars and its class-data archive in a home.
 *
 * @param folder {@code HOME/runtime/VERSION}, the working directory of every server
 */
record RuntimeFolder(Path folder) {

    /**
     * Makes sure that the jars are there: hard links, or copies where the disk is another one or a jar is signed.
     *
     * @throws TheseusException if they are neither there nor in the library folder
     */
    static RuntimeFolder install(HomeFolder home, ServerOptions options, ProgressListener listener)
            throws IOException, InterruptedException {
        Path library = options.library();
        RuntimeFolder runtime = new RuntimeFolder(home.runtime());
        if (!Files.isDirectory(runtime.lib())) {
            Path parent = OwnerOnly.folder(home.runtimes());
            FileGuard.whileHeld(
                    parent.resolve("install.lock"),
                    () -> listener.step("waiting for another command that installs the server"),
                    () -> {
                        if (!Files.isDirectory(runtime.lib())) {
                            runtime.link(library);
                            Archive.provide(
                                    runtime,
                                    library.resolveSibling("unsigned-" + archiveName()),
                                    options.firstReads().get(),
                                    listener);
                        }
                        return runtime;
                    });
        }
        return runtime;
    }

    Path lib() {
        return folder.resolve("lib");
    }

    /** The class-data archive for this JVM; it may be missing, then starts are slower. */
    Path archive() {
        return folder.resolve(archiveName());
    }

    /** An archive serves one build of the JVM only. */
    private static String archiveName() {
        return "server-" + System.getProperty("java.vm.version").replaceAll("[^A-Za-z0-9.]", "_") + ".jsa";
    }

    private void link(Path library) throws IOException {
        List<Path> jars = jars(library);
        OwnerOnly.folder(folder);
        Path draft = folder.resolve("lib.draft");
        OwnerOnly.folder(draft);
        for (Path jar : jars) {
            Path to = draft.resolve(jar.getFileName());
            if (UnsignedJar.isSigned(jar)) {
                Files.deleteIfExists(to);
                UnsignedJar.copy(jar, to);
            } else {
                linkOrCopy(jar, to);
            }
        }
        Files.move(draft, lib(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<Path> jars(Path library) throws IOException {
        if (Files.isDirectory(library)) {
            try (Stream<Path> files = Files.list(library)) {
                List<Path> jars =
                        files.filter(file -> file.toString().endsWith(".jar")).toList();
                String main = "neo4j-server-" + Neo4jVersion.NUMBER + ".jar";
                if (jars.stream().anyMatch(jar -> jar.endsWith(main))) {
                    return jars;
                }
            }
        }
        throw TheseusException.of(
                TheseusException.Kind.STORE,
                "the jars of the local Neo4j server " + Neo4jVersion.NUMBER + " are not in " + library,
                "Build them with 'mvn package' in the checkout, name their folder with -D"
                        + ServerOptions.LIBRARY_PROPERTY + "=FOLDER, or use a remote server with --uri.");
    }

    static void linkOrCopy(Path from, Path to) throws IOException {
        Files.deleteIfExists(to);
        try {
            Files.createLink(to, from);
        } catch (FileSystemException | UnsupportedOperationException otherDiskOrOwner) {
            // the archive is bound to the jars' modification times
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
