package org.theseus.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.theseus.app.Workspace;
import org.theseus.model.TheseusException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command has: where the case is, and how failures are shown. */
final class GlobalOptions {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder of all cases (THESEUS_HOME; default ./.theseus).")
    @Nullable
    Path home;

    @Option(
            names = "--case",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "The case to work on (default ${DEFAULT-VALUE}).",
            defaultValue = "default")
    String caseName = "default";

    @Option(
            names = "--uri",
            paramLabel = "URI",
            scope = ScopeType.INHERIT,
            description = "A Neo4j elsewhere instead of the local one, e.g. neo4j+s://host (THESEUS_URI);"
                    + " user THESEUS_USER, password by prompt, --password:file or THESEUS_PASSWORD.")
    @Nullable
    String uri;

    @Option(
            names = "--password:file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Owner-only file with the password of --uri on its first line.")
    @Nullable
    Path passwordFile;

    @Option(
            names = "--idle",
            paramLabel = "DURATION",
            scope = ScopeType.INHERIT,
            description = "The local server stops after so long without a command, e.g. 15m, 1h (default 15m).",
            converter = DurationConverter.class)
    Duration idle = Duration.ofMinutes(15);

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            scope = ScopeType.INHERIT,
            description = "Why you look; kept in the log.")
    @Nullable
    String reason;

    @Option(names = "--stacktrace", scope = ScopeType.INHERIT, description = "Show where a failure comes from.")
    boolean stacktrace;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "No progress on stderr.")
    boolean quiet;

    /** The options of the run that a command belongs to. */
    static GlobalOptions of(CommandSpec spec) {
        return ((Main) spec.root().userObject()).global;
    }

    Path home() {
        String environment = System.getenv("THESEUS_HOME");
        if (home != null) {
            return home;
        }
        return Path.of(environment != null && !environment.isEmpty() ? environment : ".theseus");
    }

    /** Address of a remote store, null for the local one. */
    @Nullable
    String remoteUri() {
        String remote = uri != null ? uri : System.getenv("THESEUS_URI");
        return remote == null || remote.isEmpty() ? null : remote;
    }

    /** Refuses an option that may be used only for a stated reason. */
    void needReason(String option, String example) {
        if (reason == null || reason.isBlank()) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE, option + " needs a reason", "Add --reason \"" + example + "\".");
        }
    }

    /** The workspace that these options name. */
    Workspace workspace(Console console) {
        String remote = remoteUri();
        Workspace.Remote where = remote == null
                ? null
                : new Workspace.Remote(remote, Secrets.user(), () -> Secrets.password(passwordFile));
        return new Workspace(home(), caseName, where, idle, quiet ? step -> {} : Progress.steps(console));
    }
}
