package org.theseus.report.page;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.theseus.protect.PlainText;
import org.theseus.report.text.ReportText;

/**
 * The few ways in which templates say words and values, in the language that stands in the template's variable {@code text}.
 * What they return is escaped like everything else.
 */
final class ReportWords extends AbstractExtension {

    static final String TEXT = "text";

    private static final int LONGEST_CELL = 160;
    private static final int LONGEST_SENTENCE = 320;
    private static final int BEGINNING = 13;

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of(
                "count", filter((value, text) -> text.count(((Number) value).longValue())),
                "amount", filter((value, text) -> text.amount(value.toString())),
                "sums", filter((value, text) -> text.sums(sums(value))),
                "signed", filter((value, text) -> String.format(Locale.ROOT, "%+.4f", ((Number) value).doubleValue())),
                "time", filter((value, text) -> time(value.toString())),
                "day", filter((value, text) -> day(value.toString())),
                "cell", filter((value, text) -> PlainText.shortened(value.toString(), LONGEST_CELL)),
                "sentence", filter((value, text) -> PlainText.shortened(value.toString(), LONGEST_SENTENCE)),
                "beginning", filter((value, text) -> PlainText.shortened(value.toString(), BEGINNING)));
    }

    /** {@code t(key, arguments...)}, {@code counted(key, number)} and {@code word(key, whatOtherwise)}. */
    @Override
    public Map<String, Function> getFunctions() {
        return Map.of(
                "t", function((arguments, text) -> text.of(arguments.get(0).toString(), rest(arguments, text))),
                "counted",
                        function((arguments, text) ->
                                text.counted(arguments.get(0).toString(), ((Number) arguments.get(1)).longValue())),
                "word",
                        function((arguments, text) -> text.get(
                                arguments.get(0).toString(), arguments.get(1).toString())));
    }

    private static Object[] rest(List<Object> arguments, ReportText text) {
        return arguments.stream()
                .skip(1)
                .map(argument -> argument instanceof Number number ? text.count(number.longValue()) : argument)
                .toArray();
    }

    /** ISO 8601 in UTC without the letters: {@code 2023-06-02 10:14}. */
    static String time(String iso) {
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

    private static SortedMap<String, String> sums(Object value) {
        SortedMap<String, String> sums = new TreeMap<>();
        ((Map<?, ?>) value).forEach((currency, sum) -> sums.put(currency.toString(), sum.toString()));
        return sums;
    }

    private static ReportText text(EvaluationContext context) {
        if (context.getVariable(TEXT) instanceof ReportText text) {
            return text;
        }
        throw new IllegalStateException("a template without its language");
    }

    private static Filter filter(BiFunction<Object, ReportText, String> words) {
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
                return input == null ? null : words.apply(input, text(context));
            }
        };
    }

    private static Function function(BiFunction<List<Object>, ReportText, String> words) {
        return new Function() {
            @Override
            public @Nullable List<String> getArgumentNames() {
                return null;
            }

            @Override
            public Object execute(
                    Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int lineNumber) {
                TreeMap<Integer, Object> ordered = new TreeMap<>();
                args.forEach((place, value) -> ordered.put(Integer.parseInt(place), value));
                return words.apply(List.copyOf(ordered.values()), text(context));
            }
        };
    }
}
