package org.theseus.store.neo4j;

import java.util.StringJoiner;

/** What a user typed as a query of the full-text index: every word must occur, a trailing star matches beginnings. */
final class FullTextQuery {

    private FullTextQuery() {}

    /** The query, empty if there is no word in the text. */
    static String of(String text) {
        StringJoiner query = new StringJoiner(" AND ");
        for (String word : text.strip().split("[\\s\\p{Z}]+")) {
            boolean prefix = word.length() > 1 && word.endsWith("*");
            String bare = prefix ? word.substring(0, word.length() - 1) : word;
            if (bare.codePoints().noneMatch(Character::isLetterOrDigit)) {
                continue;
            }
            query.add(prefix ? escape(bare) + "*" : "\"" + escape(bare) + "\"");
        }
        return query.toString();
    }

    private static String escape(String word) {
        StringBuilder escaped = new StringBuilder();
        word.codePoints().forEach(point -> {
            if (!Character.isLetterOrDigit(point) && point < 128) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(point);
        });
        return escaped.toString();
    }
}
