package org.theseus.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts of the leaves below one element, by path of local names ({@code RltdPties/Dbtr/Nm}), attributes behind an at sign
 * ({@code Amt@Ccy}). Repeated leaves are kept in order. Not thread-safe.
 */
public final class XmlFields {

    private static final char BETWEEN = '\n';

    private final Map<String, String> texts = new LinkedHashMap<>();

    /** Adds a text; repeated ones are kept in order, empty ones are not. */
    public void put(String path, String text) {
        if (!text.isEmpty()) {
            texts.merge(path, text, (earlier, later) -> earlier + BETWEEN + later);
        }
    }

    /** The text at the first of these paths that has one, repeated leaves joined with a blank; empty if none has. */
    public String get(String... paths) {
        return joined(" ", paths);
    }

    /** The same with another text between repeated leaves. */
    public String joined(String between, String... paths) {
        for (String path : paths) {
            String text = texts.get(path);
            if (text != null) {
                return text.replace(String.valueOf(BETWEEN), between);
            }
        }
        return "";
    }

    /** The texts of all leaves at a path, in order. */
    public List<String> all(String path) {
        String text = texts.get(path);
        return text == null ? List.of() : List.of(text.split(String.valueOf(BETWEEN), -1));
    }

    /** Whether a leaf is there, at or below the path. */
    public boolean has(String path) {
        return texts.keySet().stream().anyMatch(known -> known.equals(path) || known.startsWith(path + "/"));
    }
}
