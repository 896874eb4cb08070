package org.theseus.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theseus.audit.AuditLog;
import org.theseus.model.TheseusException;
import org.theseus.project.ProjectionCache;
import org.theseus.server.CaseServer;
import org.theseus.server.Endpoint;
import org.theseus.server.ServerLease;
import org.theseus.server.ServerOptions;
import org.theseus.store.CaseStore;
import org.theseus.store.neo4j.FirstReads;
import org.theseus.store.neo4j.Neo4jCaseStore;

/**
 * Where cases live: a home folder with a local server per case, or a remote Neo4j. Opening a case starts its server if
 * need be, checks the schema and finishes an import that was cut off. Immutable.
 */
public final class Workspace {

    private static final Pattern CASE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,62}");

    private final Path home;
    private final String caseName;
    private final @Nullable Remote remote;
    private final Duration idle;
    private final Consumer<String> steps;

    /** A Neo4j that theseus did not start; the password is asked for when it is needed. */
    public record Remote(String uri, String user, Supplier<char[]> password) {}

    /**
     * @param remote null for the local server
     * @param steps hears of everything that takes longer than a moment
     */
    public Workspace(Path home, String caseName, @Nullable Remote remote, Duration idle, Consumer<String> steps) {
        if (!CASE_NAME.matcher(caseName).matches()) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "'" + caseName + "' is no case name",
                    "Use letters, digits, dots, dashes and underscores, at most 63, beginning with a letter or digit.");
        }
        this.home = home.toAbsolutePath();
        this.caseName = caseName;
        this.remote = remote;
        this.idle = idle;
        this.steps = steps;
    }

    /** The home folder. */
    public Path home() {
        return home;
    }

    /** The case's name. */
    public String caseName() {
        return caseName;
    }

    /** The log of this home. */
    public AuditLog log() {
        return AuditLog.of(home, Clock.systemUTC());
    }

    /** Opens a case that exists; a missing local case is a USAGE error. */
    public CaseSession open(String command, @Nullable String reason) {
        return finished(openUnfinished(command, reason));
    }

    /**
     * The same without finishing an import that was cut off: only for taking imports back, which must work even where an
     * import cannot be finished.
     */
    public CaseSession openUnfinished(String command, @Nullable String reason) {
        if (!exists()) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "there is no case '" + caseName + "' in " + home,
                    "Import a file first (theseus import FILE), or name another --case or --home.");
        }
        return connect(command, reason);
    }

    /** Whether the case is there; a remote one counts as there. */
    public boolean exists() {
        return remote != null || Files.isDirectory(caseFolder().resolve("neo4j"));
    }

    /** Opens a case, creating it locally if it is missing. */
    public CaseSession openOrCreate(String command, @Nullable String reason) {
        return finished(connect(command, reason));
    }

    private static CaseSession finished(CaseSession session) {
        try {
            session.finishPending();
            return session;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private CaseSession connect(String command, @Nullable String reason) {
        if (remote != null) {
            String database = caseName.equals("default") ? null : caseName;
            return session(
                    command,
                    reason,
                    Neo4jCaseStore.open(
                            remote.uri(), remote.user(), remote.password().get(), database),
                    () -> {});
        }
        ServerLease lease = CaseServer.open(home, caseName, serverOptions(idle), steps::accept);
        try {
            Endpoint at = lease.endpoint();
            return session(
                    command,
                    reason,
                    Neo4jCaseStore.open(
                            at.uri().toString(), at.user(), at.password().toCharArray(), null),
                    lease::close);
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    /** How the local server of a case is started: it makes ready for what commands ask first. */
    public static ServerOptions serverOptions(Duration idle) {
        return ServerOptions.defaults().withIdle(idle).withFirstReads(FirstReads::text);
    }

    private CaseSession session(String command, @Nullable String reason, CaseStore store, Runnable release) {
        CaseSession session = new CaseSession(this, command, reason, store, caseFolder(), log(), steps, release);
        try {
            session.prepare();
            return session;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** What is kept of the case's graph; a remote case of the same name has another file. */
    ProjectionCache projections() {
        String identity = remote == null ? "local" : remote.uri() + "\n" + remote.user() + "\n" + caseName;
        return new ProjectionCache(caseFolder().resolve("projection"), identity, Release.version(), steps);
    }

    /** What is kept of what the case's rows say of their sides. */
    KeptMentions keptMentions() {
        String identity = remote == null ? "local" : remote.uri() + "\n" + remote.user() + "\n" + caseName;
        return new KeptMentions(caseFolder().resolve("projection"), identity, Release.version(), steps);
    }

    ProjectionCache partyProjections() {
        String identity = remote == null ? "local" : remote.uri() + "\n" + remote.user() + "\n" + caseName;
        return new ProjectionCache(
                caseFolder().resolve("projection"), identity + "\nby party", Release.version(), steps);
    }

    /** Folder of the case's files: sources, spool, local server, projection. */
    Path caseFolder() {
        return home.resolve("cases").resolve(caseName);
    }
}
