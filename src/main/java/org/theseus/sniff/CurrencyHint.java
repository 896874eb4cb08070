package org.theseus.sniff;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A currency that a file names outside a column of its own: behind the amounts, in a header, before the header. */
record CurrencyHint(String code, String why) {

    private static final Map<String, String> BY_COUNTRY = Map.ofEntries(
            Map.entry("RS", "RSD"),
            Map.entry("MK", "MKD"),
            Map.entry("AL", "ALL"),
            Map.entry("TR", "TRY"),
            Map.entry("BA", "BAM"),
            Map.entry("HU", "HUF"),
            Map.entry("RO", "RON"),
            Map.entry("BG", "BGN"),
            Map.entry("MD", "MDL"),
            Map.entry("CZ", "CZK"),
            Map.entry("PL", "PLN"),
            Map.entry("CH", "CHF"),
            Map.entry("GB", "GBP"),
            Map.entry("AT", "EUR"),
            Map.entry("DE", "EUR"),
            Map.entry("GR", "EUR"),
            Map.entry("SI", "EUR"),
            Map.entry("HR", "EUR"),
            Map.entry("ME", "EUR"),
            Map.entry("XK", "EUR"),
            Map.entry("IT", "EUR"),
            Map.entry("FR", "EUR"),
            Map.entry("LT", "EUR"),
            Map.entry("LV", "EUR"));

    /** The one currency that is named, or null if there is none or more than one. */
    static @Nullable CurrencyHint of(List<ColumnFacts> amounts, List<String> preamble) {
        TreeSet<String> behind = new TreeSet<>();
        TreeSet<String> headers = new TreeSet<>();
        for (ColumnFacts column : amounts) {
            behind.addAll(column.numbers.units);
            headers.add(HeaderWords.currencyOf(column.name));
        }
        headers.remove("");
        if (behind.size() + headers.size() > 0) {
            TreeSet<String> all = new TreeSet<>(behind);
            all.addAll(headers);
            return all.size() == 1
                    ? new CurrencyHint(
                            all.first(), headers.isEmpty() ? "written at the amounts" : "in the amount's header")
                    : null;
        }
        TreeSet<String> before = new TreeSet<>();
        for (String line : preamble) {
            String[] cells = line.split("[;,\t|:\"]+");
            for (int i = 0; i < cells.length; i++) {
                String code = HeaderWords.currency(cells[i]);
                boolean label = i > 0
                        && HeaderWords.of(cells[i - 1]).stream().anyMatch(hit -> hit.concept() == Concept.CURRENCY);
                if (!code.isEmpty()
                        && (label || cells[i].strip().toUpperCase(Locale.ROOT).equals(code))) {
                    before.add(code);
                }
            }
        }
        return before.size() == 1 ? new CurrencyHint(before.first(), "named before the header") : null;
    }

    /** Why there is none: nothing names a currency, or the numbers themselves name several. */
    static String missing(List<ColumnFacts> amounts) {
        TreeSet<String> behind = new TreeSet<>();
        amounts.forEach(column -> behind.addAll(column.numbers.units));
        return behind.size() > 1 ? "the amounts name several: " + String.join(", ", behind) : "the file names none";
    }

    /** What to offer; the usual currency of the account's country first. */
    static List<String> alternatives(@Nullable String account) {
        String country = account == null || account.length() < 2 ? "" : account.substring(0, 2);
        String usual = BY_COUNTRY.get(country);
        return usual == null
                ? List.of("--currency CODE: the ISO code of all amounts")
                : List.of(
                        "--currency " + usual + ": usual for an account of " + country,
                        "--currency CODE: another ISO code");
    }
}
