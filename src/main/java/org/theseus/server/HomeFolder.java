package org.theseus.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;
import org.theseus.file.Draft;
import org.theseus.file.OwnerOnly;
import org.theseus.model.TheseusException;

/**
 * The home of all cases of one user: layout version, {@code cases}, {@code runtime}.
 *
 * @param root its real path
 */
record HomeFolder(Path root) {

    /** Written to {@code layout-version}; a program refuses a home of a later layout. */
    static final int LAYOUT = 1;

    /**
     * Creates the home if it is missing and checks that it is ours.
     *
     * @throws TheseusException if it belongs to another user or to a later version of the program
     */
    static HomeFolder open(Path home) throws IOException {
        HomeFolder folder =
                new HomeFolder(OwnerOnly.folder(home.toAbsolutePath()).toRealPath());
        folder.checkOwner();
        folder.checkLayout();
        return folder;
    }

    /** Folder of the jars that servers of this home run from. */
    Path runtime() {
        return runtimes().resolve(Neo4jVersion.NUMBER);
    }

    /** Folder of the runtimes of all versions and of the watcher's jar. */
    Path runtimes() {
        return root.resolve("runtime");
    }

    /** Every case that ever had a server, by name. */
    List<CaseFolder> cases() throws IOException {
        Path cases = root.resolve("cases");
        if (!Files.isDirectory(cases)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(cases)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("neo4j")))
                    .map(folder -> CaseFolder.of(root, folder.getFileName().toString()))
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList();
        }
    }

    private void checkOwner() throws IOException {
        UserPrincipal owner = Files.getOwner(root);
        UserPrincipal us = ourselves();
        if (!owner.equals(us)) {
            throw TheseusException.of(
                    TheseusException.Kind.STORE,
                    "the home " + root + " belongs to " + owner.getName() + ", not to " + us.getName(),
                    "Run theseus as " + owner.getName() + ", or choose another folder with --home.");
        }
    }

    private static UserPrincipal ourselves() throws IOException {
        Path self = Path.of("/proc/self");
        if (Files.exists(self)) {
            return Files.getOwner(self);
        }
        Path probe = Files.createTempFile("theseus-owner", null);
        try {
            return Files.getOwner(probe);
        } finally {
            Files.delete(probe);
        }
    }

    private void checkLayout() throws IOException {
        Path file = root.resolve("layout-version");
        if (!Files.exists(file)) {
            Draft.replace(file, LAYOUT + "\n");
            return;
        }
        String text = Files.readString(file).strip();
        if (!text.equals(Integer.toString(LAYOUT))) {
            throw TheseusException.of(
                    TheseusException.Kind.STORE,
                    "the home " + root + " has layout version '" + text + "'; this program knows version " + LAYOUT,
                    "Use the newer theseus that wrote it, or choose another folder with --home.");
        }
    }
}
