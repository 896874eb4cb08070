package org.theseus.sniff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The dates of one column: in which shapes they are written, and what their numbers allow. */
final class DateFacts {

    private static final Pattern DATE = Pattern.compile("(\\d{1,4})([./-])(\\s?)(\\d{1,2})\\2\\3(\\d{1,4})(\\.?)"
            + "(?:(T|\\s|,\\s?)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?)?( ?Z| ?[+-]\\d{2}:?\\d{2})?");
    private static final Pattern DAY_AND_MONTH = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})(\\.?)");
    private static final Pattern COMPACT = Pattern.compile("(19|20)\\d{2}(0[1-9]|1[0-2])([0-2]\\d|3[01])");
    private static final int MAX_SHAPES = 8;

    /** Shapes seen, by {@link Shape#key}. */
    private final Map<String, Shape> shapes = new TreeMap<>();

    private final boolean mayLackYear;
    private long read;
    private @Nullable Shape last;
    private String lastCell = "";

    /** Dates with a year. */
    DateFacts() {
        this(false);
    }

    /** {@code mayLackYear} also takes {@code 24.12.}, which elsewhere may be a number. */
    DateFacts(boolean mayLackYear) {
        this.mayLackYear = mayLackYear;
    }

    /** One way of writing. {@code first} and {@code second} are the numbers that may be day and month. */
    static final class Shape {
        final String separator;
        final boolean yearFirst;
        final int yearDigits;
        final String end;
        final String time;
        boolean unpadded;
        int maxFirst;
        int maxSecond;
        int maxLast;
        long count;
        String example = "";

        Shape(String separator, boolean yearFirst, int yearDigits, String end, String time) {
            this.separator = separator;
            this.yearFirst = yearFirst;
            this.yearDigits = yearDigits;
            this.end = end;
            this.time = time;
        }

        /** Shapes of one key share the order of day and month. */
        String order() {
            return separator + yearFirst + yearDigits;
        }
    }

    /** Adds a cell; whether it is shaped like a date that exists in some order. */
    boolean add(String cell) {
        if (last != null && cell.equals(lastCell)) {
            last.count++;
            read++;
            return true;
        }
        if (cell.length() > 40 || cell.isEmpty() || !Character.isDigit(cell.charAt(0))) {
            return false;
        }
        if (COMPACT.matcher(cell).matches()) {
            note("", true, 4, "", "", cell);
            return true;
        }
        Matcher m = DATE.matcher(cell);
        if (!m.matches()) {
            return mayLackYear && addDayAndMonth(cell);
        }
        String a = m.group(1);
        String c = m.group(5);
        boolean yearFirst = a.length() == 4;
        if (a.length() == 3 || (!yearFirst && c.length() != 4 && c.length() != 2) || (yearFirst && c.length() > 2)) {
            return false;
        }
        int first = Integer.parseInt(yearFirst ? m.group(4) : a);
        int second = Integer.parseInt(yearFirst ? c : m.group(4));
        int last = Integer.parseInt(yearFirst ? a : c);
        if (first < 1 || second < 1 || first > 31 || second > 31 || (first > 12 && second > 12)) {
            return false;
        }
        Shape shape = note(m.group(2) + m.group(3), yearFirst, yearFirst ? 4 : c.length(), m.group(6), time(m), cell);
        shape.unpadded |= yearFirst
                ? m.group(4).length() == 1 || c.length() == 1
                : a.length() == 1 || m.group(4).length() == 1;
        shape.maxFirst = Math.max(shape.maxFirst, first);
        shape.maxSecond = Math.max(shape.maxSecond, second);
        shape.maxLast = Math.max(shape.maxLast, last);
        return true;
    }

    private boolean addDayAndMonth(String cell) {
        Matcher m = DAY_AND_MONTH.matcher(cell);
        if (!m.matches()) {
            return false;
        }
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(3));
        if (first < 1 || second < 1 || first > 31 || second > 31 || (first > 12 && second > 12)) {
            return false;
        }
        Shape shape = note(m.group(2), false, 0, m.group(4), "", cell);
        shape.unpadded |= m.group(1).length() == 1 || m.group(3).length() == 1;
        shape.maxFirst = Math.max(shape.maxFirst, first);
        shape.maxSecond = Math.max(shape.maxSecond, second);
        return true;
    }

    private static String time(Matcher m) {
        if (m.group(8) == null) {
            return m.group(12) == null ? "" : "?";
        }
        String glue = m.group(7);
        StringBuilder time =
                new StringBuilder(glue.equals("T") ? "'T'" : glue.startsWith(",") ? "','" + glue.substring(1) : " ");
        time.append(m.group(8).length() == 1 ? "H:mm" : "HH:mm");
        time.append(m.group(10) == null ? "" : ":ss");
        if (m.group(11) != null) {
            time.append(m.group(0).indexOf(',', m.start(10)) > 0 ? ',' : '.')
                    .append("S".repeat(m.group(11).length()));
        }
        String zone = m.group(12);
        if (zone != null) {
            time.append(zone.startsWith(" ") ? " " : "")
                    .append(zone.contains(":") || zone.endsWith("Z") ? "XXX" : "XX");
        }
        return time.toString();
    }

    private Shape note(String separator, boolean yearFirst, int digits, String end, String time, String cell) {
        read++;
        String key = separator + yearFirst + digits + end + time;
        Shape shape = shapes.get(key);
        if (shape == null) {
            shape = new Shape(separator, yearFirst, digits, end, time);
            if (shapes.size() < MAX_SHAPES) {
                shapes.put(key, shape);
            }
        }
        shape.count++;
        last = shape;
        lastCell = cell;
        shape.example = shape.example.isEmpty() ? cell : shape.example;
        return shape;
    }

    long read() {
        return read;
    }

    List<Shape> shapes() {
        return new ArrayList<>(shapes.values());
    }
}
