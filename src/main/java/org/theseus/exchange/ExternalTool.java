package org.theseus.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.theseus.model.TheseusException;

/**
 * A program of the user's that makes or checks a detached signature: words of its command line, in which {@code {package}} and
 * {@code {signature}} stand for the two files. No shell is asked. We make no signatures of our own.
 */
public final class ExternalTool {

    private static final long MINUTES = 5;

    private final List<String> words;

    private ExternalTool(List<String> words) {
        this.words = words;
    }

    /** USAGE if the package has no place in the command. */
    public static ExternalTool of(String command) {
        List<String> words = Arrays.stream(command.strip().split("\\s+")).toList();
        if (words.stream().noneMatch(word -> word.contains("{package}"))) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "the command does not say where the package goes: " + command,
                    "As \"gpg --batch --output {signature} --detach-sign {package}\".");
        }
        return new ExternalTool(words);
    }

    /** The file beside a package that holds its signature. */
    public static Path signatureOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".sig");
    }

    /** Whether the program ended with 0; what it printed goes nowhere. */
    public boolean accepts(Path file) {
        List<String> command = words.stream()
                .map(word -> word.replace("{package}", file.toString())
                        .replace("{signature}", signatureOf(file).toString()))
                .toList();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "cannot run " + words.get(0) + ": " + e.getMessage(),
                    "Is it installed?",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
