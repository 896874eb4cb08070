package org.theseus.report.text;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** How numbers and sums are written in a report: English, the same on every machine. Stateless. */
public final class Words {

    private Words() {}

    /** {@code 12,041}. */
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** {@code 1 file}, {@code 2 files}. */
    public static String counted(long value, String singular, String plural) {
        return count(value) + " " + (value == 1 ? singular : plural);
    }

    /** A plain decimal with its thousands apart: {@code 4,400.00}. */
    public static String amount(String plain) {
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder grouped = new StringBuilder(whole);
        int first = whole.startsWith("-") ? 1 : 0;
        for (int at = whole.length() - 3; at > first; at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped + (point < 0 ? "" : plain.substring(point));
    }

    /** {@code 4,400.00 EUR and 20.00 USD}; "nothing" for no sum. */
    public static String sums(SortedMap<String, String> sums) {
        return sums.isEmpty()
                ? "nothing"
                : sums.entrySet().stream().map(Words::sum).collect(Collectors.joining(" and "));
    }

    private static String sum(Map.Entry<String, String> sum) {
        return amount(sum.getValue()) + " " + sum.getKey();
    }
}
