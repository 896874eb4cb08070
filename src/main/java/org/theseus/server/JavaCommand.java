package org.theseus.server;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Command lines of the Java processes that we start, and the environment they get. */
final class JavaCommand {

    /** Passed on; everything else, such as THESEUS_PASSWORD or JAVA_TOOL_OPTIONS, is not. */
    private static final Set<String> ENVIRONMENT =
            Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "LD_LIBRARY_PATH");

    /** The shell replaces itself by the command that follows, after one name for messages. */
    private static final List<String> OWNER_ONLY_SHELL = List.of("/bin/sh", "-c", "umask 077; exec \"$@\"");

    private JavaCommand() {}

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** Characters of paths on this system's command lines, which Java's argument files share. */
    static Charset argumentCharset() {
        return Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    }

    /** The text of an argument file of {@code java}: one quoted argument a line. */
    static String argumentFile(List<String> arguments) {
        StringBuilder text = new StringBuilder();
        for (String argument : arguments) {
            text.append('"')
                    .append(argument.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\"\n");
        }
        return text.toString();
    }

    /**
     * Arguments of the Neo4j server. The class path is relative to the runtime folder, sorted and spelt out: a class-data
     * archive is used only if it was written with the very same text.
     */
    static List<String> server(Path runtime, Path neo4jHome, long heapMegabytes, List<String> more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                // twenty times later than by default: the second compiler leaves a processor to a server's first
                // answers
                // and still comes to what an import repeats (docs/decisions/105)
                "-XX:Tier4InvocationThreshold=100000",
                "-XX:Tier4MinInvocationThreshold=24000",
                "-XX:Tier4CompileThreshold=300000",
                "-XX:Tier4BackEdgeThreshold=800000",
                "-XX:+DisableExplicitGC",
                "-Xlog:disable",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Dlog4j2.disable.jmx=true",
                "-Dio.netty.jfr.enabled=false",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED"));
        arguments.addAll(more);
        arguments.addAll(List.of(
                "-cp",
                classPath(runtime),
                "org.neo4j.server.CommunityEntryPoint",
                "--home-dir=" + neo4jHome,
                "--config-dir=" + neo4jHome.resolve("conf")));
        return arguments;
    }

    static String classPath(Path runtime) throws IOException {
        try (Stream<Path> jars = Files.list(runtime.resolve("lib"))) {
            return String.join(
                    ":", jars.map(jar -> "lib/" + jar.getFileName()).sorted().toList());
        }
    }

    /** A command that runs {@code java} so that whatever files it writes are for their owner only. */
    static List<String> forOwnerOnly(String... arguments) {
        List<String> command = new ArrayList<>(OWNER_ONLY_SHELL);
        command.add("theseus-child");
        command.add(java().toString());
        command.addAll(List.of(arguments));
        return command;
    }

    static void cleanEnvironment(Map<String, String> environment) {
        environment.keySet().retainAll(ENVIRONMENT);
    }
}
