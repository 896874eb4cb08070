package org.theseus.resolve.evidence;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theseus.resolve.identifier.IdentityDocument;
import org.theseus.resolve.mention.ValueTable;

/**
 * The documents of a case as numbers side by side, so that comparing two of them reads two places of memory and no text. It
 * answers what {@link IdentityDocument} answers. Not changed once made.
 */
final class DocumentKeys {

    private static final int WIDTH = 5;
    private static final int KIND = 0;
    private static final int COUNTRY = 1;
    private static final int NUMBER = 2;
    private static final int FOLDED = 3;
    private static final int SHAPE = 4;
    /** Stands for a kind or a country that is not stated. */
    private static final int NOT_STATED = 0;

    private final int[] keys;

    DocumentKeys(ValueTable<IdentityDocument> documents) {
        keys = new int[documents.size() * WIDTH];
        Map<IdentityDocument.Kind, Integer> kinds = new EnumMap<>(IdentityDocument.Kind.class);
        Map<String, Integer> countries = new HashMap<>();
        // folded numbers are numbers as well, and most are their own
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, Integer> shapes = new HashMap<>();
        for (int document = 0; document < documents.size(); document++) {
            IdentityDocument stated = documents.get(document);
            int at = document * WIDTH;
            keys[at + KIND] = key(kinds, stated.kind());
            keys[at + COUNTRY] = key(countries, stated.country());
            keys[at + NUMBER] = key(numbers, stated.number());
            keys[at + FOLDED] = key(numbers, stated.folded());
            keys[at + SHAPE] = key(shapes, stated.shape());
        }
    }

    private static <T> int key(Map<T, Integer> known, @Nullable T value) {
        return value == null ? NOT_STATED : known.computeIfAbsent(value, fresh -> 1 + known.size());
    }

    /** {@link IdentityDocument#mayBe}. */
    boolean mayBeOne(int one, int other) {
        return agree(KIND, one, other) && agree(COUNTRY, one, other);
    }

    /** {@link IdentityDocument#isOfOneType}. */
    boolean areOfOneType(int one, int other) {
        if (!agree(COUNTRY, one, other)) {
            return false;
        }
        boolean kindsStated = isStated(KIND, one) && isStated(KIND, other);
        return same(kindsStated ? KIND : SHAPE, one, other);
    }

    boolean areOfOneNumber(int one, int other) {
        return same(NUMBER, one, other);
    }

    boolean areOfOneFoldedNumber(int one, int other) {
        return same(FOLDED, one, other);
    }

    private boolean agree(int column, int one, int other) {
        return !isStated(column, one) || !isStated(column, other) || same(column, one, other);
    }

    private boolean isStated(int column, int document) {
        return keys[document * WIDTH + column] != NOT_STATED;
    }

    private boolean same(int column, int one, int other) {
        return keys[one * WIDTH + column] == keys[other * WIDTH + column];
    }
}
