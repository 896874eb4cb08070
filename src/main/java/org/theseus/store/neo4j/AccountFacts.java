package org.theseus.store.neo4j;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Mention;
import org.theseus.model.SourceRow;

/**
 * What mentions say of one account: the first name and country in (file, record) order, whatever order they arrive in,
 * and every identifier. Mutable, one thread.
 */
final class AccountFacts {

    @Nullable
    String name;

    @Nullable
    SourceRow nameFrom;

    @Nullable
    String country;

    @Nullable
    SourceRow countryFrom;

    private final Map<IdentifierKind, Set<String>> identifiers = new EnumMap<>(IdentifierKind.class);

    /** Takes in one side of a transfer that {@code row} proves; returns whether anything was new. */
    boolean add(Mention mention, SourceRow row) {
        boolean fresh = false;
        String stated = mention.name();
        if (stated != null && isFirst(row, nameFrom)) {
            name = stated;
            nameFrom = row;
            fresh = true;
        }
        if (mention.country() != null && isFirst(row, countryFrom)) {
            country = mention.country();
            countryFrom = row;
            fresh = true;
        }
        return fresh;
    }

    /** Takes in the identifiers and tells of those that were not known. */
    void addIdentifiers(Mention mention, BiConsumer<IdentifierKind, String> fresh) {
        for (IdentifierKind kind : IdentifierKind.values()) {
            String value = kind.of(mention);
            if (value != null
                    && identifiers
                            .computeIfAbsent(kind, none -> new HashSet<>(2))
                            .add(value)) {
                fresh.accept(kind, value);
            }
        }
    }

    private static boolean isFirst(SourceRow row, @Nullable SourceRow so) {
        return so == null || row.compareTo(so) < 0;
    }
}
