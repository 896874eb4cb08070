package org.theseus.report.page;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.theseus.protect.PlainText;
import org.theseus.report.draw.NetworkDrawing;
import org.theseus.report.text.Words;

/** The few ways in which templates write values; what they return is escaped like everything else. */
final class ReportFilters extends AbstractExtension {

    private static final int LONGEST_CELL = 160;

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of(
                "count", filter(value -> Words.count(((Number) value).longValue())),
                "amount", filter(value -> Words.amount(value.toString())),
                "sums", filter(value -> Words.sums(sums(value))),
                "signed", filter(value -> String.format(Locale.ROOT, "%+.4f", ((Number) value).doubleValue())),
                "bar", filter(ReportFilters::bar),
                "time", filter(value -> time(value.toString())),
                "day", filter(value -> day(value.toString())),
                "cell", filter(value -> PlainText.shortened(value.toString(), LONGEST_CELL)));
    }

    /** ISO 8601 in UTC without the letters: {@code 2023-06-02 10:14}. */
    private static String time(String iso) {
        boolean midnightToSecond = iso.endsWith(":00Z") && iso.length() == "2023-06-02T10:14:00Z".length();
        String text = midnightToSecond
                ? iso.substring(0, iso.length() - 4)
                : iso.endsWith("Z") ? iso.substring(0, iso.length() - 1) : iso;
        return text.replace('T', ' ');
    }

    private static String day(String iso) {
        int time = iso.indexOf('T');
        return time < 0 ? iso : iso.substring(0, time);
    }

    /** Length of a bar of 100 units for a share of 1. */
    private static String bar(Object value) {
        return NetworkDrawing.number(Math.min(100, Math.abs(((Number) value).doubleValue()) * 100));
    }

    private static SortedMap<String, String> sums(Object value) {
        SortedMap<String, String> sums = new TreeMap<>();
        ((Map<?, ?>) value).forEach((currency, sum) -> sums.put(currency.toString(), sum.toString()));
        return sums;
    }

    private static Filter filter(Function<Object, String> words) {
        return new Filter() {
            @Override
            public @Nullable List<String> getArgumentNames() {
                return null;
            }

            @Override
            public @Nullable Object apply(
                    @Nullable Object input,
                    Map<String, Object> args,
                    PebbleTemplate self,
                    EvaluationContext context,
                    int lineNumber) {
                return input == null ? null : words.apply(input);
            }
        };
    }
}
