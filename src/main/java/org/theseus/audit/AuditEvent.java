package org.theseus.audit;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theseus.model.TheseusException;

/**
 * What a command is about to do, to be logged before it shows or changes anything.
 *
 * @param user the operating system's user
 * @param caseName the case
 * @param command the command's words without arguments: {@code statement}, {@code case delete}
 * @param reason what the user gave as {@code --reason}, or null
 * @param ids ids touched, sorted, without repetition: {@code T-}, {@code P-} and {@code F-} ids or {@code sha256:} digests of
 *     files; anything else is refused, because account numbers and names are content
 */
public record AuditEvent(
        String user,
        String caseName,
        String command,
        @Nullable String reason,
        List<String> ids) {

    private static final Pattern ID = Pattern.compile("[A-Z]{1,3}-[0-9A-Za-z]{1,64}|sha256:[0-9a-f]{64}");
    private static final Pattern COMMAND = Pattern.compile("[a-z][a-z .-]{0,63}");
    private static final int MAX_REASON_CHARS = 2_000;

    public AuditEvent {
        ids = ids.stream().sorted().distinct().toList();
        for (String id : ids) {
            if (!ID.matcher(id).matches()) {
                throw new IllegalArgumentException("content in the log: " + id);
            }
        }
        if (!COMMAND.matcher(command).matches()) {
            throw new IllegalArgumentException("no command: " + command);
        }
        if (reason != null && reason.length() > MAX_REASON_CHARS) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "the reason has " + reason.length() + " characters, at most " + MAX_REASON_CHARS + " are kept",
                    "give the file reference and one sentence");
        }
    }

    /** An event without a stated reason. */
    public static AuditEvent of(String user, String caseName, String command, Collection<String> ids) {
        return new AuditEvent(user, caseName, command, null, List.copyOf(ids));
    }
}
