package org.theseus.sniff;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.issue.Question;

/** Decides the decimal and the thousands sign of all amount columns together. */
final class NumberForm {

    final char decimal;
    /** {@code '\0'} for none. */
    final char grouping;

    final String evidence;
    final TreeSet<String> liberties = new TreeSet<>();
    final @Nullable Question question;

    NumberForm(List<ColumnFacts> columns, Answers answers) {
        long commaDecimals = sum(columns, n -> n.commaDecimals);
        long dotDecimals = sum(columns, n -> n.dotDecimals);
        long comma = commaDecimals + sum(columns, n -> n.dotGroups);
        long dot = dotDecimals + sum(columns, n -> n.commaGroups);
        long openComma = sum(columns, n -> n.openComma);
        long openDot = sum(columns, n -> n.openDot);
        int decimals =
                columns.stream().mapToInt(c -> c.numbers.maxDecimals).max().orElse(0);
        columns.forEach(column -> liberties.addAll(column.numbers.liberties));
        String open = columns.stream()
                .map(column -> column.numbers.openExample)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        Character said = answers.decimal();
        boolean both = comma > 0 && dot > 0;
        boolean oddOpen = ((comma > 0 && openComma > 0) || (dot > 0 && openDot > 0)) && decimals != 3;
        boolean nothing = comma == 0 && dot == 0 && openComma + openDot > 0;
        if (said == null && (both || oddOpen || nothing)) {
            decimal = '?';
            evidence = "open";
            question = ask(columns, open, both);
        } else {
            decimal = said != null ? said : comma > 0 ? ',' : '.';
            evidence = said != null
                    ? "as answered with --decimal"
                    : comma + dot == 0
                            ? "no number has one"
                            : (comma > 0 ? commaDecimals : dotDecimals) + " numbers end in '" + decimal
                                    + "' and fewer or more than three digits, or have both signs";
            question = null;
        }
        boolean blanks = sum(columns, n -> n.blankGroups) > 0;
        boolean apostrophes = sum(columns, n -> n.apostropheGroups) > 0;
        grouping = blanks ? ' ' : apostrophes ? '\'' : decimal == ',' ? '.' : ',';
    }

    private static Question ask(List<ColumnFacts> columns, String open, boolean both) {
        if (both || open.isEmpty()) {
            List<String> examples = columns.stream()
                    .map(c -> c.name + " \"" + c.numbers.example + "\"")
                    .toList();
            return new Question(
                    "decimal sign: some numbers only read with a comma, others only with a dot: "
                            + String.join(", ", examples),
                    List.of("--decimal , : all columns with a decimal comma", "--decimal . : all with a decimal dot"));
        }
        String plain = open.replace(",", "").replace(".", "");
        boolean comma = open.indexOf(',') >= 0;
        String thousands = plain;
        String fraction = open.replace(',', '.');
        List<String> alternatives = new ArrayList<>();
        alternatives.add("--decimal , : " + open + " is " + (comma ? fraction : thousands));
        alternatives.add("--decimal . : " + open + " is " + (comma ? thousands : fraction));
        return new Question("decimal sign: \"" + open + "\" may be a thousand or a fraction", alternatives);
    }

    private interface Count {
        long of(NumberFacts numbers);
    }

    private static long sum(List<ColumnFacts> columns, Count count) {
        return columns.stream().mapToLong(column -> count.of(column.numbers)).sum();
    }
}
