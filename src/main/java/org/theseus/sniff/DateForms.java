package org.theseus.sniff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.issue.Question;
import org.theseus.sniff.Answers.DateOrder;
import org.theseus.sniff.DateFacts.Shape;

/** Decides the patterns of all date columns together: one that shows a 31st speaks for the others of its shape. */
final class DateForms {

    /** Patterns, most frequent shape first. */
    final Set<String> patterns = new LinkedHashSet<>();

    final List<String> evidence = new ArrayList<>();
    final List<Question> questions = new ArrayList<>();
    /** Whether some dates have no year. */
    boolean yearless;

    DateForms(List<ColumnFacts> columns, @Nullable ColumnFacts clock, Answers answers) {
        TreeMap<String, List<Shape>> byOrder = new TreeMap<>();
        for (ColumnFacts column : columns) {
            for (Shape shape : column.dates.shapes()) {
                byOrder.computeIfAbsent(shape.order(), order -> new ArrayList<>())
                        .add(shape);
            }
        }
        byOrder.values().forEach(shapes -> decide(shapes, answers));
        if (clock != null) {
            List<String> joined = new ArrayList<>();
            patterns.forEach(pattern -> clockPatterns(clock).forEach(time -> joined.add(pattern + " " + time)));
            patterns.addAll(joined);
        }
    }

    private static Set<String> clockPatterns(ColumnFacts clock) {
        Set<String> patterns = new LinkedHashSet<>();
        for (String text : clock.distinct()) {
            patterns.add(text.indexOf(':') != text.lastIndexOf(':') ? "HH:mm:ss" : "HH:mm");
        }
        if (patterns.isEmpty()) {
            patterns.add("HH:mm:ss");
            patterns.add("HH:mm");
        }
        return patterns;
    }

    private void decide(List<Shape> shapes, Answers answers) {
        Shape any = shapes.get(0);
        int first = shapes.stream().mapToInt(shape -> shape.maxFirst).max().orElse(0);
        int second = shapes.stream().mapToInt(shape -> shape.maxSecond).max().orElse(0);
        int last = shapes.stream().mapToInt(shape -> shape.maxLast).max().orElse(0);
        boolean unpadded = shapes.stream().anyMatch(shape -> shape.unpadded);
        DateOrder order = order(any, first, second, last, answers);
        if (order == null) {
            return;
        }
        yearless |= any.yearDigits == 0;
        for (Shape shape : shapes) {
            patterns.add(pattern(shape, order, unpadded));
        }
    }

    private @Nullable DateOrder order(Shape any, int first, int second, int last, Answers answers) {
        if (any.yearFirst) {
            return DateOrder.YMD;
        }
        boolean dayFirst = second <= 12;
        boolean monthFirst = first <= 12;
        boolean yearFirst = any.yearDigits == 2 && first <= 12 && last <= 31;
        if (!dayFirst && !monthFirst) {
            questions.add(new Question(
                    "date order: \"" + any.example + "\": some dates only read day first, others only month first",
                    List.of("profiles learn, then give both patterns by column")));
            return null;
        }
        if (dayFirst != monthFirst) {
            DateOrder order = dayFirst ? DateOrder.DMY : DateOrder.MDY;
            evidence.add(any.example + " is " + (dayFirst ? "day before month: a first" : "month before day: a second")
                    + " number of " + (dayFirst ? first : second) + " is no month");
            return order;
        }
        if (any.separator.startsWith(".")) {
            evidence.add(any.example + " is day before month: dates with dots are written so everywhere");
            return DateOrder.DMY;
        }
        if (answers.dateOrder() != null) {
            evidence.add(any.example + " is " + answers.dateOrder() + ", as answered with --date-order");
            return answers.dateOrder();
        }
        List<String> alternatives = new ArrayList<>();
        alternatives.add("--date-order dmy: " + any.example + " is day " + part(any, 0) + ", month " + part(any, 1));
        alternatives.add("--date-order mdy: " + any.example + " is day " + part(any, 1) + ", month " + part(any, 0));
        if (yearFirst && part(any, 1) <= 12 && last > 12) {
            alternatives.add("--date-order ymd: " + any.example + " is year " + part(any, 0));
        }
        questions.add(new Question("date order: no number in any date is above 12", alternatives));
        return null;
    }

    private static int part(Shape shape, int index) {
        return Integer.parseInt(shape.example.split("[^0-9]+")[index]);
    }

    private static String pattern(Shape shape, DateOrder order, boolean unpadded) {
        String day = unpadded ? "d" : "dd";
        String month = unpadded ? "M" : "MM";
        if (shape.yearDigits == 0) {
            return String.join(shape.separator, order == DateOrder.DMY ? List.of(day, month) : List.of(month, day))
                    + shape.end;
        }
        String year = shape.yearDigits == 2 ? "uu" : "uuuu";
        String[] parts = switch (order) {
            case DMY -> new String[] {day, month, year};
            case MDY -> new String[] {month, day, year};
            case YMD -> new String[] {year, month, day};
        };
        return String.join(shape.separator, parts) + shape.end + shape.time;
    }
}
