package org.theseus.resolve.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads e-mail addresses. Stateless. */
public final class Emails {

    private static final Set<String> FILLED_IN =
            Set.of("no", "none", "na", "noemail", "nomail", "test", "info", "office", "noreply", "kein", "nema", "yok");

    private Emails() {}

    /** The address in lower case; nothing if it is none, or stands for none. */
    public static Optional<String> read(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        String address = written.strip().toLowerCase(Locale.ROOT);
        int at = address.indexOf('@');
        boolean whole = at > 0 && at == address.lastIndexOf('@') && address.indexOf('.', at) > at + 1;
        return whole && address.indexOf(' ') < 0 && !FILLED_IN.contains(address.substring(0, at))
                ? Optional.of(address)
                : Optional.empty();
    }
}
