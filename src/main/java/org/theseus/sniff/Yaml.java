package org.theseus.sniff;

import java.util.List;
import java.util.stream.Collectors;

/** Scalars of YAML that mean what they say, whatever a header line holds. */
final class Yaml {

    /** Characters that YAML does not take as they are, or that nobody sees. */
    private static final String UNSAFE = "\u00a0\u2028\u2029\ufeff\ufffe\uffff";

    private Yaml() {}

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c == '\t') {
                quoted.append("\\t");
            } else if (Character.isISOControl(c) || UNSAFE.indexOf(c) >= 0) {
                quoted.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** A column's name as the value of a field; a question mark at its end is no mark of an optional column. */
    static String column(String name) {
        return name.endsWith("?") ? "{column: " + quoted(name) + "}" : quoted(name);
    }

    static String list(List<String> texts) {
        return texts.stream().map(Yaml::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A regular expression that matches a text literally but for its digits, of which any number may stand there. */
    static String literal(String text) {
        StringBuilder pattern = new StringBuilder();
        boolean digits = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                pattern.append(digits ? "" : "\\d+");
            } else if (Character.isISOControl(c)) {
                pattern.append('.');
            } else if (Character.isLetter(c) || c == ' ') {
                pattern.append(c);
            } else {
                pattern.append('\\').append(c);
            }
            digits = Character.isDigit(c);
        }
        return pattern.toString();
    }

    /** In single quotes, as regular expressions are best read. */
    static String pattern(String regex) {
        return "'" + regex.replace("'", "''") + "'";
    }
}
