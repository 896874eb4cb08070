package org.theseus.sniff;

import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of one column: which signs stand for decimals and thousands, and what leaves that open. */
final class NumberFacts {

    private static final Pattern WITH_UNIT =
            Pattern.compile("(?:(\\p{L}{2,3}\\.?|[€$£₺₽])\\s?)?([^\\p{L}€$£₺₽]+?)\\s?(\\p{L}{2,3}\\.?|[€$£₺₽])?");

    /** What the source adds to its numbers, named as a profile's {@code numbers} lists it. */
    final TreeSet<String> liberties = new TreeSet<>();

    final TreeSet<String> units = new TreeSet<>();
    long read;
    long zeros;
    long negative;
    long plus;
    long commaDecimals;
    long dotDecimals;
    long commaGroups;
    long dotGroups;
    long blankGroups;
    long apostropheGroups;
    /** Cells with one sign and three digits behind it. */
    long openComma;

    long openDot;
    String openExample = "";
    String example = "";
    int maxDecimals;
    boolean exponent;

    /** Adds a cell; whether it is a number in some grammar. */
    boolean add(String cell) {
        if (cell.isEmpty() || cell.length() > 40) {
            return false;
        }
        String text = cell;
        TreeSet<String> taken = new TreeSet<>();
        if (text.startsWith("'")) {
            taken.add("apostrophe");
            text = text.substring(1);
        }
        String unit = "";
        char first = cell.charAt(0);
        boolean bare = isDigit(cell.charAt(cell.length() - 1)) && (isDigit(first) || first == '-' || first == '+');
        Matcher units = bare ? null : WITH_UNIT.matcher(text);
        if (units != null && units.matches() && (units.group(1) != null || units.group(3) != null)) {
            unit = HeaderWords.currency(units.group(1) != null ? units.group(1) : units.group(3));
            if (unit.isEmpty()) {
                return false;
            }
            taken.add("currency");
            text = units.group(2).strip();
        }
        boolean minus = false;
        if (text.startsWith("(") && text.endsWith(")")) {
            taken.add("brackets");
            minus = true;
            text = text.substring(1, text.length() - 1);
        } else if (text.endsWith("(-)") || text.endsWith("-") || text.endsWith("+")) {
            taken.add("trailing_sign");
            minus = !text.endsWith("+");
            text = text.substring(0, text.length() - (text.endsWith(")") ? 3 : 1))
                    .strip();
        } else if (text.startsWith("-") || text.startsWith("+") || text.startsWith("\u2212")) {
            minus = text.charAt(0) != '+';
            plus += minus ? 0 : 1;
            if (text.length() > 1 && text.charAt(1) == ' ') {
                taken.add("spaced_sign");
            }
            text = text.substring(1).strip();
        }
        if (!isCore(text)) {
            return false;
        }
        if (text.startsWith(",") || text.startsWith(".")) {
            taken.add("no_zero");
        }
        if (!signs(text)) {
            return false;
        }
        read++;
        zeros += isZero(text) ? 1 : 0;
        negative += minus ? 1 : 0;
        liberties.addAll(taken);
        if (!unit.isEmpty()) {
            this.units.add(unit);
        }
        example = example.isEmpty() ? cell : example;
        return true;
    }

    /** Digits and the signs between them; a sign may come first where no zero is written before it. */
    private static boolean isCore(String text) {
        int length = text.length();
        if (length == 0 || !isDigit(text.charAt(length - 1))) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean sign = i == 0 ? c == '.' || c == ',' : "., '\u00a0\u202f’".indexOf(c) >= 0;
            if (!isDigit(c) && !sign) {
                return false;
            }
        }
        return true;
    }

    private static boolean isZero(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '1' && text.charAt(i) <= '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean signs(String text) {
        int lastComma = text.lastIndexOf(',');
        int lastDot = text.lastIndexOf('.');
        int decimal = Math.max(lastComma, lastDot);
        boolean both = lastComma >= 0 && lastDot >= 0;
        int behind = decimal < 0 ? 0 : text.length() - decimal - 1;
        boolean repeated = decimal >= 0 && !both && text.indexOf(text.charAt(decimal)) != decimal;
        boolean otherGroups = false;
        for (int i = 0; i < text.length(); i++) {
            otherGroups |= " \u00a0\u202f'’".indexOf(text.charAt(i)) >= 0;
        }
        String whole = decimal < 0 || repeated ? text : text.substring(0, decimal);
        if (!grouped(whole)) {
            return false;
        }
        if (text.indexOf('\'') >= 0 || text.indexOf('’') >= 0) {
            apostropheGroups++;
        } else if (otherGroups) {
            blankGroups++;
        }
        if (decimal < 0) {
            return true;
        }
        boolean comma = text.charAt(decimal) == ',';
        if (repeated) {
            count(!comma, 0, true);
            return true;
        }
        boolean zeroFirst = whole.isEmpty() || whole.startsWith("0");
        if (behind == 3 && !both && !otherGroups && !zeroFirst && whole.length() <= 3) {
            openComma += comma ? 1 : 0;
            openDot += comma ? 0 : 1;
            openExample = openExample.isEmpty() ? text : openExample;
            return true;
        }
        count(comma, behind, both);
        return true;
    }

    private void count(boolean decimalIsComma, int decimals, boolean groups) {
        maxDecimals = Math.max(maxDecimals, decimals);
        if (decimals > 0) {
            commaDecimals += decimalIsComma ? 1 : 0;
            dotDecimals += decimalIsComma ? 0 : 1;
        }
        if (groups) {
            dotGroups += decimalIsComma ? 1 : 0;
            commaGroups += decimalIsComma ? 0 : 1;
        }
    }

    /** Digits, or groups of three behind a first group of one to three. */
    private static boolean grouped(String whole) {
        int groups = 0;
        int digits = 0;
        for (int i = 0; i <= whole.length(); i++) {
            if (i < whole.length() && isDigit(whole.charAt(i))) {
                digits++;
            } else {
                boolean last = i == whole.length();
                if (groups == 0 ? !last && (digits < 1 || digits > 3) : digits != 3) {
                    return false;
                }
                groups++;
                digits = 0;
            }
        }
        return true;
    }

    boolean isSigned() {
        return negative > 0 || (plus > 0 && plus == read);
    }
}
