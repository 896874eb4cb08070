package org.theseus.ingest;

import java.util.List;
import java.util.Set;

/**
 * A header line by which a profile is recognised.
 *
 * @param required names that must be there, in any order; equal names count as {@code Account}, {@code Account#2}
 * @param optional names that may be there
 * @param open whether other names may be there too; unnamed columns ({@code @3}) always may
 */
record HeaderLayout(Set<String> required, Set<String> optional, boolean open) {

    boolean fits(List<String> header) {
        return header.containsAll(required)
                && (open
                        || header.stream()
                                .allMatch(name ->
                                        required.contains(name) || optional.contains(name) || name.startsWith("@")));
    }
}
