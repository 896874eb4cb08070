package org.theseus.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theseus.model.TheseusException;

/** Where the password of a remote store comes from: a file, the environment or a prompt, never an argument. */
final class Secrets {

    private Secrets() {}

    static String user() {
        String user = System.getenv("THESEUS_USER");
        return user != null && !user.isEmpty() ? user : "neo4j";
    }

    static char[] password(@Nullable Path file) {
        if (file != null) {
            return fromFile(file);
        }
        String environment = System.getenv("THESEUS_PASSWORD");
        if (environment != null && !environment.isEmpty()) {
            return environment.toCharArray();
        }
        @SuppressWarnings("SystemConsoleNull") // on the JDKs before 22 it is null without a terminal
        Console terminal = System.console();
        char[] typed = terminal == null ? null : terminal.readPassword("Password for %s: ", user());
        if (typed == null) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "no password for the remote store",
                    "Set THESEUS_PASSWORD, give --password:file, or run in a terminal to be asked.");
        }
        return typed;
    }

    private static char[] fromFile(Path file) {
        try {
            Set<PosixFilePermission> open = Files.getPosixFilePermissions(file);
            open.removeAll(List.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            if (!open.isEmpty()) {
                throw TheseusException.of(
                        TheseusException.Kind.USAGE,
                        "others can read the password file " + file,
                        "Run: chmod 600 " + file);
            }
            return Files.readAllLines(file).get(0).toCharArray();
        } catch (IOException | IndexOutOfBoundsException | UnsupportedOperationException e) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "cannot read a password from " + file,
                    "The first line of the file must be the password.",
                    e);
        }
    }
}
