package org.theseus.app;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theseus.model.SourceRow;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;
import org.theseus.store.SourceFile;

/**
 * Which files may stand in what leaves a case, by the handling code they were received under (H0 to H3, H0 the freest).
 *
 * @param strictest the strictest code that may leave, null for any
 * @param redact whether stricter files are left out, as if they had never come, instead of standing in the way
 */
public record HandlingLimit(@Nullable String strictest, boolean redact) {

    /** Every file may leave. */
    public static final HandlingLimit NONE = new HandlingLimit(null, false);

    /**
     * What a user asks for.
     *
     * @param typed a code in any case, null for any file
     * @throws TheseusException (USAGE) if it is no code, or there is nothing to redact by
     */
    public static HandlingLimit of(@Nullable String typed, boolean redact) {
        if (typed == null) {
            if (redact) {
                throw TheseusException.of(
                        TheseusException.Kind.USAGE,
                        "--redact-blocked without --max-handling",
                        "Say what may leave: --max-handling H1.");
            }
            return NONE;
        }
        String code = typed.toUpperCase(Locale.ROOT);
        if (!code.matches("H[0-3]")) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "--max-handling " + typed + " is no handling code",
                    "H0, H1, H2 or H3.");
        }
        return new HandlingLimit(code, redact);
    }

    /** Whether a file is left out. */
    boolean leavesOut(SourceFile source) {
        return redact && isStricter(source);
    }

    private boolean isStricter(SourceFile source) {
        return strictest != null
                && source.legalFrame().getOrDefault("handling", "").compareTo(strictest) > 0;
    }

    /**
     * Refuses where a stricter file tells of one of these transfers. The mosaic: which files stand in the way, with what code,
     * and of whom they came.
     *
     * @throws TheseusException (CHECK) with each of them
     */
    void check(Collection<SourceFile> sources, Collection<Transfer> transfers) {
        Map<String, Long> rows = transfers.stream()
                .flatMap(transfer -> transfer.sources().stream())
                .collect(Collectors.groupingBy(SourceRow::sha256, TreeMap::new, Collectors.counting()));
        List<String> inTheWay = sources.stream()
                .filter(this::isStricter)
                .filter(source -> rows.containsKey(source.sha256()))
                .map(source -> rows.get(source.sha256()) + " rows of " + source.file() + " carry "
                        + source.legalFrame().get("handling") + " (provider: "
                        + source.legalFrame().getOrDefault("source", "not stated") + ")")
                .toList();
        if (!inTheWay.isEmpty()) {
            throw TheseusException.of(
                    TheseusException.Kind.CHECK,
                    "blocked: " + String.join("; ", inTheWay),
                    "Ask the provider, or leave those files out with --redact-blocked.");
        }
    }
}
