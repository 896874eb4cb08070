package org.theseus.report.draw;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.report.safe.SafePicture;

/**
 * What the widths of a picture stand for: EUR where every link can be told in it, else the currency of most links. Sums in
 * other currencies have no width.
 *
 * @param currency ISO code, empty if the picture has no link
 * @param inEuro whether other currencies are converted
 */
public record Measure(String currency, boolean inEuro) {

    /** The measure of a picture. */
    public static Measure of(SafePicture picture) {
        if (!picture.links().isEmpty() && picture.links().stream().allMatch(link -> link.euro() != null)) {
            return new Measure("EUR", true);
        }
        SortedMap<String, Integer> links = new TreeMap<>();
        picture.links().forEach(link -> link.sums().keySet().forEach(code -> links.merge(code, 1, Integer::sum)));
        return new Measure(
                links.entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .map(Map.Entry::getKey)
                        .orElse(""),
                false);
    }

    /** The measured sum of a link, 0 if it has none in this measure. */
    public double value(SafePicture.SafeLink link) {
        return value(inEuro ? link.euro() : link.sums().get(currency));
    }

    private static double value(@Nullable String sum) {
        return sum == null ? 0 : Math.max(0, new BigDecimal(sum).doubleValue());
    }

    /** The largest measured sum. */
    double most(SafePicture picture) {
        return picture.links().stream().mapToDouble(this::value).max().orElse(0);
    }
}
