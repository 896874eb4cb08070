package org.theseus.sniff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Opening and closing balances that a file states before its header or beside its payments, found by the dictionary's words.
 * One is taken for a proof only if its number is written as the amounts are and nothing else speaks of its sign; of the others
 * it is said that they are not used. Not thread-safe; use once.
 */
final class StatedBalances {

    /** What may stand between a balance's name and its number on one line. */
    private static final String BETWEEN = "[^0-9+\\u2212-]{0,12}";

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern MARK = Pattern.compile("\\p{L}{1,2}\\.?");

    private final char delimiter;
    private final String number;
    private final Pattern whole;
    private final Pattern labelled;
    private final TreeMap<String, Named> before = new TreeMap<>();
    private final List<String> notUsed = new ArrayList<>();

    private record Named(String label, String number) {}

    /**
     * Looks for balances.
     *
     * @param delimiter of the text; of a workbook, whose lines are joined cells, any sign
     */
    StatedBalances(List<String> preamble, char delimiter, NumberForm form) {
        this.delimiter = delimiter;
        this.number = number(form);
        this.whole =
                Pattern.compile("(" + number + ")(?: ?(\\p{L}{3}|[€$£₺₽]))?|(?:(\\p{L}{3}|[€$£₺₽]) ?)(" + number + ")");
        this.labelled = Pattern.compile("(\\D.{0,58}?)[\\s:]+(" + whole.pattern() + ")");
        preamble.forEach(this::read);
    }

    private static String number(NumberForm form) {
        String decimal = "\\" + form.decimal;
        String grouping = form.grouping == ' ' ? "[ \\u00a0\\u202f]" : form.grouping == 0 ? "" : "\\" + form.grouping;
        String groups = grouping.isEmpty() ? "" : "\\d{1,3}(?:" + grouping + "\\d{3})+|";
        return "[-+\\u2212]?(?:" + groups + "\\d+)(?:" + decimal + "\\d{1,4})?";
    }

    private void read(String line) {
        List<String> cells = new ArrayList<>(Outline.split(line, delimiter));
        cells.removeIf(String::isEmpty);
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            Matcher both = labelled.matcher(cell);
            String named = both.matches() ? CellWords.balance(both.group(1)) : null;
            String kind = CellWords.balance(cell);
            if (named != null && !YEAR.matcher(both.group(2)).matches()) {
                put(named, both.group(1), numberOf(both.group(2)), both.group(2));
            } else if (kind != null) {
                String next = i + 1 < cells.size() ? cells.get(i + 1) : "";
                beside(kind, cell, next, i + 2 < cells.size() ? cells.get(i + 2) : "");
            }
        }
    }

    private void beside(String kind, String label, String cell, String next) {
        boolean marked =
                MARK.matcher(next).matches() && HeaderWords.currency(next).isEmpty();
        put(kind, label, marked ? null : numberOf(cell), (cell + " " + next).strip());
    }

    private void put(String kind, String label, @Nullable String text, String written) {
        Named known = before.get(kind);
        if (text == null || (known != null && !known.number.equals(text))) {
            notUsed.add(kind + " balance \"" + label + "\" before the header: not used as proof, "
                    + (text == null
                            ? "\"" + written + "\" is not written as the amounts are"
                            : "for there is another one, " + text));
            return;
        }
        before.putIfAbsent(kind, new Named(label.strip(), text));
    }

    /** The number of a text that is one and maybe names a currency; null for any other text. */
    private @Nullable String numberOf(String text) {
        Matcher match = whole.matcher(text);
        if (!match.matches()) {
            return null;
        }
        String currency = match.group(1) != null ? match.group(2) : match.group(3);
        if (currency != null && HeaderWords.currency(currency).isEmpty()) {
            return null;
        }
        return match.group(1) != null ? match.group(1) : match.group(4);
    }

    /** Fields of a profile's {@code statement} that are found in the lines before the header. */
    Map<String, FieldDraft> statement(List<String> preamble) {
        Map<String, FieldDraft> fields = new LinkedHashMap<>();
        before.forEach((kind, named) -> {
            String regex = Yaml.literal(named.label) + BETWEEN + "(" + number + ")(?!\\d)";
            Matcher first = preamble.stream()
                    .map(Pattern.compile(regex)::matcher)
                    .filter(Matcher::find)
                    .findFirst()
                    .orElse(null);
            if (first != null && first.group(1).equals(named.number)) {
                fields.put(
                        kind + "_balance",
                        new FieldDraft(
                                "{preamble: " + Yaml.pattern(regex) + "}",
                                named.number + " behind \"" + named.label
                                        + "\" before the header; the rows are proved by it",
                                List.of()));
            } else {
                notUsed.add(kind + " balance \"" + named.label
                        + "\" before the header: not used as proof, no pattern finds it");
            }
        });
        return fields;
    }

    /** Balances that are named and not used, with the reason. */
    List<String> notUsed() {
        return notUsed;
    }

    /**
     * A rule for a row that states a balance, as one line of YAML, or null if the row is none or it is open which number it is.
     *
     * @param header names of the columns
     * @param preferred columns whose number is the balance where a row has several, best first
     */
    @Nullable
    Rule rule(List<String> cells, List<String> header, List<String> preferred) {
        for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
            String cell = cells.get(i);
            if (header.get(i).isEmpty()) {
                continue;
            }
            String kind = CellWords.balance(cell);
            int at = kind == null ? -1 : place(cells, i, header, preferred);
            if (kind != null && at >= 0) {
                String pattern = Yaml.pattern("^" + Yaml.literal(cell) + "$");
                return new Rule(
                        "{column: " + Yaml.quoted(header.get(i)) + ", pattern: " + pattern + ", as: " + kind
                                + ", value: " + Yaml.quoted(header.get(at)) + "}",
                        kind + " balance " + cells.get(at) + ": the row \"" + cell + "\"; the rows are proved by it");
            }
            Matcher both = labelled.matcher(cell);
            String named = both.matches() ? CellWords.balance(both.group(1)) : null;
            String text = named == null ? null : numberOf(both.group(2));
            if (text != null) {
                String label = Yaml.literal(both.group(1));
                return new Rule(
                        "{column: " + Yaml.quoted(header.get(i)) + ", pattern: " + Yaml.pattern("^" + label) + ", as: "
                                + named + ", value_pattern: " + Yaml.pattern(label + BETWEEN + "(" + number + ")")
                                + "}",
                        named + " balance " + text + ": the row \"" + both.group(1) + "\"; the rows are proved by it");
            }
        }
        return null;
    }

    /** One rule and what it means. */
    record Rule(String yaml, String why) {}

    private int place(List<String> cells, int label, List<String> header, List<String> preferred) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = label + 1; i < Math.min(cells.size(), header.size()); i++) {
            if (!header.get(i).isEmpty() && Pattern.matches(number, cells.get(i))) {
                numbers.add(i);
            } else if (MARK.matcher(cells.get(i)).matches()
                    && HeaderWords.currency(cells.get(i)).isEmpty()) {
                return -1;
            }
        }
        for (String column : preferred) {
            int at = header.indexOf(column);
            if (numbers.contains(at)) {
                return at;
            }
        }
        return numbers.size() == 1 ? numbers.get(0) : -1;
    }
}
